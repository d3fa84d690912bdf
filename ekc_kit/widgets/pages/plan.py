"""Page 60: looking back, the answer to the question, the plan to Word and back, who agrees."""

from __future__ import annotations

from ekc_kit.widgets.layout import Button, Edited, Facts, Field, Layout, Paper, Section, Table

LAYOUTS = (
    Layout(
        "plan",
        (
            Section(
                "review",
                (
                    Field("review.held_on"),
                    Field("review.start"),
                    Field("review.place"),
                    Field("review.convener"),
                ),
            ),
            Section("contact", (Field("plan.contact_name"), Field("plan.contact_how"))),
        ),
    ),
    Layout("answers", (Facts("answers"),)),
    Layout("document", (Facts("plan"), Button("make_plan", primary=True), Edited())),
    Layout(
        "acceptance",
        (
            Field("plan.read_aloud"),
            Table(
                "circle",
                "acceptance",
                "name",
                (Field("acceptance.stance"), Field("acceptance.remark"), Field("copy_sent_on")),
                only=lambda one: bool(one.was_present or one.acceptance.stance),
            ),
        ),
    ),
    Layout(
        "afterwards",
        (
            Paper("pocket_plan"),
            Paper("sending_list"),
            Paper("review_invitation"),
            Facts("calendar"),
            Button("make_calendar"),
        ),
    ),
)
