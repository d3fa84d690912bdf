"""Pieces that more than one starter template is made of."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from ekc_kit.word.starter.sheet import ITEM


def when(where: Any, condition: str, words: str, style: str) -> None:
    """Add a paragraph that is left out when *condition* is empty."""
    where.add_paragraph(f"{{%p if {condition} %}}")
    where.add_paragraph(words, style)
    where.add_paragraph("{%p endif %}")


def item(where: Any, words: str) -> Any:
    """Return a new item of a list."""
    return where.add_paragraph("•\t" + words, ITEM)


def stay(paragraph: Any) -> None:
    """Keep a paragraph on the page of the next one."""
    paragraph.paragraph_format.keep_with_next = True


def fill(cell: Any, content: tuple[str, str]) -> None:
    """Put words in the first paragraph of a cell, in a style."""
    cell.paragraphs[0].text, cell.paragraphs[0].style = content


def describe(table: Any, words: str) -> None:
    """Say for who has it read aloud what this table holds; its first row is the heading row."""
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    look, caption = OxmlElement("w:tblLook"), OxmlElement("w:tblCaption")
    look.set(qn("w:val"), "0020")
    look.set(qn("w:firstRow"), "1")
    for name in ("lastRow", "firstColumn", "lastColumn"):
        look.set(qn(f"w:{name}"), "0")
    for name in ("noHBand", "noVBand"):
        look.set(qn(f"w:{name}"), "1")
    caption.set(qn("w:val"), words)
    properties.append(look)
    properties.append(caption)


def mark_row(row: Any, *names: str) -> None:
    """Mark a row: ``w:cantSplit`` over pages, ``w:tblHeader`` on every page."""
    properties = row._tr.get_or_add_trPr()
    for name in names:
        properties.append(OxmlElement(name))


def mark_place(paragraph: Any, name: str) -> None:
    """Put a bookmark at the beginning of a paragraph; it marks a place and holds no words."""
    number = sum(1 for _ in paragraph.part.element.iter(qn("w:bookmarkStart")))
    start, end = (
        parse_xml(f'<w:bookmark{side} {nsdecls("w")} w:id="{number}"/>')
        for side in ("Start", "End")
    )
    start.set(qn("w:name"), name)
    properties = paragraph._p.pPr
    paragraph._p.insert(0 if properties is None else 1, start)
    start.addnext(end)
