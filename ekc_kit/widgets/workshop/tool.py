"""What each screen of the workshop has: the bench, its words, and what it shows."""

from __future__ import annotations

from typing import Any

from ekc_kit.errors import KitError
from ekc_kit.texts import say
from ekc_kit.widgets.screen import Screen, script, words
from ekc_kit.widgets.workshop.bench import Bench

Data = dict[str, Any]


class Tool(Screen):
    """A screen about the document on the *bench*; what one does, all of them show.

    Whoever makes one says what it shows, in `seen`, and what it does, in `do`.
    """

    _style = ("workshop/workshop",)

    def __init__(self, bench: Bench, place: str, said: dict[str, str]) -> None:
        self.bench = bench
        super().__init__(
            f"templates-{place}", words=words("screen") | words("bench") | said, data=self._seen()
        )
        bench.meet(self)

    def seen(self) -> Data:
        """Return what the page shows. A KitError is shown as an alert, above `blank`."""
        raise NotImplementedError

    def blank(self) -> Data:
        """Return what the page shows when `seen` cannot be told."""
        raise NotImplementedError

    def do(self, message: Data) -> Data:
        """Do what *message* asks and return the answer."""
        raise NotImplementedError

    def obey(self, message: Data) -> Data:
        if message["do"] == "beat":
            return {}
        answer = self.do(message)
        self.bench.tell(but=self)
        return answer

    def redraw(self) -> None:
        self.data = self._seen()

    def put_away(self) -> None:
        self.bench.part(self)
        super().put_away()

    def _seen(self) -> Data:
        try:
            return {"alert": "", **self.seen()}
        except KitError as error:
            return {"alert": say(error), **self.blank()}


def drawn_by(*names: str) -> str:
    """Return the script of a screen of the workshop, from its own modules."""
    return script("dom", "outbox", "workshop/frame", *(f"workshop/{name}" for name in names))
