"""A coordinator at the circle map: people by what is said of them, rings by where they lie."""

from __future__ import annotations

import re
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from ekc_kit import desk
from ekc_kit.model import Case, Participant, Ring, Spot
from ekc_kit.picture.places import HEIGHT, WIDTH, settled
from ekc_kit.picture.rings import EDGE, HALF_WIDTH
from ekc_kit.texts import text, use_language
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

PAGES = {"nl": "30_kring.ipynb", "en": "en/30_kring.ipynb"}
AYSE, HENK, KARIM, LOTTE = "Ayşe Demir", "Henk Verhoef", "Karim Bouzidi", "Lotte Bos"

FILLS_THE_WINDOW = "() => document.querySelector('.jp-NotebookPanel').offsetWidth === innerWidth"
DRAWN_AGAIN = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
)

Point = tuple[float, float]


def four_people() -> list[Participant]:
    """Return two people in the middle, one around them and one who waits."""
    middle, above, left = Spot(x=0.5, y=0.5), Spot(x=0.5, y=0.4), Spot(x=0.2, y=0.5)
    home = "nummer 12"
    return [
        Participant(id="p-01", name=AYSE, ring=Ring.DIRECT, spot=middle, group=home),
        Participant(id="p-02", name=HENK, ring=Ring.DIRECT, spot=above, group=home),
        Participant(id="p-03", name=KARIM, ring=Ring.AROUND, spot=left, brought_by="p-01"),
        Participant(id="p-04", name=LOTTE),
    ]


def take_case(people: Iterable[Participant]) -> None:
    """Begin a case with these people and take it in hand."""
    case = settled(Case(title="Plein", circle=tuple(people)))
    desk.store().create(case)
    desk.take(case.id)


