"""A case as large as they come: sixty people, forty agreements, and words that hardly break."""

from __future__ import annotations

from datetime import date, time

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Informing, Invitation, Participant, Ring
from ekc_kit.model.meeting import (
    AgendaItem,
    Conference,
    GroundRule,
    InformationNeed,
    Logistics,
    Round,
)
from ekc_kit.model.plan import Agreement, Fallback, Plan, Review
from ekc_kit.model.questions import Level
from tests.word.plans import question

LONG = "meervoudigepersoonlijkheidsaansprakelijkheidswaardevaststellingsveranderingen"
PEOPLE, AGREEMENTS = 60, 40
_YES = Consents(
    take_part=True, named_in_plan=True, share_contact=True, call_after_three_months=True
)


def crowd() -> Case:
    """Return the case; every third name and agreement holds a very long word."""
    circle = tuple(_person(number) for number in range(PEOPLE))
    questions = (
        question("Hoe leven we hier prettig met elkaar?", Level.OVERARCHING),
        *(question(f"Hoe houden we het {_word(number)} schoon?") for number in range(1, 5)),
    )
    agreements = tuple(
        Agreement(
            question=questions[number % 5].id,
            what=f"ruimen samen de {_word(number)} op en vegen daarna alles aan, ronde {number}",
            who=(circle[number].id, circle[-number - 1].id),
            where=f"bij de {_word(number + 1)}",
            when="elke zaterdag van 10.00 tot 11.00 uur",
            due=date(2026, 7, 1 + number % 30),
            fallback=Fallback(
                what=f"dan doen we het de dag erna, met de {_word(number + 2)}",
                who=circle[number].name,
                by_when="dezelfde zaterdag om 12.00 uur",
            ),
        )
        for number in range(AGREEMENTS)
    )
    return Case(
        title=f"Straat {LONG}",
        coordinators=(Coordinator(name=f"Jo {LONG}", phone="06-0000 00 99"),),
        questions=questions,
        circle=circle,
        information=tuple(
            InformationNeed(question=f"Wat mag er met {_word(one)}?", giver=f"Kenner {one}")
            for one in range(6)
        ),
        logistics=Logistics(
            place=LONG, address=LONG, held_on=date(2026, 6, 13), start=time(13), end=time(18)
        ),
        conference=Conference(
            agenda=tuple(AgendaItem(start=time(13 + n), title=_word(n)) for n in range(6)),
            ground_rules=tuple(GroundRule(text=f"Regel {_word(n)}") for n in range(8)),
            rounds=tuple(Round(question=f"Hoe raakt {_word(n)} jou?") for n in range(5)),
        ),
        agreements=agreements,
        plan=Plan(contact_name=circle[0].name, contact_how=circle[0].phone),
        review=Review(held_on=date(2026, 9, 12), start=time(19, 30), place=LONG),
    )


def _person(number: int) -> Participant:
    return Participant(
        name=f"Bewoner {number} van der {_word(number).capitalize()}",
        ring=list(Ring)[number % 4],
        relation=f"woont bij de {_word(number)}",
        group="bewoners" if number % 2 else "winkeliers",
        needs="oppas" if number % 5 == 0 else "",
        conditions=f"alleen als {_word(number)} blijft" if number % 4 == 0 else "",
        phone=f"06-0000 00 {number:02}",
        email=f"bewoner{number}@example.org",
        address=f"{_word(number)}straat {number}",
        informing=Informing(told_on=date(2026, 4, 9)),
        invitation=Invitation(sent_on=date(2026, 5, 9)),
        was_present=True,
        consents=_YES,
    )


def _word(number: int) -> str:
    return LONG if number % 3 == 0 else f"hoek{number}"
