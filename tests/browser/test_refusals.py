"""A refusal is said where somebody looks, and what was typed stays to be made shorter."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

TOO_LONG = "Deze tekst is te lang"


def test_what_is_too_long_is_said_and_can_be_made_shorter(lab: RunningLab, page: Page) -> None:
    me = Coordinator(page)
    page.goto(lab.url("00_welkom.ipynb"))
    name = page.get_by_role("textbox", name="Hoe noem je deze zaak?")
    name.fill("x" * 201)
    page.get_by_role("button", name="Begin deze zaak").click()
    expect(page.get_by_role("alert").filter(has_text=TOO_LONG)).to_be_visible()
    name.fill("Lindestraat")
    page.get_by_role("button", name="Begin deze zaak").click()
    expect(me.form("De aanvraag").get_by_role("textbox").first).to_have_value("Lindestraat")

    page.goto(lab.url("30_kring.ipynb"))
    circle = me.form("Dezelfde kring als lijst")
    box = circle.locator(".ekc-add").get_by_role("textbox")
    box.fill("Ada " * 51)
    box.press("Enter")
    expect(circle.get_by_text(TOO_LONG)).to_be_visible()
    expect(box).to_have_value("Ada " * 51)
    box.fill("Ada")
    box.press("Enter")
    expect(box).to_have_value("")
    expect(circle.get_by_role("textbox", name="Naam", exact=True)).to_have_value("Ada")
    expect(circle.get_by_text(TOO_LONG)).to_be_hidden()
    expect(circle.locator("[aria-invalid='true']")).to_have_count(0)
