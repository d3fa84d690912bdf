"""The invitation to look back on the plan, on a day of the group itself.

The work of the coordinator is done after the conference, so who calls the group together signs it.
"""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import date_text, text, time_text
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.letter import known, letter_context, naming_in, reader_context
from ekc_kit.word.documents.reasons import against_reviewing, divide


def review_invitation_context(case: Case, today: date) -> Context:
    """Return what every such letter says. Who calls the group together is named if they agreed."""
    whole = letter_context("review_invitation", case, today)
    del whole["meeting"]  # that of the conference, which has been
    return {**whole, "review": _review(case)}


def called_together(case: Case) -> Recipients:
    """Return who is asked to the review: who takes part, was there or promised something."""
    convener = _convener(case)

    def copy(person: Participant) -> Copy:
        invites = text("letter.yes") if person == convener else ""
        return Copy(person.id, person.name, {**reader_context(person), "invites": invites})

    return divide(case, against_reviewing(case), copy)


def _review(case: Case) -> Context:
    review, naming = case.review, naming_in(case)
    convener = naming.masked(review.convener)
    return {
        "date": known(date_text(review.held_on) if review.held_on else ""),
        "time": known(text("letter.from", start=time_text(review.start)) if review.start else ""),
        "where": known(naming.masked(review.place)),
        "convener": known(convener),
        "signed": convener if convener == review.convener else "",
        "reach": _reach(case),
    }


def _reach(case: Case) -> str:
    """How to reach who calls the group together, when they agreed to share that."""
    one = _convener(case)
    if one and one.consents.named_in_plan is True and one.consents.share_contact is True:
        return ", ".join(filter(None, (one.phone, one.email)))
    return ""


def _convener(case: Case) -> Participant | None:
    """Who calls the group together; None when nobody in the circle is called so, or several are."""
    people = [one for one in case.circle if one.name and one.name == case.review.convener]
    return people[0] if len(people) == 1 else None


REVIEW_INVITATION = Kind(
    "review_invitation",
    review_invitation_context,
    called_together,
    asks=("questions.text", "review.held_on", "review.start", "review.place", "review.convener"),
    before="review.held_on",
)
