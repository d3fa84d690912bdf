"""Page 30: the circle as a map, the same circle as a list, and who can contribute to what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ekc_kit.widgets.layout import Facts, Field, Items, Layout, Node, Section, Table


def named_today(line: str, _others: tuple[Any, ...] = ()) -> Mapping[str, object]:
    """Return the fields of somebody who is put in the circle today."""
    return {"name": line, "named_on": date.today()}


MATTER: tuple[Node, ...] = (
    Field("touched"),
    Field("can_contribute"),
    Field("needs"),
    Field("conditions"),
    Field("conditions_answered"),
)
KNOWN: tuple[Node, ...] = (
    Field("group", options="groups"),
    Field("brought_by", options="people"),
    Field("known_through"),
    Field("institution", options="institutions"),
    Field("can_promise"),
    Field("under_18"),
    Field("has_trouble"),
)
CONTACT: tuple[Node, ...] = (
    Field("phone"),
    Field("email"),
    Field("address"),
    Field("named_on"),
)

# The panel beside the map: one person, the little that matters first, the rest folded away.
PERSON: tuple[Node, ...] = (
    Field("name"),
    Field("ring"),
    Field("relation"),
    Field("informing.told_on"),
    Section("person_matter", MATTER, folded=True),
    Section("person_known", KNOWN, folded=True),
    Section(
        "person_told",
        (
            Field("informing.route"),
            Field("consents.take_part"),
            Field("consents.named_in_plan"),
            Field("consents.share_contact"),
            Field("consents.call_after_three_months"),
            Field("was_present"),
        ),
        folded=True,
    ),
    Section("person_contact", CONTACT, folded=True),
)

CIRCLE_MAP = Layout(
    "circle_map",
    (Items("circle", "people", PERSON, summary="name", from_line=named_today, ordered=False),),
)

LAYOUTS = (
    Layout(
        "circle",
        (
            Facts("rings"),
            Items(
                "circle",
                "people",
                (Field("name"), Field("ring"), Field("relation")),
                summary="name",
                from_line=named_today,
                ordered=False,
                slim=True,
                more=(*KNOWN, *MATTER, *CONTACT),
            ),
        ),
    ),
    Layout(
        "contributors",
        (
            Table(
                "questions",
                "contributors",
                "text",
                (Field("contributors", options="people"), Field("needs_institution")),
                only=lambda question: bool(question.text),
            ),
        ),
    ),
)
