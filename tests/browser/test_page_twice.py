"""The same page twice in one browser: both go on, and neither empties or stops the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ekc_kit.model import Ring
from tests.browser.circling import AYSE, HENK, KARIM, LOTTE, AtTheMap
from tests.lab.running import RunningLab


@pytest.fixture
def second(lab: RunningLab, me: AtTheMap, context: BrowserContext) -> Iterator[AtTheMap]:
    """The same page as `me` looks at, opened again beside it."""
    page: Page = context.new_page()
    other = AtTheMap(page)
    other.opens_page(lab)
    yield other
    if not page.is_closed():
        page.close()


def test_a_page_that_is_opened_twice_is_filled_in_on_both(me: AtTheMap, second: AtTheMap) -> None:
    me.drags(AYSE, me.inside(Ring.AROUND))
    second.sees(AYSE, Ring.AROUND)
    second.drags(KARIM, second.inside(Ring.INFORMS, side=-1))
    me.sees(KARIM, Ring.INFORMS)
    me.adding.fill("Sofia de Groot")
    second.reloads()
    second.waits_for_page()
    me.waits_for_page()
    expect(me.adding).to_have_value("Sofia de Groot")
    me.adding.press("Enter")
    second.sees("Sofia de Groot", None)
    second.page.close()
    me.drags(HENK, me.inside(Ring.CONTRIBUTES))
    me.sees(HENK, Ring.CONTRIBUTES)
    me.waits_until_saved()


def test_a_page_left_far_behind_in_one_window_goes_on_in_the_other(
    me: AtTheMap, second: AtTheMap
) -> None:
    for link in ("de voorbereiding", "de conferentie", "het plan", "de navraag"):
        second.goes_on(link)
        expect(second.page.get_by_role("link", name=link, exact=True)).to_have_count(0)
    me.drags(AYSE, me.inside(Ring.AROUND))
    me.sees(AYSE, Ring.AROUND)
    me.waits_until_saved()
    me.person(LOTTE).press("1")
    me.sees(LOTTE, Ring.DIRECT)
