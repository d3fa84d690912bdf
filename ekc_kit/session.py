"""CaseSession: the one mutable object. It holds the case that is open and sees to its saving.

A change is in memory at once and on disk within 0.3 seconds of quiet, at the latest after two
seconds; the store's one thread saves it. What could not be saved stays here and is tried again.
When somebody else saved first, both sides' changes are merged; where they collide, both are shown.
"""

from __future__ import annotations

import atexit
import time
import weakref
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import ValidationError

from ekc_kit.errors import KitError
from ekc_kit.model import Case, editing
from ekc_kit.model.merging import Collision
from ekc_kit.store.draft import Draft
from ekc_kit.store.history import Trail

if TYPE_CHECKING:  # SQLAlchemy is loaded by whoever opens a store
    from ekc_kit.store import Store

QUIET = 0.3
AT_MOST = 2.0
TRY_AGAIN = 5.0

Callback = Callable[[], None]
Deliver = Callable[[Callback], object]


class Saving(StrEnum):
    """Whether what stands on the screen is on disk."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not_saved"


class CaseSession:
    """One open case. Use it from any thread.

    Args:
        store: Where the case is kept.
        case_id: Which case to open.
        deliver: Hands a callback to the thread that may touch the screen, for instance
            ``loop.call_soon_threadsafe``. Without it, observers hear of a save in the store's
            thread. It may be set later.

    Raises:
        UnknownCaseError: There is no such case.
        StoreError: It cannot be read.
    """

    def __init__(self, store: Store, case_id: str, *, deliver: Deliver | None = None) -> None:
        self.deliver = deliver
        self._store = store
        self._draft = Draft(store, case_id)
        self._observers: dict[object, Callback] = {}
        self._save_by: float | None = None
        _OPEN.add(self)

    # -- what stands here ----------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case with every change so far, saved or not."""
        return self._draft.case

    @property
    def rev(self) -> int:
        """The number of the revision that is on disk."""
        return self._draft.base.rev

    @property
    def saved_at(self) -> datetime:
        """When that revision was saved, in UTC."""
        return self._draft.base.saved_at

    @property
    def state(self) -> Saving:
        """Whether `case` is on disk; at NOT_SAVED, `error` says why not."""
        if self._draft.error is not None:
            return Saving.NOT_SAVED
        return Saving.SAVED if self._draft.is_saved else Saving.SAVING

    @property
    def error(self) -> KitError | None:
        """Why the last attempt to save failed; None when it did not."""
        return self._draft.error

    @property
    def collisions(self) -> tuple[Collision, ...]:
        """Fields that somebody else changed too: their value stands, ours waits here."""
        return self._draft.collisions

    @property
    def can_undo(self) -> bool:
        """Whether there is an older revision to go back to, or something not saved yet."""
        return not self._draft.is_saved or self._draft.trail.undo_to is not None

    @property
    def can_redo(self) -> bool:
        """Whether something was undone that no later change has replaced."""
        return self._draft.is_saved and self._draft.trail.redo_to is not None

    # -- changing it ---------------------------------------------------------------------------

    def change(self, function: Callable[[Case], Case]) -> Case:
        """Let *function* make a new case from the one that stands here, and keep it.

        What *function* raises is raised here, and nothing is changed.

        Raises:
            RefusedInputError: What *function* made is not a case; it would not open again.
        """
        self._change(lambda case: _checked(function(case)))
        return self.case

    def edit(self, function: Callable[[Case], Case]) -> None:
        """Do as `change`, with a function whose result is known to be a case: it is not checked."""
        self._change(function)

    def put(self, path: str, value: object) -> None:
        """Put *value* at *path*; raises as `editing.put` does, and then nothing is changed."""
        self._change(lambda case: editing.put(case, path, value))

    def add(self, path: str, fields: Mapping[str, object]) -> str:
        """Add an item to the list at *path* and return its id."""
        added: list[str] = []

        def append(case: Case) -> Case:
            changed, item_id = editing.add(case, path, fields)
            added.append(item_id)
            return changed

        self._change(append)
        return added[0]

    def remove(self, path: str) -> None:
        """Remove the item at *path*, and every reference to it.

        What was changed before is saved first, so that one undo brings back just this item.
        """
        with suppress(KitError):  # not saved is shown by `state`; the removal goes on
            self.flush()
        self._change(lambda case: editing.remove(case, path))

    def move(self, path: str, offset: int) -> None:
        """Move the item at *path* by *offset* places; a negative offset moves it up."""
        self._change(lambda case: editing.move(case, path, offset))

    def undo(self) -> bool:
        """Bring back what stood before the last saved change, as a new revision, and save it.

        Returns False when there is nothing to undo.

        Raises:
            StoreError: It could not be read or saved; what stands here stays.
        """
        return self._restore(lambda trail: trail.undo_to)

    def redo(self) -> bool:
        """Take the last undo back, as a new revision. Returns False when there is none."""
        return self._restore(lambda trail: trail.redo_to)

    def dismiss(self, collision: Collision) -> None:
        """Leave the other side's value standing, and no longer show ours beside it."""
        self._draft.dismiss(collision)
        self._tell()

    def choose(self, collision: Collision) -> None:
        """Put our own value in place of the other side's after all."""
        self.put(collision.path, collision.other)
        self.dismiss(collision)

    # -- saving it -----------------------------------------------------------------------------

    def flush(self) -> None:
        """Save what is not saved yet, and wait until it is on disk.

        Raises:
            KitError: It could not be saved (most often a StoreError); the changes stay here.
        """
        self._store.worker.call(self._save)
        if self._draft.error is not None:
            raise self._draft.error

    def refresh(self) -> bool:
        """Take over a newer revision if there is one, with our unsaved changes merged into it.

        Cheap when nothing changed: it reads one number. Returns whether there was one.

        Raises:
            StoreError: The database could not be read.
            UnknownCaseError: The case was erased elsewhere.
        """
        if self._store.revision(self.case.id) == self.rev:
            return False
        taken = self._store.worker.call(self._draft.catch_up)
        self._tell()
        return taken

    def observe(self, callback: Callback) -> Callable[[], None]:
        """Call *callback* after every change and after every attempt to save.

        Returns a function that stops it.
        """
        token = object()
        self._observers[token] = callback

        def stop() -> None:
            self._observers.pop(token, None)

        return stop

    def close(self) -> None:
        """Save what is not saved yet and forget the observers; raises as `flush` does."""
        self._observers.clear()
        self.flush()
        _OPEN.discard(self)

    def _change(self, function: Callable[[Case], Case]) -> None:
        if self._draft.change(function):
            moment = time.monotonic()
            if self._save_by is None:
                self._save_by = moment + AT_MOST
            self._store.worker.call_at(self, min(moment + QUIET, self._save_by), self._save)
            self._tell()

    def _save(self) -> None:
        """Save what is there to be saved. Runs in the store's thread only."""
        self._save_by = None
        if self._draft.is_saved and self._draft.error is None:
            return
        try:
            self._draft.save()
        finally:
            if self._draft.error is not None:
                self._store.worker.call_at(self, time.monotonic() + TRY_AGAIN, self._save)
            self._tell_from_store()

    def _restore(self, choose: Callable[[Trail], int | None]) -> bool:
        while True:
            self.flush()
            rev = choose(self._draft.trail)
            if rev is None:
                return False
            if self._draft.bring_back(rev):
                self.flush()
                return True
            # Something was changed in another thread just now: save that first, then look again.

    def _tell(self) -> None:
        """Call every observer, also when one fails; then raise the first failure."""
        failures: list[Exception] = []
        for callback in list(self._observers.values()):
            try:
                callback()
            except Exception as error:  # noqa: BLE001 - it is raised when the others were told
                failures.append(error)
        if failures:
            raise failures[0]

    def _tell_from_store(self) -> None:
        if self.deliver is None:
            self._tell()
            return
        with suppress(RuntimeError):  # the loop is closed: nobody is looking any more
            self.deliver(self._tell)


def _checked(case: Case) -> Case:
    """Return *case* cleaned and checked as if it had been typed."""
    try:
        return Case.model_validate_json(case.model_dump_json(warnings="none"))
    except ValidationError as error:
        raise editing.refused(error) from None


_OPEN: weakref.WeakSet[CaseSession] = weakref.WeakSet()


@atexit.register
def flush_all() -> None:
    """Save every open case; at exit nobody can be told of a failure any more."""
    for session in list(_OPEN):
        with suppress(KitError):
            session.flush()
