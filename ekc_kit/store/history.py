"""Which revision undo and redo go to, read from the history of a case.

Undo never takes anything away: it saves an older revision again, as a new one that says what it
restores. Reading the history from the start gives back both trails, also after reopening.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ekc_kit.store.records import Version


@dataclass(frozen=True)
class Trail:
    """*behind* ends with the revision whose content stands now; *ahead* ends with what redo brings.

    Both name revisions that were made by a change, never ones made by undo or redo.
    """

    behind: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()

    @property
    def undo_to(self) -> int | None:
        """The revision that undo restores; None when the case is as it was at first."""
        return self.behind[-2] if len(self.behind) > 1 else None

    @property
    def redo_to(self) -> int | None:
        """The revision that redo restores; None when nothing was undone since the last change."""
        return self.ahead[-1] if self.ahead else None

    def after(self, versions: Iterable[Version]) -> Trail:
        """Return the trail after later *versions*, which come oldest first."""
        behind, ahead = list(self.behind), list(self.ahead)
        for version in versions:
            restores = version.restores
            if restores is not None and len(behind) > 1 and restores == behind[-2]:
                ahead.append(behind.pop())
            elif restores is not None and ahead and restores == ahead[-1]:
                behind.append(ahead.pop())
            else:
                behind.append(version.rev)
                ahead.clear()
        return Trail(tuple(behind), tuple(ahead))
