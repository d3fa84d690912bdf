"""The personal invitation to the conference."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.letter import (
    WHAT_AND_WHEN,
    WHO_WRITES,
    letter_context,
    reader_context,
)
from ekc_kit.word.documents.reasons import against_inviting, divide


def invitation_context(case: Case, today: date) -> Context:
    """Return what every invitation of *case* says."""
    return letter_context("invitation", case, today)


def invited(case: Case) -> Recipients:
    """Return who gets an invitation: everybody who was spoken to and did not say no."""
    return divide(case, against_inviting, _copy)


def _copy(person: Participant) -> Copy:
    """A copy tells that something is needed, never what: that note is the coordinator's own."""
    needs = text("letter.yes") if person.needs else ""
    return Copy(person.id, person.name, {**reader_context(person), "needs_something": needs})


INVITATION = Kind(
    "invitation",
    invitation_context,
    invited,
    asks=(*WHAT_AND_WHEN, *WHO_WRITES),
    before="logistics.held_on",
)