class AtTheMap(Coordinator):
    """Somebody at the page of the circle, in the language of that page."""

    def __init__(self, page: Page, language: str = "nl") -> None:
        super().__init__(page)
        use_language(language)
        self.notebook = PAGES[language]
        self.rings = {ring: text(f"choice.ring.{ring}") for ring in Ring}
        self.rings_and_waiting = {**self.rings, None: text("circle.waiting")}
        title = text("form.circle_map.title")
        self.whole = page.get_by_role("region", name=title, exact=True)
        self.map = self.whole.get_by_role("group", name=title, exact=True)
        self.waiting = self.whole.get_by_role("group", name=text("circle.waiting"), exact=True)
        self.adding = self.whole.get_by_role("textbox", name=text("circle.add_person"))
        self.alert = self.whole.get_by_role("alert")
        self.list = page.get_by_role("region", name=text("form.circle.title"), exact=True)
        use_language("nl")

    def opens_page(self, lab: RunningLab, wide: bool = True) -> None:
        self.page.emulate_media(reduced_motion="reduce")  # who moves is there at once
        if wide:  # the map and all around it
            self.page.set_viewport_size({"width": 1280, "height": 1200})
        self.page.goto(lab.url(self.notebook))
        self.waits_for_page()

    def resizes(self, width: int, height: int) -> None:
        """Give the window another size, and wait until the laboratory has given it to the page."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_function(FILLS_THE_WINDOW)
        self.page.evaluate(DRAWN_AGAIN)

    def waits_for_page(self) -> None:
        expect(self.page.locator(".ekc-ready")).to_be_visible()
        expect(self.map).to_be_visible()
        self.waiting.scroll_into_view_if_needed()  # it lies below the map

    def button(self, name: str) -> Locator:
        return self.whole.get_by_role("button", name=name, exact=True)

    def panel(self, name: str) -> Locator:
        """Return what stands beside the map about one person."""
        return self.whole.get_by_role("region", name=name, exact=True)

    # -- people ---------------------------------------------------------------------------------

    def person(self, name: str) -> Locator:
        """Return somebody on the map or in the waiting place, whatever else is said of them."""
        return self.whole.get_by_role("button", name=re.compile(f"^{_exactly(name)}, "))

    def people(self, *rings: Ring | None) -> Locator:
        """Return everybody in these rings; None is the waiting place."""
        said = "|".join(_exactly(self.rings_and_waiting[ring]) for ring in rings)
        return self.whole.get_by_role("button", name=re.compile(f", ({said}), "))

    def sees(self, name: str, ring: Ring | None) -> None:
        """Expect somebody to stand in a ring; None is the waiting place."""
        said = re.compile(f"^{_exactly(name)}, {_exactly(self.rings_and_waiting[ring])}, ")
        expect(self.whole.get_by_role("button", name=said)).to_be_visible()

    def sees_in_list(self, name: str, ring: Ring) -> None:
        """Expect the list below the map to show somebody in a ring."""
        expect(self.row(name).get_by_role("combobox", name="Ring")).to_have_value(ring)

    def row(self, name: str) -> Locator:
        """Return somebody's row in the list below the map."""
        gone = self.page.get_by_role("button", name=f"Haal weg: {name}", exact=True)
        return self.list.get_by_role("listitem").filter(has=gone)

    # -- places ---------------------------------------------------------------------------------

    def middle(self, one: Locator) -> Point:
        box = one.bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def places(self, *names: str) -> list[Point]:
        """Return where people stand, as fractions of the map to three decimals."""
        box = self.map.bounding_box()
        assert box is not None
        found = []
        for name in names:
            x, y = self.middle(self.person(name))
            found.append(
                (round((x - box["x"]) / box["width"], 3), round((y - box["y"]) / box["height"], 3))
            )
        return found

    def inside(self, ring: Ring, side: int = 1) -> Point:
        """Return a point of the page half-way between the edges of *ring*, right (1) or left."""
        inner = max((edge for edge in EDGE.values() if edge < EDGE[ring]), default=EDGE[ring] / 2)
        across = 0.5 + side * HALF_WIDTH / WIDTH * (inner + EDGE[ring]) / 2
        return self.at(across, 0.5)

    def at(self, across: float, down: float) -> Point:
        """Return a point of the page, from fractions of the map."""
        box = self.map.bounding_box()
        assert box is not None
        assert abs(box["width"] / box["height"] - WIDTH / HEIGHT) < 0.02
        return box["x"] + across * box["width"], box["y"] + down * box["height"]

    # -- what hands do --------------------------------------------------------------------------

    def picks_up(self, name: str) -> None:
        x, y = self.middle(self.person(name))
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + 20, y + 10, steps=2)

    def drags(self, name: str, to: Point) -> None:
        self.picks_up(name)
        self.page.mouse.move(*to, steps=4)
        self.page.mouse.up()

    def drags_by_finger(self, name: str, to: Point, rests: bool = False) -> None:
        """Drag with one finger, which *rests* first on somebody in the waiting place."""
        finger = self.page.context.new_cdp_session(self.page)
        start = self.middle(self.person(name))
        half = ((start[0] + to[0]) / 2, (start[1] + to[1]) / 2)
        for kind, points in (
            ("touchStart", [start]),
            ("touchMove", [half]),
            ("touchMove", [to]),
            ("touchEnd", []),
        ):
            at = [{"x": x, "y": y} for x, y in points]
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
            if rests and kind == "touchStart":
                expect(self.person(name)).to_have_count(2)  # they, and what is carried of them
        finger.detach()

    def pastes(self, words: str) -> None:
        """Paste text into the line below the title, as Ctrl+V does."""
        self.adding.focus()
        self.adding.evaluate(
            """(input, words) => {
                const data = new DataTransfer();
                data.setData("text/plain", words);
                input.dispatchEvent(new ClipboardEvent("paste",
                    { clipboardData: data, bubbles: true, cancelable: true }));
            }""",
            words,
        )


def _exactly(said: str) -> str:
    """Return a pattern for just these words, for a browser, where a slash would end it."""
    return re.escape(said).replace("/", r"\/")
