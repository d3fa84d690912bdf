"""The starter template of the invitation to look back together."""

from __future__ import annotations

from ekc_kit.word.starter.letter import ask, head, labelled, new_letter, say, sign, tell
from ekc_kit.word.starter.letter_sheet import STAY
from ekc_kit.word.starter.sheet import saved


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
    say(sheet, "review_invitation_template.answer", STAY)
    sign(sheet, "letter_template.greeting_for_group")
    return saved(sheet)
