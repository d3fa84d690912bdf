"""Screens on a real case in a real store, with the browser's end of the wire at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import comm
import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from tests.widgets.browser import Browser, Wire


@pytest.fixture(autouse=True)
def wire(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every screen a wire of which both ends are here."""
    monkeypatch.setattr(comm, "create_comm", Wire)


@pytest.fixture(autouse=True)
def nothing_swallowed(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail when a screen let an exception go: Jupyter only logs it, and nobody would know."""
    yield
    assert [record.getMessage() for record in caplog.get_records("call")] == []


@pytest.fixture
def open_case(store: Store) -> Iterator[Callable[[Case], CaseSession]]:
    """Open a case as a page does, except that the store's thread has nothing to say here."""
    opened: list[CaseSession] = []

    def open_one(case: Case) -> CaseSession:
        if case.id not in {one.id for one in store.summaries()}:
            store.create(case)
        session = CaseSession(store, case.id, deliver=lambda callback: None)
        opened.append(session)
        return session

    yield open_one
    for session in opened:
        session.close()


@pytest.fixture
def session(open_case: Callable[[Case], CaseSession]) -> CaseSession:
    return open_case(Case(title="Plein"))


@pytest.fixture
def form(session: CaseSession) -> Callable[[str], Browser]:
    """Show a form on the case, by its name."""
    return lambda name: Browser(CaseForm(session, FORMS[name]))
