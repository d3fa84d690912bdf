"""The starter templates: made the same way every time, and shipped as they are made."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit.word.documents.plan import plan_fields
from ekc_kit.word.documents.preparation import preparation_fields
from ekc_kit.word.documents.shipped import template_path
from ekc_kit.word.starter import write_starters
from ekc_kit.word.template import Template
from tests.word.making import parts_of

FIELDS = {"plan": plan_fields, "preparation": preparation_fields}
NAMES = tuple(f"{folder}{kind}.docx" for kind in FIELDS for folder in ("", "en/"))


def test_making_them_twice_gives_the_same_files(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_starters(tmp_path / "a")]
    assert first == [path.read_bytes() for path in write_starters(tmp_path / "b")]


def test_every_shipped_template_can_be_made_anew(tmp_path: Path) -> None:
    made = {path.relative_to(tmp_path).as_posix() for path in write_starters(tmp_path)}
    assert made == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_asks_only_for_what_its_document_has(name: str) -> None:
    Template.compile(template_path(name).read_bytes(), FIELDS[Path(name).stem]())


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_says_nothing_about_its_maker(name: str) -> None:
    properties = parts_of(template_path(name).read_bytes())["docProps/core.xml"].decode()
    assert "python-docx" not in properties
    assert "<dc:creator/>" in properties or "<dc:creator></dc:creator>" in properties
