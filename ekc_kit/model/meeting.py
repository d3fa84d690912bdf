"""The conference: what the group must know, the practical matters and the day itself.

Steps 7 to 9 of the method.
"""

from __future__ import annotations

from datetime import date, time

from pydantic import Field

from ekc_kit.model.cleaning import Address, Line, Text
from ekc_kit.model.value import Id, Item, Many, Value, new_id


class InformationNeed(Item):
    """Something the group must know to make a plan, and who can tell it."""

    id: Id = Field(default_factory=lambda: new_id("i"))
    question: Text = ""
    asked_by: Line = ""
    giver: Line = ""
    confirmed: bool | None = None


class Logistics(Value):
    """Place, time, food and drink, arranged together with the people concerned."""

    place: Line = ""
    address: Address = ""
    neutral: bool | None = None
    accessible: bool | None = None
    room_apart: bool | None = None
    held_on: date | None = None
    start: time | None = None
    end: time | None = None
    food: Text = ""
    diet: Text = ""
    interpreter: Line = ""
    child_care: Line = ""
    cost: Line = ""


class AgendaItem(Item):
    """A part of the day, in the order of the tuple."""

    id: Id = Field(default_factory=lambda: new_id("d"))
    start: time | None = None
    title: Line = ""


class GroundRule(Item):
    """A rule the group sets for the day."""

    id: Id = Field(default_factory=lambda: new_id("g"))
    text: Line = ""


class Round(Item):
    """A talking round: everyone gets a turn and may pass."""

    id: Id = Field(default_factory=lambda: new_id("r"))
    question: Line = ""


class Conference(Value):
    """The running order. `private_time` (time for the group alone) is off by default."""

    agenda: Many[AgendaItem] = ()
    ground_rules: Many[GroundRule] = ()
    rounds: Many[Round] = ()
    private_time: bool = False
