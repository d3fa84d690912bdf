"""A case that is open, in a store that gives up waiting soon."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store


@pytest.fixture
def session(store: Store) -> Iterator[CaseSession]:
    session = CaseSession(store, store.create(Case(title="Plein")).case.id)
    yield session
    session.close()
