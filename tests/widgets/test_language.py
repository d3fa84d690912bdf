"""A page speaks one language from beginning to end, whoever makes it speak."""

from __future__ import annotations

import asyncio
import contextvars

from ekc_kit.model import Case, Step
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.texts import use_language
from ekc_kit.widgets.walk import Page
from tests.widgets.browser import Browser


def test_what_a_page_says_after_a_save_is_in_its_own_language(store: Store) -> None:
    """The save happens in the store's thread, where nobody chose a language."""

    async def say() -> str:
        use_language("en")
        session = CaseSession(store, store.create(Case(title="Square")).case.id)
        form = Page(Step.REQUEST, session).form("request")
        assert form is not None
        browser = Browser(form)
        browser.put("request.matter", "Noise")
        await asyncio.to_thread(session.flush)
        await asyncio.sleep(0)
        said = browser.data["status"]["text"]
        session.close()
        return str(said)

    assert "version 2" in asyncio.run(say())


def test_a_page_keeps_its_language_when_messages_come_from_elsewhere(store: Store) -> None:
    """The browser's messages are handled in a context of their own."""
    use_language("en")
    session = CaseSession(store, store.create(Case(title="Square")).case.id, deliver=lambda _: None)
    form = Page(Step.REQUEST, session).form("request")
    assert form is not None
    browser = Browser(form)
    contextvars.Context().run(browser.put, "request.matter", "Noise")
    assert browser.data["status"]["text"] == "saving"
    session.close()
