"""Page 10: the request, the talk with the regional manager, who pays, the coordinators."""

from __future__ import annotations

from ekc_kit.widgets.layout import Field, Items, Layout, Section

LAYOUTS = (
    Layout(
        "request",
        (
            Field("title"),
            Field("request.matter"),
            Field("request.asked_by"),
            Field("request.role"),
            Field("request.inside_circle"),
            Field("request.people_know"),
            Section(
                "more_request",
                (Field("request.received_on"), Field("variant")),
                folded=True,
            ),
        ),
    ),
    Layout(
        "intake",
        (
            Field("intake.regional_manager"),
            Field("intake.held_on"),
            Field("intake.note"),
            Items(
                "intake.limits",
                "limits",
                (Field("text"), Field("set_by")),
                summary="text",
                ordered=False,
                slim=True,
            ),
            Section(
                "signs",
                (
                    Field("intake.safety_worry"),
                    Field("intake.other_procedure"),
                    Field("intake.pressed"),
                ),
            ),
        ),
    ),
    Layout(
        "financing",
        (Field("financing.state"), Field("financing.payer"), Field("financing.note")),
    ),
    Layout(
        "coordinators",
        (
            Items(
                "coordinators",
                "coordinators",
                (
                    Field("name"),
                    Field("phone"),
                    Field("email"),
                    Field("declaration.declared_on"),
                    Field("declaration.remark"),
                ),
                summary="name",
                ordered=False,
            ),
        ),
    ),
)
