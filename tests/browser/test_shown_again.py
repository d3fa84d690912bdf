"""A screen that is shown once more, by running its cell again, goes on: it did not go for good."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ekc_kit.model import Ring
from tests.browser.circling import AYSE, HENK, AtTheMap, four_people, take_case
from tests.lab.running import RunningLab
from tests.lab.walks import notebook, write

OPENS = 'import ekc_kit\npage = ekc_kit.open_step("circle")\nkring = page.map\npage.bar'
LONG_AFTER = "(then) => performance.now() > then + 3000"  # who left is put away after a second
OWN = "eigen.ipynb"


@pytest.fixture(scope="module")
def walk_from(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Serve a notebook of one's own, whose second cell shows a map that the first one made."""
    folder = tmp_path_factory.mktemp("walk")
    write(folder / OWN, notebook(("code", OPENS), ("code", "kring"), walk=False))
    return folder


def run(page: Page, cell: int) -> None:
    """Run a cell, once more when the kernel was not there yet to hear it."""
    prompt = page.locator(".jp-InputArea-prompt").nth(cell)
    before = prompt.inner_text()
    for _ in range(30):
        page.locator(".jp-CodeCell .cm-content").nth(cell).click()
        page.keyboard.press("Control+Enter")
        with suppress(AssertionError):
            expect(prompt).not_to_have_text(before, timeout=1000)
            return
    raise AssertionError("the kernel never ran the cell")


def test_a_map_that_is_shown_again_is_still_kept(
    page: Page, lab: RunningLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    me = AtTheMap(page)
    take_case(four_people())
    page.goto(lab.url(OWN))
    run(page, 0)
    run(page, 1)
    me.person(AYSE).press("2")
    me.sees(AYSE, Ring.AROUND)
    me.waits_until_saved()
    before = me.map.element_handle()
    run(page, 1)
    before.wait_for_element_state("hidden")
    expect(me.map).to_be_visible()
    page.wait_for_function(LONG_AFTER, arg=page.evaluate("performance.now()"))
    me.person(HENK).press("2")
    me.sees(HENK, Ring.AROUND)
    me.waits_until_saved()
