"""The starter template of the reminder."""

from __future__ import annotations

from ekc_kit.word.starter.letter import ask, meet, new_letter, say, sign
from ekc_kit.word.starter.letter_sheet import STAY
from ekc_kit.word.starter.sheet import saved


def reminder_starter() -> bytes:
    """Return the reminder's template, in the language in use."""
    sheet = new_letter("reminder")
    sheet.add_paragraph("{%p if person.comes %}")
    say(sheet, "reminder_template.comes")
    sheet.add_paragraph("{%p elif person.perhaps %}")
    say(sheet, "reminder_template.perhaps")
    sheet.add_paragraph("{%p else %}")
    say(sheet, "reminder_template.silent")
    sheet.add_paragraph("{%p endif %}")
    ask(sheet, "reminder_template.question")
    meet(sheet)
    say(sheet, "reminder_template.free")
    sheet.add_paragraph("{%p if person.comes %}")
    say(sheet, "reminder_template.cannot")
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p if call_or_write %}")
    say(sheet, "reminder_template.answer", STAY)
    sheet.add_paragraph("{%p endif %}")
    sign(sheet)
    return saved(sheet)
