"""A kernel whose stop button is pressed all the time: python interrupted.py FILE PRESSES."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
import threading
import time

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store


def main(path: str, presses: int) -> None:
    store = Store(f"sqlite:///{path}", patience=1)
    session = CaseSession(store, store.create(Case(title="0")).case.id)
    done = threading.Event()

    def press() -> None:
        chance = random.Random(12)  # noqa: S311 - it chooses moments, no secrets
        for _ in range(presses):
            time.sleep(chance.uniform(0.001, 0.02))
            os.kill(os.getpid(), signal.SIGINT)
        done.set()

    other = sqlite3.connect(path, timeout=1, isolation_level=None)
    stopped = number = 0
    presser = threading.Thread(target=press)
    presser.start()
    while not done.is_set():
        try:
            while not done.is_set():
                number += 1
                session.put("title", str(number))
                session.flush()
                store.load(session.case.id)
        except KeyboardInterrupt:
            stopped += 1
    presser.join()
    session.close()
    # Nothing holds a lock any more, and what was typed last is there.
    store.worker.call(lambda: None)
    other.execute("BEGIN EXCLUSIVE")
    other.execute("ROLLBACK")
    other.close()
    assert store.load(session.case.id).case == session.case
    print(stopped)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
