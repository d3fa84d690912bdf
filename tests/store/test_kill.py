"""A kernel may be killed at any moment: what was acknowledged is on disk."""

import subprocess
import sys
from pathlib import Path

ROUNDS = 200
SEED = 20260612


def test_nothing_acknowledged_is_lost_in_200_kills(file: Path) -> None:
    nursery = subprocess.run(
        [sys.executable, "-m", "tests.store.nursery", str(file), str(ROUNDS), str(SEED)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert nursery.returncode == 0, nursery.stderr[-3000:]
    rounds, promised, half_way = map(int, nursery.stdout.split())
    assert rounds == ROUNDS
    assert promised >= ROUNDS
    assert half_way > 0, "no kill fell in the middle of a save"
