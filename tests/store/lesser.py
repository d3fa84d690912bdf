"""A process that may do less than we may: python lesser.py WAY FILE CASE_ID.

WAY is ``nobody`` (somebody without rights to the file) or ``small`` (no file may grow). It tries to
open, read, save and make a new database, and prints what became of each.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from ekc_kit.errors import KitError
from ekc_kit.model import Case
from ekc_kit.store import Store


def outcome(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except KitError as error:
        return error.key if error.__context__ is None else f"{error.key}-with-context"
    return "done"


def main(way: str, file: Path, case_id: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # everything is imported while that is allowed
        Store(f"sqlite:///{folder}/cases.db").close()
    if way == "nobody":
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
    else:
        limit = file.stat().st_size + 8192
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    store = Store(f"sqlite:///{file}", patience=0.2)
    stored = store.load(case_id)
    larger = stored.case.model_copy(update={"ending_note": "x" * 4000, "log": BULK.log})
    tried = (
        outcome(lambda: store.load(case_id)),
        outcome(lambda: store.save(larger, stored.rev)),
        outcome(lambda: store.load(case_id)),
        outcome(lambda: Store(f"sqlite:///{file.parent}/new.db")),
        outcome(lambda: Store(f"sqlite:///{file.parent}/new/cases.db")),
    )
    print(*tried)  # noqa: T201 - the test reads it


BULK = Case(log=[{"text": "x" * 4000}] * 50)

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
