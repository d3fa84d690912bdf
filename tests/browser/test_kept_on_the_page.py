"""What stands on a page outlives the kernel behind it, the database's troubles and the page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

FIRST = "10_aanvraag.ipynb"
LIMIT = "Voeg een grens toe die een ander stelt"
SPOKEN = "Wanneer spraken jullie elkaar?"


@pytest.fixture
def own_case(lab: RunningLab) -> RunningLab:
    """Take a new case in hand."""
    program = "from ekc_kit import desk; desk.speak(); desk.begin('Plein', 'school')"
    environ = {**os.environ, "EKC_KIT_HOME": str(lab.home)}
    subprocess.run([sys.executable, "-c", program], env=environ, check=True)
    return lab


@pytest.fixture
def intake(own_case: RunningLab, page: Page) -> Locator:
    return at_the_intake(own_case, page)


def at_the_intake(lab: RunningLab, page: Page) -> Locator:
    page.goto(lab.url(FIRST))
    expect(page.locator(".ekc-ready")).to_be_visible()
    return Coordinator(page).form("Het gesprek met de regiomanager")


def lose_the_kernels(form: Locator, kill: Callable[[], None]) -> None:
    """Kill every kernel and wait until another form stands in the place of *form*."""
    form.evaluate("form => { form.dataset.old = 'yes' }")
    kill()
    expect(form).not_to_have_attribute("data-old", "yes")


def test_what_was_begun_or_refused_stands_there_again(
    own_case: RunningLab, intake: Locator
) -> None:
    line = intake.get_by_role("textbox", name=LIMIT)
    day = intake.get_by_role("textbox", name=SPOKEN)
    manager = intake.get_by_role("textbox", name="Regiomanager")
    day.fill("31-02-2026")
    day.press("Tab")
    manager.fill("x" * 250)
    manager.press("Tab")
    expect(manager).to_have_attribute("aria-invalid", "true")
    line.fill("een halve re")
    lose_the_kernels(intake, own_case.kill_kernel)
    expect(line).to_have_value("een halve re")
    expect(day).to_have_value("31-02-2026")
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(manager).to_have_value("x" * 250)
    day.fill("1 maart 2026")
    day.press("Tab")
    manager.fill("Anja")
    manager.press("Tab")
    line.press("Enter")
    expect(intake.locator("[aria-invalid='true']")).to_have_count(0)
    lose_the_kernels(intake, own_case.kill_kernel)
    expect(day).to_have_value("zondag 1 maart 2026")
    expect(manager).to_have_value("Anja")
    expect(line).to_have_value("")


def test_a_kernel_that_dies_while_it_starts_loses_nothing(
    own_case: RunningLab, page: Page, intake: Locator
) -> None:
    """The page hears nothing of the second death, or the kernel never comes to itself."""
    line = intake.get_by_role("textbox", name=LIMIT)
    line.fill("voor de zomer")
    line.press("Enter")
    lose_the_kernels(intake, own_case.kill_kernel_twice)
    Coordinator(page).waits_until_saved()
    expect(intake.locator(".ekc-item")).to_have_count(1)


def test_a_date_is_kept_when_the_tab_is_closed_with_the_cursor_still_in_it(
    own_case: RunningLab, context: BrowserContext, page: Page
) -> None:
    other = context.new_page()
    at_the_intake(own_case, other).get_by_role("textbox", name=SPOKEN).fill("12 juni 2026")
    other.close()
    day = at_the_intake(own_case, page).get_by_role("textbox", name=SPOKEN)
    expect(day).to_have_value("vrijdag 12 juni 2026")


def test_trouble_that_is_over_is_no_longer_shown(
    own_case: RunningLab, page: Page, intake: Locator
) -> None:
    database = own_case.home / "cases.db"
    aside = database.with_suffix(".aside")
    database.rename(aside)
    alert = intake.get_by_role("alert")
    expect(alert).to_contain_text("niet te openen")
    aside.rename(database)
    expect(alert).to_have_count(0)
    expect(page.get_by_role("navigation").get_by_role("alert")).to_have_count(0)
