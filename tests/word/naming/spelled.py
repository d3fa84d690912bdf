"""A circle of which nobody may be named, and a sentence as it is handed round."""

from __future__ import annotations

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.model.meeting import Logistics
from ekc_kit.texts import text
from ekc_kit.word.documents.naming import Naming
from tests.word.plans import person

SOMEONE = text("plan_document.someone")
WITHHELD = text("plan_document.withheld")


def masked(words: str, *hidden: str, named: tuple[str, ...] = ()) -> str:
    """Return *words* as they are handed round, with "–" for who is not named."""
    circle = (*(person(one, False) for one in hidden), *(person(one) for one in named))
    return Naming(Case(circle=circle)).masked(words).replace(SOMEONE, "–")


def without_details(words: str, meets: str = "", **details: str) -> str:
    """Return *words* as they are handed round, with "–" for what may not be shown."""
    case = Case(circle=(Participant(name="Bep Smit", **details),), logistics=Logistics(place=meets))
    return Naming(case).masked(words).replace(WITHHELD, "–")
