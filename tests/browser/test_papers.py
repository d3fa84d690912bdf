"""Documents are made on their pages, and what came of it stands where somebody just pressed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from ekc_kit import desk
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> Coordinator:
    """Come to the kit without any case."""
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    for one in desk.cases():
        desk.remove(one.id)
    return Coordinator(page)


def goes_to(me: Coordinator, lab: RunningLab, notebook: str) -> None:
    me.page.goto(lab.url(notebook))
    expect(me.page.locator(".ekc-ready")).to_be_visible()


def paper(form: Locator, title: str) -> Locator:
    return form.locator("details", has=form.page.locator("summary", has_text=title)).first


def test_what_was_made_is_said_beside_the_button_and_which_file_is_for_whom_above_it(
    me: Coordinator, lab: RunningLab
) -> None:
    desk.practise("plein")
    goes_to(me, lab, "40_voorbereiding.ipynb")
    form = me.form("De brieven")
    me.opens(form, "Uitnodiging")
    letters = paper(form, "Uitnodiging")
    me.opens(letters, "Welk bestand is voor wie?")
    expect(letters.get_by_text("uitnodiging-p-ayse1.docx", exact=True)).to_be_visible()
    button = letters.get_by_role("button", name="Maak: Uitnodiging (Word)")
    with me.page.expect_download():
        button.click()
    said = letters.get_by_role("status").filter(has_text="Gemaakt: uitnodiging-z-")
    expect(said).to_be_in_viewport()
    expect(form.get_by_role("status").filter(has_text="Gemaakt")).to_have_count(1)


def test_why_nothing_was_made_is_said_beside_the_button(me: Coordinator, lab: RunningLab) -> None:
    desk.begin("Lindestraat", "neighbourhood")
    goes_to(me, lab, "40_voorbereiding.ipynb")
    form = me.form("De brieven")
    me.opens(form, "Vraag om informatie")
    letters = paper(form, "Vraag om informatie")
    expect(letters.get_by_text("Er is nog niemand gevraagd om iets te vertellen.")).to_be_visible()
    letters.get_by_role("button", name="Maak: Vraag om informatie (Word)").click()
    refused = letters.get_by_role("alert").filter(has_text="Boven de knop staat waarom.")
    expect(refused).to_be_in_viewport()
    expect(form.get_by_role("alert").filter(has_text="Boven de knop")).to_have_count(1)


def test_how_each_agreement_went_can_be_read_whole_in_the_order_of_the_plan(
    me: Coordinator, lab: RunningLab
) -> None:
    desk.practise("plein")
    goes_to(me, lab, "70_navraag.ipynb")
    table = me.page.get_by_role("table").filter(has_text="gelukt, deels, niet of veranderd")
    numbers = [name.partition(".")[0] for name in table.get_by_role("rowheader").all_inner_texts()]
    assert numbers == [str(number) for number in range(1, 10)]
    choice = table.get_by_role("combobox").filter(has_text="deels gelukt").first
    needed = """(one) => {
        const free = one.cloneNode(true);
        free.style.cssText = "width: max-content; min-width: 0; position: absolute";
        one.parentNode.append(free);
        const width = free.offsetWidth;
        free.remove();
        return width;
    }"""
    assert choice.evaluate("(one) => one.offsetWidth") >= choice.evaluate(needed)
