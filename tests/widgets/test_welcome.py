"""The first page begins a case or goes on with one, and asks nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit import desk
from ekc_kit.model import Case, Variant
from ekc_kit.store import Settings
from ekc_kit.texts import text, use_language
from ekc_kit.widgets.pages import NOTEBOOKS
from ekc_kit.widgets.welcome import Welcome
from tests.hostile import HOSTILE, TWO_MEGABYTES
from tests.widgets.browser import Browser

FIRST = next(iter(NOTEBOOKS.values()))


@pytest.fixture
def page() -> Browser:
    return Browser(Welcome())


def test_an_own_case_is_begun_and_opened(page: Browser) -> None:
    assert page.press("begin", {"title": "Park", "variant": "school"}) == {"open": FIRST}
    session = desk.in_hand()
    assert session is not None
    assert (session.case.title, session.case.variant) == ("Park", Variant.SCHOOL)
    assert not session.case.training_case
    assert [one["title"] for one in page.data["cases"]] == ["Park"]


def test_a_case_needs_no_name(page: Browser) -> None:
    page.press("begin", {"title": "", "variant": "neighbourhood"})
    assert page.data["cases"][0]["title"] == text("screen.untitled")


def test_the_practice_case_is_opened_and_goes_on_the_second_time(page: Browser) -> None:
    (name, _), *_ = page.data["practice"]
    assert page.press("practice", name) == {"open": FIRST}
    session = desk.in_hand()
    assert session is not None
    session.put("request.role", "buurvrouw")
    session.close()
    page.press("practice", name)
    again = desk.in_hand()
    assert again is not None
    assert again.case.request.role == "buurvrouw"
    assert len(page.data["cases"]) == 1
    assert page.data["cases"][0]["training"]


def test_one_of_my_cases_is_taken_up_again(page: Browser) -> None:
    first = desk.begin("Park", "school")
    desk.begin("Straat", "group")
    assert page.press("go_on", first) == {"open": FIRST}
    assert Settings.read().current_case == first


def test_a_removed_case_is_gone(page: Browser) -> None:
    kept, gone = desk.begin("Park", "school"), desk.begin("Straat", "group")
    page.press("remove", gone)
    assert [one["id"] for one in page.data["cases"]] == [kept]
    assert desk.in_hand() is None


def test_the_language_is_remembered(page: Browser) -> None:
    page.press("language", "en")
    assert Settings.read().language == "en"


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ("begin", None),
        ("begin", {}),
        ("begin", {"title": 7, "variant": "school"}),
        ("begin", {"title": "Park", "variant": "castle"}),
        ("begin", {"title": "Park", "variant": ["school"]}),
        ("begin", {"title": TWO_MEGABYTES, "variant": "school"}),
        ("practice", "nothing"),
        ("practice", "../plein"),
        ("practice", None),
        ("practice", ["plein"]),
        ("go_on", "z-nobody"),
        ("go_on", None),
        ("go_on", "\ud83d"),
        ("remove", "z-nobody"),
        ("remove", "'); DROP TABLE cases; --"),
        ("remove", ["x"]),
        ("language", "xx"),
        ("language", "../nl"),
        ("language", 7),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    action: str, value: object, page: Browser
) -> None:
    desk.begin("Park", "school")
    before = (desk.cases(), Settings.read())
    answer = page.press(action, value)
    assert "open" not in answer
    assert 0 < len(answer["refused"]) < 250
    assert (desk.cases(), Settings.read()) == before


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_name_is_kept_as_the_model_keeps_it_or_refused(name: str, page: Browser) -> None:
    answer = page.press("begin", {"title": HOSTILE[name], "variant": "group"})
    if "refused" in answer:
        assert desk.cases() == ()
    else:
        assert desk.cases()[0].title == Case(title=HOSTILE[name]).title


def test_a_damaged_database_is_an_alert_on_the_first_page(kit_home: Path) -> None:
    kit_home.mkdir(parents=True, exist_ok=True)
    (kit_home / "cases.db").write_bytes(b"geen database" * 100)
    page = Browser(Welcome())
    assert page.data["alert"]
    assert page.data["cases"] == []
    assert page.press("begin", {"title": "Park", "variant": "group"})["refused"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_languages_can_be_chosen_from_either(language: str) -> None:
    use_language(language)
    seen = Browser(Welcome()).data["languages"]
    assert [one["label"] for one in seen] == ["Nederlands", "English"]
    assert [one["lang"] for one in seen if one["here"]] == [language]
