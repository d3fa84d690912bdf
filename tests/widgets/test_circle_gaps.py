"""Every question that the kit can ask about a circle has its words, and can be set aside."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from ekc_kit.model import Case
from ekc_kit.texts import Language, all_keys, use_language
from ekc_kit.widgets.circle.gaps import ask_again, seen_gaps, set_aside
from ekc_kit.widgets.circle.people import PeopleSeen, related, seen_circle
from tests.coach.circles import TODAY, circles
from tests.model import cases as _profile
from tests.model.cases import cases

assert _profile.settings  # importing it sets how hypothesis runs here


def test_every_question_about_several_people_is_one_that_the_kit_asks() -> None:
    keys = all_keys("nl")
    codes = {key.split(".")[1] for key in keys if key.startswith("gap.")}
    assert {code for code in codes if f"coach.{code}.ask" not in keys} == set()


@pytest.mark.parametrize("language", ["nl", "en"])
@given(case=circles)
def test_whatever_the_circle_every_question_can_be_asked(language: Language, case: Case) -> None:
    use_language(language)
    gaps = seen_gaps(case, TODAY)["gaps"]
    assert len({one["key"] for one in gaps}) == len(gaps)
    assert all(one["ask"] and one["why"] for one in gaps)


@given(circles)
def test_setting_all_aside_leaves_none_and_asking_again_brings_all_back(case: Case) -> None:
    gaps = seen_gaps(case, TODAY)["gaps"]
    for one in gaps:
        case = set_aside(case, one["key"], "Later.", TODAY)
    seen = seen_gaps(case, TODAY)
    assert seen["gaps"] == []
    assert all(one["note"] == "Later." for one in seen["aside"])
    for one in seen["aside"]:
        case = ask_again(case, one["code"], one["subject"])
    assert seen_gaps(case, TODAY) == {"gaps": gaps, "aside": []}


@given(cases)
def test_any_case_can_be_shown(case: Case) -> None:
    seen = seen_circle(case, PeopleSeen().of(case))
    assert seen["order"] == [one.id for one in case.circle]
    assert sum(one["count"] for one in seen["rings"]) == len(case.circle)
    assert seen_gaps(case, date.today()).keys() == {"gaps", "aside"}


@given(circles)
def test_relations_go_both_ways_and_nobody_has_one_with_themselves(case: Case) -> None:
    ties = related(case)
    for person, others in list(ties.items()):
        assert person not in others
        assert all(person in ties[other] for other in others)
