"""What lies on the workbench: the document that is worked on, and the file that was tried."""

from __future__ import annotations

import asyncio
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakSet

from ekc_kit.word.documents.checking import Checked, check_template, seems_for
from ekc_kit.word.documents.kind import Kind

if TYPE_CHECKING:
    from ekc_kit.widgets.workshop.tool import Tool


@dataclass(frozen=True)
class Tried:
    """A file that somebody chose.

    Attributes:
        number: Which of the files that were chosen it is: a page that shows another one cannot
            put this one in use.
        name: What it is called.
        data: Its bytes.
        checked: What was found in it; None as long as the kit looks.
        other: The document for which it seems to be, when that is not the chosen one.
        failed: Whether the kit itself failed while it looked.
    """

    number: int
    name: str
    data: bytes
    checked: Checked | None = None
    other: Kind | None = None
    failed: bool = False


class Bench:
    """One for all screens of a kernel: a page that is drawn anew finds it as it was left."""

    def __init__(self) -> None:
        self.kind: Kind | None = None
        self.tried: Tried | None = None
        self._tools: WeakSet[Tool] = WeakSet()
        self._count = 0

    def meet(self, tool: Tool) -> None:
        """Keep *tool* up to date from now on, until it is put away."""
        self._tools.add(tool)

    def part(self, tool: Tool) -> None:
        """Forget *tool*."""
        self._tools.discard(tool)

    def tell(self, but: Tool | None = None) -> None:
        """Bring every screen up to date, *but* the one that will do so itself."""
        for tool in tuple(self._tools):
            if tool is not but:
                tool.refresh()

    def choose(self, kind: Kind | None) -> None:
        """Work on the document *kind*; a file that was tried for another is put away."""
        if kind != self.kind:
            self.kind, self.tried = kind, None

    def check(self, name: str, data: bytes, kind: Kind) -> None:
        """Look through a file as a template of *kind*, and tell every screen what was found.

        In a kernel that is done aside: a template full of faults takes many seconds, and a kernel
        that gives no answer seems to be gone.
        """
        self.kind = kind
        self._count += 1
        waiting = Tried(self._count, name, data)
        look = partial(_looked_at, waiting, kind)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # no kernel: a script or a test
            self.tried = look()
            return
        self.tried = waiting
        found = loop.run_in_executor(None, copy_context().run, look)
        found.add_done_callback(lambda done: self._found(waiting, done))

    def _found(self, waiting: Tried, done: asyncio.Future[Tried]) -> None:
        if self.tried is not waiting:  # another file was chosen meanwhile
            return
        self.tried = replace(waiting, failed=True) if done.exception() else done.result()
        self.tell()


def _looked_at(tried: Tried, kind: Kind) -> Tried:
    checked = check_template(tried.data, kind)
    other = seems_for(tried.name, tried.data, checked)
    return replace(tried, checked=checked, other=other)
