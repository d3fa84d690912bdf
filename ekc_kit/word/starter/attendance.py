"""The starter template of the attendance list: a name, and room to sign."""

from __future__ import annotations

from docx.enum.table import WD_ALIGN_VERTICAL

from ekc_kit.texts import text
from ekc_kit.word.starter.day import meet, new_day_sheet
from ekc_kit.word.starter.pieces import stay
from ekc_kit.word.starter.sheet import NOTE, saved
from ekc_kit.word.starter.table import at_least, drop_first, looped_table
from ekc_kit.word.style import STYLE

_NAME = 8.6
_ROW = 1.15  # room for a signature


def attendance_starter() -> bytes:
    """Return the attendance list's template, in the language in use."""
    sheet = new_day_sheet("attendance")
    meet(sheet)
    sheet.add_heading(text("attendance_template.who"), 1)
    stay(sheet.add_paragraph(text("attendance_template.explain")))
    heads = {
        "attendance_template.name": _NAME,
        "attendance_template.signature": STYLE.width - _NAME,
    }
    row = looped_table(sheet, text("attendance_template.table"), heads, "one in rows")
    at_least(row, _ROW)
    for cell, words in zip(row.cells, ("{{ one.name }}", ""), strict=True):
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        cell.add_paragraph("{%p if one.stays %}")
        stay(cell.add_paragraph(words, NOTE))
        cell.add_paragraph("{%p else %}")
        cell.add_paragraph(words, NOTE)
        cell.add_paragraph("{%p endif %}")
        drop_first(cell)
    return saved(sheet)
