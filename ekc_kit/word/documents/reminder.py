"""The reminder, a week or so before the conference, to who was invited and did not say no."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.letter import (
    WHAT_AND_WHEN,
    WHO_WRITES,
    letter_context,
    reader_context,
)
from ekc_kit.word.documents.reasons import against_reminding, divide


def reminder_context(case: Case, today: date) -> Context:
    """Return what every reminder of *case* says."""
    return letter_context("reminder", case, today)


def reminded(case: Case) -> Recipients:
    """Return who gets a reminder. It knows who comes, who may come, and who did not answer."""
    return divide(case, against_reminding, _copy)


def _copy(person: Participant) -> Copy:
    answer = person.invitation.answer
    fields = {
        **reader_context(person),
        "comes": text("letter.yes") if answer is Answer.COMES else "",
        "perhaps": text("letter.yes") if answer is Answer.PERHAPS else "",
    }
    return Copy(person.id, person.name, fields)


REMINDER = Kind(
    "reminder",
    reminder_context,
    reminded,
    asks=(*WHAT_AND_WHEN, *WHO_WRITES),
    before="logistics.held_on",
)
