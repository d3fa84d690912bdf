"""The whole case at once, in the order of the walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ekc_kit.coach.agreements import review_agreement
from ekc_kit.coach.circle import review_circle
from ekc_kit.coach.finding import Finding
from ekc_kit.coach.plan import review_plan
from ekc_kit.coach.questions import review_wording
from ekc_kit.coach.set_aside import is_set_aside
from ekc_kit.coach.signs import review_beginning
from ekc_kit.model import Case, Question


def review_case(case: Case, lang: str, today: date | None = None) -> tuple[Finding, ...]:
    """Return all that the kit asks about *case*; empty means that no known pitfall was found.

    Agreements are read in the language *lang*, and questions in that in which they are. Of a
    question only the newest wording is read: older ones are history. A question of the kit about
    the circle that was set aside is left out; no other can be set aside.
    """
    return (
        *review_beginning(case),
        *(one for question in case.questions for one in _wording(question, lang)),
        *(one for one in review_circle(case, today) if not is_set_aside(one, case)),
        *(one for made in case.agreements for one in review_agreement(made, lang, case, today)),
        *review_plan(case),
    )


def _wording(question: Question, lang: str) -> Iterator[Finding]:
    if not question.text:
        return
    place = f"questions.{question.id}.versions.{question.versions[-1].id}.text"
    for one in review_wording(question.text, lang).findings:
        yield replace(one, subject=place)
