"""Only what changed crosses the wire, numbered; a page that missed one asks for all."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model import Case, Step
from ekc_kit.picture.places import settled
from ekc_kit.session import CaseSession
from ekc_kit.widgets.circle_map import CircleMap
from ekc_kit.widgets.screen.changes import difference
from ekc_kit.widgets.walk import Page
from tests.model import cases as _profile
from tests.picture.crowds import crowd
from tests.widgets.browser import Browser, patched
from tests.widgets.circles import ADA, CAS, DEWI, small_circle

assert _profile.settings  # importing it sets how hypothesis runs here

OpenCase = Callable[[Case], CaseSession]
Data = dict[str, Any]
_names = st.sampled_from(["a", "b", "c", "put", "in", "gone", ""])
_leaves = st.none() | st.booleans() | st.integers(-2, 2) | st.text(max_size=2)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3),
    max_leaves=8,
)
_data = st.dictionaries(_names, _values, max_size=4)


@given(_data, _data)
def test_what_changed_makes_the_new_of_the_old(old: Data, new: Data) -> None:
    before = json.dumps([old, new])
    assert patched(old, difference(old, new)) == new
    assert json.dumps([old, new]) == before


@given(_data)
def test_of_what_did_not_change_nothing_is_sent(data: Data) -> None:
    assert difference(data, json.loads(json.dumps(data))) == {}


@given(_data, _data)
def test_an_empty_change_means_that_both_are_equal(old: Data, new: Data) -> None:
    assert (difference(old, new) == {}) == (old == new)


@given(_data)
def test_of_a_change_deep_inside_nothing_beside_it_is_sent(beside: Data) -> None:
    old = {"beside": beside, "here": {"x": {**beside, "y": 1}, "z": beside}}
    new = {"beside": beside, "here": {"x": {**beside, "y": 2}, "z": beside}}
    assert difference(old, new) == {"in": {"here": {"in": {"x": {"put": {"y": 2}}}}}}


def turns(sent: list[Data]) -> list[int]:
    return [one["turn"] for one in sent if "changed" in one]


def test_every_change_has_the_next_number_and_the_answer_says_the_last(
    open_case: OpenCase,
) -> None:
    browser = Browser(CircleMap(open_case(small_circle())))
    start = browser.count
    browser.send("place", person=DEWI, ring="direct", at=[0.4, 0.4])
    browser.send("select", person=CAS)
    browser.send("place", person=ADA, ring="around", at=None)
    numbers = turns(browser.sent_since(start))
    assert numbers == list(range(1, len(numbers) + 1))
    answers = [one for one in browser.sent_since(start) if "heard" in one]
    assert answers[-1]["turn"] == numbers[-1] == browser.screen.turn
    assert browser.data == json.loads(json.dumps(browser.screen.data))


def test_a_page_that_missed_a_change_is_told_all(open_case: OpenCase) -> None:
    browser = Browser(CircleMap(open_case(small_circle())))
    browser.send("place", person=DEWI, ring="direct", at=[0.4, 0.4])
    answer = browser.send("again")
    assert answer["whole"] == json.loads(json.dumps(browser.screen.data))
    assert answer["whole"]["people"][DEWI]["ring"] == "direct"


def test_asking_again_changes_nothing(open_case: OpenCase) -> None:
    session = open_case(small_circle())
    browser, before = Browser(CircleMap(session)), session.case
    start = browser.count
    browser.send("again")
    assert turns(browser.sent_since(start)) == []
    assert session.case is before


def test_no_answer_but_to_again_carries_everything(open_case: OpenCase) -> None:
    browser = Browser(CircleMap(open_case(small_circle())))
    assert "whole" not in browser.send("place", person=DEWI, ring="direct", at=[0.4, 0.4])
    assert "whole" not in browser.send("beat")


def test_a_page_that_opens_later_is_told_how_it_stands_and_the_number(
    open_case: OpenCase,
) -> None:
    screen = CircleMap(open_case(small_circle()))
    Browser(screen).send("place", person=DEWI, ring="direct", at=[0.4, 0.4])
    state = screen.get_state()
    assert state["turn"] == screen.turn > 0
    assert state["data"]["people"][DEWI]["ring"] == "direct"


def test_a_screen_redraws_once_per_change_and_the_others_after_the_answer(
    open_case: OpenCase,
) -> None:
    """With a running loop, as a kernel has: one message out for one message in."""
    session = open_case(small_circle())
    order: list[str] = []

    class Watched(CircleMap):
        def send(self, content: Any, buffers: Any = None) -> None:
            order.extend(f"{self.title} {name}" for name in ("changed", "heard") if name in content)
            super().send(content, buffers)

    async def play() -> None:
        first, second = Watched(session), Watched(session)
        first.title, second.title = "first", "second"
        browser, other = Browser(first), Browser(second)
        await asyncio.sleep(0)
        order.clear()
        browser.send("place", person=DEWI, ring="direct", at=[0.4, 0.4])
        assert order == ["first changed", "first heard"]
        for _ in range(3):
            await asyncio.sleep(0)
        assert order == ["first changed", "first heard", "second changed"]
        assert other.data["people"] == browser.data["people"]
        browser.put(f"circle.{DEWI}.ring", "informs")  # put and settled: two changes of the case
        await asyncio.sleep(0)
        assert order.count("second changed") == 2
        assert other.data["people"] == browser.data["people"]

    asyncio.run(play())


MOVES: list[Data] = [
    {"do": "place", "ring": "informs", "at": [0.3, 0.3]},
    {"do": "put", "name": "ring", "value": "around"},
    {"do": "put", "name": "phone", "value": "06-12345678"},
    {"do": "put", "name": "relation", "value": "buurvrouw"},
    {"do": "put", "name": "group", "value": "gezin"},
    {"do": "put", "name": "touched", "value": "Veel. " * 50},
]


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.get("name") or str(move["ring"]))
@pytest.mark.parametrize("screen", ["map", "list"])
def test_in_a_circle_of_500_a_change_of_one_is_a_small_message(
    screen: str, move: Data, open_case: OpenCase
) -> None:
    case = settled(Case(circle=crowd(500)))
    session, who = open_case(case), case.circle[250].id
    form = Page(Step.CIRCLE, session).form("circle")
    assert form is not None
    circle_map = Browser(CircleMap(session))
    circle_map.send("select", person=who)
    watched = circle_map if screen == "map" else Browser(form)
    start = watched.count
    if move["do"] == "place":
        circle_map.send("place", person=who, ring=move["ring"], at=move["at"])
    else:
        circle_map.put(f"circle.{who}.{move['name']}", move["value"])
    sent = watched.sent_since(start)
    assert any("changed" in one for one in sent)
    assert len(json.dumps(sent, ensure_ascii=False).encode()) < 5000
