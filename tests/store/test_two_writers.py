"""Two notebooks on one case: nothing that either of them wrote is lost."""

import subprocess
import sys

from ekc_kit.model import Case
from ekc_kit.store import Store

COUNT = 300


def test_two_processes_lose_nothing_of_each_other(store: Store, url: str) -> None:
    case_id = store.create(Case(title="0")).case.id
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.store.two_writers", url, case_id, name, str(COUNT)],
            stderr=subprocess.PIPE,
        )
        for name in ("een", "twee")
    ]
    for writer in writers:
        assert writer.communicate()[1] == b""
        assert writer.returncode == 0

    newest = store.load(case_id)
    assert {entry.text for entry in newest.case.log} == {
        f"{name} {number}" for name in ("een", "twee") for number in range(1, COUNT + 1)
    }
    assert newest.case.request.matter == f"een {COUNT}"
    assert newest.case.logistics.place == f"twee {COUNT}"
    people = {one.name: one.touched for one in newest.case.circle}
    assert people == {"een": f"{COUNT} keer", "twee": f"{COUNT} keer"}
    assert newest.case.title == str(2 * COUNT)
    assert newest.rev == len(store.versions(case_id))
