"""Bookmarks that are named by a field: one for each round of a loop, with a number of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word import Template
from ekc_kit.word.starter.sheet import new_sheet
from tests.word.making import all_words, parts_of, saved

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIELDS = {"title", "ones", "ones.id", "ones.what"}
ONES = {"title": "x", "ones": [{"id": "a-1&2", "what": "vegen"}, {"id": "a-3", "what": "groeten"}]}


def mark(side: str, number: int, name: str = "") -> Any:
    element = parse_xml(f'<w:bookmark{side} {nsdecls("w")} w:id="{number}"/>')
    if name:
        element.set(f"{_W}name", name)
    return element


def loop(end_beside: bool = True, name: str = "_row_{{ one.id }}") -> bytes:
    """A template with a bookmark in what a loop repeats, around words or over two paragraphs."""
    sheet = new_sheet()
    sheet.add_paragraph("{%p for one in ones %}")
    first = sheet.add_paragraph("{{ one.what }}")
    second = sheet.add_paragraph("en verder")
    sheet.add_paragraph("{%p endfor %}")
    first._p.insert(0, mark("Start", 0, name))
    (first if end_beside else second)._p.append(mark("End", 0))
    return saved(sheet)


def bookmarks(data: bytes) -> list[tuple[str, str, str]]:
    """Return each bookmark's name, its number and the words between its start and its end."""
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    found, opened = [], {}
    for element in root.iter():
        number = element.get(f"{_W}id")
        if element.tag == f"{_W}bookmarkStart":
            assert number not in opened
            opened[number] = [element.get(f"{_W}name"), number, ""]
            found.append(opened[number])
        elif element.tag == f"{_W}bookmarkEnd":
            del opened[number]
        elif element.tag == f"{_W}t":
            for one in opened.values():
                one[2] += element.text or ""
    assert opened == {}
    return [tuple(one) for one in found]


@pytest.mark.parametrize("end_beside", [True, False])
def test_each_round_of_a_loop_has_a_mark_of_its_own_that_holds_no_words(
    end_beside: bool, assert_valid: Callable[[bytes], None]
) -> None:
    data = Template.compile(loop(end_beside)).render(ONES)
    assert bookmarks(data) == [("_row_a-1&2", "10000", ""), ("_row_a-3", "10001", "")]
    assert all_words(data) == "vegen\nen verder\ngroeten\nen verder"
    assert_valid(data)


def test_a_name_may_hold_several_fields_and_any_words() -> None:
    name = '_"<é>{{ one.id }}&{{ one.what | upper }}_'
    data = Template.compile(loop(name=name), FIELDS).render(ONES)
    assert [name for name, _, _ in bookmarks(data)] == [
        '_"<é>a-1&2&VEGEN_',
        '_"<é>a-3&GROETEN_',
    ]


def test_a_field_that_nobody_gives_is_told_with_its_place() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(loop(name="_{{ one.nope }}"), FIELDS)
    assert caught.value.fields["field"] == "one.nope"


def test_one_without_a_field_is_left_out_of_a_loop_as_before() -> None:
    assert bookmarks(Template.compile(loop(name="hier")).render(ONES)) == []


def test_outside_a_loop_a_name_is_filled_in_too() -> None:
    sheet = Document()
    paragraph = sheet.add_paragraph("{{ what }}")
    paragraph._p.insert(0, mark("Start", 3, "_case_{{ id }}"))
    paragraph._p.insert(1, mark("End", 3))
    data = Template.compile(saved(sheet), {"what", "id"}).render({"what": "x", "id": "z-1"})
    assert bookmarks(data) == [("_case_z-1", "10000", "")]


def test_a_start_without_an_end_is_left_out() -> None:
    sheet = Document()
    sheet.add_paragraph("{{ what }}")._p.insert(0, mark("Start", 0, "_{{ what }}"))
    data = Template.compile(saved(sheet)).render({"what": "x"})
    assert bookmarks(data) == []
    assert all_words(data) == "x"
