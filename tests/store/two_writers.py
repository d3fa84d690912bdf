"""One of two processes that change the same case: python two_writers.py URL CASE_ID NAME COUNT."""

from __future__ import annotations

import sys

from ekc_kit.errors import ConflictError
from ekc_kit.model import editing
from ekc_kit.session import CaseSession
from ekc_kit.store import Store


def main(url: str, case_id: str, name: str, count: int) -> None:
    store = Store(url, patience=60)
    session = CaseSession(store, case_id)
    own_person = session.add("circle", {"name": name})
    own_field = {"een": "request.matter", "twee": "logistics.place"}[name]
    for number in range(1, count + 1):
        session.add("log", {"text": f"{name} {number}"})
        session.put(own_field, f"{name} {number}")
        session.put(f"circle.{own_person}.touched", f"{number} keer")
        session.flush()
    session.close()
    assert session.collisions == ()
    for _ in range(count):
        increment(store, case_id)
    store.close()


def increment(store: Store, case_id: str) -> None:
    """Add one to the number in the title, and try again when somebody else was first."""
    while True:
        stored = store.load(case_id)
        more = editing.put(stored.case, "title", str(int(stored.case.title) + 1))
        try:
            store.save(more, stored.rev)
        except ConflictError:
            continue
        return


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
