"""What the store hands out: values that say what is kept and since when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ekc_kit.model import Case, Ending, State, Status, Variant
from ekc_kit.model.calling import call_day


@dataclass(frozen=True)
class Stored:
    """A case as it stands in the database: as revision *rev*, on disk since *saved_at* (UTC)."""

    case: Case
    rev: int
    saved_at: datetime


@dataclass(frozen=True)
class Version:
    """One revision in the history of a case. *restores* is the older revision it brought back."""

    rev: int
    saved_at: datetime
    restores: int | None = None


class DueKind(StrEnum):
    """What a date is for."""

    CONFERENCE = "conference"
    AGREEMENT = "agreement"
    REVIEW = "review"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, order=True)
class Due:
    """Something of a case that has a date and is not done yet."""

    on: date
    kind: DueKind


@dataclass(frozen=True)
class Summary:
    """One line in the list of cases. *progress* has one state per step, in the order of the walk.

    *still_open* is the number of things still missing in all steps together; *dates* are in order.
    """

    id: str
    rev: int
    title: str
    status: Status
    progress: tuple[State, ...]
    still_open: int
    training_case: bool
    variant: Variant
    schema_version: int
    created_at: datetime
    updated_at: datetime
    dates: tuple[Due, ...]

    def next_due(self, today: date | None = None) -> Due | None:
        """Return the first thing due on *today* or later; None when nothing is."""
        today = today or date.today()
        return next((due for due in self.dates if due.on >= today), None)


def due_dates(case: Case) -> tuple[Due, ...]:
    """Return what has a date and is not done yet, earliest first; nothing for a stopped case."""
    return () if case.ending is Ending.STOPPED else tuple(sorted(set(_due(case))))


def _due(case: Case) -> Iterator[Due]:
    met = any(one.was_present for one in case.circle)
    held_on = case.logistics.held_on
    if held_on and not met and case.ending is not Ending.PLAN_WITHOUT_MEETING:
        yield Due(held_on, DueKind.CONFERENCE)
    for one in case.agreements:
        if one.due and one.outcome is None:
            yield Due(one.due, DueKind.AGREEMENT)
    if case.review.held_on:
        yield Due(case.review.held_on, DueKind.REVIEW)
    if (call := call_day(case)) and not case.follow_up.called_on:
        yield Due(call, DueKind.FOLLOW_UP)
