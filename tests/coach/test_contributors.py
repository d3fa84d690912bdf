"""Per question: can somebody in the circle contribute, and can somebody promise?"""

from __future__ import annotations

from typing import Any

import pytest

from ekc_kit.model import Level, Participant, Ring
from ekc_kit.model.editing import put
from tests.coach.making import AYSE, CONTRIBUTES, DIRECT, asked, of, official, person, question

SANNE = official("sanne", CONTRIBUTES, can_promise=True)
HENK = person("henk", CONTRIBUTES, can_promise=True)


def for_question(*circle: Participant, **fields: Any) -> list[str]:
    case = of(*circle, questions=(question(id="q-samen", **fields),))
    return [code for code, subject in asked(case) if subject == "questions.q-samen"]


def test_a_question_asks_who_in_the_circle_can_contribute() -> None:
    assert for_question(AYSE) == ["no_contributor"]
    assert for_question(AYSE, contributors=("p-ayse",)) == []
    assert for_question(AYSE, words="") == []


@pytest.mark.parametrize("ring", Ring)
def test_whoever_has_a_ring_can_contribute(ring: Ring) -> None:
    assert for_question(AYSE, person("wim", ring), contributors=("p-wim",)) == []


def test_a_contributor_who_waits_or_is_gone_is_not_in_the_circle() -> None:
    assert for_question(AYSE, person("wim", None), contributors=("p-wim",)) == ["no_contributor"]
    assert for_question(AYSE, contributors=("p-weg99",)) == ["no_contributor"]
    assert for_question(person("wim", None), contributors=()) == []


def test_who_contributes_to_a_part_contributes_to_the_overarching_question_only() -> None:
    whole = question(id="q-geheel", level=Level.OVERARCHING)
    part, other = (question(id=f"q-deel{number}") for number in (1, 2))
    case = of(AYSE, questions=(whole, part, other))
    subjects = [subject for _, subject in asked(case)]
    assert subjects == ["questions.q-geheel", "questions.q-deel1", "questions.q-deel2"]
    case = put(case, "questions.q-deel1.contributors", ("p-ayse",))
    assert asked(case) == [("no_contributor", "questions.q-deel2")]
    turned = put(put(case, "questions.q-deel1.contributors", ()), "questions.q-geheel.contributors",
                 ("p-ayse",))  # fmt: skip
    assert [subject for _, subject in asked(turned)] == ["questions.q-deel1", "questions.q-deel2"]


def test_one_overarching_question_lends_nobody_to_another() -> None:
    one = question(id="q-een1", level=Level.OVERARCHING, contributors=("p-ayse",))
    other = question(id="q-twee1", level=Level.OVERARCHING)
    assert asked(of(AYSE, questions=(one, other))) == [("no_contributor", "questions.q-twee1")]


def test_a_question_that_needs_an_institution_asks_who_can_promise() -> None:
    contributors = ("p-ayse",)
    assert for_question(AYSE, SANNE, contributors=contributors, needs_institution=True) == [
        "no_promise"
    ]
    both = ("p-ayse", "p-sanne")
    assert for_question(AYSE, SANNE, contributors=both, needs_institution=True) == []
    for needed in (False, None):
        assert for_question(AYSE, contributors=contributors, needs_institution=needed) == []


@pytest.mark.parametrize("lacks", [{"can_promise": False}, {"can_promise": None},
                                   {"institution": ""}])  # fmt: skip
def test_a_promise_takes_an_institution_and_the_say_to_make_it(lacks: dict[str, Any]) -> None:
    sanne = SANNE.model_copy(update=lacks)
    for contributors in ((), ("p-sanne",)):
        found = for_question(sanne, contributors=contributors, needs_institution=True)
        assert "no_promise" in found


def test_before_anybody_contributes_the_whole_circle_can_promise() -> None:
    assert for_question(AYSE, SANNE, needs_institution=True) == ["no_contributor"]
    waiting = SANNE.model_copy(update={"ring": None})
    assert for_question(AYSE, waiting, needs_institution=True) == ["no_contributor", "no_promise"]
    assert for_question(AYSE, HENK, needs_institution=True) == ["no_contributor", "no_promise"]


def test_a_promise_for_a_part_serves_the_overarching_question() -> None:
    whole = question(
        id="q-geheel", level=Level.OVERARCHING, contributors=("p-ayse",), needs_institution=True
    )
    part = question(id="q-deel1", contributors=("p-sanne",))
    concerned = (AYSE, person("riet", DIRECT, has_trouble=False), SANNE, HENK)
    assert asked(of(*concerned, questions=(whole, part))) == []
    assert asked(of(*concerned, questions=(whole,))) == [("no_promise", "questions.q-geheel")]
