"""What the documents of the day and after share. All that the group wrote goes through one sieve.

They lie on a table or go from hand to hand, so that nobody is named in them who did not agree.
"""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Participant
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Context
from ekc_kit.word.documents.letter import letter_context
from ekc_kit.word.documents.naming import Naming


def day_naming(case: Case) -> Naming:
    """Return what keeps names out of the documents of the day of *case*."""
    return Naming(case, withheld="day_document.withheld")


def day_context(kind: str, case: Case, today: date, naming: Naming) -> Context:
    """Return the fields of every document of the day: those of letters, and another training."""
    return {
        **letter_context(kind, case, today, naming),
        "training": text("day_document.training") if case.training_case else "",
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


def may_come(person: Participant) -> bool:
    """Whether somebody may be there on the day: everybody who did not say no."""
    declined = person.invitation.answer is Answer.DECLINES
    return person.consents.take_part is not False and not declined
