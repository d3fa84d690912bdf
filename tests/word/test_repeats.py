"""What may stand in a document once only: ids and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ekc_kit.word import Template
from tests.word.corpus import SHEETS
from tests.word.corpus.drawings import text_box
from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.sheets import FULL
from tests.word.making import parts_of

BEGIN = '<w:bookmarkStart w:id="{0}" w:name="plek{0}"/>'.format
END = '<w:bookmarkEnd w:id="{0}"/>'.format


def body_of(*body: str, **values: object) -> str:
    made = Template.compile(WordFile(body).data()).render(values)
    return parts_of(made)["word/document.xml"].decode()


def ids(element: str, body: str) -> list[str]:
    return re.findall(rf'<{element}\b[^>]*?\b(?:w:)?id="([^"]*)"', body)


def test_what_a_loop_repeats_has_ids_of_its_own() -> None:
    made = Template.compile(SHEETS["what_a_loop_repeats"].data).render(FULL)
    body = parts_of(made)["word/document.xml"].decode()
    assert "<w:id " not in body
    assert "bookmark" not in body
    assert body.count("footnoteReference") == len(FULL["days"])


def test_a_text_box_in_a_loop_has_an_id_of_its_own_and_none_for_older_programs() -> None:
    loop = ("{%p for d in xs %}", p(text_box(p("{{ d }}"), number=7)), "{%p endfor %}")
    body = body_of(*loop, xs=[1, 2, 3])
    assert len(set(ids("wp:docPr", body))) == 3
    assert ids("v:shape", body) == []
    assert ids("v:shape", body_of(p(text_box(p("{{ d }}"), number=7)), d=1)) == ["Tekstvak_7"]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ((p(BEGIN(1), run("{{ x }}"), END(1)),), True),
        ((p(BEGIN(1), run("a")), "{{ x }}", p(END(1), run("b"))), True),
        (("{%p if x %}", p(BEGIN(1), run("a"), END(1)), "{%p endif %}"), True),
        (("{%p if x %}", p(BEGIN(1), run("a")), "{%p endif %}", p(END(1), run("b"))), False),
        (("{%p if x %}", p(BEGIN(1)), "{%p else %}", p(END(1)), "{%p endif %}"), False),
        (("{%p for d in x %}", p(BEGIN(1), run("a"), END(1)), "{%p endfor %}"), False),
        ((p(BEGIN(1), run("{%p if x %}")), "a", "{%p endif %}", p(END(1))), False),
        ((p(BEGIN(1), run("{{ x }}")),), False),
        ((p(run("{{ x }}"), END(1)),), False),
    ],
    ids=str.split(
        "one_paragraph over_paragraphs in_a_choice half_in_a_choice two_branches in_a_loop"
        " with_the_tag no_end no_begin"
    ),
)
def test_a_bookmark_has_two_ends_or_none(body: tuple[str, ...], kept: bool) -> None:
    for x in ("", "ja"):
        made = body_of(*body, x=x)
        assert made.count("bookmarkStart") == made.count("bookmarkEnd")
    assert body_of(*body, x="ja").count("bookmarkStart") == kept


def test_half_a_bookmark_beside_a_tag_is_valid(assert_valid: Callable[[bytes], None]) -> None:
    body = (p(BEGIN(1), run("{%p if x %}")), "a", "{%p endif %}", p(run("b"), END(1)))
    assert_valid(Template.compile(WordFile(body).data()).render({"x": ""}))
