"""Whatever people type, the document stays whole and no word goes missing."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.word import Template
from ekc_kit.word.documents.making import write_plan
from tests.hostile import SHORT
from tests.word.corpus.drawings import picture, text_box
from tests.word.corpus.pieces import WordFile, p, run, tbl, tr
from tests.word.corpus.places import NOTE, REFERENCE
from tests.word.corpus.reading import read
from tests.word.making import all_words, parts_of

words = st.text(st.characters(codec=None), max_size=60)
pieces = st.one_of(words, st.sampled_from(list(SHORT.values())))
anything = st.lists(pieces, max_size=3).map("".join)

EVERYWHERE = Template.compile(
    WordFile(
        (
            "voor{{ x }}na",
            p(run("{{ ", "<w:b/>"), run("x"), run(" }}", "<w:i/>")),
            "{% set y %}{{ x }}{% endset %}{{ y }}|{{ x ~ x }}|{{ [x, x]|join('+') }}",
            "{%p for one in xs %}",
            "{{ loop.index }}{{ one }}",
            "{%p endfor %}",
            tbl(1, tr("{%tr for one in xs %}"), tr("{{ one }}"), tr("{%tr endfor %}"), tr("slot")),
            p(run("{{ x }}"), text_box(p("{{ x }}"))),
            p(picture("{{ x }}", title="stip")),
            p(run("noot"), '<w:r><w:footnoteReference w:id="1"/></w:r>'),
            p(f'<w:hyperlink r:id="rIdOne">{run("{{ x }}")}</w:hyperlink>'),
        ),
        parts={
            "header1": p("{{ x }}"),
            "footnotes": NOTE("footnote") + f'<w:footnote w:id="1">{p("{{ x }}")}</w:footnote>',
        },
        section=REFERENCE("default", "header1"),
        links={"rIdOne": "https://voorbeeld.example/?q={{ x }}"},
        core={"dc:title": "{{ x }}"},
        custom={"Zaak": "{{ x }}"},
    ).data()
)


def shown(typed: str) -> str:
    """What a reader sees of *typed*: line ends are alike, and a sign that XML has not is a mark."""
    lines = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", typed)
    return "".join("\ufffd" if is_no_sign(sign) else sign for sign in lines)


def is_no_sign(sign: str) -> bool:
    return sign in "\ufffe\uffff" or (
        unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"
    )


@given(words, words, words, words)
@settings(deadline=None, max_examples=60)
def test_every_word_comes_through(name: str, what: str, when: str, then: str) -> None:
    someone = Participant(name=name, consents=Consents(named_in_plan=True))
    agreement = Agreement(
        what=what, when=when, who=(someone.id,), who_else="en wie wil", fallback=Fallback(what=then)
    )
    told = all_words(write_plan(Case(circle=(someone,), agreements=(agreement,))))
    for typed in (someone.name, agreement.what, agreement.when, agreement.fallback.what):
        assert typed in told


@given(anything, st.lists(anything, max_size=3))
@settings(deadline=None, max_examples=150)
def test_words_come_out_as_they_went_in_wherever_they_stand(x: str, xs: list[str]) -> None:
    data = EVERYWHERE.render({"x": x, "xs": xs})
    made, seen = read(data), shown(x)
    line = seen.replace("\n", " ").replace("\t", " ")
    body = made["word/document.xml"]
    rows = [part for one in xs for part in ("[row]", "[cell]", shown(one))]
    assert body[: 3 + len(xs)] == [
        f"voor{seen}na",
        seen,
        f"{seen}|{seen}{seen}|{seen}+{seen}",
        *[f"{number}{shown(one)}" for number, one in enumerate(xs, 1)],
    ]
    assert body[3 + len(xs) : -3] == [
        *["[table]", *rows, "[row]", "[cell]", "slot"],
        *[seen * 3, seen, seen, "", "noot[note]", seen],
    ]
    assert body[-3:-1] == [f"({line})", "(stip)"]
    assert made["word/header1.xml"] == [seen]
    assert made["word/footnotes.xml"] == ["", seen]
    for name in ("docProps/core.xml", "docProps/custom.xml"):
        assert "".join(etree.fromstring(parts_of(data)[name]).itertext()) == line
