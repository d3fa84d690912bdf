"""The starter template of the personal invitation."""

from __future__ import annotations

from ekc_kit.texts import text
from ekc_kit.word.starter.letter import ask, greet, meet, new_letter, say, sign
from ekc_kit.word.starter.pieces import when
from ekc_kit.word.starter.sheet import saved


def invitation_starter() -> bytes:
    """Return the invitation's template, in the language in use."""
    sheet = new_letter("invitation")
    greet(sheet)
    say(sheet, "invitation_template.invited")
    ask(sheet)
    say(sheet, "invitation_template.plan")
    say(sheet, "invitation_template.free")
    meet(sheet)
    needs = text("invitation_template.needs", needs="{{ person.needs }}")
    when(sheet, "person.needs", needs, "Normal")
    say(sheet, "invitation_template.answer")
    sign(sheet)
    return saved(sheet)
