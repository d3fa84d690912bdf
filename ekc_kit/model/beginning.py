"""How a case begins: the request, the talk with the regional manager, who pays, who coordinates.

Steps 1 to 3 of the method (brochure 2011, "Wat gebeurt er na een aanvraag?").
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from ekc_kit.model.cleaning import Line, Matter, Text
from ekc_kit.model.value import Id, Item, Many, Value, new_id


class Request(Value):
    """Who asks, and what is the matter in their own words. Outsiders may ask too."""

    received_on: date | None = None
    asked_by: Line = ""
    role: Line = ""
    inside_circle: bool | None = None
    matter: Matter = ""
    people_know: bool | None = None


class Limit(Item):
    """A limit ("bottom line") that somebody outside the group has set, and who set it."""

    id: Id = Field(default_factory=lambda: new_id("l"))
    text: Text = ""
    set_by: Line = ""


class Intake(Value):
    """The talk with the regional manager.

    `safety_worry`, `other_procedure` (a court or an official procedure runs) and `pressed`
    (somebody is pressed to take part) are the three signs that this should first go back to the
    regional manager. True means: there is such a sign.
    """

    held_on: date | None = None
    regional_manager: Line = ""
    note: Text = ""
    limits: Many[Limit] = ()
    safety_worry: bool | None = None
    other_procedure: bool | None = None
    pressed: bool | None = None


class FinancingState(StrEnum):
    """How far the money is."""

    ASKED = "asked"
    PROMISED = "promised"
    REFUSED = "refused"
    NOT_NEEDED = "not_needed"


class Financing(Value):
    """Who pays; often a province, a municipality or a school."""

    state: FinancingState | None = None
    payer: Line = ""
    note: Text = ""


class NoInterestDeclaration(Value):
    """The coordinator has no stake in the outcome. Declared once `declared_on` is set."""

    declared_on: date | None = None
    remark: Text = ""


class Coordinator(Item):
    """An independent citizen who prepares and runs the conference."""

    id: Id = Field(default_factory=lambda: new_id("c"))
    name: Line = ""
    phone: Line = ""
    email: Line = ""
    declaration: NoInterestDeclaration = NoInterestDeclaration()
