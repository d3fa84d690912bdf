"""The plan: who does what, where and when, what if it does not work, and how it went.

Steps 10 and 11 of the method.
"""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum

from pydantic import Field

from ekc_kit.model.cleaning import Line, Text
from ekc_kit.model.value import Id, Item, Many, Value, new_id


class Fallback(Value):
    """What if it does not work: what then, who notices, by when."""

    what: Text = ""
    who: Line = ""
    by_when: Line = ""


class Outcome(StrEnum):
    """How an agreement went, as told at the review or in the three-month call."""

    DONE = "done"
    PARTLY = "partly"
    NOT = "not"
    CHANGED = "changed"


class Agreement(Item):
    """One agreement of the group.

    `who` holds ids of people in the circle; `who_else` names anybody outside it. `when` is in the
    group's words; `due` is the date that goes with it, if there is one.
    """

    id: Id = Field(default_factory=lambda: new_id("a"))
    question: Id | None = None
    what: Text = ""
    who: Many[Id] = ()
    who_else: Line = ""
    where: Line = ""
    when: Line = ""
    due: date | None = None
    fallback: Fallback = Fallback()
    outcome: Outcome | None = None
    outcome_note: Text = ""


class Plan(Value):
    """What the plan says besides its agreements, and whether it was read aloud."""

    contact_name: Line = ""
    contact_how: Line = ""
    read_aloud: bool | None = None


class Review(Value):
    """The group's own meeting to look back: when, where and who calls it together."""

    held_on: date | None = None
    start: time | None = None
    place: Line = ""
    convener: Line = ""


class FollowUp(Value):
    """The three-month call, for research: by somebody else than the coordinator."""

    caller: Line = ""
    called_on: date | None = None
    went_well: Text = ""
    differs: Text = ""
