"""The announcement: a letter through every door, before anybody was spoken to.

It says what is going on in the words of the question only. The request holds the conflict as one
side sees it, and never comes in.
"""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case, Variant
from ekc_kit.texts import counted, listed, text
from ekc_kit.word.documents.kind import Context, Kind
from ekc_kit.word.documents.letter import WHO_WRITES, letter_context


def announcement_context(case: Case, today: date) -> Context:
    """Return what the announcement of *case* says; nobody is in it but the coordinators."""
    return {
        **letter_context("announcement", case, today),
        "to": text(f"announcement.to.{case.variant}"),
        "dear": text(f"announcement.dear.{case.variant}"),
        "visit": _visit(case),
    }


def _visit(case: Case) -> str:
    """Who rings the bell; at a school or at work nobody lives behind a door."""
    names = [one.name for one in case.coordinators if one.name]
    who = listed(names) or text("letter.a_coordinator")
    at_the_door = case.variant is Variant.NEIGHBOURHOOD
    key = "announcement.door" if at_the_door else "announcement.talk"
    return counted(key, max(len(names), 1), who=who)


ANNOUNCEMENT = Kind(
    "announcement",
    announcement_context,
    asks=("questions.text", *WHO_WRITES),
    before="logistics.held_on",
)
