"""The personal invitation to the conference."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Context, Copy, Kind, LeftOut, Recipients
from ekc_kit.word.documents.letter import letter_context, reader_context, why_not_invited


def invitation_context(case: Case, today: date) -> Context:
    """Return what every invitation of *case* says."""
    return {"title": text("document.invitation.title"), **letter_context(case, today)}


def invited(case: Case) -> Recipients:
    """Return who gets an invitation: everybody who was spoken to and did not say no."""
    copies: list[Copy] = []
    left_out: list[LeftOut] = []
    for person in case.circle:
        if why := why_not_invited(person):
            left_out.append(why)
        else:
            fields = {**reader_context(person), "needs": person.needs}
            copies.append(Copy(person.id, person.name, fields))
    return Recipients(tuple(copies), tuple(left_out))


INVITATION = Kind("invitation", invitation_context, invited)
