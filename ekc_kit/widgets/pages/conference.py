"""Page 50: the running order, who is there, and the agreements as the group makes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Answer, Case
from ekc_kit.texts import read_time
from ekc_kit.widgets.layout import Button, Facts, Field, Items, Layout, Paper, Section, Slots, Table


def agenda_item(line: str, _others: tuple[Any, ...]) -> Mapping[str, object]:
    """Return the fields of a part of the day; a time in front ("9.30 Welkom") becomes its start."""
    first, _, rest = line.partition(" ")
    try:
        start = read_time(first) if rest and any(mark in first for mark in ".:") else None
    except RefusedInputError:
        start = None
    return {"start": start, "title": rest if start else line}


def all_who_come_were_there(case: Case) -> Case:
    """Return a case in which all who said they would come were there, unless noted otherwise."""
    circle = tuple(
        one.model_copy(update={"was_present": True})
        if one.invitation.answer is Answer.COMES and one.was_present is None
        else one
        for one in case.circle
    )
    return case.model_copy(update={"circle": circle})


AGREEMENTS = Items(
    "agreements",
    "agreements",
    (
        Slots(),
        Field("what"),
        Field("who", options="people"),
        Field("where"),
        Field("when"),
        Field("question", options="questions"),
        Section(
            "fallback", (Field("fallback.what"), Field("fallback.who"), Field("fallback.by_when"))
        ),
    ),
    summary="what",
    more=(Field("who_else"), Field("due")),
)

AGENDA = Items(
    "conference.agenda",
    "agenda",
    (Field("start"), Field("title")),
    summary="title",
    from_line=agenda_item,
    slim=True,
)

GROUND_RULES = Items(
    "conference.ground_rules",
    "ground_rules",
    (Field("text"),),
    summary="text",
    slim=True,
)

ROUNDS = Items(
    "conference.rounds",
    "rounds",
    (Field("question"),),
    summary="question",
    slim=True,
)

LAYOUTS = (
    Layout(
        "agenda",
        (
            Section("agenda", (AGENDA,)),
            Section("ground_rules", (GROUND_RULES,)),
            Section("rounds", (ROUNDS,)),
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
            Button("all_present"),
        ),
    ),
    Layout("agreements", (AGREEMENTS, Facts("per_question"))),
    Layout("day_papers", (Paper("running_order"), Paper("attendance"), Paper("round_cards"))),
)
