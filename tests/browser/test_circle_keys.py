"""The circle map by keyboard alone, and what stands beside it: one person, or questions."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from ekc_kit.model import Participant, Ring
from tests.browser.circling import AYSE, HENK, KARIM, LOTTE, AtTheMap, take_case

NO_TROUBLE = "Wie hoort erbij en heeft er geen last van?"
EVERYBODY = (*Ring, None)


def edge(person: Locator) -> str:
    """Return how the edge of somebody on the map is drawn."""
    return str(
        person.locator("rect").evaluate(
            "one => { const s = getComputedStyle(one); return s.stroke + s.strokeWidth }"
        )
    )


def test_the_map_is_one_stop_for_tab_and_arrows_go_from_there(me: AtTheMap) -> None:
    here = me.people(*EVERYBODY).and_(me.page.locator(":focus"))
    unseen = edge(me.person(AYSE))
    me.button("Dichterbij").focus()
    me.page.keyboard.press("Tab")
    if here.count() == 0:  # another button, when there are groups
        me.page.keyboard.press("Tab")
    expect(here).to_have_count(1)
    expect(me.person(AYSE)).to_be_focused()
    assert edge(me.person(AYSE)) != unseen
    for key, name in (
        ("ArrowUp", HENK),
        ("ArrowDown", AYSE),
        ("ArrowLeft", KARIM),
        ("End", LOTTE),
        ("Home", AYSE),
    ):
        me.page.keyboard.press(key)
        expect(me.person(name)).to_be_focused()
    me.page.keyboard.press("Tab")
    expect(here).to_have_count(0)
    me.page.keyboard.press("Shift+Tab")
    expect(me.person(AYSE)).to_be_focused()


def test_keys_move_somebody_through_the_rings_and_the_focus_goes_along(me: AtTheMap) -> None:
    others = me.places(HENK, KARIM)
    me.person(AYSE).focus()
    for key, ring in (
        ("PageDown", Ring.AROUND),
        ("PageDown", Ring.CONTRIBUTES),
        ("PageUp", Ring.AROUND),
        ("4", Ring.INFORMS),
        ("PageDown", None),
        ("PageUp", Ring.INFORMS),
        ("3", Ring.CONTRIBUTES),
        ("0", None),
        ("2", Ring.AROUND),
        ("1", Ring.DIRECT),
        ("PageUp", Ring.DIRECT),
    ):
        me.page.keyboard.press(key)
        me.sees(AYSE, ring)
        expect(me.person(AYSE)).to_be_focused()
    assert me.places(HENK, KARIM) == others


def test_enter_opens_somebody_and_escape_comes_back_to_the_same_person(me: AtTheMap) -> None:
    for name in (HENK, LOTTE):
        me.person(name).press("Enter")
        field = me.panel(name).get_by_role("textbox", name="Naam", exact=True)
        expect(field).to_be_focused()
        expect(field).to_have_value(name)
        field.press("Escape")
        expect(me.panel(name)).to_have_count(0)
        expect(me.person(name)).to_be_focused()


def test_what_is_typed_beside_the_map_stands_on_it(me: AtTheMap) -> None:
    me.person(HENK).click()
    expect(me.person(HENK)).to_have_attribute("aria-pressed", "true")
    panel = me.panel(HENK)
    panel.get_by_role("combobox", name="Ring").select_option(label="kan bijdragen")
    me.sees(HENK, Ring.CONTRIBUTES)
    name = panel.get_by_role("textbox", name="Naam", exact=True)
    name.click()
    name.press("End")
    name.press_sequentially(" senior")
    me.sees(f"{HENK} senior", Ring.CONTRIBUTES)
    me.sees_in_list(f"{HENK} senior", Ring.CONTRIBUTES)
    me.row(f"{HENK} senior").get_by_role("textbox", name="Band met de zaak").click()
    expect(me.panel(f"{HENK} senior").get_by_role("heading", level=4)).to_have_text(
        f"{HENK} senior"
    )


def test_delete_takes_somebody_away_and_put_back_brings_them_where_they_were(me: AtTheMap) -> None:
    stood = me.places(HENK)
    me.person(HENK).press("Delete")
    expect(me.person(HENK)).to_have_count(0)
    expect(me.whole.get_by_text(f"Weggehaald: ‘{HENK}’")).to_be_visible()
    back = me.button("Zet terug")
    expect(back).to_be_focused()
    back.press("Enter")
    me.sees(HENK, Ring.DIRECT)
    assert me.places(HENK) == stood


def test_a_question_set_aside_is_kept_with_its_note_until_the_circle_changes(me: AtTheMap) -> None:
    asked = me.panel("Wie missen we?")
    question = asked.get_by_text(NO_TROUBLE)
    opener = asked.get_by_role("button", name=f"Zet opzij: {NO_TROUBLE}")
    expect(asked.get_by_text("Opzij gezet (1)")).to_be_hidden()
    opener.press("Enter")
    note = asked.get_by_role("textbox", name="Waarom zet je deze vraag opzij?")
    expect(note).to_be_focused()
    note.fill("De buren van nummer 8 komen nog.")
    asked.get_by_role("button", name="Zet opzij", exact=True).click()
    expect(question.and_(me.page.locator(":visible"))).to_have_count(0)
    me.opens(asked, "Opzij gezet (1)")
    expect(asked.get_by_text("De buren van nummer 8 komen nog.")).to_be_visible()
    me.person(KARIM).press("PageDown")
    me.sees(KARIM, Ring.CONTRIBUTES)
    expect(opener).to_be_visible()
    expect(asked.get_by_text("Opzij gezet (1)")).to_be_hidden()


def test_everybody_under_a_question_can_be_shown_and_the_focus_goes_on_there(
    me: AtTheMap,
) -> None:
    take_case(Participant(name=f"Buur {number}", ring=Ring.DIRECT) for number in range(12))
    me.reloads()
    me.waits_for_page()
    asked = me.panel("Wie missen we?")
    people = asked.get_by_role("button", name=re.compile("^Buur"))
    rest = asked.get_by_role("button", name=re.compile("^en nog [0-9]+: laat ze zien$"))
    expect(people).to_have_count(8)
    rest.press("Enter")
    expect(people).to_have_count(12)
    expect(rest).to_have_count(0)
    expect(people.and_(me.page.locator(":focus"))).to_have_count(1)


def test_a_press_without_a_pointer_or_a_key_chooses_somebody(me: AtTheMap) -> None:
    """As a screen reader presses: a bare click on what has the focus of the reader."""
    me.person(HENK).evaluate("one => one.dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    expect(me.panel(HENK)).to_be_visible()
