"""The running order: the day from hour to hour, for the coordinator; it may lie on the table."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.meeting import InformationNeed
from ekc_kit.texts import text, time_text
from ekc_kit.word.documents.day import day_context, day_naming, rounds_context
from ekc_kit.word.documents.kind import Context, Kind
from ekc_kit.word.documents.letter import WHAT_AND_WHEN, known
from ekc_kit.word.documents.naming import Naming

_ROOM = {True: "room_apart", False: "no_room_apart"}


def running_order_context(case: Case, today: date) -> Context:
    """Return what the running order says: plain dicts, lists and strings, in the language in use.

    Nobody is named but the coordinators, and who agreed to come and tell something.
    """
    naming = day_naming(case)
    return {
        **day_context(RUNNING_ORDER.name, case, today, naming),
        **rounds_context(case, naming),
        "agenda": [
            {
                "time": time_text(one.start) if one.start else "",
                "title": known(naming.masked(one.title)),
            }
            for one in case.conference.agenda
            if one.start or one.title
        ],
        "private_time": text("day_document.private_time") if case.conference.private_time else "",
        "information": [
            {"question": known(naming.masked(one.question)), "giver": _giver(one, naming)}
            for one in case.information
            if one.question or one.giver
        ],
        "practical": _practical(case, naming),
    }


def _giver(need: InformationNeed, naming: Naming) -> str:
    """Who tells it: named once they said that they come."""
    return known(naming.masked(need.giver) if need.confirmed else "")


def _practical(case: Case, naming: Naming) -> Context:
    place = case.logistics
    room = _ROOM.get(place.room_apart) if place.room_apart is not None else None
    said = {
        name: naming.masked(getattr(place, name))
        for name in ("food", "diet", "interpreter", "child_care")
    }
    said["room"] = text(f"day_document.{room}") if room else ""
    return {**said, "nothing": "" if any(said.values()) else known("")}


RUNNING_ORDER = Kind(
    "running_order",
    running_order_context,
    asks=(
        *WHAT_AND_WHEN,
        "coordinators.name",
        "conference.agenda.title",
        "conference.ground_rules.text",
        "conference.rounds.question",
    ),
)
