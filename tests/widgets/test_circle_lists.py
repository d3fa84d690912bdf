"""A list of people: looked at first, then in the circle as a whole, and out again by one undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ekc_kit.model import Case, Participant, Ring
from ekc_kit.picture.rings import HEIGHT, WIDTH, ring_at
from ekc_kit.session import CaseSession
from ekc_kit.texts import all_keys, counted, text
from ekc_kit.widgets.circle_map import CircleMap
from tests.hostile import SHORT, TWO_MEGABYTES
from tests.widgets.browser import Browser
from tests.widgets.circles import small_circle, workbook

OpenCase = Callable[[Case], CaseSession]
PASTED = "Naam\tRelatie\tKring\nEmre\tbuurman\tdirect betrokken\nFatima\tlerares\t\n"


@pytest.fixture
def session(open_case: OpenCase) -> CaseSession:
    return open_case(small_circle())


@pytest.fixture
def circle_map(session: CaseSession) -> Browser:
    return Browser(CircleMap(session))


def names(session: CaseSession) -> list[str]:
    return [one.name for one in session.case.circle]


def many(count: int) -> str:
    return "\n".join(f"Mens {number}" for number in range(count))


def test_a_pasted_list_is_shown_and_nobody_is_added_yet(
    circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    assert "refused" not in circle_map.send("read", text=PASTED)
    shown = circle_map.data["list"]
    assert shown["count"] == 2
    assert shown["rows"][0].startswith("Emre · buurman · ")
    assert shown["add"] == counted("people_list.add", 2)
    assert session.case is before


def test_an_added_list_stands_at_the_end_in_its_own_order(
    circle_map: Browser, session: CaseSession
) -> None:
    before = session.case.circle
    circle_map.send("read", text="Emre\nAda Bakker\nFatima")
    answer = circle_map.send("add_list")
    assert answer == {"said": counted("people_list.added", 3)}
    assert session.case.circle[:4] == before
    assert names(session)[4:] == ["Emre", "Ada Bakker", "Fatima"]
    assert {one.named_on for one in session.case.circle[4:]} == {date.today()}
    assert circle_map.data["list"] is None
    assert circle_map.kept == 2


def test_what_a_list_says_of_people_is_kept_and_a_ring_gives_a_spot_at_once(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.send("read", text=PASTED)
    circle_map.send("add_list")
    emre, fatima = session.case.circle[4:]
    assert (emre.relation, emre.ring, fatima.relation) == ("buurman", Ring.DIRECT, "lerares")
    assert emre.spot is not None
    assert ring_at(emre.spot.x * WIDTH, emre.spot.y * HEIGHT) is Ring.DIRECT
    assert (fatima.ring, fatima.spot) == (None, None)


def test_adding_a_list_twice_adds_it_once(circle_map: Browser, session: CaseSession) -> None:
    circle_map.send("read", text="Emre")
    circle_map.send("add_list")
    assert circle_map.send("add_list") == {}
    assert names(session).count("Emre") == 1


def test_one_undo_takes_the_whole_list_out(circle_map: Browser, session: CaseSession) -> None:
    before = session.case
    circle_map.send("read", text=many(40))
    circle_map.send("add_list")
    assert len(session.case.circle) == 44
    circle_map.send("undo")
    assert session.case == before
    circle_map.send("redo")
    assert len(session.case.circle) == 44


def test_a_list_that_is_dropped_is_not_added(circle_map: Browser, session: CaseSession) -> None:
    before = session.case
    circle_map.send("read", text="Emre")
    circle_map.send("drop_list")
    assert circle_map.data["list"] is None
    assert circle_map.send("add_list") == {}
    assert session.case is before


def test_more_people_than_a_map_can_show_are_refused_with_the_numbers(
    circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    refusal = circle_map.send("read", text=many(497))["refused"]
    assert refusal == text("circle.too_many", here=4, more=497, limit=500)
    assert circle_map.data["list"] is None
    assert circle_map.send("add_list") == {}
    assert session.case is before


def test_just_enough_people_are_taken(circle_map: Browser, session: CaseSession) -> None:
    circle_map.send("read", text=many(496))
    assert "refused" not in circle_map.send("add_list")
    assert len(session.case.circle) == 500


def test_who_came_in_the_meantime_counts_too(circle_map: Browser, session: CaseSession) -> None:
    circle_map.send("read", text=many(496))
    session.add("circle", {"name": "Nog iemand"})
    before = session.case
    refusal = circle_map.send("add_list")["refused"]
    assert refusal == text("circle.too_many", here=5, more=496, limit=500)
    assert session.case is before


def test_a_workbook_is_read_as_a_pasted_list_is(circle_map: Browser, session: CaseSession) -> None:
    data = workbook([["Naam", "Relatie"], ["Emre", "buurman"], ["Fatima", "lerares"]])
    circle_map.send("read_file", files=[data], name="mensen.xlsx")
    assert circle_map.data["list"]["rows"] == [
        "Emre · buurman",
        "Fatima · lerares",
    ]
    circle_map.send("add_list")
    assert names(session)[4:] == ["Emre", "Fatima"]


def test_what_is_left_out_is_said(circle_map: Browser) -> None:
    data = b"Naam;Schoenmaat\nEmre;43\nEmre;44\n"
    circle_map.send("read_file", files=[data], name="mensen.csv")
    notes = circle_map.data["list"]["notes"]
    assert text("people_list.ignored", columns="Schoenmaat") in notes
    assert counted("people_list.twice", 1) in notes


def test_a_line_with_a_fault_says_so_and_is_not_added(
    circle_map: Browser, session: CaseSession
) -> None:
    circle_map.send("read", text="Naam\tKring\nEmre\tergens anders\nFatima\t\n")
    shown = circle_map.data["list"]
    assert len(shown["faults"]) == 1
    assert "Emre" not in shown["faults"][0]
    circle_map.send("add_list")
    assert names(session)[4:] == ["Fatima"]


def test_only_the_begin_of_a_long_list_crosses_the_wire(circle_map: Browser) -> None:
    circle_map.send("read", text=many(300))
    shown = circle_map.data["list"]
    assert len(shown["rows"]) == 10
    assert shown["more"] == counted("people_list.more", 290)
    assert "Mens 299" not in circle_map.said()


@pytest.mark.parametrize("pasted", ["", "  \n\t\n", "\n\n"])
def test_a_list_with_nobody_on_it_says_so(
    pasted: str, circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    assert circle_map.send("read", text=pasted)["refused"] == text("people_list.nobody")
    assert session.case is before


@pytest.mark.parametrize(
    "value", [TWO_MEGABYTES, 7, None, ["Ada"]], ids=lambda one: type(one).__name__
)
def test_what_is_no_list_is_refused_and_no_older_list_is_added(
    value: object, circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    circle_map.send("read", text="Emre")
    assert circle_map.send("read", text=value)["refused"]
    circle_map.send("add_list")
    assert session.case is before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mensen.xlsx", b"geen werkmap"),
        ("mensen.pdf", b"%PDF-1.7"),
        ("mensen.csv", b""),
        ("Ayse Demir.exe", b"MZ"),
        (7, b"Ada"),
    ],
    ids=str,
)
def test_a_file_that_is_no_list_is_refused_without_its_name(
    name: object, data: bytes, circle_map: Browser, session: CaseSession
) -> None:
    before = session.case
    refusal = circle_map.send("read_file", files=[data], name=name)["refused"]
    assert refusal
    assert "Ayse" not in refusal
    assert session.case is before


def test_a_message_without_its_file_is_answered(circle_map: Browser) -> None:
    assert circle_map.send("read_file", name="x.csv")["refused"] in all_keys("nl").values()


@pytest.mark.parametrize("name", SHORT)
def test_bad_text_in_a_list_is_kept_as_the_model_keeps_it(
    name: str, circle_map: Browser, session: CaseSession
) -> None:
    answer = circle_map.send("read", text=SHORT[name])
    added = circle_map.send("add_list")
    assert ("refused" in answer) == (added == {})
    for one in session.case.circle[4:]:
        assert one.name
        assert Participant(name=one.name).name == one.name
