"""Saving one case and listing many, against the least that the disk and SQLite can do.

python -m benchmarks.store [FOLDER]: the folder decides which disk is measured.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.table import Row, show
from ekc_kit.model import Agreement, Case, Participant, Ring
from ekc_kit.session import CaseSession
from ekc_kit.store import Store

SAVE_LIMIT = 0.005
LIST_LIMIT = 0.3


def case_of(people: int) -> Case:
    """A case as it stands half-way: everybody placed, spoken to and reachable."""
    words = "Dit is wat iemand erover vertelt, in eigen woorden. "
    return Case(
        title="Plein",
        circle=tuple(
            Participant(
                name=f"Persoon {number}",
                ring=Ring.AROUND,
                relation="woont aan het plein",
                touched=words * 3,
                can_contribute=words,
                phone="06 00 00 00 00",
            )
            for number in range(people)
        ),
        agreements=tuple(Agreement(what=words, due=date(2027, 1, 12)) for _ in range(9)),
    )


def seconds(times: int, *works: Callable[[], object]) -> list[float]:
    """The median of *times* calls of each, by the clock on the wall: waiting for the disk counts.

    They take turns, so that a busy moment of the machine strikes them all.
    """
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for work, results in zip(works, taken, strict=True):
            begin = time.perf_counter()
            work()
            results.append(time.perf_counter() - begin)
    return [statistics.median(results) for results in taken]


def saving(folder: Path) -> list[Row]:
    """Time saves of a 60-person case, and a plain write with fsync of the same bytes."""
    store = Store(f"sqlite:///{folder / 'save.db'}")
    session = CaseSession(store, store.create(case_of(60)).case.id)
    other = store.create(case_of(60))
    rev = other.rev

    def save() -> None:
        nonlocal rev
        case = other.case.model_copy(update={"title": f"Plein {rev}"})
        rev = store.save(case, rev).rev

    def change_and_flush() -> None:
        session.put(f"circle.{session.case.circle[30].id}.relation", secrets.token_hex(8))
        session.flush()

    body = session.case.model_dump_json().encode()
    ours, whole, pure, bare = seconds(
        200,
        save,
        change_and_flush,
        lambda: write_plainly(folder / "plain.json", body),
        bare_insert(folder / "bare.db", body.decode()),
    )
    session.close()
    store.close()
    return [
        Row(f"save 60 people ({len(body) // 1000} kB), against the limit", ours, SAVE_LIMIT, 1),
        Row("change, save and wait for it, against the limit", whole, SAVE_LIMIT, 1),
        Row("save, against writing the same bytes with fsync", ours, pure, None),
        Row("save, against a bare INSERT with the same settings", ours, bare, None),
    ]


def write_plainly(path: Path, body: bytes) -> None:
    """Write and sync a file: the least that keeping these bytes can cost."""
    with path.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def bare_insert(path: Path, body: str) -> Callable[[], None]:
    """Return a save as SQLite itself does it, on a connection that stays open."""
    database = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON"):
        database.execute(f"PRAGMA {setting}")
    database.execute("CREATE TABLE kept (rev INTEGER PRIMARY KEY, body TEXT)")

    def insert() -> None:
        database.execute("INSERT INTO kept (body) VALUES (?)", (body,))

    return insert


def listing(folder: Path) -> list[Row]:
    """Time the list of 10,000 cases, and a bare query of the same columns."""
    path = folder / "list.db"
    store = Store(f"sqlite:///{path}")
    first = store.create(case_of(5))
    copy_case(path, first.case.id, 10_000)
    assert len(store.summaries()) == 10_000
    database = sqlite3.connect(path)
    query = 'SELECT * FROM "case" ORDER BY updated_at DESC, id'
    ours, bare = seconds(15, store.summaries, lambda: database.execute(query).fetchall())
    database.close()
    store.close()
    return [
        Row("list 10,000 cases, against the limit", ours, LIST_LIMIT, 1),
        Row("list, against a bare query of the same columns", ours, bare, None),
    ]


def copy_case(path: Path, case_id: str, wanted: int) -> None:
    """Fill the list with copies: saving each of them would take a minute and measure nothing."""
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    row = dict(database.execute('SELECT * FROM "case" WHERE id = ?', (case_id,)).fetchone())
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    rows = [tuple({**row, "id": f"z-{secrets.token_hex(5)}"}.values()) for _ in range(wanted - 1)]
    database.executemany(f'INSERT INTO "case" ({names}) VALUES ({marks})', rows)  # noqa: S608 - our own names
    database.commit()
    database.close()


def main() -> None:
    """Measure on the disk of the folder that was named, else of the temporary folder."""
    place = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        rows = saving(Path(folder)) + listing(Path(folder))
    show("Store: seconds on the wall clock, medians", rows)


if __name__ == "__main__":
    main()
