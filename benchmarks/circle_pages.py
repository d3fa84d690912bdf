"""Three pages with the same people: the kit's map, bqplot's points, a table of ipywidgets.

Each can draw everybody anew, carry somebody about, and drop or change somebody; the page itself
measures (circle.js), so that nothing of the program that drives it is counted. Each keeps what is
done in the same way: a `CaseSession` on a file of its own, saved before it says so.
"""

from __future__ import annotations

import time
from math import copysign, cos, hypot, pi, sin
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

SCRIPT = (Path(__file__).parent / "circle.js").read_text("utf-8")
PATIENCE = 120_000
QUIET = 0.4  # seconds for a page to do what comes after its answer, and to be still
SPOT = tuple[float, float]
STORED = """\
import ipywidgets
from ekc_kit.model import Ring
from ekc_kit.session import CaseSession
from ekc_kit.store import Store

session = CaseSession(Store("sqlite:///{file}"), "{case}")
people = session.case.circle
status = ipywidgets.Label("opgeslagen")
status.add_class("measured-status")

def keep(person, field, value):
    session.put(f"circle.{{person}}.{{field}}", value)
    session.flush()
    status.value = f"opgeslagen, versie {{session.rev}}"
"""
POINTS = """\
import bqplot

scales = {"x": bqplot.LinearScale(min=0, max=1), "y": bqplot.LinearScale(min=0, max=1)}
points = bqplot.Scatter(
    x=[one.spot.x for one in people], y=[one.spot.y for one in people],
    scales=scales, enable_move=True,
)
points.on_drag_end(lambda _, told: keep(people[told["index"]].id, "spot", told["point"]))
margin = dict(top=0, bottom=0, left=0, right=0)
figure = bqplot.Figure(marks=[points], fig_margin=margin, animation_duration=0)
figure.layout = ipywidgets.Layout(width="800px", height="700px")
whole = ipywidgets.VBox([status, figure])
"""
TABLE = """\
def row(one):
    ring = ipywidgets.Dropdown(options=[(each.value, each) for each in Ring], value=one.ring)
    ring.observe(lambda change: keep(one.id, "ring", change["new"]), names="value")
    return ipywidgets.HBox([ipywidgets.Label(one.name), ring])

rows = ipywidgets.VBox([row(one) for one in people])
rows.add_class("measured-rows")
whole = ipywidgets.VBox([status, rows])
"""
ALONE = """\
from ekc_kit.widgets.circle_map import CircleMap

whole = CircleMap(session)
"""


