"""The starter template of the announcement for the whole street."""

from __future__ import annotations

from ekc_kit.texts import text
from ekc_kit.word.starter.letter import ask, begin, head, meet, say, sign
from ekc_kit.word.starter.letter_sheet import READER, STAY, new_letter_sheet
from ekc_kit.word.starter.sheet import saved


def announcement_starter() -> bytes:
    """Return the announcement's template, in the language in use."""
    sheet = new_letter_sheet(text("document.announcement.title"))
    sheet.add_paragraph("{{ to }}", READER)
    begin(sheet, "{{ dear }}")
    ask(sheet, "announcement_template.question")
    head(sheet, "announcement_template.what")
    say(sheet, "announcement_template.conference")
    head(sheet, "announcement_template.who")
    say(sheet, "announcement_template.welcome")
    head(sheet, "announcement_template.visit")
    sheet.add_paragraph("{{ visit }} " + text("announcement_template.talk"))
    meet(sheet, ())
    sheet.add_paragraph("{%p if call_or_write %}")
    say(sheet, "announcement_template.answer", STAY)
    sheet.add_paragraph("{%p endif %}")
    sign(sheet)
    return saved(sheet)
