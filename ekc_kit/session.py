"""CaseSession: the one mutable object. It holds the case that is open and sees to its saving.

A change is in memory at once and on disk within 0.3 seconds of quiet, at the latest after two
seconds; the store's one thread saves it. What could not be saved stays here and is tried again.
When somebody else saved first, both sides' changes are merged; where they collide, both are shown.
"""

from __future__ import annotations

import atexit
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from enum import StrEnum

from pydantic import ValidationError

from ekc_kit.errors import ConflictError, KitError, StoreError
from ekc_kit.model import Case, editing
from ekc_kit.model.merging import Collision, merge
from ekc_kit.store import Store, Version
from ekc_kit.store.history import Trail

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
    """One open case. Use it from any thread; observers decide for themselves what they redraw.

    Args:
        store: Where the case is kept.
        case_id: Which case to open.
        deliver: Hands a callback to the thread that may touch the screen, for instance
            ``loop.call_soon_threadsafe``. Without it, observers hear of a save in the store's
            thread. May be set later.

    Raises:
        UnknownCaseError: There is no such case.
        StoreError: It cannot be read.
    """

    def __init__(self, store: Store, case_id: str, *, deliver: Deliver | None = None) -> None:
        self.deliver = deliver
        self._store = store
        self._lock = threading.RLock()
        self._observers: dict[object, Callback] = {}
        self._collisions: tuple[Collision, ...] = ()
        self._error: KitError | None = None
        self._changed_since: float | None = None
        self._restores: int | None = None
        self._base = store.load(case_id)
        self._case = self._base.case
        self._trail = Trail().after(store.versions(case_id))
        _OPEN.add(self)

    # -- what stands here ----------------------------------------------------------------------

    @property
    def case(self) -> Case:
        """The case with every change so far, saved or not."""
        return self._case

    @property
    def rev(self) -> int:
        """The number of the revision that is on disk."""
        return self._base.rev

    @property
    def saved_at(self) -> datetime:
        """When that revision was saved, in UTC."""
        return self._base.saved_at

    @property
    def state(self) -> Saving:
        """Whether `case` is on disk; after NOT_SAVED, `error` says why not."""
        if self._error is not None:
            return Saving.NOT_SAVED
        return Saving.SAVED if self._changed_since is None else Saving.SAVING

    @property
    def error(self) -> KitError | None:
        """Why the last attempt to save failed; None when it did not."""
        return self._error

    @property
    def collisions(self) -> tuple[Collision, ...]:
        """Fields that somebody else changed too: their value stands, ours waits here."""
        return self._collisions

    @property
    def can_undo(self) -> bool:
        """Whether there is an older revision to go back to, or something not saved yet."""
        return self._changed_since is not None or self._trail.undo_to is not None

    @property
    def can_redo(self) -> bool:
        """Whether something was undone that no later change has replaced."""
        return self._changed_since is None and self._trail.redo_to is not None

    # -- changing it ---------------------------------------------------------------------------

    def change(self, function: Callable[[Case], Case]) -> Case:
        """Let *function* make a new case from the one that stands here, and keep it.

        What *function* raises is raised here, and nothing is changed.

        Raises:
            RefusedInputError: What *function* made is not a case; it would not open again.
        """
        return self._change(lambda case: checked(function(case)))

    def _change(self, function: Callable[[Case], Case]) -> Case:
        with self._lock:
            changed = function(self._case)
            if changed is self._case or changed == self._case:
                return self._case
            self._case = changed
            self._restores = None
            self._plan_saving()
        self._tell()
        return changed

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
        """Remove the item at *path*, and every reference to it."""
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
        with self._lock:
            self._collisions = tuple(one for one in self._collisions if one != collision)
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
        if self._error is not None:
            raise self._error

    def refresh(self) -> bool:
        """Take over a newer revision if there is one, with our unsaved changes merged into it.

        Cheap when nothing changed: it reads one number. Returns whether there was one.

        Raises:
            StoreError: The database could not be read.
            UnknownCaseError: The case was erased elsewhere.
        """
        if self._store.revision(self._base.case.id) == self._base.rev:
            return False
        taken = self._store.worker.call(self._catch_up)
        self._tell()
        return taken

    def observe(self, callback: Callback) -> Callable[[], None]:
        """Call *callback* after every change and after every attempt to save.

        Returns a function that stops it.
        """
        token = object()
        self._observers[token] = callback
        return lambda: (self._observers.pop(token, None), None)[1]

    def close(self) -> None:
        """Save what is not saved yet and forget the observers; raises as `flush` does."""
        self._observers.clear()
        self.flush()
        _OPEN.discard(self)

    def _plan_saving(self) -> None:
        moment = time.monotonic()
        if self._changed_since is None:
            self._changed_since = moment
        when = min(moment + QUIET, max(moment, self._changed_since + AT_MOST))
        self._store.worker.call_at(self, when, self._save)

    def _save(self) -> None:
        """Save until nothing is left to save. Runs in the store's thread only."""
        if self._changed_since is None:
            return
        try:
            while self._changed_since is not None:
                self._save_once()
        except KitError as error:
            self._failed(error)
        except BaseException:
            self._failed(StoreError("store.unexpected"))
            raise
        finally:
            self._tell_from_store()

    def _failed(self, error: KitError) -> None:
        with self._lock:
            self._error = error
            self._changed_since = time.monotonic()
            self._store.worker.call_at(self, self._changed_since + TRY_AGAIN, self._save)

    def _save_once(self) -> None:
        with self._lock:
            case, base, restores = self._case, self._base, self._restores
        try:
            stored = self._store.save(case, base.rev, restores=restores)
        except ConflictError:
            self._catch_up()
            return
        with self._lock:
            self._base = stored
            self._trail = self._trail.after((Version(stored.rev, stored.saved_at, restores),))
            self._error = None
            if self._case is case:
                self._changed_since = self._restores = None
            else:
                self._changed_since = time.monotonic()

    def _catch_up(self) -> bool:
        """Take over the newest revision. Runs in the store's thread only."""
        newest = self._store.load(self._base.case.id)
        versions = self._store.versions(newest.case.id, after=self._base.rev)
        with self._lock:
            if newest.rev == self._base.rev:
                return False
            self._case, collisions = merge(self._base.case, newest.case, self._case)
            self._collisions += tuple(one for one in collisions if one not in self._collisions)
            self._trail = self._trail.after(one for one in versions if one.rev <= newest.rev)
            self._base = newest
            self._restores = None
            if self._case == newest.case:
                self._case = newest.case
                self._changed_since = self._error = None
            return True

    def _restore(self, choose: Callable[[Trail], int | None]) -> bool:
        while True:
            self.flush()
            base, rev = self._base, choose(self._trail)
            if rev is None:
                return False
            older = self._store.load(base.case.id, rev)
            with self._lock:
                if self._base is not base or self._changed_since is not None:
                    continue  # something changed in another thread just now: save that first
                self._case = older.case
                self._restores = rev
                self._changed_since = time.monotonic()
            self.flush()
            return True

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


def checked(case: Case) -> Case:
    """Return *case* cleaned and checked as if it had been typed.

    Raises:
        RefusedInputError: A field holds what it may not hold.
    """
    try:
        again = Case.model_validate_json(case.model_dump_json(warnings="none"))
    except ValidationError as error:
        raise editing.refused(error) from None
    return case if again == case else again


_OPEN: weakref.WeakSet[CaseSession] = weakref.WeakSet()


@atexit.register
def flush_all() -> None:
    """Save every open case; at exit nobody can be told of a failure any more."""
    for session in list(_OPEN):
        with suppress(KitError):
            session.flush()
