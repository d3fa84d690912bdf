"""The attendance list: who is there, and signs for it."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import text
from ekc_kit.word.documents.day import day_context, day_naming, may_come
from ekc_kit.word.documents.kind import Context, Kind, LeftOut
from ekc_kit.word.documents.letter import WHAT_AND_WHEN
from ekc_kit.word.documents.reasons import Reasons, without

_SPARE = 5  # somebody brings a neighbour
_TOGETHER = 8  # so many rows stand on the last page, or more


def attendance_context(case: Case, today: date) -> Context:
    """Return what the list says; a row with an empty name is for who writes it down, or does not.

    By name come those who take part and agreed to be named, in the order of the circle. Then comes
    an empty row for everybody else who may come, and some to spare. The last rows stay together, so
    that no page is nearly empty.
    """
    left_out = {one.reader for one in not_on_the_list(case)}
    names = [one.name for one in case.circle if one.id not in left_out]
    empty = sum(may_come(one) for one in case.circle if one.id in left_out) + _SPARE
    rows = [{"name": name, "stays": ""} for name in (*names, *[""] * empty)]
    for row in rows[-_TOGETHER:-1]:
        row["stays"] = text("letter.yes")
    return {
        **day_context(ATTENDANCE.name, case, today, day_naming(case)),
        "rows": rows,
    }


def not_on_the_list(case: Case) -> tuple[LeftOut, ...]:
    """Return whose name is not printed, and why; for whoever may come there is an empty row."""
    return without(case, _against_naming)


def _against_naming(person: Participant) -> Reasons:
    consents = person.consents
    return {
        "left_out.does_not_take_part": consents.take_part is False,
        "left_out.declined": not may_come(person),
        "left_out.nameless": not person.name,
        "left_out_day.not_asked_to_take_part": consents.take_part is None,
        "left_out_day.not_named": consents.named_in_plan is False,
        "left_out_day.not_asked_to_be_named": consents.named_in_plan is None,
    }


ATTENDANCE = Kind("attendance", attendance_context, left_out=not_on_the_list, asks=WHAT_AND_WHEN)
