"""The bar says where the case stands, and goes back and forth without losing anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit.model import Case, Step
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.texts import text
from ekc_kit.training import practice_case
from ekc_kit.widgets.bar import StepBar
from ekc_kit.widgets.pages import NOTEBOOKS
from tests.widgets.browser import Browser

OpenCase = Callable[[Case], CaseSession]


@pytest.mark.parametrize("step", Step)
def test_the_bar_links_every_step_and_marks_this_one(step: Step, session: CaseSession) -> None:
    seen = Browser(StepBar(session, step)).data
    assert [one["href"] for one in seen["steps"]] == list(NOTEBOOKS.values())
    assert [one["here"] for one in seen["steps"]] == [one is step for one in Step]
    assert all(one["state_text"] and one["label"] for one in seen["steps"])


def test_a_finished_case_has_nothing_open(open_case: OpenCase) -> None:
    session = open_case(practice_case("plein"))
    for step in Step:
        seen = Browser(StepBar(session, step)).data
        assert seen["open"] == text("screen.nothing_open")
        assert {one["state"] for one in seen["steps"]} == {"done"}


def test_an_empty_case_says_what_is_open(open_case: OpenCase) -> None:
    seen = Browser(StepBar(open_case(Case()), Step.REQUEST)).data
    assert seen["title"] == text("screen.untitled")
    assert seen["open"].startswith("Nog open: ")
    assert seen["open"].endswith(".")


def test_only_a_practice_case_is_marked_as_one(open_case: OpenCase) -> None:
    assert Browser(StepBar(open_case(practice_case("plein")), Step.PLAN)).data["training"] is True
    assert Browser(StepBar(open_case(Case()), Step.PLAN)).data["training"] is False


def test_undo_and_redo_go_back_and_forth(session: CaseSession) -> None:
    bar = Browser(StepBar(session, Step.REQUEST))
    assert (bar.data["can_undo"], bar.data["can_redo"]) == (False, False)
    session.put("title", "Park")
    assert bar.data["can_undo"]
    bar.send("undo")
    assert (bar.data["title"], bar.data["can_redo"]) == ("Plein", True)
    bar.send("redo")
    assert (bar.data["title"], bar.data["can_redo"]) == ("Park", False)


def test_undo_and_redo_without_anything_to_do_change_nothing(session: CaseSession) -> None:
    bar, before = Browser(StepBar(session, Step.REQUEST)), session.case
    bar.send("undo")
    bar.send("redo")
    assert session.case == before


def test_a_beat_brings_what_was_saved_elsewhere(session: CaseSession, store: Store) -> None:
    bar = Browser(StepBar(session, Step.REQUEST))
    other = CaseSession(store, session.case.id)
    other.put("title", "Park")
    other.close()
    bar.send("beat")
    assert bar.data["title"] == "Park"
