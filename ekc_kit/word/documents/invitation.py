"""The personal invitation to the conference."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.letter import (
    WHAT_AND_WHEN,
    WHO_WRITES,
    letter_context,
    naming_in,
    reader_context,
)
from ekc_kit.word.documents.reasons import against_inviting, divide


def invitation_context(case: Case, today: date) -> Context:
    """Return what every invitation of *case* says."""
    return letter_context("invitation", case, today)


def invited(case: Case) -> Recipients:
    """Return who gets an invitation: everybody who was spoken to and did not say no."""
    naming = naming_in(case)

    def copy(person: Participant) -> Copy:
        fields = {**reader_context(person), "needs": naming.masked(person.needs)}
        return Copy(person.id, person.name, fields)

    return divide(case, against_inviting, copy)


INVITATION = Kind("invitation", invitation_context, invited, asks=(*WHAT_AND_WHEN, *WHO_WRITES))