class Measured:
    """One page with *people* people, which is drawn as soon as it is opened.

    Attributes:
        status: Where the page says that it is saved.
        root: What holds everybody.
        person: Everybody in it.
        dragged: Who is being dragged.
    """

    status = ".measured-status"
    root: str
    person: str
    dragged: str

    def __init__(self, context: BrowserContext, people: int) -> None:
        self.people = people
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.add_init_script(SCRIPT)
        self._turn = 0

    def draw(self) -> dict[str, float]:
        """Draw everybody anew; return the seconds since `display` and since `render`."""
        raise NotImplementedError

    def change(self) -> float:
        """Drop the next person somewhere else, and return the seconds until it is saved."""
        self.page.bring_to_front()
        begin, end = self._next()
        self._pick_up(begin)
        self.page.mouse.move(*end, steps=3)
        time.sleep(0.1)
        self._await_saved()
        self.page.mouse.up()
        return self._saved()

    def carry(self, seconds: float) -> dict[str, float]:
        """Carry somebody about, one move a frame, and return what the page counted."""
        self.page.bring_to_front()
        begin, (x, y) = self._next()
        self._pick_up(begin)
        self.page.mouse.move(x, y, steps=3)
        self.page.evaluate("(dragged) => measure.countFrames(dragged)", self.dragged)
        until = time.monotonic() + seconds
        step = 0
        while time.monotonic() < until:
            step += 1
            turn = step * pi / 60
            self.page.mouse.move(x + 90 * cos(turn), y + 90 * sin(turn))
        found: dict[str, float] = self.page.evaluate("() => measure.frameCount()")
        self.page.mouse.move(x, y)
        self.page.mouse.up()
        time.sleep(2 * QUIET)
        return found

    def idle(self, seconds: float) -> dict[str, float]:
        """Count the frames of this page while nothing happens on it."""
        self.page.bring_to_front()
        self.page.evaluate("() => measure.countFrames('.nobody')")
        time.sleep(seconds)
        found: dict[str, float] = self.page.evaluate("() => measure.frameCount()")
        return found

    def _drawn(self) -> dict[str, float]:
        found: dict[str, float] = self.page.evaluate("() => window.drawn")
        time.sleep(2)
        return found

    def _awaiting(self) -> str:
        return f"measure.awaitDrawing(1, {self.root!r}, {self.person!r}, {self.people})"

    def _await_saved(self) -> None:
        self.page.evaluate("(status) => measure.awaitSaved(status)", self.status)

    def _saved(self) -> float:
        seconds: float = self.page.evaluate("() => window.saved")
        time.sleep(QUIET)
        return seconds

    def _pick_up(self, at: SPOT) -> None:
        self.page.mouse.move(*at)
        self.page.mouse.down()

    def _next(self) -> tuple[SPOT, SPOT]:
        """Return where the next person stands and a point in another ring."""
        self._turn += 7
        x, y, left, top, wide, high = self.page.evaluate(
            "([root, person, turn]) => measure.next(root, person, turn)",
            [self.root, self.person, self._turn],
        )
        across, down = (x - left) / wide - 0.5, (y - top) / high - 0.5
        outward = hypot(across, down) < 0.3  # another ring, for there they certainly move
        side = 0.42 if outward else 0.08
        return (x, y), (left + (0.5 - copysign(side, across)) * wide, top + 0.5 * high)


class Ours(Measured):
    """The page of the kit, as the kit opens it, with all its other forms."""

    status = ".ekc-circle .ekc-status"
    root = "svg.ekc-map"
    person = "[data-person]"
    dragged = ".ekc-dragged"

    def __init__(self, context: BrowserContext, people: int, address: str) -> None:
        super().__init__(context, people)
        self.page.add_init_script(self._awaiting())
        self._address = address

    def draw(self) -> dict[str, float]:
        self.page.bring_to_front()
        self.page.goto(self._address)
        return self._drawn()


class Peer(Measured):
    """A notebook in a bare JupyterLab: its first cell makes the widgets, its second shows them."""

    widgets: str

    def __init__(self, context: BrowserContext, people: int, address: str) -> None:
        super().__init__(context, people)
        self.page.goto(address)
        self.page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
        self._run(0)

    def draw(self) -> dict[str, float]:
        self.page.bring_to_front()
        self.page.evaluate(self._awaiting())
        self._run(1)
        return self._drawn()

    def _run(self, cell: int) -> None:
        self.page.locator(".jp-CodeCell .cm-line").nth(0 if cell == 0 else -1).click()
        self.page.keyboard.press("Control+Enter")
        self.page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()


class Alone(Peer):
    """The map as its peers stand there: in a bare JupyterLab, with nothing else on the page."""

    widgets = ALONE
    root = "svg.ekc-map"
    person = "[data-person]"


class Points(Peer):
    """Points that can be dragged: bqplot, at its fastest, so without names."""

    widgets = POINTS
    root = ".bqplot"
    person = ".object_grp"
    dragged = ".object_grp:has(.drag_scatter)"


class Table(Peer):
    """A row per person with a choice of rings."""

    widgets = TABLE
    root = ".measured-rows"
    person = "select"

    def change(self) -> float:
        self.page.bring_to_front()
        self._turn += 7
        select = self.page.locator(f"{self.root} {self.person}").nth(self._turn % self.people)
        ring = select.evaluate("(one) => one.options[(one.selectedIndex + 1) % 4].value")
        self._await_saved()
        select.select_option(ring)
        return self._saved()


def notebook(kind: type[Peer], file: Path, case: str) -> tuple[str, str]:
    """Return the two cells of a peer's notebook."""
    return STORED.format(file=file, case=case) + kind.widgets, "whole"
