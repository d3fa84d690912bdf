"""How the circle map looks: crowded, magnified, still, in other colours, and to axe."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ekc_kit.model import Participant, Ring
from tests.browser.circling import AYSE, HENK, AtTheMap, four_people, take_case
from tests.lab.running import RunningLab

AXE = Path(__file__).parents[2] / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
FIRST = "Ayşe Henk Riet Karim Tom Lotte Naima Samir Bart Wim Grace Dirk Elif Mark Sanne".split()
LAST = ["Demir", "Verhoef", "Molenaar", "Bouzidi", "de Wit", "Yıldız", "van der Heijden", "Bos"]
EVERYBODY = (*Ring, None)

# The names that can be read on the map, and where; a person without one is a dot.
NAMES = """map => [...map.querySelectorAll("[role=button]")].map(one => {
    const box = one.getBoundingClientRect();
    return [one.textContent, box.left, box.top, box.right, box.bottom];
})"""
TITLES = """map => [...map.querySelectorAll("text")]
    .filter(one => !one.closest("[role=button]"))
    .map(one => {
        const box = one.getBoundingClientRect();
        return [one.textContent, box.left, box.top, box.right, box.bottom];
    })"""
ARROWS = "map => map.querySelectorAll('path[marker-mid^=url]').length"
VIOLATIONS = """async () => {
    const { passes, violations } = await axe.run({ include: [".ekc"] });
    if (passes.length < 20) throw new Error("axe looked at nothing");
    return violations.flatMap(
        one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)}`));
}"""
CONTROLS = (
    ":is(button, input, select, textarea, summary, [role=button]):visible:enabled"
    ":not([aria-hidden=true]):not(details:not([open]) > :not(summary) *)"
)
CUT_OFF = """root => [...root.querySelectorAll("*")]
    .filter(one => !one.closest("svg, .ekc-scroll, .ekc-hidden, details:not([open])"))
    .filter(one => one.getBoundingClientRect().right > innerWidth
        || one.getBoundingClientRect().left < 0)
    .map(one => `${one.tagName}.${one.className}`)"""

Name = tuple[str, float, float, float, float]


def crowd(count: int) -> list[Participant]:
    """Return so many people, most of them in the middle, and every fifth in one big household."""
    rings = [Ring.DIRECT] * 5 + [Ring.AROUND] * 3 + [Ring.CONTRIBUTES] * 2 + [Ring.INFORMS]
    return [
        Participant(
            name=f"{FIRST[number % 15]} {LAST[number * 7 // 15 % 8]}",
            ring=rings[number * 5 % 11],
            group=f"blok {number % 10}" if number % 5 == 0 else "",
        )
        for number in range(count)
    ]


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> AtTheMap:
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    return AtTheMap(page)


def assert_none_overlap(names: list[Name]) -> None:
    read = [one for one in names if one[0]]
    over = [
        (one[0], other[0])
        for place, one in enumerate(read)
        for other in read[:place]
        if one[1] < other[3] - 1
        and other[1] < one[3] - 1
        and one[2] < other[4] - 1
        and other[2] < one[4] - 1
    ]
    assert over == []


def test_sixty_people_can_all_be_read(me: AtTheMap, lab: RunningLab) -> None:
    me.page.set_viewport_size({"width": 1280, "height": 800})
    take_case(crowd(60))
    me.opens_page(lab)
    expect(me.people(*Ring)).to_have_count(60)
    names = me.map.evaluate(NAMES)
    assert_none_overlap(names)
    assert [one for one in names if not one[0]] == []


def test_among_five_hundred_names_do_not_overlap_and_anybody_is_found(
    me: AtTheMap, lab: RunningLab
) -> None:
    people = crowd(500)
    sought = people[495].model_copy(update={"name": "Wietske Zonneveld"})
    take_case([*people[:495], sought, *people[496:]])
    me.opens_page(lab)
    expect(me.map.get_by_role("button", name="mensen samen").first).to_be_visible()
    assert_none_overlap(me.map.evaluate(NAMES))
    expect(me.person(sought.name)).to_have_count(0)
    search = me.whole.get_by_role("textbox", name="Zoek iemand")
    search.fill("zonneveld")
    expect(me.whole.get_by_text("1 gevonden")).to_be_visible()
    search.press("Enter")
    expect(me.person(sought.name)).to_be_focused()
    expect(me.person(sought.name)).to_be_in_viewport(ratio=1)
    assert_none_overlap(me.map.evaluate(NAMES))
    search.press("Escape")
    me.button("Hele kring").click()
    me.button("Groepen samen").click()
    expect(me.people(*Ring)).to_have_count(500)
    assert_none_overlap(me.map.evaluate(NAMES))


def test_whoever_wants_no_motion_sees_none_and_other_colours_keep_an_edge(
    me: AtTheMap, lab: RunningLab
) -> None:
    take_case(four_people())
    me.opens_page(lab)
    somebody = me.person(AYSE)
    expect(somebody).to_have_css("transition-property", "none")
    me.page.emulate_media(reduced_motion="no-preference")
    expect(somebody).to_have_css("transition-property", "transform")
    edge = somebody.locator("rect")
    for colours in ("light", "dark"):
        me.page.emulate_media(forced_colors="active", color_scheme=colours)
        edge.evaluate("one => one.getBoundingClientRect()")
        stroke, fill, width = edge.evaluate(
            "one => { const s = getComputedStyle(one); return [s.stroke, s.fill, s.strokeWidth] }"
        )
        assert stroke not in (fill, "none")
        assert float(width.removesuffix("px")) >= 1


def test_everything_is_whole_and_in_reach_when_magnified(me: AtTheMap, lab: RunningLab) -> None:
    """At 200 % a window of 1280 by 900 is 640 by 450; at 400 % it is 320 wide (WCAG 1.4.10)."""
    take_case(four_people())
    me.page.set_viewport_size({"width": 640, "height": 450})
    me.opens_page(lab)
    me.person(AYSE).press("Enter")
    expect(me.panel(AYSE).get_by_role("textbox", name="Naam", exact=True)).to_be_focused()
    for width in (640, 320):
        me.resizes(width, 450)
        assert me.whole.evaluate(CUT_OFF) == []
        enabled = me.whole.locator(CONTROLS)
        for control in enabled.all():
            control.click(trial=True)


def test_among_many_only_the_lines_of_who_has_the_focus_are_drawn(
    me: AtTheMap, lab: RunningLab
) -> None:
    first, second, third, *others = crowd(41)
    first = first.model_copy(update={"name": AYSE})
    second = second.model_copy(update={"brought_by": first.id})
    third = third.model_copy(update={"name": HENK, "brought_by": second.id})
    take_case([first, second, third, *others[:37]])
    me.opens_page(lab)
    expect(me.people(*Ring)).to_have_count(40)
    assert me.map.evaluate(ARROWS) == 2
    take_case([first, second, third, *others])
    me.reloads()
    me.waits_for_page()
    expect(me.people(*Ring)).to_have_count(41)
    assert me.map.evaluate(ARROWS) == 0
    me.person(HENK).focus()
    me.page.keyboard.press("Home")
    assert me.map.evaluate(ARROWS) == 1


def test_in_a_narrow_window_there_is_room_to_type_and_the_map_can_be_read(
    me: AtTheMap, lab: RunningLab
) -> None:
    """The map keeps its size and scrolls sideways, by itself; the list is pointed to."""
    take_case(crowd(18))
    me.page.set_viewport_size({"width": 320, "height": 700})
    me.opens_page(lab, wide=False)
    for width in (320, 480):
        me.resizes(width, 700)
        expect(me.adding).to_be_visible()
        assert me.adding.evaluate("field => field.offsetWidth") > width / 2
        assert me.whole.evaluate(CUT_OFF) == []
        names = me.map.evaluate(NAMES)
        assert_none_overlap(names)
        assert [one for one in names if len(one[0]) < 3] == []
        me.map.evaluate("map => map.scrollIntoView({ block: 'center', inline: 'nearest' })")
        expect(me.map.get_by_text("direct betrokken")).to_be_in_viewport()
        assert_none_overlap(me.map.evaluate(TITLES))
        expect(me.whole.get_by_text("Onder de kring staan dezelfde mensen")).to_be_visible()


def test_axe_finds_nothing_with_the_panel_open_and_closed_in_light_and_dark(
    me: AtTheMap, lab: RunningLab
) -> None:
    assert AXE.exists(), "make tools installs the checker of accessibility"
    take_case(four_people())
    me.opens_page(lab)
    me.page.add_script_tag(path=AXE)
    found = {}
    for colours in ("light", "dark"):
        me.page.emulate_media(color_scheme=colours)
        body = me.page.locator("body")
        expect(body).to_have_attribute("data-jp-theme-light", str(colours == "light").lower())
        found[colours, "closed"] = me.page.evaluate(VIOLATIONS)
        me.person(AYSE).press("Enter")
        field = me.panel(AYSE).get_by_role("textbox", name="Naam", exact=True)
        expect(field).to_be_focused()
        found[colours, "open"] = me.page.evaluate(VIOLATIONS)
        field.press("Escape")
        expect(me.panel(AYSE)).to_have_count(0)
    assert {when: what for when, what in found.items() if what} == {}
