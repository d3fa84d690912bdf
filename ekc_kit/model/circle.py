"""The circle of people: who they are to the matter, what they were told and what they agreed to.

Steps 5, 6 and the personal part of step 8 of the method. Rings, tensions and places on the map
never appear in anything that is handed out.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from ekc_kit.model.cleaning import Address, Line, Text
from ekc_kit.model.value import Id, Item, Value, new_id

# So many people can be told apart on one map. Nobody is added beyond it; a case that holds more,
# from before there was a limit or by two windows that were merged, still opens.
CIRCLE_LIMIT = 500


class Ring(StrEnum):
    """How somebody stands to the matter, from the inside out."""

    DIRECT = "direct"
    AROUND = "around"
    CONTRIBUTES = "contributes"
    INFORMS = "informs"


class Route(StrEnum):
    """How somebody was reached."""

    VISIT = "visit"
    PHONE = "phone"
    LETTER = "letter"
    EMAIL = "email"
    MESSAGE = "message"
    MEETING = "meeting"


class Informing(Value):
    """When and how somebody was told purpose, way of working, responsibilities, possibilities."""

    told_on: date | None = None
    route: Route | None = None


class Consents(Value):
    """What somebody agreed to. None means: not asked yet."""

    take_part: bool | None = None
    named_in_plan: bool | None = None
    share_contact: bool | None = None
    call_after_three_months: bool | None = None


class Answer(StrEnum):
    """What somebody answered to the invitation."""

    COMES = "comes"
    PERHAPS = "perhaps"
    DECLINES = "declines"


class Invitation(Value):
    """The invitation to the conference, the answer and the reminder."""

    sent_on: date | None = None
    answer: Answer | None = None
    reminded_on: date | None = None


class Stance(StrEnum):
    """Whether somebody stands behind the plan."""

    AGREES = "agrees"
    AGREES_WITH_REMARK = "agrees_with_remark"
    DISAGREES = "disagrees"


class Acceptance(Value):
    """Where somebody stands on the plan. `stance` None means: not asked yet."""

    stance: Stance | None = None
    remark: Text = ""


Fraction = Annotated[float, Field(ge=0, le=1)]


class Spot(Value):
    """Where somebody stands on the map, from its left upper corner, as fractions of its size."""

    x: Fraction = 0.5
    y: Fraction = 0.5


class Participant(Item):
    """Somebody in the circle. `ring` None means: named, waiting for a place.

    `brought_by` is the id of who in the circle brought them in; `known_through` says it in words
    when it was somebody or something else. People with the same `group` (a household, a team, a
    class) belong together. An official is somebody who comes for an `institution`. `has_trouble`
    says whether the matter is trouble to them: people without trouble make the difference.
    """

    id: Id = Field(default_factory=lambda: new_id("p"))
    name: Line = ""
    ring: Ring | None = None
    spot: Spot | None = None
    named_on: date | None = None
    relation: Line = ""
    group: Line = ""
    brought_by: Id | None = None
    known_through: Line = ""
    under_18: bool | None = None
    has_trouble: bool | None = None
    institution: Line = ""
    can_promise: bool | None = None
    touched: Text = ""
    can_contribute: Text = ""
    needs: Text = ""
    conditions: Text = ""
    conditions_answered: bool | None = None
    phone: Line = ""
    email: Line = ""
    address: Address = ""
    informing: Informing = Informing()
    consents: Consents = Consents()
    invitation: Invitation = Invitation()
    was_present: bool | None = None
    acceptance: Acceptance = Acceptance()
    copy_sent_on: date | None = None


class Tension(Item):
    """Tension between two people, for the coordinator's eyes only: who is on both sides of it.

    It says nothing of what happened and is never printed.
    """

    id: Id = Field(default_factory=lambda: new_id("t"))
    one: Id | None = None
    other: Id | None = None


class SetAside(Item):
    """A question of the kit that the coordinator set aside, and what the circle was like then.

    `code` and `subject` are those of the finding; `circle` is a fingerprint of who stood where.
    """

    id: Id = Field(default_factory=lambda: new_id("s"))
    code: Line = ""
    subject: Line = ""
    note: Text = ""
    on: date | None = None
    circle: Line = ""
