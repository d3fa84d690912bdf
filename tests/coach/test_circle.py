"""What the kit asks about the circle as a whole: who is not there yet?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.coach import SEVERITIES, Severity, review_case, review_circle
from ekc_kit.model import Case, Request, Ring
from ekc_kit.model.editing import put
from tests.coach.circles import circles
from tests.coach.making import (
    AROUND,
    AYSE,
    CONTRIBUTES,
    DIRECT,
    INFORMS,
    TODAY,
    asked,
    is_asked,
    of,
    official,
    person,
    question,
)
from tests.model.cases import cases


@given(circles | cases)
def test_an_empty_circle_asks_nothing_at_all(case: Case) -> None:
    assert review_circle(case.model_copy(update={"circle": ()}), TODAY) == ()


def test_nothing_is_asked_about_people_who_only_wait_for_a_place() -> None:
    matter = Request(matter="De jongeren op het plein")
    waiting = [person(name, None, named_on=date(2020, 1, 1)) for name in ("an", "bo", "cas")]
    case = of(*waiting, official("dirk", None), request=matter, questions=(question(),))
    assert asked(put(case, f"questions.{case.questions[0].id}.needs_institution", True)) == []


@pytest.mark.parametrize("ring", [AROUND, CONTRIBUTES])
def test_a_circle_without_anybody_directly_concerned_is_asked_about(ring: Ring) -> None:
    assert asked(of(person("wim", ring))) == [("nobody_direct", "circle")]
    assert asked(of(person("wim", ring), AYSE)) == []


def test_an_information_giver_alone_is_no_circle_yet() -> None:
    assert asked(of(person("ruben", INFORMS))) == []
    assert asked(of(person("ruben", INFORMS), person("wim", AROUND))) == [
        ("nobody_direct", "circle")
    ]


def test_only_officials_who_contribute_is_asked_about_once() -> None:
    officials = [official(name, CONTRIBUTES) for name in ("elif", "bo")]
    case = of(AYSE, person("henk", DIRECT, has_trouble=False), *officials)
    assert asked(case) == [("only_officials", "circle")]
    assert asked(of(*case.circle, person("tante", CONTRIBUTES))) == []


def test_officials_in_other_rings_are_not_those_who_contribute() -> None:
    assert not is_asked("only_officials", of(AYSE, official("bo", AROUND)))
    assert not is_asked("only_officials", of(AYSE, official("bo", INFORMS)))
    waiting = person("tante", None)
    assert is_asked("only_officials", of(AYSE, official("bo", CONTRIBUTES), waiting))


def test_as_many_officials_as_people_concerned_is_not_too_many() -> None:
    case = of(AYSE, official("bo", AROUND))
    assert not is_asked("more_officials", case)
    assert is_asked("more_officials", of(*case.circle, official("cas", INFORMS)))
    assert not is_asked("more_officials", of(*case.circle, official("cas", None)))


def test_an_official_who_is_directly_concerned_is_an_official() -> None:
    assert asked(of(official("bo", DIRECT))) == [("more_officials", "circle")]


def test_trouble_asks_for_somebody_without_it() -> None:
    troubled = person("henk", DIRECT, has_trouble=True)
    assert asked(of(troubled)) == [("nobody_without_trouble", "circle")]
    assert asked(of(troubled, person("wim", AROUND, has_trouble=False))) == []
    assert asked(of(troubled, person("wim", None, has_trouble=False))) == []


def test_who_only_informs_is_not_the_one_without_trouble() -> None:
    ruben = person("ruben", INFORMS, has_trouble=False)
    assert is_asked("nobody_without_trouble", of(person("henk", DIRECT, has_trouble=True), ruben))


def test_from_three_people_on_somebody_without_trouble_may_well_be_found() -> None:
    two = (AYSE, person("henk", AROUND))
    assert asked(of(*two)) == []
    assert asked(of(*two, person("ruben", INFORMS), person("bo", None))) == []
    assert asked(of(*two, person("riet", CONTRIBUTES))) == [("nobody_without_trouble", "circle")]
    assert asked(of(*two, person("riet", CONTRIBUTES, has_trouble=False))) == []


@given(circles, st.data())
def test_the_findings_are_the_same_however_the_people_were_ordered(
    case: Case, data: st.DataObject
) -> None:
    people = tuple(data.draw(st.permutations(case.circle)))
    assert review_circle(case.model_copy(update={"circle": people}), TODAY) == review_circle(
        case, TODAY
    )


@given(cases, st.data())
def test_order_makes_no_difference_in_any_case(case: Case, data: st.DataObject) -> None:
    people = tuple(data.draw(st.permutations(case.circle)))
    turned = case.model_copy(update={"circle": people})
    assert review_circle(turned, TODAY) == review_circle(case, TODAY)


@given(cases | circles, st.dates())
def test_a_look_at_any_circle_asks_in_known_words_and_never_gives_an_error(
    case: Case, today: date
) -> None:
    for found in review_circle(case, today):
        assert found.severity is SEVERITIES[found.code] is not Severity.ERROR
        head, _, item = found.subject.partition(".")
        assert not item or item in [one.id for one in getattr(case, head)]
    review_case(case, "nl", today)


@given(circles, st.dates())
def test_nothing_is_asked_twice(case: Case, today: date) -> None:
    places = asked(case, today)
    assert len(places) == len(set(places))


@given(cases | circles)
def test_a_count_is_a_number_of_whole_days(case: Case) -> None:
    counts = {one.code: one.count for one in review_circle(case, TODAY) if one.count is not None}
    assert set(counts) <= {"not_spoken"}
    assert all(count >= 1 for count in counts.values())
