"""The starter templates: made the same way every time, and shipped as they are made."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import template_for
from ekc_kit.word.documents.templates import template_path
from ekc_kit.word.starter import write_starters
from tests.word.making import parts_of


def names() -> tuple[str, ...]:
    found = []
    for language in LANGUAGES:
        use_language(language)
        found += [kind.template_name for kind in KINDS.values()]
    use_language("nl")
    return tuple(found)


NAMES = names()


def test_making_them_twice_gives_the_same_files(tmp_path: Path) -> None:
    first = [path.read_bytes() for path in write_starters(tmp_path / "a")]
    assert first == [path.read_bytes() for path in write_starters(tmp_path / "b")]


def test_every_shipped_template_can_be_made_anew(tmp_path: Path) -> None:
    made = {path.relative_to(tmp_path).as_posix() for path in write_starters(tmp_path)}
    assert made == set(NAMES)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shipped_template_asks_only_for_what_its_document_has(kind: Kind, language: str) -> None:
    use_language(language)
    template_for(kind)


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_template_says_nothing_about_its_maker(name: str) -> None:
    properties = parts_of(template_path(name).read_bytes())["docProps/core.xml"].decode()
    assert "python-docx" not in properties
    assert "<dc:creator/>" in properties or "<dc:creator></dc:creator>" in properties


@pytest.mark.parametrize("name", NAMES)
def test_a_tag_of_a_row_stands_in_a_wide_column(name: str) -> None:
    """In a narrow one Word shows it letter under letter."""
    for table in Document(str(template_path(name))).tables:
        tagged = {
            place
            for row in table.rows
            for place, cell in enumerate(row.cells)
            if cell.text.startswith("{%tr")
        }
        widths = [column.width or 0 for column in table.columns]
        assert all(widths[place] == max(widths) for place in tagged)
