"""A table with one row per item: its head is on every page, and no row is cut in two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.document import Document as Sheet
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from ekc_kit.texts import text
from ekc_kit.word.starter.pieces import describe, fill, mark_row
from ekc_kit.word.starter.sheet import COLUMN, LABEL, TABLE


def looped_table(sheet: Sheet, caption: str, heads: Mapping[str, float], loop: str) -> Any:
    """Add a table and return the row that is repeated, to be filled in.

    Args:
        sheet: The template.
        caption: What the table holds, for who has it read aloud.
        heads: The widths of the columns in centimetres, by the text keys of their heads.
        loop: What the row is repeated for: ``one in agenda``.
    """
    table: Any = sheet.add_table(rows=4, cols=len(heads))
    table.style = sheet.styles[TABLE]
    table.autofit = False
    for column, width in zip(table.columns, heads.values(), strict=True):
        column.width = Cm(width)
    describe(table, caption)
    head, begin, row, end = table.rows
    for cell, key in zip(head.cells, heads, strict=True):
        fill(cell, (text(key), COLUMN))
    mark_row(head, "w:cantSplit", "w:tblHeader")
    wide = list(heads.values()).index(max(heads.values()))  # in a narrow one a tag is cut to bits
    begin.cells[wide].text = f"{{%tr for {loop} %}}"
    end.cells[wide].text = "{%tr endfor %}"
    mark_row(row, "w:cantSplit")
    return row


def at_least(row: Any, height: float) -> None:
    """Make a row at least *height* centimetres high; it grows with what is in it."""
    tall = OxmlElement("w:trHeight")
    tall.set(qn("w:val"), str(round(Cm(height).twips)))
    tall.set(qn("w:hRule"), "atLeast")
    row._tr.get_or_add_trPr().append(tall)


def label(where: Any, key: str, words: str, style: str) -> Any:
    """Add a line to a cell or a sheet: a label, a tab or a colon from *words*, and the words."""
    paragraph = where.add_paragraph(style=style)
    paragraph.add_run(text(key), LABEL)
    paragraph.add_run(words)
    return paragraph


def drop_first(cell: Any) -> None:
    """Take away the empty paragraph with which a cell begins; others were added after it."""
    first = cell.paragraphs[0]._p
    first.getparent().remove(first)
