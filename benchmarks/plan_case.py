"""An invented case of 40 named people and 25 agreements under three questions."""

from __future__ import annotations

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant, Ring
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.model.questions import Level, Question, QuestionVersion
from ekc_kit.picture.places import settled

PEOPLE, AGREEMENTS = 40, 25


def large_case() -> Case:
    """Return the case."""
    circle = tuple(
        Participant(
            name=f"Bewoner {number} van Verzonnen",
            ring=list(Ring)[number % 4],
            consents=Consents(named_in_plan=True),
        )
        for number in range(1, PEOPLE + 1)
    )
    questions = tuple(
        Question(
            level=Level.PART if number else Level.OVERARCHING,
            versions=(QuestionVersion(text=f"Hoe houden we het hier prettig, deel {number}?"),),
        )
        for number in range(3)
    )
    agreements = tuple(
        Agreement(
            question=questions[number % 3].id,
            what=f"vegen het plein aan en ruimen de banken op, ronde {number}",
            who=(circle[number].id, circle[-number - 1].id),
            where="op het plein, bij de banken & de <grote> boom",
            when="elke zaterdag van 10.00 tot 11.00 uur",
            fallback=Fallback(
                what="dan belt wie er wel is de buren, en vegen we zondag samen",
                who=circle[-number].name,
                by_when="dezelfde zaterdag om 12.00 uur",
            ),
        )
        for number in range(AGREEMENTS)
    )
    return settled(Case(circle=circle, questions=questions, agreements=agreements))
