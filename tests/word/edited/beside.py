"""A plan that was polished in Word beside the case that it is of."""

from __future__ import annotations

from ekc_kit.model.case import Case
from ekc_kit.training import practice_case
from ekc_kit.word.documents.edited import Difference, differences, read_plan_of
from ekc_kit.word.documents.making import write_plan
from tests.word.polishing import Polished

PLEIN = practice_case("plein", "nl")


def polished(case: Case = PLEIN) -> Polished:
    return Polished(write_plan(case))


def found(plan: Polished, case: Case = PLEIN) -> tuple[Difference, ...]:
    return differences(case, read_plan_of(case, plan.bytes()))


def only(plan: Polished, case: Case = PLEIN) -> Difference:
    (one,) = found(plan, case)
    return one
