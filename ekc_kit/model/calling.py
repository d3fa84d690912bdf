"""When the three-month call is made (step 11 of the method)."""

from __future__ import annotations

import calendar
from datetime import date

from ekc_kit.model.case import Case, Ending

_MONTHS = 3


def call_day(case: Case) -> date | None:
    """Return the day from which to make the three-month call; None as long as it is unknown.

    It is counted from the conference. A case that stopped has no plan to ask about, so no call.
    """
    if case.ending is Ending.STOPPED or case.logistics.held_on is None:
        return None
    return _months_after(case.logistics.held_on)


def _months_after(day: date) -> date:
    """Return the same day some months later, or the last of that month when it is shorter."""
    years, month = divmod(day.month - 1 + _MONTHS, 12)
    if day.year + years > date.max.year:  # somebody typed 9999
        return date.max
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
