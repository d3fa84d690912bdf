"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kit import Kit
from tests.word.polishing import Polished


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    return Kit(tmp_path / "home")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """One kit for tests that keep nothing."""
    return Kit(tmp_path_factory.mktemp("reader") / "home")


@pytest.fixture
def kept(kit: Kit) -> str:
    """Begin a practice case and return its number."""
    return kit.says("case", "new", "--practice", "plein").strip()


@pytest.fixture
def edited(kit: Kit, kept: str, tmp_path: Path) -> Path:
    """Return a file with the plan of that case in which four things were changed."""
    plan = Polished(kit.run("plan", kept, "-o", "-").out)
    plan.types(0, "Waar", "bij de fontein")
    plan.moves(3, before=1)
    plan.deletes(4)
    plan.adds(1, who="Ayşe", what="zetten thee", where="Buurtkamer De Merel")
    path = tmp_path / "plan.docx"
    path.write_bytes(plan.bytes())
    return path
