"""How long until somebody can begin: importing the kit, and from the command to the first form.

The peers, in the same run: importing ipywidgets, and a bare JupyterLab that opens a notebook with
one widget in one cell, which is run with Ctrl+Enter as soon as the page can take it. The two take
turns, each time with a fresh home and a fresh browser; the first pair is not counted.

    python -m benchmarks.start [pairs]
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.bare import PROGRAM, serve, stop, visit, write_notebook
from benchmarks.table import Row, show
from tests.browser.chromium import CHROMIUM, FLAGS

ONE_CELL = "import ipywidgets\nipywidgets.Text(description='Naam')"
GOAL = 1.3


def main() -> None:
    """Measure and print."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 4
    show("import", _imports())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        taken = [(_run(browser, _kit), _run(browser, _bare)) for _ in range(pairs)][1:]
        browser.close()
    ours, peer = (statistics.median(side) for side in zip(*taken, strict=True))
    show("start", [Row("command to first form / bare JupyterLab, one widget", ours, peer, GOAL)])


def _imports() -> list[Row]:
    work = {
        "ours": "import ekc_kit",
        "all": "from ekc_kit import open_step",
        "peer": "import ipywidgets",
    }
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(11):
        for name, line in work.items():
            taken[name].append(_import_seconds(line))
    median = {name: statistics.median(times) for name, times in taken.items()}
    return [
        Row("import ekc_kit / import ipywidgets", median["ours"], median["peer"], GOAL),
        Row("and all that a page needs", median["all"], median["peer"], None),
    ]


def _import_seconds(line: str) -> float:
    program = f"import time; t = time.perf_counter(); {line}; print(time.perf_counter() - t)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def _run(browser: Browser, work: Callable[[Page, Path], float]) -> float:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        seconds = work(context.new_page(), Path(folder))
    context.close()
    return seconds


def _kit(page: Page, folder: Path) -> float:
    begin = time.perf_counter()
    program = [str(Path(sys.executable).with_name("ekc-kit")), "start", "--no-browser"]
    server, address = serve(program, folder)
    page.goto(address)
    page.get_by_role("button", name="Begin deze zaak").click(trial=True, timeout=120_000)
    seconds = time.perf_counter() - begin
    stop(server)
    return seconds


def _bare(page: Page, folder: Path) -> float:
    write_notebook(folder / "one.ipynb", ONE_CELL)
    begin = time.perf_counter()
    server, address = serve([*PROGRAM, f"--ServerApp.root_dir={folder}"], folder)
    visit(page, re.sub(r"/lab\?", "/lab/tree/one.ipynb?", address))
    page.get_by_text("ipywidgets.Text(description").wait_for(timeout=120_000)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=120_000)
    page.get_by_text("ipywidgets.Text(description").click()
    page.keyboard.press("Control+Enter")
    page.get_by_label("Naam").wait_for(timeout=120_000)
    seconds = time.perf_counter() - begin
    stop(server)
    return seconds


if __name__ == "__main__":
    main()
