"""The circle of people: who they are to the matter, what they were told and what they agreed to.

Steps 5, 6 and the personal part of step 8 of the method. Rings never appear in anything that is
handed out.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from ekc_kit.model.cleaning import Line, Text
from ekc_kit.model.value import Id, Item, Value, new_id


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


class Participant(Item):
    """Somebody in the circle. `ring` None means: named, waiting for a place."""

    id: Id = Field(default_factory=lambda: new_id("p"))
    name: Line = ""
    ring: Ring | None = None
    relation: Line = ""
    group: Line = ""
    known_through: Line = ""
    under_18: bool | None = None
    touched: Text = ""
    can_contribute: Text = ""
    needs: Text = ""
    conditions: Text = ""
    conditions_answered: bool | None = None
    phone: Line = ""
    email: Line = ""
    address: Line = ""
    informing: Informing = Informing()
    consents: Consents = Consents()
    invitation: Invitation = Invitation()
    was_present: bool | None = None
    acceptance: Acceptance = Acceptance()
    copy_sent_on: date | None = None
