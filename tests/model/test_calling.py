"""From when the three-month call is made."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.model import Case, Ending, FollowUp, Logistics
from ekc_kit.model.calling import call_day


@pytest.mark.parametrize(
    ("held", "called"),
    [
        (date(2026, 6, 13), date(2026, 9, 13)),
        (date(2026, 10, 1), date(2027, 1, 1)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 3, 31)),
        (date(9999, 11, 30), date.max),
    ],
)
def test_the_call_is_three_months_after_the_conference(held: date, called: date) -> None:
    assert call_day(Case(logistics=Logistics(held_on=held))) == called


def test_without_a_day_for_the_conference_there_is_no_day_for_the_call() -> None:
    assert call_day(Case()) is None


def test_a_stopped_case_has_nothing_to_ask_about() -> None:
    held = Logistics(held_on=date(2026, 6, 13))
    assert call_day(Case(logistics=held, ending=Ending.STOPPED)) is None
    without_meeting = Case(logistics=held, ending=Ending.PLAN_WITHOUT_MEETING)
    assert call_day(without_meeting) == date(2026, 9, 13)


def test_the_day_stands_whether_or_not_the_call_was_made() -> None:
    case = Case(
        logistics=Logistics(held_on=date(2026, 6, 13)),
        follow_up=FollowUp(called_on=date(2026, 9, 15)),
    )
    assert call_day(case) == date(2026, 9, 13)
