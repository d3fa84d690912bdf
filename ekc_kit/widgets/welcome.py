"""The first page: a practice case, a case of one's own, and the cases there are."""

from __future__ import annotations

from typing import Any

from ekc_kit import desk
from ekc_kit.desk import Summary
from ekc_kit.errors import KitError
from ekc_kit.model import State, Step, Variant
from ekc_kit.texts import counted, date_text, language, say, text
from ekc_kit.training import practice_cases
from ekc_kit.widgets.pages import NOTEBOOKS, WELCOME
from ekc_kit.widgets.screen import Screen, script, words

_FIRST = NOTEBOOKS[Step.REQUEST]


class Welcome(Screen):
    """Begin or go on with a case; each choice opens the first page of the walk."""

    _esm = script("dom", "outbox", "welcome")

    def __init__(self) -> None:
        super().__init__("welcome", words=words("screen") | words("welcome"), data=self._seen())

    def redraw(self) -> None:
        self.data = self._seen()

    def obey(self, message: dict[str, Any]) -> dict[str, Any]:
        if message["do"] != "press":
            return {}
        value = message["value"]
        match message["action"]:
            case "begin":
                desk.begin(value["title"], value["variant"])
                return {"open": _FIRST}
            case "practice":
                desk.practise(value)
                return {"open": _FIRST}
            case "go_on":
                desk.take(value)
                return {"open": _page_to_go_on(value)}
            case "remove":
                desk.remove(value)
            case "language":
                desk.choose_language(value)
        return {}

    def _seen(self) -> dict[str, Any]:
        try:
            cases, alert = desk.cases(), ""
        except KitError as error:
            cases, alert = (), say(error)
        return {
            "alert": alert,
            "practice": [(name, text(f"welcome.practice_{name}")) for name in practice_cases()],
            "variants": [(one.value, text(f"choice.variant.{one.value}")) for one in Variant],
            "cases": [_entry(one) for one in cases],
            "languages": [
                {
                    "lang": name,
                    "label": label,
                    "here": name == language(),
                    "href": _in_language(name),
                }
                for name, label in (("nl", "Nederlands"), ("en", "English"))
            ],
        }


def _page_to_go_on(case_id: str) -> str:
    """Return the page of the first step that is not done; of the plan when all are."""
    states = next(one.progress for one in desk.cases() if one.id == case_id)
    todo = (step for step, state in zip(Step, states, strict=True) if state is not State.DONE)
    return NOTEBOOKS[next(todo, Step.PLAN)]


def _entry(one: Summary) -> dict[str, Any]:
    about = [text(f"status.{one.status}")]
    if one.still_open:
        about.append(counted("welcome.still_open", one.still_open))
    due = one.next_due()
    if due is not None:
        about.append(text(f"welcome.due_{due.kind}", day=date_text(due.on)))
    return {
        "id": one.id,
        "title": one.title or text("screen.untitled"),
        "training": one.training_case,
        "about": " · ".join(about),
    }


def _in_language(name: str) -> str:
    if name == language():
        return WELCOME
    return f"en/{WELCOME}" if name == "en" else f"../{WELCOME}"
