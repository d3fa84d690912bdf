"""A screen on an open case: it follows the session, and is kept when the session is saved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from ekc_kit.model import Case
from ekc_kit.session import CaseSession, Saving
from ekc_kit.widgets.screen import Screen, words


class CaseScreen(Screen):
    """What the bar and every form have in common. *name* tells them apart on one case."""

    def __init__(self, session: CaseSession, name: str, **traits: Any) -> None:
        self._session = session
        self._drawn: tuple[Case | None, Any] = (None, None)
        self._awaits_redraw = False
        seen = {"words": words("screen"), "data": self.seen()}
        super().__init__(f"{session.case.id}/{name}", **seen | traits)
        self._stop_following = session.observe(self._follow)

    def seen(self) -> dict[str, Any]:
        """Return what the page shows now."""
        raise NotImplementedError

    def redraw(self) -> None:
        self._drawn = self._stand()
        self.data = self.seen()

    def is_kept(self) -> bool:
        return self._session.state is Saving.SAVED

    def put_away(self) -> None:
        self._stop_following()
        super().put_away()

    def obey(self, message: dict[str, Any]) -> dict[str, Any]:
        match message["do"]:
            case "undo":
                self._session.undo()
            case "redo":
                self._session.redo()
            case "beat":
                self._session.refresh()
        return {}

    def _stand(self) -> tuple[Case, Any]:
        """Return the case, and what else of the session a screen shows."""
        one = self._session
        return one.case, (one.state, one.rev, one.error, one.collisions, one.can_redo)

    def _follow(self) -> None:
        """Redraw once, when the change is done and answered, however often the session tells.

        Out of sight, nothing is drawn: the first message from the page brings it up to date.
        """
        if self.is_seen() and not self._awaits_redraw:
            self._awaits_redraw = _soon(self._catch_up)

    def _catch_up(self) -> None:
        self._awaits_redraw = False
        case, rest = self._stand()
        if case is self._drawn[0] and rest == self._drawn[1]:
            self._confirm()
        else:
            self.refresh()


def _soon(work: Callable[[], None]) -> bool:
    """Let the kernel do *work* after what it does now; without a kernel, do it and return False."""
    try:
        asyncio.get_running_loop().call_soon(work)
    except RuntimeError:
        work()
        return False
    return True
