"""What the documents of the day and after share. All that the group wrote goes through one sieve.

They lie on a table or go from hand to hand, so that nobody is named in them who did not agree.
"""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant
from ekc_kit.model.meeting import Logistics
from ekc_kit.texts import text, time_text
from ekc_kit.word.documents.kind import Context
from ekc_kit.word.documents.letter import known, letter_context
from ekc_kit.word.documents.naming import Naming


def day_context(kind: str, case: Case, today: date, naming: Naming) -> Context:
    """Return the fields of every document of the day: those of letters, without hidden names."""
    shared = letter_context(case, today)
    return {
        **shared,
        "title": text(f"document.{kind}.title"),
        "training": text("day_document.training") if case.training_case else "",
        "question": naming.masked(shared["question"]),
        "parts": [naming.masked(one) for one in shared["parts"]],
        "meeting": {name: naming.masked(words) for name, words in shared["meeting"].items()}
        | {"hours": known(_hours(case.logistics))},
    }


def rounds_context(case: Case, naming: Naming) -> Context:
    """Return the talking rounds, numbered, and the ground rules; what is empty is left out."""
    asked = [naming.masked(one.question) for one in case.conference.rounds if one.question]
    return {
        "rounds": [{"number": str(n), "question": words} for n, words in enumerate(asked, 1)],
        "ground_rules": [
            naming.masked(one.text) for one in case.conference.ground_rules if one.text
        ],
    }


def _hours(place: Logistics) -> str:
    if place.start is None:
        return ""
    start = time_text(place.start)
    if place.end is None:
        return text("day_document.from", start=start)
    return text("day_document.from_until", start=start, end=time_text(place.end))


def may_come(person: Participant) -> bool:
    """Whether somebody may be there on the day: everybody who did not say no."""
    declined = person.invitation.answer is Answer.DECLINES
    return person.consents.take_part is not False and not declined


def first_reason(reasons: dict[str, bool]) -> str | None:
    """Return the first key that applies; None when none does."""
    return next((key for key, applies in reasons.items() if applies), None)
