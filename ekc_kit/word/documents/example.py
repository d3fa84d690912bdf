"""A small invented case in which everything is filled in: it shows what a template can say."""

from __future__ import annotations

from datetime import date, time

from ekc_kit.model.beginning import Coordinator, NoInterestDeclaration
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Informing, Invitation, Participant, Ring, Route
from ekc_kit.model.meeting import (
    AgendaItem,
    Conference,
    GroundRule,
    InformationNeed,
    Logistics,
    Round,
)
from ekc_kit.model.plan import Agreement, Fallback, FollowUp, Plan, Review
from ekc_kit.model.questions import Level, Question, QuestionVersion
from ekc_kit.texts import text

_YES = Consents(
    take_part=True, named_in_plan=True, share_contact=True, call_after_three_months=True
)
_NO = Consents(
    take_part=False, named_in_plan=False, share_contact=False, call_after_three_months=False
)


def example_day() -> date:
    """Return the day on which the example's documents are made."""
    return date(2026, 5, 26)


def example_case() -> Case:
    """Return the example, in the language in use. Its lists have at least one item each."""
    people = _people()
    whole, part = _question(Level.OVERARCHING, "whole"), _question(Level.PART, "part")
    return Case(
        id="z-example",
        title=_said("title"),
        coordinators=(
            Coordinator(
                id="c-example",
                name="Marijke Terpstra",
                phone="06-0000 00 31",
                email="marijke@example.org",
                declaration=NoInterestDeclaration(declared_on=date(2026, 4, 2)),
            ),
        ),
        questions=(whole, part),
        circle=people,
        information=(
            InformationNeed(
                id="i-example",
                question=_said("need"),
                asked_by=people[0].name,
                giver="Ruben Smit",
                confirmed=True,
            ),
        ),
        logistics=_logistics(),
        conference=_conference(),
        agreements=(_agreement(part, people[:2]),),
        plan=Plan(contact_name=people[0].name, contact_how=people[0].phone, read_aloud=True),
        review=_review(people[1].name),
        follow_up=FollowUp(caller="Joke Prins"),
    )


def _people() -> tuple[Participant, ...]:
    first = Participant(
        id="p-first",
        name="Ayşe Demir",
        ring=Ring.DIRECT,
        relation=_said("relation"),
        group=_said("group"),
        institution=_said("institution"),
        known_through=_said("known_through"),
        needs=_said("needs"),
        conditions=_said("conditions"),
        conditions_answered=True,
        phone="06-0000 00 01",
        email="ayse@example.org",
        address=_said("address"),
        informing=Informing(told_on=date(2026, 4, 9), route=Route.VISIT),
        consents=_YES,
        invitation=Invitation(sent_on=date(2026, 5, 12)),
        was_present=True,
    )
    second = first.model_copy(
        update={
            "id": "p-second",
            "name": "Henk Verhoef",
            "ring": Ring.AROUND,
            "brought_by": "p-first",
            "phone": "06-0000 00 02",
            "email": "henk@example.org",
            "address": _said("other_address"),
        }
    )
    third = Participant(
        id="p-third", name="Bram de Groot", ring=Ring.CONTRIBUTES, consents=_NO, was_present=False
    )
    return first, second, third


def _logistics() -> Logistics:
    return Logistics(
        place=_said("place"),
        address=_said("place_address"),
        held_on=date(2026, 6, 13),
        start=time(13),
        end=time(18),
        food=_said("food"),
        diet=_said("diet"),
        interpreter=_said("interpreter"),
        child_care=_said("child_care"),
        cost=_said("cost"),
    )


def _conference() -> Conference:
    return Conference(
        agenda=(AgendaItem(id="d-example", start=time(13), title=_said("agenda")),),
        ground_rules=(GroundRule(id="g-example", text=_said("ground_rule")),),
        rounds=(Round(id="r-example", question=_said("round")),),
    )


def _review(convener: str) -> Review:
    day, start = date(2026, 9, 12), time(19, 30)
    return Review(held_on=day, start=start, place=_said("place"), convener=convener)


def _agreement(part: Question, people: tuple[Participant, ...]) -> Agreement:
    return Agreement(
        id="a-example",
        question=part.id,
        what=_said("what"),
        who=tuple(one.id for one in people),
        where=_said("where"),
        when=_said("when"),
        due=date(2026, 6, 20),
        fallback=Fallback(
            what=_said("fallback"), who=people[1].name, by_when=_said("fallback_by_when")
        ),
    )


def _question(level: Level, key: str) -> Question:
    version = QuestionVersion(id=f"v-{key}", text=_said(f"question_{key}"))
    return Question(id=f"q-{key}", level=level, versions=(version,))


def _said(key: str) -> str:
    return text(f"document_example.{key}")
