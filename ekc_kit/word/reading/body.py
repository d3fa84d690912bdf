"""A document from top to bottom: its headings, the tables below them, and other lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.marks import CASE, GROUP
from ekc_kit.word.reading.accepted import lines, words_of
from ekc_kit.word.reading.edited import EditedRow
from ekc_kit.word.reading.hidden import marks
from ekc_kit.word.reading.labels import labelled
from ekc_kit.word.reading.tables import Table, Tally

_START = qn("w:bookmarkStart")


def rows_of(body: Any, heading_styles: set[str], label_style: str, tally: Tally) -> list[EditedRow]:
    """Return the rows of agreements in a document, in its order."""
    found: list[EditedRow] = []
    heading: tuple[str, str | None] = ("", None)
    case_id = here = next(filter(None, marks(body, CASE)), "")
    for block in _blocks(body):
        here = next(filter(None, marks(block, CASE)), here)
        tally.other_plans |= {here} - {case_id}
        if block.tag == qn("w:tbl"):
            rows = Table(block, heading, label_style, tally).rows()
            found += (replace(row, is_below_other=here != case_id) for row in rows)
            tally.unread |= set() if rows else _lines_without_label(block, label_style)
        elif _is_heading(block, heading_styles):
            group = next(marks(block, GROUP), None)
            heading = (" ".join(words_of(block).split()), group)
        else:
            tally.unread |= _lines_without_label(block, label_style)
    return found


def _blocks(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in (qn("w:p"), qn("w:tbl"), _START):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from _blocks(child)


def _lines_without_label(block: Any, label_style: str) -> set[str]:
    """Return the lines in a paragraph or table that may say what is done in an agreement."""
    found = set()
    for line in lines(block, label_style):
        for words in line.words.splitlines():
            behind = labelled(words, "what", line.styled)
            found.add(behind[0] if behind else words)
    return found


def _is_heading(paragraph: Any, styles: set[str]) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    named = style is not None and style.get(qn("w:val")) in styles
    return (named or any(marks(paragraph, GROUP))) and bool(words_of(paragraph).strip())
