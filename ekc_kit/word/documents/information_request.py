"""The request to who can tell something that the group must know to make its plan."""

from __future__ import annotations

from datetime import date
from operator import or_

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant, Ring
from ekc_kit.model.cleaning import comparable
from ekc_kit.model.meeting import InformationNeed
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Context, Copy, Kind, LeftOut, Recipients
from ekc_kit.word.documents.letter import (
    WHAT_AND_WHEN,
    WHO_WRITES,
    envelope,
    letter_context,
    naming_in,
)
from ekc_kit.word.documents.naming import Naming
from ekc_kit.word.documents.reasons import first_of


def information_request_context(case: Case, today: date) -> Context:
    """Return what every request of *case* says."""
    return letter_context("information_request", case, today)


def asked(case: Case) -> Recipients:
    """Return who is asked to tell something: one letter per giver, with all questions for them.

    A copy has the id of the giver's first need, for a giver need not be in the circle. Left out
    are needs that cannot be sent, and who is in the circle to inform and is asked nothing. Where
    two people bear the name of a giver, a letter has no address: it could go to the wrong door.
    """
    naming = naming_in(case)
    letters: dict[str, list[InformationNeed]] = {}
    left_out: list[LeftOut] = []
    for need in case.information:
        if reason := _why_not_asked(need, _called(need.giver, case)):
            left_out.append(LeftOut(need.id, need.giver or need.question, reason))
        else:
            letters.setdefault(comparable(need.giver), []).append(need)
    copies = tuple(_copy(needs, _called(name, case), naming) for name, needs in letters.items())
    givers = {comparable(need.giver) for need in case.information}
    left_out += [
        LeftOut(one.id, one.name, "left_out.nothing_asked")
        for one in case.circle
        if one.ring is Ring.INFORMS and comparable(one.name) not in givers
    ]
    return Recipients(copies, tuple(left_out))


def _called(name: str, case: Case) -> list[Participant]:
    """Return who can be meant: those who are in the circle to inform, or else all of that name."""
    people = [one for one in case.circle if one.name and comparable(one.name) == comparable(name)]
    return [one for one in people if one.ring is Ring.INFORMS] or people


def _why_not_asked(need: InformationNeed, givers: list[Participant]) -> str:
    """Return why nobody is asked; with namesakes a "no" counts when all of them gave it."""
    away = [one.consents.take_part is False for one in givers]
    declined = [one.invitation.answer is Answer.DECLINES for one in givers]
    return first_of(
        {
            "left_out.no_giver": not need.giver,
            "left_out.nothing_to_ask": not need.question,
            "left_out.cannot_tell": need.confirmed is False,
            "left_out.does_not_take_part": bool(givers) and all(away),
            "left_out.declined": bool(givers) and all(map(or_, away, declined)),
        }
    )


def _copy(needs: list[InformationNeed], givers: list[Participant], naming: Naming) -> Copy:
    first = needs[0]
    agreed = all(one.confirmed for one in needs)
    fields = {
        "name": first.giver,
        "address": envelope(givers[0].address) if len(givers) == 1 else "",
        "questions": [naming.masked(one.question) for one in needs],
        "agreed": text("letter.yes") if agreed else "",
        "takes_part": text("letter.yes") if givers and all(map(_takes_part, givers)) else "",
    }
    return Copy(first.id, first.giver, fields)


def _takes_part(giver: Participant) -> bool:
    """Whether somebody makes the plan with the others, or only comes to tell something."""
    return giver.consents.take_part is True and giver.ring is not Ring.INFORMS


INFORMATION_REQUEST = Kind(
    "information_request",
    information_request_context,
    asked,
    asks=(*WHAT_AND_WHEN, *WHO_WRITES),
    before="logistics.held_on",
)
