"""An empty sheet for a letter: calmer than a plan, and its address fits a window envelope.

The top of the page stays free for a letterhead. That it is a practice case stands in the header,
so that a real letter looks the same without it.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from ekc_kit.word.starter.sheet import ITEM, QUESTION, SMALL, hang, new_sheet, paragraph_style
from ekc_kit.word.style import STYLE

READER, DATE, DETAIL, STAY, CLOSING, SIGN = (
    "Kit Reader", "Kit Date", "Kit Detail", "Kit Stay", "Kit Closing", "Kit Sign",
)  # fmt: skip
_AFTER = 6
_READER_LINE = 15
_CM = 28.35  # points in a centimetre
_LEAST_LINES = 2  # a name, and a line for an address that may be empty


def new_letter_sheet(called: str) -> Sheet:
    """Return an empty letter, with styles for its address, details, closing and signature.

    Args:
        called: What the footer calls it.
    """
    sheet = new_sheet(called, STYLE.letter_width)
    _set_sizes(sheet)
    _set_address(sheet)
    _set_lists(sheet)
    _set_ending(sheet)
    header = sheet.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].text = "{{ training }}"
    return sheet


def _set_sizes(sheet: Sheet) -> None:
    size, line = STYLE.text_size, STYLE.letter_line
    paragraph_style(sheet, "Normal", size, after=_AFTER, line=line)
    paragraph_style(
        sheet, "Title", STYLE.letter_title_size, bold=True, colour=STYLE.accent, after=10, line=1.0
    ).paragraph_format.keep_with_next = True
    paragraph_style(
        sheet, "Heading 1", STYLE.letter_heading_size, bold=True, colour=STYLE.accent,
        before=11, after=3, line=line,
    ).paragraph_format.keep_with_next = True  # fmt: skip
    question = sheet.styles[QUESTION]
    question.font.size = Pt(STYLE.letter_question_size)
    question.paragraph_format.space_before = Pt(4)
    question.paragraph_format.space_after = Pt(10)
    question.paragraph_format.line_spacing = line
    paragraph_style(sheet, "Header", STYLE.small_size, colour=STYLE.dark)


def _set_address(sheet: Sheet) -> None:
    """The lines have one height, so that the date stays below the window of the envelope."""
    reader = paragraph_style(
        sheet, READER, STYLE.text_size, before=(STYLE.reader_top - STYLE.top) * _CM,
        after=STYLE.reader_height * _CM - _LEAST_LINES * _READER_LINE,
    )  # fmt: skip
    reader.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    reader.paragraph_format.line_spacing = Pt(_READER_LINE)
    reader.paragraph_format.right_indent = Cm(STYLE.letter_width - STYLE.reader_width)
    _join(reader)
    date = paragraph_style(sheet, DATE, STYLE.text_size, after=4, line=STYLE.letter_line)
    date.paragraph_format.keep_with_next = True


def _set_lists(sheet: Sheet) -> None:
    """Lines of a list stand close together, with a space after the last."""
    detail = paragraph_style(
        sheet, DETAIL, STYLE.text_size, after=_AFTER + 2, line=STYLE.letter_line
    )
    hang(detail, STYLE.letter_label)
    item = paragraph_style(sheet, ITEM, STYLE.text_size, after=_AFTER + 2, line=STYLE.letter_line)
    hang(item, STYLE.item)
    for style in (detail, item):
        style.paragraph_format.keep_together = True
        _join(style)


def _set_ending(sheet: Sheet) -> None:
    """What must not stand alone on the next page is kept with what follows."""
    stay = paragraph_style(sheet, STAY, STYLE.text_size, after=_AFTER, line=STYLE.letter_line)
    closing = paragraph_style(
        sheet, CLOSING, STYLE.text_size, before=8, after=14, line=STYLE.letter_line
    )
    sign = paragraph_style(sheet, SIGN, STYLE.text_size, line=STYLE.letter_line)
    for style in (stay, closing, sign):
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.keep_together = True
    small = sheet.styles[SMALL].paragraph_format
    small.line_spacing = STYLE.letter_line


def _join(style: Any) -> None:
    """Leave no space between paragraphs of this style."""
    close = OxmlElement("w:contextualSpacing")
    style.element.get_or_add_pPr().insert_element_before(
        close, "w:mirrorIndents", "w:jc", "w:outlineLvl", "w:rPr"
    )
