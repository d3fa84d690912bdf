"""What the starter templates of the day and after have in common: how they begin, and lists."""

from __future__ import annotations

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.marks import PAPER
from ekc_kit.word.starter.pieces import item, mark_place, stay, when
from ekc_kit.word.starter.sheet import QUESTION, SMALL, WIDE_LINE, new_sheet
from ekc_kit.word.starter.table import label


def new_day_sheet(kind: str, first: str = "", question: bool = True) -> Sheet:
    """Return a sheet that says what it is, and by default which question it is about.

    Args:
        kind: The name of the document.
        first: What stands on the first line, when something does.
        question: Whether the question comes below the title.
    """
    sheet = new_sheet(text(f"document.{kind}.title"))
    if first:
        sheet.add_paragraph(first, SMALL)
    when(sheet, "training", "{{ training }}", SMALL)
    mark_place(sheet.add_paragraph("{{ title }}", "Title"), PAPER + kind)
    if question:
        sheet.add_paragraph("{{ question }}", QUESTION)
    return sheet


def meet(sheet: Sheet) -> None:
    """Say when and where, a line for each."""
    stay(label(sheet, "day_template.day", "\t{{ meeting.date }}", WIDE_LINE))
    stay(label(sheet, "day_template.time", "\t{{ meeting.time }}", WIDE_LINE))
    label(sheet, "day_template.place", "\t{{ meeting.where }}", WIDE_LINE)


def lines(sheet: Sheet, several: str, words: str = "{{ one }}", empty: str = "") -> None:
    """Add a line for each of *several*, as ``one``; the words of the key *empty* when none is."""
    if empty:
        sheet.add_paragraph(f"{{%p if not {several} %}}")
        sheet.add_paragraph(text(empty))
        sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph(f"{{%p for one in {several} %}}")
    item(sheet, words)
    sheet.add_paragraph("{%p endfor %}")
