"""Raises children that save without end, and kills them: python nursery.py FILE ROUNDS SEED.

Each child opens the case, changes it, saves, and says which revision was acknowledged. After each
kill the nursery reads the database as the next start of the kit would.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
import time

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store


def save_without_end(url: str, case_id: str, report: int) -> None:
    session = CaseSession(Store(url), case_id)
    number = int(session.case.title)
    while True:
        number += 1
        session.put("title", str(number))
        session.flush()
        os.write(report, f"{session.rev} {number}\n".encode())


def acknowledged(url: str, case_id: str, lifetime: float) -> list[tuple[int, str]]:
    """Let a child save for *lifetime* seconds, kill it, and return what it was promised."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            save_without_end(url, case_id, writing)
        finally:
            os._exit(3)
    os.close(writing)
    with os.fdopen(reading) as report:
        first = report.readline()  # it is at work
        time.sleep(lifetime)
        os.kill(child, signal.SIGKILL)
        said = first + report.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    lines = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
    return [(int(rev), title) for rev, title in lines]


def main(path: str, rounds: int, seed: int) -> None:
    url = f"sqlite:///{path}"
    chance = random.Random(seed)  # noqa: S311 - it chooses moments, no secrets
    store = Store(url)
    case_id = store.create(Case(title="0", ending_note="x" * 4000)).case.id
    store.close()
    half_way = promised = 0
    for _ in range(rounds):
        promises = acknowledged(url, case_id, chance.uniform(0.0, 0.03))
        half_way += os.path.exists(f"{path}-journal")  # noqa: PTH110 - light: it is asked 200 times
        store = Store(url)
        newest = store.load(case_id)
        last_rev, last_title = promises[-1]
        # At most one more save than was acknowledged: the one that was on its way.
        assert (newest.rev, newest.case.title) in (
            (last_rev, last_title),
            (last_rev + 1, str(int(last_title) + 1)),
        ), (newest.rev, last_rev)
        for rev, title in chance.sample(promises, min(5, len(promises))):
            assert store.load(case_id, rev).case.title == title
        assert len(store.versions(case_id)) == newest.rev
        store.close()
        with sqlite3.connect(path) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        database.close()
        promised += len(promises)
    print(rounds, promised, half_way)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
