"""The case file: everything that is kept about one conference."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from ekc_kit.model.beginning import Coordinator, Financing, Intake, Request
from ekc_kit.model.circle import Participant, SetAside, Tension
from ekc_kit.model.cleaning import Line, Text
from ekc_kit.model.meeting import Conference, InformationNeed, Logistics
from ekc_kit.model.plan import Agreement, FollowUp, Plan, Review
from ekc_kit.model.questions import Level, Question
from ekc_kit.model.value import Id, Item, Many, Value, new_id

SCHEMA_VERSION = 2

# Every older version is a case of this one too: what it lacks is not known yet.
Version = Annotated[int, AfterValidator(lambda version: max(version, SCHEMA_VERSION))]


class Variant(StrEnum):
    """The setting: it chooses words and examples, nothing else."""

    NEIGHBOURHOOD = "neighbourhood"
    SCHOOL = "school"
    WORKPLACE = "workplace"
    GROUP = "group"


class Ending(StrEnum):
    """Both are good, ordinary endings. About a third of all cases end in preparation."""

    STOPPED = "stopped"
    PLAN_WITHOUT_MEETING = "plan_without_meeting"


class LogEntry(Item):
    """A short note of the coordinator: what was done, not who said what."""

    id: Id = Field(default_factory=lambda: new_id("n"))
    on: date | None = None
    text: Text = ""


class Case(Value):
    """One case file. Everything in it is a value: a change returns a new case.

    The circle keeps the order in which people were named, and agreements the order in which they
    were made; documents follow those orders.
    """

    id: Id = Field(default_factory=lambda: new_id("z"))
    schema_version: Version = SCHEMA_VERSION
    title: Line = ""
    training_case: bool = False
    variant: Variant = Variant.NEIGHBOURHOOD
    ending: Ending | None = None
    ending_note: Text = ""
    request: Request = Request()
    intake: Intake = Intake()
    financing: Financing = Financing()
    coordinators: Many[Coordinator] = ()
    questions: Many[Question] = ()
    circle: Many[Participant] = ()
    tensions: Many[Tension] = ()
    set_aside: Many[SetAside] = ()
    information: Many[InformationNeed] = ()
    logistics: Logistics = Logistics()
    conference: Conference = Conference()
    agreements: Many[Agreement] = ()
    plan: Plan = Plan()
    review: Review = Review()
    follow_up: FollowUp = FollowUp()
    log: Many[LogEntry] = ()

    def participant(self, participant_id: str) -> Participant | None:
        """Return the participant with this id, or None when nobody in the circle has it."""
        return next((one for one in self.circle if one.id == participant_id), None)

    def overarching_question(self) -> Question | None:
        """Return the first overarching question, or None when there is none yet."""
        return next((one for one in self.questions if one.level is Level.OVERARCHING), None)

    def unanswered_questions(self) -> tuple[Question, ...]:
        """Return the questions that no agreement answers.

        The overarching question is answered by its parts too: often all agreements stand there.
        """
        answered = {one.question for one in self.agreements}
        by_parts = any(one.level is Level.PART and one.id in answered for one in self.questions)
        return tuple(
            one
            for one in self.questions
            if one.text
            and one.id not in answered
            and not (by_parts and one.level is Level.OVERARCHING)
        )

    def loose_agreements(self) -> tuple[Agreement, ...]:
        """Return the agreements that stand with no question of this case."""
        known = {one.id for one in self.questions}
        return tuple(one for one in self.agreements if one.question not in known)
