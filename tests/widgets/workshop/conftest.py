"""The page about templates, with a folder of own templates that is not there yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit.word.documents.templates import use_own_templates
from tests.widgets.workshop.page import Page, shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    use_own_templates(tmp_path / "templates")
    return tmp_path / "templates"


@pytest.fixture
def page(folder: Path) -> Page:
    page = shown()
    page.chooses("invitation")
    return page
