"""A case with changes that are not on disk yet, and how they get there.

When somebody else saved first, both sides' changes are merged. Where they collide, the side that
was saved first stands; the other one waits among the collisions and goes into the history.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from ekc_kit.errors import ConflictError, KitError, StoreError
from ekc_kit.model import Case
from ekc_kit.model.merging import Collision, merge
from ekc_kit.store.history import Trail
from ekc_kit.store.records import Version

if TYPE_CHECKING:
    from ekc_kit.store.cases import Store


class Draft:
    """*case* as it stands here, *base* as it is on disk. May be changed from any thread.

    *error* says why the last attempt to save failed; None when it did not.
    """

    def __init__(self, store: Store, case_id: str) -> None:
        self._store = store
        self._lock = threading.RLock()
        self._restores: int | None = None
        self._beside: tuple[Case, ...] = ()
        self.base = store.load(case_id)
        self.case = self.base.case
        self.trail = Trail().after(store.versions(case_id))
        self.collisions: tuple[Collision, ...] = ()
        self.error: KitError | None = None

    @property
    def is_saved(self) -> bool:
        """Whether nothing stands here that is not on disk."""
        return self.case is self.base.case and self._restores is None and not self._beside

    def change(self, function: Callable[[Case], Case]) -> bool:
        """Let *function* make a new case from the one that stands here; tell whether it did."""
        with self._lock:
            changed = function(self.case)
            if changed is self.case or changed == self.case:
                return False
            self.case = changed
            self._restores = None
            return True

    def bring_back(self, rev: int) -> bool:
        """Put revision *rev* in place of what is on disk; False when that just changed."""
        base = self.base
        older = self._store.load(base.case.id, rev)
        with self._lock:
            if self.base is not base or not self.is_saved:
                return False
            self.case = older.case
            self._restores = rev
            return True

    def dismiss(self, collision: Collision) -> None:
        """Forget a collision; what stands stays."""
        with self._lock:
            self.collisions = tuple(one for one in self.collisions if one != collision)

    def save(self) -> None:
        """Save until nothing is left to save; when that fails, *error* says why."""
        try:
            while not self.is_saved:
                self._save_once()
            self.error = None
        except KitError as error:
            self.error = error
        except BaseException:
            self.error = StoreError("store.unexpected")
            raise

    def _save_once(self) -> None:
        with self._lock:
            case, base, restores, beside = self.case, self.base, self._restores, self._beside
        try:
            stored = self._store.save(case, base.rev, restores=restores, beside=beside)
        except ConflictError:
            self.catch_up()
            return
        versions = [Version(rev, stored.saved_at) for rev in range(base.rev + 1, stored.rev)]
        versions.append(Version(stored.rev, stored.saved_at, restores))
        with self._lock:
            self.base = stored
            self.trail = self.trail.after(versions)
            self._beside = self._beside[len(beside) :]
            if self.case is case:
                self._restores = None

    def catch_up(self) -> bool:
        """Take over the newest revision, and merge what is not saved yet into it.

        Returns whether there was a newer one. Runs in the store's thread, as `save` does.
        """
        newest = self._store.load(self.base.case.id)
        versions = self._store.versions(newest.case.id, after=self.base.rev)
        with self._lock:
            if newest.rev == self.base.rev:
                return False
            was, ours = self.base.case, self.case
            merged, collisions = merge(was, newest.case, ours)
            if collisions:
                # What collides may be gone before somebody looks: it goes into the history too.
                self._beside += (merge(was, ours, newest.case)[0],)
                self.collisions += tuple(one for one in collisions if one not in self.collisions)
            self.case = newest.case if merged == newest.case else merged
            self.trail = self.trail.after(one for one in versions if one.rev <= newest.rev)
            self.base = newest
            self._restores = None
            return True
