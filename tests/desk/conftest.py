"""A desk of one's own: the kit opens its store once per process, a test once per test."""

from collections.abc import Iterator

import pytest

from ekc_kit import desk


@pytest.fixture(autouse=True)
def own_desk() -> Iterator[None]:
    desk.store.cache_clear()
    yield
    if desk.store.cache_info().currsize:
        desk.store().close()
    desk.store.cache_clear()
