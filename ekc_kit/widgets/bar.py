"""The bar on top of every page: the steps, the case, its saved state, undo and redo."""

from __future__ import annotations

from typing import Any

from ekc_kit.model import Step
from ekc_kit.session import CaseSession
from ekc_kit.texts import text
from ekc_kit.widgets.case_screen import CaseScreen
from ekc_kit.widgets.pages import WELCOME
from ekc_kit.widgets.screen import script
from ekc_kit.widgets.state import saved_state, steps, still_open


class StepBar(CaseScreen):
    """Shows where *session*'s case stands, seen from the page of *step*."""

    _esm = script("dom", "outbox", "bar")

    def __init__(self, session: CaseSession, step: Step) -> None:
        self._step = step
        super().__init__(session, "bar")

    def seen(self) -> dict[str, Any]:
        case = self._session.case
        return {
            "home": WELCOME,
            "steps": steps(case, self._step),
            "title": case.title or text("screen.untitled"),
            "training": case.training_case,
            "status": saved_state(self._session),
            "can_undo": self._session.can_undo,
            "can_redo": self._session.can_redo,
            "open": still_open(case, self._step),
        }
