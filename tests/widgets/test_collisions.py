"""Two windows on one case: where they collide, both values are shown and either can stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.texts import text
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from tests.widgets.browser import Browser


@pytest.fixture
def collide(
    open_case: Callable[[Case], CaseSession], store: Store
) -> Iterator[Callable[..., Browser]]:
    """Let another window save first; return our form on what then stands."""
    others: list[CaseSession] = []

    def happen(form: str, **fields: tuple[Any, Any]) -> Browser:
        session = open_case(Case(title="Plein"))
        browser = Browser(CaseForm(session, FORMS[form]))
        other = CaseSession(store, session.case.id, deliver=lambda callback: None)
        others.append(other)
        for path, (_, theirs) in fields.items():
            other.put(path.replace("__", "."), theirs)
        other.flush()
        for path, (ours, _) in fields.items():
            browser.put(path.replace("__", "."), ours)
        session.flush()
        browser.send("beat")
        browser.screen.redraw()
        return browser

    yield happen
    for other in others:
        other.close()


def actions(browser: Browser, path: str) -> dict[str, Any]:
    (note,) = (one for one in browser.data["notes"][path] if one.get("actions"))
    return {one["action"]: one["value"] for one in note["actions"]}


def test_both_values_are_shown_at_the_field(collide: Callable[..., Browser]) -> None:
    form = collide("request", request__matter=("Lawaai", "Troep"))
    assert form.value("request.matter") == "Troep"
    (note,) = form.data["notes"]["request.matter"]
    assert note["ask"] == text("screen.collision", other="Lawaai")
    assert [one["label"] for one in note["actions"]] == ["Neem wat ik typte", "Laat het zo"]


def test_what_i_typed_can_be_taken(collide: Callable[..., Browser]) -> None:
    form = collide("request", request__matter=("Lawaai", "Troep"))
    form.press("take_mine", actions(form, "request.matter")["take_mine"])
    assert form.value("request.matter") == "Lawaai"
    assert "request.matter" not in form.data["notes"]


def test_what_stands_can_be_left(collide: Callable[..., Browser]) -> None:
    form = collide("request", request__matter=("Lawaai", "Troep"))
    form.press("keep", actions(form, "request.matter")["keep"])
    assert form.value("request.matter") == "Troep"
    assert "request.matter" not in form.data["notes"]


@pytest.mark.parametrize("action", ["take_mine", "keep"])
def test_pressing_twice_decides_about_one_field_only(
    action: str, collide: Callable[..., Browser]
) -> None:
    form = collide("request", request__matter=("Lawaai", "Troep"), request__role=("buur", "vriend"))
    value = actions(form, "request.role")[action]
    assert form.press(action, value) == {}
    assert form.press(action, value) == {}
    assert "request.role" not in form.data["notes"]
    assert actions(form, "request.matter")
    assert form.value("request.matter") == "Troep"


@pytest.mark.parametrize(
    ("form", "field", "ours", "theirs", "said"),
    [
        ("request", "request__received_on", "12-6-2026", "2026-05-01", "vrijdag 12 juni 2026"),
        ("logistics", "logistics__start", "19.30", "20:00", "19.30"),
        ("request", "variant", "school", "group", text("choice.variant.school")),
        ("request", "request__people_know", "true", False, "ja"),
    ],
)
def test_what_collided_is_shown_as_people_write_it(
    form: str, field: str, ours: str, theirs: Any, said: str, collide: Callable[..., Browser]
) -> None:
    shown = collide(form, **{field: (ours, theirs)})
    (note,) = shown.data["notes"][field.replace("__", ".")]
    assert note["ask"] == text("screen.collision", other=said)
