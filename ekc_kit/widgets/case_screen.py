"""A screen on an open case: it follows the session, and is kept when the session is saved."""

from __future__ import annotations

from typing import Any

from ekc_kit.session import CaseSession, Saving
from ekc_kit.widgets.screen import Screen, words


class CaseScreen(Screen):
    """What the bar and every form have in common. *name* tells them apart on one case."""

    def __init__(self, session: CaseSession, name: str, **traits: Any) -> None:
        self._session = session
        super().__init__(
            f"{session.case.id}/{name}", words=words("screen"), data=self.seen(), **traits
        )
        session.observe(self.refresh)

    def seen(self) -> dict[str, Any]:
        """Return what the page shows now."""
        raise NotImplementedError

    def redraw(self) -> None:
        self.data = self.seen()

    def is_kept(self) -> bool:
        return self._session.state is Saving.SAVED

    def obey(self, message: dict[str, Any]) -> dict[str, Any]:
        match message["do"]:
            case "undo":
                self._session.undo()
            case "redo":
                self._session.redo()
            case "beat":
                self._session.refresh()
        return {}
