"""The map tells the page no more of people than it shows, and pictures are for the coordinator."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from typing import get_args

import pytest
from docx import Document
from lxml import etree

from ekc_kit.model import Case, Participant, Tension
from ekc_kit.session import CaseSession
from ekc_kit.texts import Language, text, use_language
from ekc_kit.widgets.circle_map import CircleMap
from ekc_kit.widgets.papers import WORD
from tests.widgets.browser import Browser
from tests.widgets.circles import ADA, BOB, DEWI, small_circle

OpenCase = Callable[[Case], CaseSession]
CANARY = "Quintijn Zwaluwstaart"
WORDS = [name for name, info in Participant.model_fields.items() if info.annotation is str][1:]
ON_THE_MAP = {"name", "group", "institution"}  # everybody's, for labels, homes and shapes
PANEL_ONLY = [name for name in WORDS if name not in ON_THE_MAP]


def with_canary(field: str, who: str = BOB) -> Case:
    case = small_circle()
    people = (
        one.model_copy(update={field: CANARY} if one.id == who else {}) for one in case.circle
    )
    return case.model_copy(update={"circle": tuple(people)})


def test_the_fields_that_are_guarded_are_those_that_hold_words() -> None:
    assert {"name", "phone", "email", "address", "conditions", "relation"} <= set(WORDS)
    assert all(not get_args(Participant.model_fields[name].annotation) for name in WORDS)


@pytest.mark.parametrize("field", PANEL_ONLY)
def test_only_the_selected_persons_words_cross_the_wire(field: str, open_case: OpenCase) -> None:
    browser = Browser(CircleMap(open_case(with_canary(field))))
    browser.send("select", person=ADA)
    browser.send("place", person=ADA, ring="informs", at=[0.9, 0.5])
    browser.send("place", person=BOB, ring="around", at=None)
    browser.send("tension", one=ADA, other=BOB)
    browser.add("circle", "people", "Emre")
    browser.send("again")
    assert CANARY not in browser.said()
    browser.send("select", person=BOB)
    assert (CANARY in browser.said()) == (f"circle.{BOB}.{field}" in browser.data["values"])


@pytest.mark.parametrize("field", sorted(ON_THE_MAP))
def test_what_the_map_shows_of_everybody_it_knows(field: str, open_case: OpenCase) -> None:
    assert CANARY in Browser(CircleMap(open_case(with_canary(field)))).said()


def test_nothing_of_a_person_is_left_on_the_page_when_another_is_selected(
    open_case: OpenCase,
) -> None:
    browser = Browser(CircleMap(open_case(with_canary("phone"))))
    browser.send("select", person=BOB)
    assert browser.value(f"circle.{BOB}.phone") == CANARY
    browser.send("select", person=ADA)
    assert {path.split(".")[1] for path in browser.data["values"]} == {ADA}
    for nobody in ("", "p-nobody"):
        browser.send("select", person=nobody)
        assert browser.data["selected"] == ""
        assert browser.data["values"] == {}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["svg", "png"])
@pytest.mark.parametrize("names", ["full", "initials", "none"])
def test_a_picture_is_of_its_kind_and_its_file_name_names_nobody(
    kind: str, names: str, language: Language, open_case: OpenCase
) -> None:
    use_language(language)
    case = with_canary("name").model_copy(update={"title": CANARY})
    browser = Browser(CircleMap(open_case(case)))
    answer = browser.send("picture", kind=kind, names=names)
    assert re.fullmatch(rf"[a-z-]+-z-plein\.{kind}", answer["download"]["name"])
    assert answer["download"]["type"] == {"svg": "image/svg+xml", "png": "image/png"}[kind]
    assert answer["said"] == text("screen.made", name=answer["download"]["name"])
    (picture,) = browser.files
    if kind == "svg":
        assert etree.fromstring(picture).tag.endswith("svg")
        assert (CANARY in picture.decode()) == (names == "full")
    else:
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(browser.files) == 1


def test_the_sheet_is_a_word_file_with_the_open_questions_and_no_tension(
    open_case: OpenCase,
) -> None:
    tie = Tension(id="t-tussen", one=ADA, other=BOB)
    browser = Browser(CircleMap(open_case(small_circle(title=CANARY, tensions=(tie,)))))
    asked = [one for one in browser.data["gaps"] if not one["private"]]
    private = [one for one in browser.data["gaps"] if one["private"]]
    answer = browser.send("sheet", names="none")
    assert answer["download"]["type"] == WORD
    assert re.fullmatch(r"[a-z-]+-z-plein\.docx", answer["download"]["name"])
    sheet = Document(io.BytesIO(browser.files[0]))
    said = "\n".join(one.text for one in sheet.element.body.iter("{*}t") if one.text)
    assert asked
    assert all(one["ask"] in said for one in asked)
    assert not any(one["ask"] in said for one in private)


def test_questions_about_tension_stay_on_the_screen(open_case: OpenCase) -> None:
    """Both would come in one ring: the kit asks who else could be there, and tells nobody."""
    tie = Tension(id="t-tussen", one=ADA, other=BOB)
    browser = Browser(CircleMap(open_case(small_circle(tensions=(tie,)))))
    for one in browser.data["gaps"]:
        assert one["private"] == ("tensions." in one["key"])
        browser.send("set_aside", key=one["key"], note="")
    for one in browser.data["aside"]:
        assert one["private"] == one["subject"].startswith("tensions.")


@pytest.mark.parametrize("message", [{"names": "all"}, {"names": None}, {}], ids=str)
@pytest.mark.parametrize("do", ["picture", "sheet"])
def test_names_that_are_no_choice_make_no_file(
    do: str, message: dict[str, object], open_case: OpenCase
) -> None:
    browser = Browser(CircleMap(open_case(small_circle())))
    assert browser.send(do, kind="svg", **message)["refused"]
    assert browser.files == []


def test_making_files_changes_nothing(open_case: OpenCase) -> None:
    session = open_case(small_circle())
    before, browser = session.case, Browser(CircleMap(session))
    browser.send("picture", kind="svg", names="full")
    browser.send("sheet", names="full")
    assert session.case is before


def test_a_map_says_nothing_about_its_case_when_printed(open_case: OpenCase) -> None:
    screen = CircleMap(open_case(with_canary("name")))
    assert repr(screen) == "<CircleMap>"
    assert CANARY not in str(screen._repr_mimebundle_())


def test_a_refusal_repeats_nothing_that_was_typed(
    open_case: OpenCase, caplog: pytest.LogCaptureFixture
) -> None:
    browser = Browser(CircleMap(open_case(small_circle())))
    browser.put(f"circle.{DEWI}.named_on", CANARY)
    browser.send("place", person=CANARY, ring="direct", at=[0.5, 0.5])
    browser.send("place", person=DEWI, ring=CANARY, at=[0.5, 0.5])
    browser.send("tension", one=ADA, other=CANARY)
    browser.put(f"circle.{DEWI}.named_on", str(date.today().year))
    assert CANARY not in browser.said() + caplog.text
