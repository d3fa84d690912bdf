"""Many people at once: a list that was pasted or a file, looked at first and then added whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Case, Participant
from ekc_kit.model.circle import CIRCLE_LIMIT
from ekc_kit.overview.people import PeopleList, Row, fault_text
from ekc_kit.picture.places import settled
from ekc_kit.texts import counted, text
from ekc_kit.widgets.circle.people import ring_name

Data = dict[str, Any]
ROWS_SHOWN, FAULTS_SHOWN = 10, 6


def check_room(case: Case, people: PeopleList) -> None:
    """See whether the circle has room for a list.

    Raises:
        RefusedInputError: The circle would hold more people than one map can show.
    """
    here, more = len(case.circle), len(people.rows)
    if here + more > CIRCLE_LIMIT:
        raise RefusedInputError("circle.too_many", here=here, more=more, limit=CIRCLE_LIMIT)


def with_people(case: Case, people: PeopleList, today: date) -> Case:
    """Return *case* with every row of the list in the circle, at the end, in the list's order."""
    new = tuple(_participant(row, today) for row in people.rows)
    return settled(case.model_copy(update={"circle": (*case.circle, *new)}))


def seen_list(people: PeopleList | None) -> Data | None:
    """Return the list as it is shown before it is added; None when there is none."""
    if people is None:
        return None
    rows, faults = people.rows, people.faults
    return {
        "count": len(rows),
        "title": counted("people_list.found", len(rows)),
        "rows": [_line(row) for row in rows[:ROWS_SHOWN]],
        "more": counted("people_list.more", len(rows) - ROWS_SHOWN)
        if len(rows) > ROWS_SHOWN
        else "",
        "faults": [fault_text(one) for one in faults[:FAULTS_SHOWN]],
        "more_faults": counted("people_list.more_faults", len(faults) - FAULTS_SHOWN)
        if len(faults) > FAULTS_SHOWN
        else "",
        "notes": list(_notes(people)),
        "add": counted("people_list.add", len(rows)) if rows else "",
    }


def _notes(people: PeopleList) -> Iterator[str]:
    """Yield what does not come along, and what may look odd: nothing vanishes unsaid."""
    if people.ignored:
        yield text("people_list.ignored", columns=", ".join(people.ignored))
    for key in ("above", "other_sheets", "twice"):
        if count := getattr(people, key):
            yield counted(f"people_list.{key}", count)


def _line(row: Row) -> str:
    ring = ring_name(row.ring) if row.ring else ""
    return " · ".join(filter(None, [row.name, row.relation, ring, row.group]))


def _participant(row: Row, today: date) -> Participant:
    return Participant(
        name=row.name,
        relation=row.relation,
        ring=row.ring,
        group=row.group,
        institution=row.institution,
        known_through=row.known_through,
        named_on=today,
    )
