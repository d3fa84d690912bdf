"""Moving people on the circle map: what is dropped stands there, and nothing else moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocket, expect

from ekc_kit.model import Ring
from tests.browser.circling import AYSE, HENK, KARIM, LOTTE, AtTheMap
from tests.lab.running import RunningLab


def asks_whether_it_is_there(frame: str | bytes) -> bool:
    return b"kernel_info_request" in (frame.encode() if isinstance(frame, str) else frame)


@pytest.fixture
def other_page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


# -- with the mouse ------------------------------------------------------------------------------


def test_dragging_somebody_to_another_ring_moves_only_that_person_and_stays(me: AtTheMap) -> None:
    others = me.places(HENK, KARIM)
    me.drags(AYSE, me.inside(Ring.AROUND))
    expect(me.person(AYSE)).to_have_accessible_name(
        f"{AYSE}, eromheen, 2 relaties, nog niet gesproken"
    )
    me.sees_in_list(AYSE, Ring.AROUND)
    assert me.places(HENK, KARIM) == others
    stands = me.places(AYSE)
    me.reloads()
    me.waits_for_page()
    me.sees(AYSE, Ring.AROUND)
    assert me.places(AYSE) == stands
    assert me.places(HENK, KARIM) == others


def test_somebody_goes_from_the_waiting_place_into_a_ring_and_back(me: AtTheMap) -> None:
    others = me.places(AYSE, HENK, KARIM)
    me.drags(LOTTE, me.inside(Ring.CONTRIBUTES))
    me.sees(LOTTE, Ring.CONTRIBUTES)
    expect(me.waiting.get_by_role("button")).to_have_count(0)
    me.drags(LOTTE, me.middle(me.waiting))
    me.sees(LOTTE, None)
    expect(me.waiting.get_by_role("button", name=LOTTE)).to_be_visible()
    assert me.places(AYSE, HENK, KARIM) == others


def test_dropping_outside_everything_changes_nothing(me: AtTheMap) -> None:
    before = me.places(AYSE, HENK, KARIM)
    for name in (AYSE, LOTTE):
        me.drags(name, me.at(0.01, 0.01))
        me.drags(name, me.middle(me.page.get_by_role("heading", name="Wie missen we?")))
    me.sees(AYSE, Ring.DIRECT)
    me.sees(LOTTE, None)
    assert me.places(AYSE, HENK, KARIM) == before
    expect(me.whole.get_by_role("button", name="Ongedaan maken")).to_be_disabled()


def test_dragging_within_a_ring_is_kept_too(me: AtTheMap) -> None:
    before = me.places(AYSE, HENK, KARIM)
    me.drags(AYSE, me.at(0.6, 0.6))
    me.sees(AYSE, Ring.DIRECT)
    me.waits_until_saved()
    [(across, down)] = me.places(AYSE)
    assert abs(across - 0.6) < 0.06
    assert abs(down - 0.6) < 0.06
    assert me.places(HENK, KARIM) == before[1:]


def test_a_finger_drags_as_a_mouse_does(me: AtTheMap) -> None:
    me.page.context.new_cdp_session(me.page).send(
        "Emulation.setTouchEmulationEnabled", {"enabled": True}
    )
    me.drags_by_finger(AYSE, me.inside(Ring.INFORMS))
    me.sees(AYSE, Ring.INFORMS)
    me.drags_by_finger(LOTTE, me.inside(Ring.AROUND), rests=True)
    me.sees(LOTTE, Ring.AROUND)
    me.sees(HENK, Ring.DIRECT)


# -- taking back -----------------------------------------------------------------------------------


def test_what_was_moved_is_taken_back_and_done_again_by_buttons_and_keys(me: AtTheMap) -> None:
    undo = me.whole.get_by_role("button", name="Ongedaan maken")
    redo = me.whole.get_by_role("button", name="Opnieuw")
    before = me.places(AYSE)
    me.drags(AYSE, me.inside(Ring.CONTRIBUTES))
    me.sees(AYSE, Ring.CONTRIBUTES)
    after = me.places(AYSE)
    undo.click()
    me.sees(AYSE, Ring.DIRECT)
    assert me.places(AYSE) == before
    redo.click()
    me.sees(AYSE, Ring.CONTRIBUTES)
    assert me.places(AYSE) == after
    me.person(AYSE).press("Control+z")
    me.sees(AYSE, Ring.DIRECT)
    expect(me.person(AYSE)).to_be_focused()
    me.person(AYSE).press("Control+Shift+z")
    me.sees(AYSE, Ring.CONTRIBUTES)
    assert me.places(AYSE) == after


def test_taking_back_in_a_text_field_leaves_the_case_alone(me: AtTheMap) -> None:
    me.drags(AYSE, me.inside(Ring.AROUND))
    me.sees(AYSE, Ring.AROUND)
    me.adding.press_sequentially("Sofia")
    me.adding.press("Control+z")
    expect(me.adding).to_have_value("")
    me.person(AYSE).press("Enter")
    relation = me.panel(AYSE).get_by_role("textbox", name="Band met de zaak")
    relation.press_sequentially("buur")
    relation.press("Control+z")
    expect(relation).to_have_value("")
    me.drags(HENK, me.inside(Ring.AROUND))
    me.sees(HENK, Ring.AROUND)
    me.sees(AYSE, Ring.AROUND)


def test_escape_lets_go_of_who_is_carried_and_changes_nothing(me: AtTheMap) -> None:
    before = me.places(AYSE, HENK, KARIM)
    me.picks_up(AYSE)
    me.page.mouse.move(*me.inside(Ring.AROUND), steps=4)
    me.page.keyboard.press("Escape")
    me.page.mouse.up()
    me.sees(AYSE, Ring.DIRECT)
    assert me.places(AYSE, HENK, KARIM) == before
    expect(me.button("Ongedaan maken")).to_be_disabled()


def test_the_focus_stays_when_what_held_it_goes_away(me: AtTheMap) -> None:
    me.person(AYSE).press("Delete")
    expect(me.button("Zet terug")).to_be_focused()
    me.button("Zet terug").press("Control+z")
    expect(me.person(AYSE)).to_be_focused()
    expect(me.button("Zet terug")).to_have_count(0)
    me.person(AYSE).press("PageDown")
    me.sees(AYSE, Ring.AROUND)
    me.button("Ongedaan maken").press("Enter")
    me.sees(AYSE, Ring.DIRECT)
    assert me.whole.evaluate("whole => whole.contains(document.activeElement)")


def test_two_steps_outward_are_two_rings_however_fast(me: AtTheMap) -> None:
    me.person(AYSE).focus()
    me.page.keyboard.press("PageDown")
    me.page.keyboard.press("PageDown")
    me.sees(AYSE, Ring.CONTRIBUTES)


def test_what_was_just_typed_beside_the_map_survives_a_reload(me: AtTheMap) -> None:
    me.person(AYSE).press("Enter")
    me.panel(AYSE).get_by_role("textbox", name="Band met de zaak").press_sequentially("buur")
    me.reloads()
    me.waits_for_page()
    me.person(AYSE).press("Enter")
    expect(me.panel(AYSE).get_by_role("textbox", name="Band met de zaak")).to_have_value("buur")


def test_nothing_around_the_map_cuts_off_its_edges(me: AtTheMap) -> None:
    cut = me.whole.evaluate(
        """whole => {
            const { left, right } = whole.getBoundingClientRect();
            const cut = [];
            for (let one = whole.parentElement; one; one = one.parentElement) {
                const box = one.getBoundingClientRect();
                const hides = getComputedStyle(one).overflowX !== "visible";
                if (hides && (box.left > left || box.right < right)) cut.push(one.className);
            }
            return cut;
        }"""
    )
    assert cut == []


# -- not alone -------------------------------------------------------------------------------------


def test_who_is_dropped_while_the_kit_is_silent_goes_back_until_it_answers(
    me: AtTheMap, lab: RunningLab
) -> None:
    before = me.places(AYSE)
    me.picks_up(AYSE)
    kernels = lab.kernels()
    for kernel in kernels:
        kernel.suspend()
    try:
        me.page.mouse.move(*me.inside(Ring.AROUND), steps=4)
        me.page.mouse.up()
        expect(me.alert).to_contain_text("Niet bewaard")
        assert me.places(AYSE) == before
    finally:
        for kernel in kernels:
            kernel.resume()
    expect(me.alert).to_have_count(0)
    me.sees(AYSE, Ring.AROUND)


def test_a_kit_that_stands_still_leaves_the_page_and_what_it_says_as_they_are(
    me: AtTheMap, lab: RunningLab
) -> None:
    """The page asks the kernel whether it is there, twice, and is not emptied in between."""
    sockets: list[WebSocket] = []
    me.page.on("websocket", lambda socket: sockets.append(socket))
    me.reloads()
    me.waits_for_page()
    me.adding.fill("Sofia")
    kernels = lab.kernels()
    for kernel in kernels:
        kernel.suspend()
    try:
        me.person(AYSE).press("PageDown")
        expect(me.alert).to_contain_text("Niet bewaard")
        kernel_socket = next(one for one in reversed(sockets) if "/channels" in one.url)
        for _ in range(2):
            kernel_socket.wait_for_event("framesent", asks_whether_it_is_there)
            expect(me.alert).to_contain_text("Niet bewaard")
        expect(me.adding).to_have_value("Sofia")
    finally:
        for kernel in kernels:
            kernel.resume()
    expect(me.alert).to_have_count(0)
    expect(me.adding).to_have_value("Sofia")
    me.sees(AYSE, Ring.AROUND)


def test_a_kernel_that_dies_under_a_drag_leaves_everybody_where_they_were(
    me: AtTheMap, lab: RunningLab
) -> None:
    before = me.places(AYSE, HENK, KARIM)
    me.picks_up(AYSE)
    me.whole.evaluate("form => { form.dataset.old = 'yes' }")
    lab.kill_kernel()
    expect(me.whole).not_to_have_attribute("data-old", "yes")
    me.waits_for_page()
    said = me.whole.get_by_text("Wie je net versleepte, staat weer op zijn plek.")
    expect(said).to_be_visible()
    me.page.mouse.move(*me.inside(Ring.AROUND), steps=4)
    me.page.mouse.up()
    me.sees(AYSE, Ring.DIRECT)
    assert me.places(AYSE, HENK, KARIM) == before
    me.drags(AYSE, me.inside(Ring.AROUND))
    me.sees(AYSE, Ring.AROUND)


def test_two_windows_show_each_other_moves_and_keep_both(
    me: AtTheMap, lab: RunningLab, other_page: Page
) -> None:
    """Each in its own language: two kernels. For one kernel, see test_page_twice."""
    other = AtTheMap(other_page, "en")
    other.opens_page(lab)
    me.drags(AYSE, me.inside(Ring.AROUND))
    other.drags(KARIM, other.inside(Ring.INFORMS, side=-1))
    for one in (other, me):
        one.sees(AYSE, Ring.AROUND)
        one.sees(KARIM, Ring.INFORMS)
