"""The starter template of the personal invitation."""

from __future__ import annotations

from ekc_kit.word.starter.letter import ask, head, meet, new_letter, say, sign
from ekc_kit.word.starter.letter_sheet import STAY
from ekc_kit.word.starter.sheet import saved


def invitation_starter() -> bytes:
    """Return the invitation's template, in the language in use."""
    sheet = new_letter("invitation")
    ask(sheet, "invitation_template.invited")
    meet(sheet)
    head(sheet, "invitation_template.expect")
    say(sheet, "invitation_template.course")
    say(sheet, "invitation_template.free")
    sheet.add_paragraph("{%p if person.needs_something %}")
    say(sheet, "invitation_template.needs")
    sheet.add_paragraph("{%p else %}")
    say(sheet, "invitation_template.no_needs")
    sheet.add_paragraph("{%p endif %}")
    say(sheet, "invitation_template.answer", STAY)
    sign(sheet)
    return saved(sheet)
