"""Adding people to the circle map one by one, as somebody types them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.texts import text
from ekc_kit.widgets.circle_map import CircleMap
from tests.widgets.browser import Browser
from tests.widgets.circles import small_circle

OpenCase = Callable[[Case], CaseSession]


@pytest.fixture
def session(open_case: OpenCase) -> CaseSession:
    return open_case(small_circle())


@pytest.fixture
def circle_map(session: CaseSession) -> Browser:
    return Browser(CircleMap(session))


def test_who_is_added_waits_for_a_place_and_was_named_today(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.add("circle", "people", "  Emre ")
    one = session.case.circle[-1]
    assert (one.name, one.ring, one.spot, one.named_on) == ("Emre", None, None, date.today())
    assert circle_map.data["order"][-1] == one.id
    assert circle_map.data["people"][one.id]["ring"] is None


def test_it_is_said_where_who_was_added_waits(circle_map: Browser) -> None:
    said = circle_map.add("circle", "people", "Emre Kaya")["said"]
    assert said == text("circle.waits", name="Emre Kaya")
    again = circle_map.add("circle", "people", "Emre Kaya")["said"]
    assert again == text("circle.waits", name="Emre Kaya 2")


def test_a_name_of_which_nothing_can_be_seen_is_refused(
    circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    refused = circle_map.add("circle", "people", "\u200b\ufeff")["refused"]
    assert refused == text("error.nothing_typed")
    assert session.case is before


def test_adding_twice_with_one_id_adds_once(circle_map: Browser, session: CaseSession) -> None:
    for _ in range(2):
        circle_map.send("add", path="circle", key="people", line="Emre", id="aaaaaaaaaa")
    assert [one.name for one in session.case.circle].count("Emre") == 1
