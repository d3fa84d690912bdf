"""A case that is open, in a store that gives up waiting soon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cases.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{file}", patience=0.1)
    yield store
    store.close()


@pytest.fixture
def session(store: Store) -> Iterator[CaseSession]:
    session = CaseSession(store, store.create(Case(title="Plein")).case.id)
    yield session
    session.close()
