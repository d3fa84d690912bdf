"""A real JupyterLab and a real Chromium.

lab        the kit's server, one for each test file, with a home of its own
page       a fresh browser page; fails the test on any error in it, and on any request that
leaves this computer
me         a coordinator at the circle map of a new case with four people
walk_from  the folder of shipped notebooks that `lab` serves; a test file may define its own
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.circling import AtTheMap, four_people, take_case
from tests.lab.running import RunningLab

# What a browser reports when a kernel is killed under an open page, as some tests do on purpose.
EXPECTED = re.compile(
    r"WebSocket connection to 'ws://127\.0\.0\.1:|Connection lost, reconnecting|"
    r"Canceled future for|Kernel .* (?:dead|died)"
)
PATIENCE = 30_000  # milliseconds; the machine that tests may be slow

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def walk_from() -> Path | None:
    """Serve the notebooks that come with the kit."""
    return None


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, walk_from: Path | None) -> Iterator[RunningLab]:
    running = RunningLab(tmp_path_factory.mktemp("lab"), walk_from)
    yield running
    running.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        locale="nl-NL", viewport={"width": 1280, "height": 900}, accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    requests: list[str] = []
    faults: list[str] = []
    page = context.new_page()
    context.on("request", lambda request: requests.append(request.url))
    page.on("websocket", lambda socket: requests.append(socket.url))
    page.on(
        "pageerror",
        lambda error: None if EXPECTED.search(str(error)) else faults.append(f"error: {error}"),
    )
    page.on("dialog", lambda dialog: (faults.append("a dialog"), dialog.dismiss()))
    page.on(
        "console",
        lambda message: (
            faults.append(f"console: {message.text}")
            if message.type == "error" and not EXPECTED.search(message.text)
            else None
        ),
    )
    yield page
    outside = [url for url in requests if not _stays_here(url)]
    assert not outside, f"requests left this computer: {outside}"
    assert not faults, f"the page reported: {faults}"


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> AtTheMap:
    """Sit at the map of a new case with four people."""
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    take_case(four_people())
    me = AtTheMap(page)
    me.opens_page(lab)
    return me


def _stays_here(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"data", "blob"} or parts.hostname == "127.0.0.1"
