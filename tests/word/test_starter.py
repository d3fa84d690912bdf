"""The starter templates: made the same way every time, and shipped as they are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit.word.documents.plan import plan_fields
from ekc_kit.word.documents.shipped import template_path
from ekc_kit.word.starter import write_starters
from ekc_kit.word.template import Template
from tests.word.making import parts_of

NAMES = ("plan.docx", "en/plan.docx")


def test_making_them_twice_gives_the_same_files(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_starters(tmp_path / "a")]
    assert first == [path.read_bytes() for path in write_starters(tmp_path / "b")]


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_asks_only_for_what_a_plan_has(name: str) -> None:
    Template.compile(template_path(name).read_bytes(), plan_fields())


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_says_nothing_about_its_maker(name: str) -> None:
    properties = parts_of(template_path(name).read_bytes())["docProps/core.xml"].decode()
    assert "python-docx" not in properties
    assert "<dc:creator/>" in properties or "<dc:creator></dc:creator>" in properties
