"""Where cases ARE KEPT: one database, revisions, settings. The only importer of SQLAlchemy.

`cases.Store` reads and writes cases, `engine.open_engine` opens the database, `worker` is the one
thread that talks to it, `faults` turns its errors into sentences, `settings` keeps two ids.
All but `home`, `own_templates` and `Settings` is loaded on first use: SQLAlchemy and pydantic take
a while, and the lab and the command line's help do without.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ekc_kit.store.home import home, own_templates
from ekc_kit.store.settings import Settings

if TYPE_CHECKING:
    from ekc_kit.store.cases import Store
    from ekc_kit.store.records import Due, DueKind, Stored, Summary, Version

__all__ = [
    "Due",
    "DueKind",
    "Settings",
    "Store",
    "Stored",
    "Summary",
    "Version",
    "home",
    "own_templates",
]


_RECORDS = {"Due", "DueKind", "Stored", "Summary", "Version"}


def __getattr__(name: str) -> Any:
    if name not in _RECORDS and name != "Store":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module("ekc_kit.store.records" if name in _RECORDS else "ekc_kit.store.cases")
    return getattr(module, name)
