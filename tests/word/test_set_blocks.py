"""A block that is set holds plain words: what is done with it is done to what people read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.errors import TemplateError
from ekc_kit.word import Template
from tests.word.corpus.drawings import picture
from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.reading import read
from tests.word.making import all_words, docx_of

WAYS: dict[str, Callable[[str], object]] = {
    "wie|upper": str.upper,
    "wie.upper()": str.upper,
    "wie|lower": str.lower,
    "wie|replace('a', '<b>')": lambda wie: wie.replace("a", "<b>"),
    "wie.replace('&', '+')": lambda wie: wie.replace("&", "+"),
    "wie|reverse": lambda wie: wie[::-1],
    "wie[:4]": lambda wie: wie[:4],
    "wie[2]|default('')": lambda wie: wie[2:3],
    "wie.split('a')|join('/')": lambda wie: "/".join(wie.split("a")),
    "wie|length": len,
    "wie|list|last|default('')": lambda wie: wie[-1:],
    "wie == name ~ ' & zn'": lambda wie: True,
    "'&amp;' in wie": lambda wie: "&amp;" in wie,
    "wie ~ name": lambda wie: wie + wie.removesuffix(" & zn"),
    "wie|string": str,
    "[wie, wie]|join(' ')": lambda wie: f"{wie} {wie}",
}
TEMPLATE = Template.compile(
    docx_of("{% set wie %}{{ name }} & zn{% endset %}", *(f"{{{{ {way} }}}}|" for way in WAYS))
)
typed = st.text(st.sampled_from("ab &<>\"'\n\t;é\xa0"), max_size=12) | st.text(max_size=12)


def shown(words: str) -> str:
    """What a reader sees: line ends are alike, and a sign that XML has not is a mark."""
    lines = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", words)
    return "".join("\ufffd" if sign < " " and sign not in "\n\t" else sign for sign in lines)


@settings(max_examples=200, deadline=None)
@given(name=typed)
def test_the_document_says_what_python_makes_of_the_words(name: str) -> None:
    name = re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f\r\ufffe\uffff]", "", name)
    made = read(TEMPLATE.render({"name": name}))["word/document.xml"]
    wie = f"{name} & zn"
    assert made == ["", *(shown(f"{way(wie)}|") for way in WAYS.values())]


def test_the_name_of_a_bakery_in_capitals_is_a_name() -> None:
    words = "{% set wie %}{{ person.name }}{% endset %}{{ wie|upper }}"
    made = Template.compile(docx_of(words)).render({"person": {"name": "Bakkerij Henk & Zn"}})
    assert all_words(made) == "BAKKERIJ HENK & ZN"


def test_copies_say_the_same_as_one_document_does() -> None:
    words = "{% set wie %}{{ person.name }} & {{ title }}{% endset %}{{ wie|upper }}"
    template = Template.compile(docx_of("{{ title }}", words))
    person = {"name": "Henk <&>\n"}
    (copy,) = template.copies({"title": "a&b"}, [person])
    assert all_words(copy) == all_words(template.render({"title": "a&b", "person": person}))


def test_a_block_in_an_alternative_text_says_its_words() -> None:
    told = "{% set wie %}{{ x }} '&' <zo>{% endset %}{{ wie }} {{ wie|length }}"
    sheet = WordFile((p(run("a"), picture(told, title="stip")),)).data()
    body = read(Template.compile(sheet).render({"x": "Oma & <\n\t>"}))["word/document.xml"]
    assert "(Oma & <  > '&' <zo> 19)" in body


def test_blocks_and_names_that_are_set_within_a_block() -> None:
    words = (
        "{% set a %}<{% set b %}{{ x }}&{% endset %}{% set c = b ~ b %}{{ c }}>{% endset %}{{ a }}"
    )
    assert all_words(Template.compile(docx_of(words)).render({"x": '"'})) == '<"&"&>'


def test_a_filter_of_the_block_itself_works_on_its_words() -> None:
    words = "{% set a | upper %}{{ x }} & é{% endset %}{{ a }}"
    assert all_words(Template.compile(docx_of(words)).render({"x": "a&b"})) == "A&B & É"


@pytest.mark.parametrize("inner", ["{% set b %}x{% endset %}", "{% set b = 1 %}"])
def test_also_after_what_is_set_within_it_a_block_holds_words_only(inner: str) -> None:
    sheet = docx_of("{%p set a %}", inner, "een alinea", "{%p endset %}")
    with pytest.raises(TemplateError) as caught:
        Template.compile(sheet)
    assert caught.value.key == "template.block_crosses"
