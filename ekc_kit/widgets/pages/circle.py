"""Page 30: the circle as a table with rings, and per person what the matter means to them."""

from __future__ import annotations

from ekc_kit.widgets.layout import Facts, Field, Items, Layout, Table

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
                ordered=False,
                slim=True,
                more=(
                    Field("group"),
                    Field("brought_by", options="people"),
                    Field("known_through"),
                    Field("institution"),
                    Field("can_promise"),
                    Field("under_18"),
                    Field("has_trouble"),
                    Field("touched"),
                    Field("can_contribute"),
                    Field("needs"),
                    Field("conditions"),
                    Field("conditions_answered"),
                    Field("phone"),
                    Field("email"),
                    Field("address"),
                    Field("named_on"),
                ),
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
