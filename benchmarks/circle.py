"""The circle map in a browser, beside bqplot's points and a table of ipywidgets.

With 60 and with 500 people, none of whom belongs to a group, so that nobody is folded away:

- the time of a frame while somebody is dragged, beside that of a page on which nothing happens;
- the time from letting go to "saved", which is on disk by then;
- the time of the first drawing, to the end of the frame in which everybody is there.

The three take turns. The load of the machine stands in the title, for a busy one is slower.

    python -m benchmarks.circle [drops]
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from benchmarks.bare import PROGRAM, serve, stop, write_notebook
from benchmarks.circle_pages import Alone, Measured, Ours, Peer, Points, Table, notebook
from benchmarks.table import Row, show
from ekc_kit import desk
from ekc_kit.model import Case, Participant, Ring
from ekc_kit.picture.places import settled
from ekc_kit.store import Store
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.lab.running import RunningLab

PAGE = "30_kring.ipynb"
SAVED = {60: 0.030, 500: 0.080}
FRAMES = {60: 60, 500: 50}
DRAWN = {500: 0.100}
DRAGGING = 2.0  # seconds
DRAWINGS = 5
PEERS: tuple[type[Peer], ...] = (Points, Table, Alone)


def case_of(people: int) -> Case:
    """A circle half-way: everybody has a place, every second one was spoken to."""
    rings = (Ring.DIRECT, Ring.AROUND, Ring.DIRECT, Ring.CONTRIBUTES, Ring.INFORMS)
    circle: list[Participant] = []
    for number in range(people):
        fields = {
            "name": f"Persoon{number} Achternaam{number % 37}",
            "ring": rings[number % 5],
            "relation": "woont aan het plein",
            "phone": "06 00 00 00 00",
            "named_on": date.today() - timedelta(days=number % 20),
            "brought_by": circle[number - 1].id if number % 3 == 1 else None,
            "informing": {"told_on": date.today() if number % 2 else None},
        }
        circle.append(Participant.model_validate(fields))
    return settled(Case(title="Plein", circle=tuple(circle)))


@contextmanager
def opened(browser: Browser, folder: Path, people: int) -> Iterator[list[Measured]]:
    """Open the three pages on the same people: the kit's own, and two in a bare JupyterLab."""
    case = case_of(people)
    os.environ["EKC_KIT_HOME"] = str(folder / "kit")
    desk.store().create(case)
    desk.take(case.id)
    with ExitStack() as ended:
        ended.callback(desk.store.cache_clear)
        ended.callback(desk.store().close)
        lab = RunningLab(folder)
        ended.callback(lab.stop)
        server, address = bare_lab(folder, case)
        ended.callback(stop, server)

        def context() -> BrowserContext:
            fresh = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
            ended.callback(fresh.close)
            return fresh

        pages: list[Measured] = [Ours(context(), people, lab.url(PAGE))]
        for kind in PEERS:
            name = kind.__name__  # each in a workspace of its own, or they open each other's tabs
            where = re.sub(r"/lab\?", f"/lab/workspaces/{name}/tree/{name}.ipynb?", address)
            pages.append(kind(context(), people, where))
        yield pages


def bare_lab(folder: Path, case: Case) -> tuple[subprocess.Popen[str], str]:
    """Start a bare JupyterLab with a notebook and a database for each peer."""
    bare = folder / "bare"
    bare.mkdir()
    for kind in PEERS:
        file = folder / f"{kind.__name__}.db"
        kept = Store(f"sqlite:///{file}")
        kept.create(case)
        kept.close()
        write_notebook(bare / f"{kind.__name__}.ipynb", *notebook(kind, file, case.id))
    quiet = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}
    (bare / "overrides.json").write_text(json.dumps(quiet))
    places = [f"--ServerApp.root_dir={bare}", f"--LabApp.app_settings_dir={bare}"]
    return serve([*PROGRAM, *places], bare)


def measured(pages: list[Measured], people: int, drops: int) -> list[Row]:
    """Let the pages take turns, and compare."""
    ours, points, table, _ = pages
    drawn = [[page.draw() for page in pages] for _ in range(DRAWINGS)]
    first = {name: [statistics.median(one[place][name] for one in drawn) for place in range(4)]
             for name in ("render", "display")}  # fmt: skip
    idle = points.idle(DRAGGING)
    carried = [[page.carry(DRAGGING) for page in (ours, points)] for _ in range(3)]
    frame, other = (
        statistics.median(one[place]["seconds"] / one[place]["frames"] for one in carried)
        for place in range(2)
    )
    dropped = (ours, points, table)
    for page in dropped:
        page.change()
    changed = [[page.change() for page in dropped] for _ in range(drops)]
    saved = [statistics.median(one[place] for one in changed) for place in range(3)]
    goal = DRAWN.get(people)
    return [
        Row("a frame of dragging / of an idle page", frame, idle["seconds"] / idle["frames"], 1.02),
        Row(f"the same / {FRAMES[people]} frames a second", frame, 1 / FRAMES[people], 1.02),
        Row("the same / bqplot", frame, other, None),
        Row("drop to saved / limit", saved[0], SAVED[people], 1),
        Row("the same / bqplot", saved[0], saved[1], None),
        Row("the same / choosing a ring in a table", saved[0], saved[2], None),
        Row("first drawing, the map alone / limit", first["render"][3], goal or 0.1, goal and 1),
        Row("the same, with all of the page", first["render"][0], goal or 0.1, None),
        Row("from display to all there, alone / bqplot", *both(first["display"], 3, 1), None),
        Row("the same / table", *both(first["display"], 3, 2), None),
    ]


def both(taken: list[float], ours: int, peer: int) -> tuple[float, float]:
    """Return what two of the pages took."""
    return taken[ours], taken[peer]


def main() -> None:
    """Measure and print."""
    drops = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for people in (60, 500):
            before = os.getloadavg()[0]
            with (
                tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
                opened(browser, Path(folder), people) as pages,
            ):
                rows = measured(pages, people, drops)
            load = f"load {before:.1f} to {os.getloadavg()[0]:.1f}"
            show(f"{people} people in the circle, {load}", rows)
        browser.close()


if __name__ == "__main__":
    main()
