"""Every test has a home of its own and starts in Dutch; no test can touch somebody's cases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ekc_kit import desk
from ekc_kit.store import Store
from ekc_kit.texts import use_language
from ekc_kit.word.documents.templates import use_own_templates


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the browser come last: while it is open this thread has a running event loop."""
    items.sort(key=lambda item: "tests/browser/" in item.nodeid)


@pytest.fixture(autouse=True)
def kit_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the kit, and every kernel or server a test starts, to an empty folder."""
    home = tmp_path_factory.mktemp("kit") / "home"
    monkeypatch.setenv("EKC_KIT_HOME", str(home))
    monkeypatch.setenv("IPYTHONDIR", str(home.parent / "ipython"))
    for name in (
        "EKC_KIT_DATABASE_URL",
        "EKC_KIT_LANG",
        "EKC_KIT_SOFFICE",
        "EKC_KIT_TEMPLATES",
        "JPY_SESSION_NAME",
    ):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cases.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """Give a store that gives up waiting soon."""
    store = Store(f"sqlite:///{file}", patience=0.1)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def own_desk() -> Iterator[None]:
    """Let a test find a desk of its own: the desk opens its store once per process."""
    desk.store.cache_clear()
    yield
    if desk.store.cache_info().currsize:
        desk.store().close()
    desk.store.cache_clear()


@pytest.fixture(autouse=True)
def kit_templates() -> Iterator[None]:
    """Forget the own templates that a test used: they are the same for a whole process."""
    use_own_templates(None)
    yield
    use_own_templates(None)


@pytest.fixture(autouse=True)
def in_dutch() -> Iterator[None]:
    """Forget the language that the test before chose."""
    use_language("nl")
    yield
    use_language("nl")
