"""The starter template of the invitation to look back together."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.letter import ask, head, labelled, new_letter, say, tell
from ekc_kit.word.starter.letter_sheet import CLOSING, SIGN, STAY
from ekc_kit.word.starter.sheet import STRONG, saved


def review_invitation_starter() -> bytes:
    """Return the template of the review's invitation, in the language in use."""
    sheet = new_letter("review_invitation")
    ask(sheet, "review_invitation_template.question")
    head(sheet, "letter_template.meeting")
    tell(sheet, "review")
    labelled(sheet, "letter_template.convener", "{{ review.convener }}")
    head(sheet, "review_invitation_template.course_title")
    say(sheet, "review_invitation_template.course")
    say(sheet, "review_invitation_template.own")
    say(sheet, "review_invitation_template.free")
    _answer(sheet)
    say(sheet, "review_invitation_template.greeting", CLOSING)
    _sign(sheet)
    return saved(sheet)


def _answer(sheet: Sheet) -> None:
    """Say whom to tell; who calls the group together reads that it is they who are told."""
    sheet.add_paragraph("{%p if person.invites %}")
    say(sheet, "review_invitation_template.answer_to_you", STAY)
    sheet.add_paragraph("{%p elif review.signed %}")
    words = text("review_invitation_template.answer_to", convener="{{ review.signed }}")
    sheet.add_paragraph(words, STAY)
    sheet.add_paragraph("{%p else %}")
    say(sheet, "review_invitation_template.answer", STAY)
    sheet.add_paragraph("{%p endif %}")


def _sign(sheet: Sheet) -> None:
    sheet.add_paragraph("{%p if review.signed %}")
    line: Any = sheet.add_paragraph(style=SIGN)
    line.add_run("{{ review.signed }}", STRONG)
    line.add_run("{% if review.reach %}, {{ review.reach }}{% endif %}")
    sheet.add_paragraph("{%p endif %}")
