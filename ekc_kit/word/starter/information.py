"""The starter template of the information sheet: two pages at most."""

from __future__ import annotations

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.letter import head, labelled, reach, say
from ekc_kit.word.starter.letter_sheet import SIGN, STAY, new_letter_sheet
from ekc_kit.word.starter.pieces import item, when
from ekc_kit.word.starter.sheet import saved

_CONSENTS = ("take_part", "named", "contact", "call")


def information_starter() -> bytes:
    """Return the information sheet's template, in the language in use."""
    sheet = new_letter_sheet(text("document.information.title"))
    sheet.add_paragraph("{{ title }}", "Title")
    _part(sheet, "what", "purpose")
    _part(sheet, "way", "before", "during", "after")
    head(sheet, "information_template.who")
    for who in ("group", "coordinator", "giver"):
        does = text(f"information_template.{who}_does")
        labelled(sheet, f"information_template.{who}", does)
    _part(sheet, "can", "with_help", "with_you", "without")
    _part(sheet, "free", "free_text")
    data = sheet.add_heading(text("information_template.data"), 1)
    data.paragraph_format.page_break_before = True  # what is done with data can be read in one view
    say(sheet, "information_template.kept")
    say(sheet, "information_template.seen", STAY)
    for consent in _CONSENTS:
        item(sheet, text(f"information_template.consent_{consent}"))
    say(sheet, "information_template.no_is_no")
    say(sheet, "information_template.deleted")
    head(sheet, "information_template.questions")
    say(sheet, "information_template.answer", STAY)
    when(sheet, "not coordinators", "{{ coordinators_text }}", SIGN)
    reach(sheet)
    return saved(sheet)


def _part(sheet: Sheet, title: str, *keys: str) -> None:
    head(sheet, f"information_template.{title}")
    for key in keys:
        say(sheet, f"information_template.{key}")
