"""Page 70: how each agreement went, and the call after three months."""

from __future__ import annotations

from ekc_kit.widgets.layout import Facts, Field, Layout, Paper, Table
from ekc_kit.word.documents.plan import agreement_numbers

LAYOUTS = (
    Layout(
        "outcomes",
        (
            Table(
                "agreements",
                "outcomes",
                "what",
                (Field("outcome"), Field("outcome_note")),
                numbers=agreement_numbers,
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
