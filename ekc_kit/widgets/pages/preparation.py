"""Page 40: everybody told, what the group must know, place and food, invitations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ekc_kit.widgets.layout import Field, Items, Layout, Paper, Section, Table


def log_entry(line: str, _others: tuple[Any, ...]) -> Mapping[str, object]:
    """Return the fields of a note made today."""
    return {"on": date.today(), "text": line}


LAYOUTS = (
    Layout(
        "informing",
        (
            Table(
                "circle",
                "informing",
                "name",
                (
                    Field("informing.told_on"),
                    Field("informing.route"),
                    Field("consents.take_part"),
                    Field("consents.named_in_plan"),
                    Field("consents.share_contact"),
                    Field("consents.call_after_three_months"),
                ),
            ),
        ),
    ),
    Layout(
        "information",
        (
            Items(
                "information",
                "information",
                (Field("question"), Field("asked_by"), Field("giver"), Field("confirmed")),
                summary="question",
            ),
        ),
    ),
    Layout(
        "logistics",
        (
            Field("logistics.held_on"),
            Field("logistics.start"),
            Field("logistics.end"),
            Field("logistics.place"),
            Field("logistics.address"),
            Field("logistics.food"),
            Section(
                "more_logistics",
                (
                    Field("logistics.neutral"),
                    Field("logistics.accessible"),
                    Field("logistics.room_apart"),
                    Field("logistics.diet"),
                    Field("logistics.interpreter"),
                    Field("logistics.child_care"),
                    Field("logistics.cost"),
                ),
                folded=True,
            ),
        ),
    ),
    Layout(
        "invitations",
        (
            Table(
                "circle",
                "invitations",
                "name",
                (
                    Field("invitation.sent_on"),
                    Field("invitation.answer"),
                    Field("invitation.reminded_on"),
                    Field("needs"),
                ),
                only=lambda one: one.consents.take_part is not False,
            ),
        ),
    ),
    Layout(
        "log",
        (
            Items(
                "log",
                "log",
                (Field("on"), Field("text")),
                summary="text",
                from_line=log_entry,
                slim=True,
                ordered=False,
            ),
        ),
    ),
    Layout(
        "letters",
        (
            Paper("information"),
            Paper("announcement"),
            Paper("invitation"),
            Paper("reminder"),
            Paper("information_request"),
            Paper("preparation"),
        ),
    ),
)
