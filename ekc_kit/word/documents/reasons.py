"""Who gets a letter, and why somebody gets none.

Who was not spoken to yet is spoken to first: a letter is not how somebody hears what a conference
is (step 6 of the method). Who only informs is asked in a letter of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant, Ring
from ekc_kit.word.documents.kind import Copy, LeftOut, Recipients

Reasons = Mapping[str, bool]


def divide(
    case: Case,
    reasons: Callable[[Participant], Reasons],
    copy: Callable[[Participant], Copy],
) -> Recipients:
    """Return everybody in the circle: who has a reason is left out with the first, others get one.

    Args:
        case: The case.
        reasons: For a person, the keys of sentences and whether they apply, the weightiest first.
        copy: The copy of a person to whom none applies.
    """
    left_out = without(case, reasons)
    passed_over = {one.reader for one in left_out}
    return Recipients(
        tuple(copy(one) for one in case.circle if one.id not in passed_over), left_out
    )


def without(case: Case, reasons: Callable[[Participant], Reasons]) -> tuple[LeftOut, ...]:
    """Return who has a reason, with the first; see `divide`."""
    found = ((one, first_of(reasons(one))) for one in case.circle)
    return tuple(LeftOut(one.id, one.name, reason) for one, reason in found if reason)


def first_of(reasons: Reasons) -> str:
    """Return the first key that applies; empty when none does."""
    return next((key for key, applies in reasons.items() if applies), "")


def against_inviting(person: Participant) -> Reasons:
    """Return why somebody would get no invitation to the conference."""
    return {
        "left_out.nameless": not person.name,
        "left_out.informs": person.ring is Ring.INFORMS,
        **_said_no(person),
        "left_out.not_spoken": (
            person.informing.told_on is None and person.consents.take_part is None
        ),
    }


def against_reminding(person: Participant) -> Reasons:
    """Return why somebody would get no reminder."""
    return {
        "left_out.nameless": not person.name,
        "left_out.only_informs": person.ring is Ring.INFORMS,
        **_said_no(person),
        "left_out.not_invited": person.invitation.sent_on is None,
    }


def against_reviewing(case: Case) -> Callable[[Participant], Reasons]:
    """Return a function that says why somebody would not be asked to the group's review.

    Who promised something in the plan is asked, also who otherwise only informed: the review is
    about what was promised.
    """
    promised = {one for agreement in case.agreements for one in agreement.who}

    def reasons(person: Participant) -> Reasons:
        is_in = person.id in promised or person.was_present is True
        return {
            "left_out.nameless": not person.name,
            "left_out.only_informs": person.ring is Ring.INFORMS and person.id not in promised,
            "left_out.does_not_take_part": person.consents.take_part is False,
            "left_out.declined": person.invitation.answer is Answer.DECLINES and not is_in,
            "left_out.not_in_group": person.consents.take_part is None and not is_in,
        }

    return reasons


def _said_no(person: Participant) -> Reasons:
    return {
        "left_out.does_not_take_part": person.consents.take_part is False,
        "left_out.declined": person.invitation.answer is Answer.DECLINES,
    }
