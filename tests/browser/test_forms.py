"""Forms stand firm: stray keys, a second window, and nothing personal where it does not belong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from ekc_kit.model import Step
from ekc_kit.widgets.pages import NOTEBOOKS
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab
from tests.notebooks.reading import ROOT

CANARY = "Kwikstaartje"
PAGES = [NOTEBOOKS[step] for step in Step]
CUT_OFF = """() => [...document.querySelectorAll(".ekc *")]
    .filter((one) => !one.closest(".ekc-scroll, .ekc-hidden, details:not([open])"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth)
    .map((one) => `${one.tagName}.${one.className}`)"""
CONTROLS = ("textbox", "combobox", "radio", "checkbox", "button")


@pytest.fixture
def practising(lab: RunningLab) -> RunningLab:
    """Take the practice case in hand, as the button on the first page does."""
    program = "from ekc_kit import desk; desk.speak(); desk.practise('plein')"
    environ = {**os.environ, "EKC_KIT_HOME": str(lab.home)}
    subprocess.run([sys.executable, "-c", program], env=environ, check=True)
    return lab


@pytest.fixture
def other_page(context: BrowserContext) -> Iterator[Page]:
    page = context.new_page()
    yield page
    page.close()


def controls(page: Page) -> Iterator[Locator]:
    """Return one control of each kind that the page has, folds among them."""
    forms = page.locator(".ekc")
    for found in [forms.get_by_role(role).first for role in CONTROLS] + [forms.locator("summary")]:
        if found.count():
            yield found.first


@pytest.mark.parametrize("notebook", PAGES)
def test_keys_that_edit_a_notebook_leave_the_form_alone(
    practising: RunningLab, page: Page, notebook: str
) -> None:
    """JupyterLab takes m for "make this text" and d d for "delete this cell"."""
    page.goto(practising.url(notebook))
    forms = page.locator(".ekc-form")
    expect(forms.first).to_be_visible()
    expect(page.locator(".ekc-ready")).to_be_visible()
    source = (ROOT / "notebooks" / notebook).read_text(encoding="utf-8")
    before = source.count("page.form(") + source.count("page.map")
    expect(forms).to_have_count(before)  # the last one may come a while after the first
    for control in controls(page):
        control.focus()
        for key in ("m", "d", "d", "Escape", "m", "d", "d", "x", "Delete"):
            page.keyboard.press(key)
    expect(forms).to_have_count(before)
    expect(page.get_by_role("navigation", name="De stappen van deze zaak")).to_be_visible()


@pytest.mark.parametrize("notebook", PAGES)
def test_nothing_is_cut_off_in_a_narrow_window(
    practising: RunningLab, page: Page, notebook: str
) -> None:
    """WCAG 1.4.10: at 320 pixels everything still fits; tables may scroll in their own box."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(practising.url(notebook))
    expect(page.locator(".ekc-form").first).to_be_visible()
    expect(page.locator(".ekc-ready")).to_be_visible()
    for fold in page.locator(".ekc .ekc-fold > summary").all():
        fold.press("Enter")
    assert page.evaluate(CUT_OFF) == []


def test_two_windows_on_one_case_lose_nothing(
    practising: RunningLab, page: Page, other_page: Page
) -> None:
    page.goto(practising.url("10_aanvraag.ipynb"))
    other_page.goto(practising.url("40_voorbereiding.ipynb"))
    me, other = Coordinator(page), Coordinator(other_page)
    costs = me.form("De kosten")
    place = other.form("Plek, tijd, eten en drinken")
    me.types(costs, "Wie betaalt?", "de provincie")
    other.types(place, "Plek", "de grote zaal")
    me.waits_until_saved()
    other.waits_until_saved()
    page.reload()
    other_page.reload()
    expect(me.form("De kosten").get_by_role("textbox", name="Wie betaalt?")).to_have_value(
        "de provincie"
    )
    expect(
        other.form("Plek, tijd, eten en drinken").get_by_role("textbox", name="Plek", exact=True)
    ).to_have_value("de grote zaal")


def test_what_was_typed_twice_is_shown_twice(
    practising: RunningLab, page: Page, other_page: Page
) -> None:
    """Both windows change the same field: the first stands, the second is offered beside it."""
    page.goto(practising.url("10_aanvraag.ipynb"))
    me = Coordinator(page)
    costs = me.form("De kosten")
    program = (
        "from ekc_kit import desk; s = desk.in_hand();"
        "s.put('financing.payer', 'de school'); s.flush()"
    )
    payer = costs.get_by_role("textbox", name="Wie betaalt?")
    environ = {**os.environ, "EKC_KIT_HOME": str(practising.home)}
    kernels = practising.kernels()
    for kernel in kernels:
        kernel.suspend()
    try:
        payer.fill("de winkeliers")
        payer.press("Tab")
        subprocess.run([sys.executable, "-c", program], env=environ, check=True)
    finally:
        for kernel in kernels:
            kernel.resume()
    expect(costs.get_by_text("In een ander venster is dit ook veranderd")).to_be_visible()
    expect(payer).to_have_value("de school")
    costs.get_by_role("button", name="Neem wat ik typte").click()
    expect(payer).to_have_value("de winkeliers")


def test_a_name_is_found_in_the_database_and_the_document_only(
    browser: Browser, tmp_path: Path
) -> None:
    """A canary in every field that takes text, then a search of everything on disk."""
    lab = RunningLab(tmp_path)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    try:
        page.goto(lab.url("00_welkom.ipynb"))
        page.get_by_role("textbox", name="Hoe noem je deze zaak?").fill(CANARY)
        page.get_by_role("button", name="Begin deze zaak").click()
        expect(page.locator(".ekc-form").first).to_be_visible()
        for notebook in PAGES:
            page.goto(lab.url(notebook))
            _fill_everything(page)
        page.goto(lab.url("60_plan.ipynb"))
        button = page.get_by_role("button", name="Maak het plan (Word)")
        with page.expect_download() as started:
            button.click()
        assert CANARY not in started.value.suggested_filename
        page.keyboard.press("Control+s")
    finally:
        context.close()
        lab.stop()
    found = {
        path.relative_to(tmp_path).as_posix()
        for path in tmp_path.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }
    assert found == {(lab.home / "cases.db").relative_to(tmp_path).as_posix()}
    named = [path for path in tmp_path.rglob("*") if CANARY in path.name]
    assert named == []


def _fill_everything(page: Page) -> None:
    expect(page.locator(".ekc-ready")).to_be_visible()
    adders = page.locator(".ekc-add input[type='text']")
    for place in range(adders.count()):
        adders.nth(place).fill(CANARY)
        adders.nth(place).press("Enter")
        expect(adders.nth(place)).to_have_value("")
    for fold in page.locator(".ekc-fold > summary").all():
        fold.press("Enter")
    for field in page.locator(".ekc-form :is(textarea, input[list])").all():
        field.fill(CANARY)
        field.press("Tab")
    Coordinator(page).waits_until_saved()
