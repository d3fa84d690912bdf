"""Page 70: how each agreement went, and the call after three months."""

from __future__ import annotations

from ekc_kit.widgets.layout import Facts, Field, Layout, Paper, Table

LAYOUTS = (
    Layout(
        "outcomes",
        (
            Table(
                "agreements",
                "outcomes",
                "what",
                (Field("outcome"), Field("outcome_note")),
            ),
        ),
    ),
    Layout(
        "follow_up",
        (
            Facts("call"),
            Field("follow_up.caller"),
            Field("follow_up.called_on"),
            Field("follow_up.went_well"),
            Field("follow_up.differs"),
        ),
    ),
    Layout(
        "ending",
        (
            Field("ending"),
            Field("ending_note"),
        ),
    ),
    Layout("call_papers", (Paper("call_sheet"),)),
)
