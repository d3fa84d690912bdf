"""Where cases ARE KEPT: one database, revisions, settings. The only importer of SQLAlchemy.

`cases.Store` reads and writes cases, `engine.open_engine` opens the database, `worker` is the one
thread that talks to it, `faults` turns its errors into sentences, `settings` keeps two ids.
`Store` is loaded on first use, since SQLAlchemy takes a while and the lab needs `home` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ekc_kit.store.home import home
from ekc_kit.store.records import Due, DueKind, Stored, Summary, Version
from ekc_kit.store.settings import Settings

if TYPE_CHECKING:
    from ekc_kit.store.cases import Store

__all__ = ["Due", "DueKind", "Settings", "Store", "Stored", "Summary", "Version", "home"]


def __getattr__(name: str) -> Any:
    if name != "Store":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ekc_kit.store.cases import Store

    return Store
