"""Page 50: the running order, who is there, and the agreements as the group makes them."""

from __future__ import annotations

from collections.abc import Mapping

from ekc_kit.errors import RefusedInputError
from ekc_kit.texts import read_time
from ekc_kit.widgets.layout import Field, Items, Layout, Section, Table


def agenda_item(line: str) -> Mapping[str, object]:
    """Return the fields of a part of the day; a time in front ("9.30 Welkom") becomes its start."""
    first, _, rest = line.partition(" ")
    try:
        start = read_time(first) if rest and any(mark in first for mark in ".:") else None
    except RefusedInputError:
        start = None
    return {"start": start, "title": rest if start else line}


AGREEMENTS = Items(
    "agreements",
    "agreements",
    (
        Field("what"),
        Field("who", options="people"),
        Field("where"),
        Field("when"),
        Section(
            "fallback", (Field("fallback.what"), Field("fallback.who"), Field("fallback.by_when"))
        ),
    ),
    summary="what",
    from_line=lambda line: {"what": line},
    more=(Field("who_else"), Field("due"), Field("question", options="questions")),
)

LAYOUTS = (
    Layout(
        "agenda",
        (
            Items(
                "conference.agenda",
                "agenda",
                (Field("start"), Field("title")),
                summary="title",
                from_line=agenda_item,
                slim=True,
            ),
            Items(
                "conference.ground_rules",
                "ground_rules",
                (Field("text"),),
                summary="text",
                from_line=lambda line: {"text": line},
                slim=True,
            ),
            Items(
                "conference.rounds",
                "rounds",
                (Field("question"),),
                summary="question",
                from_line=lambda line: {"question": line},
                slim=True,
            ),
            Section("more_agenda", (Field("conference.private_time"),), folded=True),
        ),
    ),
    Layout(
        "attendance",
        (
            Table(
                "circle",
                "attendance",
                "name",
                (Field("was_present"),),
                only=lambda one: one.consents.take_part is not False,
            ),
        ),
    ),
    Layout("agreements", (AGREEMENTS,)),
)
