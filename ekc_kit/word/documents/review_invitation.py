"""The invitation to look back on the plan, on a day of the group itself."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import date_text, text, time_text
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.letter import (
    WHO_WRITES,
    known,
    letter_context,
    naming_in,
    reader_context,
)
from ekc_kit.word.documents.reasons import against_reviewing, divide


def review_invitation_context(case: Case, today: date) -> Context:
    """Return what every such letter says. Who calls the group together is named if they agreed."""
    whole = letter_context("review_invitation", case, today)
    del whole["meeting"]  # that of the conference, which has been
    return {**whole, "review": _review(case)}


def called_together(case: Case) -> Recipients:
    """Return who is asked to the review: who takes part, was there or promised something."""
    return divide(case, against_reviewing(case), _copy)


def _copy(person: Participant) -> Copy:
    return Copy(person.id, person.name, reader_context(person))


def _review(case: Case) -> Context:
    review, naming = case.review, naming_in(case)
    convener = naming.masked(review.convener)
    return {
        "date": known(date_text(review.held_on) if review.held_on else ""),
        "time": known(text("letter.from", start=time_text(review.start)) if review.start else ""),
        "where": known(naming.masked(review.place)),
        "convener": known(convener),
    }


REVIEW_INVITATION = Kind(
    "review_invitation",
    review_invitation_context,
    called_together,
    asks=("review.held_on", "review.start", "review.place", "review.convener", *WHO_WRITES),
)
