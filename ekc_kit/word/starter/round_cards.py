"""The starter template of the cards for the talking rounds: four to a page, to cut loose."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from ekc_kit.texts import text
from ekc_kit.word.starter.day import new_day_sheet
from ekc_kit.word.starter.pieces import item, mark_row
from ekc_kit.word.starter.sheet import saved
from ekc_kit.word.starter.table import at_least, drop_first
from ekc_kit.word.style import STYLE

_CARDS, _WORDS = "Kit Cards", "Kit Card"
_SIZE, _HEIGHT = 22, 5.4  # points, centimetres
_INSIDE = 340  # from the dashes to the words, in twentieths of a point


def round_cards_starter() -> bytes:
    """Return the cards' template, in the language in use."""
    sheet = new_day_sheet("round_cards", question=False)
    _add_styles(sheet)
    sheet.add_paragraph("{%p if not rounds %}")
    sheet.add_paragraph(text("round_cards_template.no_rounds"))
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p if not ground_rules %}")
    sheet.add_paragraph(text("round_cards_template.no_ground_rules"))
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p if rounds or ground_rules %}")
    sheet.add_paragraph(text("round_cards_template.cut"))
    _cards(sheet)
    sheet.add_paragraph("{%p endif %}")
    return saved(sheet)


def _cards(sheet: Sheet) -> None:
    """Add a table of one column: a row is a card, and its border is where to cut."""
    table: Any = sheet.add_table(rows=6, cols=1)
    table.style = sheet.styles[_CARDS]
    table.autofit = False
    table.columns[0].width = Cm(STYLE.width)
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), text("round_cards_template.cards"))
    table._tbl.tblPr.append(caption)
    begin, card, end, begin_rules, rules, end_rules = table.rows
    begin.cells[0].text, end.cells[0].text = "{%tr for one in rounds %}", "{%tr endfor %}"
    begin_rules.cells[0].text = "{%tr if ground_rules %}"
    end_rules.cells[0].text = "{%tr endif %}"
    for row in (card, rules):
        mark_row(row, "w:cantSplit")
        at_least(row, _HEIGHT)
    where = card.cells[0]
    _head(where, text("day_template.round", number="{{ one.number }}"))
    where.add_paragraph("{{ one.question }}", _WORDS)
    where.add_paragraph(text("round_cards_template.pass"))
    drop_first(where)
    where = rules.cells[0]
    _head(where, text("day_template.ground_rules"))
    where.add_paragraph("{%p for one in ground_rules %}")
    item(where, "{{ one }}")
    where.add_paragraph("{%p endfor %}")
    drop_first(where)


def _head(cell: Any, words: str) -> None:
    """Begin a card; it is whole by itself, and cards need not stay on one page together."""
    cell.add_paragraph(words, "Heading 1").paragraph_format.keep_with_next = False


def _add_styles(sheet: Sheet) -> None:
    """Add the looks that only cards have: large words, and dashes to cut along."""
    words: Any = sheet.styles.add_style(_WORDS, WD_STYLE_TYPE.PARAGRAPH)
    words.base_style, words.quick_style = sheet.styles["Normal"], True
    words.font.size, words.font.bold = Pt(_SIZE), True
    words.paragraph_format.space_after = Pt(10)
    line = f'w:val="dashed" w:sz="8" w:space="0" w:color="{STYLE.dark}"'
    lines = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH"))
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 60), ("left", _INSIDE), ("bottom", 60), ("right", _INSIDE))
    )
    sheet.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="KitCards">'
            f'<w:name w:val="{_CARDS}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
            f'<w:tblInd w:w="{_INSIDE}" w:type="dxa"/>'
            f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
            f"</w:tblPr></w:style>"
        )
    )
