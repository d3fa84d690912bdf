"""The same laws hold on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from ekc_kit.store import Store
from tests.store.server import new_database, running_server


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    with running_server() as socket:
        yield socket


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'cases.db'}"
    return new_database(request.getfixturevalue("server"), f"t_{secrets.token_hex(6)}")


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = Store(url)
    yield store
    store.close()


@pytest.fixture
def file_store(file: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{file}", patience=0.2)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EKC_KIT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("EKC_KIT_DATABASE_URL", raising=False)
