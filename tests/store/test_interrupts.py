"""The stop button of a notebook stops the cell, not a save half-way."""

import subprocess
import sys
from pathlib import Path

from ekc_kit.store import Store


def test_the_stop_button_leaves_no_lock_behind(file: Path) -> None:
    kernel = subprocess.run(
        [sys.executable, "-m", "tests.store.interrupted", str(file), "200"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert kernel.returncode == 0, kernel.stderr[-2000:]
    assert int(kernel.stdout) > 20


def test_two_kernels_that_start_together_make_one_database(url: str) -> None:
    script = f"from ekc_kit.store import Store; Store({url!r}).summaries()"
    kernels = [
        subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.PIPE) for _ in range(3)
    ]
    for kernel in kernels:
        assert kernel.communicate()[1] == b""
        assert kernel.returncode == 0
    store = Store(url)
    assert store.summaries() == ()
    store.close()
