"""People, circles and questions that the tests of the coach make, and what the coach asks then."""

from __future__ import annotations

from datetime import date
from typing import Any

from ekc_kit.coach import review_circle
from ekc_kit.model import Case, Informing, Participant, Question, QuestionVersion, Ring

TODAY = date(2026, 4, 20)
DIRECT, AROUND, CONTRIBUTES, INFORMS = Ring


def person(name: str, ring: Ring | None, **fields: Any) -> Participant:
    """Somebody who was spoken to, so that nothing is asked about them without a reason."""
    return Participant(
        id=f"p-{name}", ring=ring, **{"informing": Informing(told_on=TODAY), **fields}
    )


def official(name: str, ring: Ring | None, **fields: Any) -> Participant:
    return person(name, ring, institution="gemeente", **fields)


def of(*circle: Participant, **parts: Any) -> Case:
    return Case(circle=circle, **parts)


def question(words: str = "Hoe verder?", **fields: Any) -> Question:
    return Question(versions=(QuestionVersion(text=words),), **fields)


def asked(case: Case, today: date = TODAY) -> list[tuple[str, str]]:
    return [(one.code, one.subject) for one in review_circle(case, today)]


def is_asked(code: str, case: Case) -> bool:
    return code in [one for one, _ in asked(case)]


AYSE = person("ayse", DIRECT)
