"""Pages in one kernel: a page that is opened again takes nothing away from the one before."""

from __future__ import annotations

import pytest

from ekc_kit import desk, open_step
from ekc_kit.widgets import screen
from tests.widgets.browser import Browser


@pytest.fixture(autouse=True)
def case_in_hand() -> None:
    desk.begin("Plein", "neighbourhood")


def bar() -> Browser:
    return Browser(open_step("circle").bar)


def form() -> Browser:
    shown = open_step("circle").form("circle")
    assert shown is not None
    return Browser(shown)


def test_a_page_goes_on_when_the_same_notebook_is_opened_again() -> None:
    first, second = form(), form()
    first.add("circle", "people", "Ada")
    second.add("circle", "people", "Bob")
    first.send("beat")
    assert first.ids("circle", "people") == second.ids("circle", "people")
    assert len(first.ids("circle", "people")) == 2
    assert first.data["status"]["state"] == second.data["status"]["state"]


def test_a_page_that_is_opened_again_shows_what_is_not_saved_yet() -> None:
    form().add("circle", "people", "Ada")
    assert len(form().ids("circle", "people")) == 1


def test_a_screen_whose_page_has_gone_is_forgotten() -> None:
    here, gone = bar(), bar()
    gone.tell({"do": "gone"})
    assert gone.screen.comm is None
    before = gone.count
    here.send("undo")
    form().put("title", "Park")
    assert here.data["title"] == "Park"
    assert gone.count == before


def test_a_screen_out_of_sight_draws_nothing_until_it_is_heard_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unseen = bar()
    monkeypatch.setattr(screen, "SILENCE", -1.0)
    before = unseen.count
    form().put("title", "Park")
    assert unseen.count == before
    unseen.send("beat")
    assert unseen.data["title"] == "Park"
