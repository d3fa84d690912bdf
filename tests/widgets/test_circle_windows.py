"""One circle on the map in two windows: each sees what the other moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.widgets.circle_map import CircleMap
from tests.widgets.browser import Browser
from tests.widgets.circles import ADA, BOB, CAS, DEWI, small_circle

OpenCase = Callable[[Case], CaseSession]


@pytest.fixture
def session(open_case: OpenCase) -> CaseSession:
    return open_case(small_circle())


def test_two_windows_see_each_others_moves(open_case: OpenCase, session: CaseSession) -> None:
    other = open_case(session.case)
    one, two = Browser(CircleMap(session)), Browser(CircleMap(other))
    one.send("place", person=ADA, ring="informs", at=[0.9, 0.5])
    two.send("place", person=BOB, ring="around", at=[0.1, 0.5])
    one.send("beat")
    two.send("beat")
    assert one.data["people"] == two.data["people"]
    assert one.data["people"][ADA]["ring"] == "informs"
    assert one.data["people"][BOB]["ring"] == "around"
    assert session.collisions == other.collisions == ()


def test_two_windows_that_drop_people_on_one_point_show_them_beside_each_other(
    open_case: OpenCase, session: CaseSession
) -> None:
    other = open_case(session.case)
    one, two = Browser(CircleMap(session)), Browser(CircleMap(other))
    one.send("place", person=CAS, ring="informs", at=[0.9, 0.5])
    two.send("place", person=DEWI, ring="informs", at=[0.9, 0.5])
    one.send("beat")
    here = [(person["x"], person["y"]) for person in one.data["people"].values()]
    assert len(set(here)) == 4
    assert one.data["people"] == two.data["people"]


def test_one_person_moved_in_two_windows_stands_in_one_place(
    open_case: OpenCase, session: CaseSession
) -> None:
    other = open_case(session.case)
    one, two = Browser(CircleMap(session)), Browser(CircleMap(other))
    one.send("place", person=ADA, ring="direct", at=[0.3, 0.5])
    two.send("place", person=ADA, ring="direct", at=[0.7, 0.5])
    one.send("beat")
    two.send("beat")
    assert one.data["people"] == two.data["people"]
    assert session.collisions == other.collisions == ()
