"""Whatever is typed: one sentence in the language in use, and the case as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ekc_kit.model import Case
from ekc_kit.model.cleaning import clean_address, clean_line, clean_text
from ekc_kit.model.editing import get
from ekc_kit.session import CaseSession
from ekc_kit.texts import all_keys, text, use_language
from ekc_kit.widgets.describe import Control
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.layout import Button, Layout
from ekc_kit.widgets.pages import FORMS
from tests.hostile import HOSTILE, SHORT, TWO_MEGABYTES
from tests.widgets.browser import Browser
from tests.widgets.fields import SHOWN, one_of_each, real_path

OpenCase = Callable[[Case], CaseSession]
in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])
KEYS = {Control.DATE: "not_a_date", Control.TIME: "not_a_time"}
TYPED = (Control.LINE, Control.TEXT)
WORDS = {path: control for path, (_, control) in SHOWN.items() if control in TYPED}
MOMENTS = {path: KEYS[control] for path, (_, control) in SHOWN.items() if control in KEYS}
CHOSEN = [path for path, (_, one) in SHOWN.items() if one not in (*TYPED, *KEYS)]


class Everywhere:
    """A form on a case with one item in each list. A form puts whatever path it is told."""

    def __init__(self, open_case: OpenCase) -> None:
        case, self.where = one_of_each()
        self.session = open_case(case)
        self.form = Browser(CaseForm(self.session, FORMS["ending"]))

    def put(self, shown: str, value: Any) -> dict[str, Any]:
        return self.form.put(real_path(shown, self.where), value)

    def refused(self, shown: str, value: Any) -> str:
        """Put *value*, see that the case stays as it was, and return the sentence."""
        before = self.session.case
        sentence = self.put(shown, value)["refused"]
        assert self.session.case is before
        return str(sentence)

    def found(self, shown: str) -> Any:
        return get(self.session.case, real_path(shown, self.where))


@pytest.fixture
def everywhere(open_case: OpenCase) -> Everywhere:
    return Everywhere(open_case)


@pytest.mark.parametrize("name", SHORT)
def test_bad_text_is_kept_as_the_model_keeps_it_or_refused(
    name: str, everywhere: Everywhere
) -> None:
    for shown, control in WORDS.items():
        clean = clean_line if control is Control.LINE else clean_text
        if shown.endswith(".address"):
            clean = clean_address
        assert "refused" not in everywhere.put(shown, HOSTILE[name])
        assert everywhere.found(shown) == clean(HOSTILE[name])


@in_both_languages
def test_too_much_text_is_refused_everywhere(language: str, open_case: OpenCase) -> None:
    use_language(language)
    everywhere = Everywhere(open_case)
    begin = "This text is too long" if language == "en" else "Deze tekst is te lang"
    for shown in WORDS:
        for much in (TWO_MEGABYTES, "x" * 4001):
            sentence = everywhere.refused(shown, much)
            assert sentence.startswith(begin)
            assert len(sentence) < 200


@in_both_languages
@pytest.mark.parametrize("value", ["31-02", "25.61", "Oma & Opa", "\ud83d", 5, 0, True, ["12"], {}])
def test_what_is_no_day_or_time_is_refused(
    value: object, language: str, open_case: OpenCase
) -> None:
    use_language(language)
    everywhere = Everywhere(open_case)
    for shown, key in MOMENTS.items():
        assert everywhere.refused(shown, value) == text(f"error.{key}")


@pytest.mark.parametrize("value", ["niemand", "\ud83d", "</select>", 7, 2.5, [1], {"a": 1}, [[]]])
def test_what_is_no_choice_is_refused(value: object, everywhere: Everywhere) -> None:
    sentences = {text(f"error.{key}") for key in ("not_a_choice", "does_not_fit")}
    for shown in CHOSEN:
        assert everywhere.refused(shown, value) in sentences


@pytest.mark.parametrize("value", [7, True, None, ["a"], {"a": 1}, 2.5])
def test_what_is_no_text_is_refused(value: object, everywhere: Everywhere) -> None:
    for shown in WORDS:
        assert everywhere.refused(shown, value) == text("error.does_not_fit")


@pytest.mark.parametrize(
    "path",
    [
        "",
        ".",
        "x",
        "request",
        "request.nothing",
        "request.matter.more",
        "request..matter",
        "circle.p-nobody.name",
        "circle.0.name",
        "circle.p-nobody",
        "id",
        "schema_version",
        "__class__",
        "request.__dict__",
        "model_config",
        "request.model_fields",
        "questions.x",
        "a" * 100_000,
        "request.\x00",
    ],
)
@pytest.mark.parametrize("do", ["put", "add", "remove", "move"])
def test_an_unknown_place_is_refused_and_changes_nothing(
    do: str, path: str, form: Callable[[str], Browser], session: CaseSession
) -> None:
    before = session.case
    answer = form("circle").send(do, path=path, value="x", key="people", line="x", offset=1)
    assert session.case is before
    assert answer["refused"] in all_keys("nl").values()


@pytest.mark.parametrize("path", [7, None, ["request"], {"a": 1}, True])
def test_a_path_that_is_no_text_changes_nothing(
    path: object, form: Callable[[str], Browser], session: CaseSession
) -> None:
    before = session.case
    assert form("request").send("put", path=path, value="x")["refused"]
    assert session.case is before


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"do": "put"},
        {"do": "add", "path": "circle", "key": "people"},
        {"do": "add", "path": "circle", "key": "nobody", "line": "Ada"},
        {"do": "add", "path": "circle", "key": "people", "line": 7},
        {"do": "move", "path": "title", "offset": 1},
        {"do": "move", "path": "title", "offset": "ver"},
        {"do": "press"},
        {"do": "press", "action": "nothing"},
        {"do": "press", "action": "keep", "value": 0},
        {"do": "press", "action": "take_mine", "value": "x"},
        {"do": "dance"},
        {"do": None},
        {"do": ["put"]},
    ],
    ids=str,
)
def test_a_message_that_makes_no_sense_is_answered_and_changes_nothing(
    message: dict[str, Any], form: Callable[[str], Browser], session: CaseSession
) -> None:
    before = session.case
    (answer,) = form("circle").tell({**message, "number": 41})
    assert answer["heard"] == 41
    assert session.case is before


@in_both_languages
def test_a_fault_in_an_action_is_told_without_what_was_typed(
    language: str, session: CaseSession, caplog: pytest.LogCaptureFixture
) -> None:
    use_language(language)

    def fail() -> dict[str, Any]:
        raise ValueError("Ayşe Demir")

    layout = Layout("document", (Button("make_plan"),))
    browser = Browser(CaseForm(session, layout, actions={"make_plan": fail}))
    assert browser.press("make_plan")["refused"] == text("error.unexpected")
    assert "Ayşe" not in browser.said() + caplog.text


def test_a_fault_in_drawing_is_answered_all_the_same(
    session: CaseSession, caplog: pytest.LogCaptureFixture
) -> None:
    """Without an answer the page would wait for a kit that is there."""
    faults: list[bool] = []

    def facts() -> list[dict[str, Any]]:
        if faults:
            raise ValueError("Ayşe Demir")
        return []

    browser = Browser(CaseForm(session, FORMS["document"], facts={"plan": facts}))
    faults.append(True)
    answer = browser.put("request.matter", "Lawaai")
    assert answer["refused"] == text("error.unexpected")
    assert session.case.request.matter == "Lawaai"
    assert "Ayşe" not in browser.said() + caplog.text
