"""The circle map: moving people, tensions, questions that are set aside, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ekc_kit.model import Case, Participant, Ring
from ekc_kit.picture.rings import HEIGHT, WIDTH, ring_at
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.texts import all_keys, text
from ekc_kit.widgets.circle_map import CircleMap
from ekc_kit.widgets.screen import words
from tests.widgets.browser import Browser
from tests.widgets.circles import ADA, BOB, CAS, DEWI, small_circle

OpenCase = Callable[[Case], CaseSession]


@pytest.fixture
def session(open_case: OpenCase) -> CaseSession:
    return open_case(small_circle())


@pytest.fixture
def circle_map(session: CaseSession) -> Browser:
    return Browser(CircleMap(session))


def spots(case: Case) -> dict[str, Any]:
    return {one.id: (one.ring, one.spot) for one in case.circle}


@pytest.mark.parametrize("ring", Ring)
def test_a_drop_is_answered_as_heard_and_as_kept_and_is_on_disk(
    ring: Ring, circle_map: Browser, session: CaseSession, store: Store
) -> None:
    answer = circle_map.send("place", person=DEWI, ring=ring, at=[0.2, 0.6])
    assert answer == {
        "said": text("circle.moved", name="Dewi Smit", ring=text(f"choice.ring.{ring}"))
    }
    assert circle_map.kept == 1
    saved = store.load(session.case.id).case.participant(DEWI)
    assert saved is not None
    assert saved.ring is ring
    assert saved.spot is not None
    assert ring_at(saved.spot.x * WIDTH, saved.spot.y * HEIGHT) is ring
    shown = circle_map.data["people"][DEWI]
    assert (shown["ring"], shown["x"], shown["y"]) == (ring, saved.spot.x, saved.spot.y)


def test_a_drop_moves_nobody_else(circle_map: Browser, session: CaseSession) -> None:
    before = spots(session.case)
    circle_map.send("place", person=DEWI, ring="direct", at=[0.5, 0.5])
    after = spots(session.case)
    assert {one for one in after if after[one] != before[one]} == {DEWI}


@pytest.mark.parametrize("ring", [None, ""])
def test_the_waiting_place_is_a_place_to_go_back_to(
    ring: str | None, circle_map: Browser, session: CaseSession
) -> None:
    answer = circle_map.send("place", person=ADA, ring=ring, at=None)
    assert text("circle.waiting") in answer["said"]
    assert spots(session.case)[ADA] == (None, None)
    shown = circle_map.data["people"][ADA]
    assert (shown["ring"], shown["x"], shown["y"]) == (None, None, None)


def test_a_ring_is_chosen_without_a_point_by_the_keyboard(
    circle_map: Browser, session: CaseSession
) -> None:
    assert "refused" not in circle_map.send("place", person=DEWI, ring="informs", at=None)
    assert session.case.circle[3].ring is Ring.INFORMS


@pytest.mark.parametrize(
    "wrong",
    [
        {"ring": "middle"},
        {"ring": 3},
        {"ring": ["direct"]},
        {"person": "p-nobody"},
        {"person": ""},
        {"person": None},
        {"person": f"{ADA}.name"},
        {"person": [ADA]},
        {"at": [-0.1, 0.5]},
        {"at": [0.5, 1.0001]},
        {"at": [float("nan"), 0.5]},
        {"at": [0.5, float("inf")]},
        {"at": ["0.4", "0.4"]},
        {"at": [True, 0.5]},
        {"at": [0.5]},
        {"at": [[0.5], 0.5]},
        {"at": "midden"},
        {"at": {"x": 0.5}},
    ],
    ids=str,
)
def test_a_drop_that_makes_no_sense_is_refused_in_words_and_changes_nothing(
    wrong: dict[str, Any], circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    answer = circle_map.send(
        "place", **({"person": DEWI, "ring": "direct", "at": [0.4, 0.4]} | wrong)
    )
    assert answer["refused"] in all_keys("nl").values()
    assert session.case is before


def test_one_undo_brings_somebody_back_to_where_they_stood(
    circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    circle_map.send("place", person=ADA, ring="informs", at=[0.9, 0.5])
    assert circle_map.data["can_undo"]
    circle_map.send("undo")
    assert session.case == before
    circle_map.send("redo")
    assert session.case.circle[0].ring is Ring.INFORMS


def test_undo_of_a_drop_leaves_what_was_typed_just_before(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.put(f"circle.{ADA}.phone", "06-12345678")
    circle_map.send("place", person=BOB, ring="informs", at=[0.9, 0.5])
    circle_map.send("undo")
    assert session.case.circle[0].phone == "06-12345678"
    assert session.case.circle[1].ring is Ring.DIRECT


@pytest.mark.parametrize("ring", [*Ring, ""])
def test_a_ring_chosen_in_the_panel_gives_a_spot_in_it_at_once(
    ring: str, circle_map: Browser, session: CaseSession
) -> None:
    circle_map.send("select", person=DEWI)
    assert "refused" not in circle_map.put(f"circle.{DEWI}.ring", ring)
    one = session.case.circle[3]
    assert one.ring == (ring or None)
    assert (one.spot is not None) == bool(ring)
    if one.spot:
        assert ring_at(one.spot.x * WIDTH, one.spot.y * HEIGHT) is one.ring


def test_who_is_taken_away_comes_back_with_place_and_tensions(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.send("tension", one=ADA, other=BOB)
    before = session.case
    circle_map.send("select", person=ADA)
    circle_map.send("remove", path=f"circle.{ADA}")
    assert (circle_map.data["selected"], circle_map.data["tensions"]) == ("", [])
    circle_map.send("put_back", path=f"circle.{ADA}")
    assert session.case == before


def test_a_tension_is_there_once_whichever_way_round(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.send("select", person=BOB)
    for one, other in ((ADA, BOB), (BOB, ADA), (ADA, BOB)):
        assert circle_map.send("tension", one=one, other=other) == {}
    (tie,) = session.case.tensions
    assert circle_map.data["tensions"] == [[tie.id, ADA, BOB]]
    assert circle_map.data["ties"] == [{"id": tie.id, "name": "Ada Bakker"}]
    assert circle_map.kept == 4
    circle_map.send("remove", path=f"tensions.{tie.id}")
    assert session.case.tensions == ()
    assert circle_map.data["tensions"] == circle_map.data["ties"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [(ADA, ADA), (ADA, "p-nobody"), ("", BOB), (None, None), (ADA, [BOB]), (7, ADA)],
    ids=str,
)
def test_a_tension_with_nobody_is_refused(
    one: Any, other: Any, circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    assert circle_map.send("tension", one=one, other=other)["refused"] in all_keys("nl").values()
    assert session.case is before


def test_a_question_is_set_aside_with_a_note_and_can_be_asked_again(
    circle_map: Browser, session: CaseSession
) -> None:
    asked = circle_map.data["gaps"]
    key = asked[0]["key"]
    said = circle_map.send("set_aside", key=key, note="Komt later.")
    assert said == {"said": text("circle.was_set_aside")}
    assert key not in [one["key"] for one in circle_map.data["gaps"]]
    aside = circle_map.data["aside"]
    assert {one["note"] for one in aside} == {"Komt later."}
    assert {one.on for one in session.case.set_aside} == {date.today()}
    for one in aside:
        circle_map.send("ask_again", code=one["code"], subject=one["subject"])
    assert circle_map.data["gaps"] == asked
    assert session.case.set_aside == ()


def test_a_question_that_was_set_aside_comes_back_when_the_circle_changes(
    circle_map: Browser,
) -> None:
    whole = next(one["key"] for one in circle_map.data["gaps"] if not one["people"])
    circle_map.send("set_aside", key=whole, note="")
    circle_map.send("place", person=DEWI, ring="informs", at=None)
    assert whole in [one["key"] for one in circle_map.data["gaps"]]


def test_a_question_about_many_names_a_few_until_all_are_asked_for(open_case: OpenCase) -> None:
    people = tuple(
        Participant(id=f"p-{number:02}", name="Jan", ring=Ring.DIRECT) for number in range(30)
    )
    shown = Browser(CircleMap(open_case(Case(circle=people))))

    def question() -> dict[str, Any]:
        asked: list[dict[str, Any]] = shown.data["gaps"]
        return next(one for one in asked if one["key"] == "not_spoken")

    assert (len(question()["people"]), question()["more"]) == (8, 22)
    shown.send("show_all", key="not_spoken")
    assert (len(question()["people"]), question()["more"]) == (30, 0)
    assert len({one["text"] for one in question()["people"]}) == 30


@pytest.mark.parametrize("note", ["x" * 4001, 7, None, ["a"]], ids=lambda note: type(note).__name__)
def test_a_note_that_is_no_note_is_refused(
    note: object, circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    key = circle_map.data["gaps"][0]["key"]
    assert circle_map.send("set_aside", key=key, note=note)["refused"]
    assert session.case is before


def test_the_rings_say_how_many_stand_there_and_were_spoken_to(circle_map: Browser) -> None:
    circle_map.put(f"circle.{ADA}.informing.told_on", "1-5-2026")
    rings = {one["ring"]: (one["count"], one["told"]) for one in circle_map.data["rings"]}
    assert rings == {
        "direct": (2, 1),
        "around": (1, 0),
        "contributes": (0, 0),
        "informs": (0, 0),
        None: (1, 0),
    }
    assert circle_map.data["people"][ADA]["told"]


def test_the_map_tells_what_can_be_heard_instead_of_seen(circle_map: Browser) -> None:
    said = circle_map.data["people"][CAS]["said"]
    assert said.startswith(f"Cas Kok, {text('choice.ring.around')}")
    assert text("circle.for_institution", institution="gemeente") in said
    assert text("circle.not_told") in said


@pytest.mark.parametrize(
    "message", [{"do": "place"}, {"do": "tension"}, {"do": "picture"}], ids=str
)
def test_half_a_message_is_answered_and_changes_nothing(
    message: dict[str, Any], circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    assert circle_map.send(**message)["refused"] in all_keys("nl").values()
    assert session.case is before


def test_the_words_of_the_map_and_of_every_screen_do_not_hide_each_other() -> None:
    assert words("screen").keys() & words("circle").keys() == set()


def test_two_people_of_one_name_are_told_apart_in_the_lists_of_the_panel(
    circle_map: Browser, session: CaseSession
) -> None:
    for who in (BOB, CAS):
        session.put(f"circle.{who}.name", "Jan Jansen")
    circle_map.send("select", person=ADA)
    names = dict(circle_map.data["options"]["people"])
    assert names[BOB] == circle_map.data["people"][BOB]["name"]
    assert names[CAS] == circle_map.data["people"][CAS]["name"]
    assert names[BOB] != names[CAS]
    circle_map.send("tension", one=ADA, other=CAS)
    assert [tie["name"] for tie in circle_map.data["ties"]] == [names[CAS]]
