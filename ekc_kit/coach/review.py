"""The whole case at once, in the order of the walk."""

from __future__ import annotations

from datetime import date

from ekc_kit.coach.agreements import review_agreement
from ekc_kit.coach.circle import review_circle
from ekc_kit.coach.finding import Finding
from ekc_kit.coach.plan import review_plan
from ekc_kit.coach.questions import review_question
from ekc_kit.coach.set_aside import is_set_aside
from ekc_kit.coach.signs import review_beginning
from ekc_kit.model import Case


def review_case(case: Case, today: date | None = None) -> tuple[Finding, ...]:
    """Return all that the kit asks about *case*; empty means that no known pitfall was found.

    A question about the circle that was set aside is left out; no other can be set aside.
    """
    return (
        *review_beginning(case),
        *(one for question in case.questions for one in review_question(question)),
        *(one for one in review_circle(case, today) if not is_set_aside(one, case)),
        *(one for made in case.agreements for one in review_agreement(made, case, today)),
        *review_plan(case),
    )
