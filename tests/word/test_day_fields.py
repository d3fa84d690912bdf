"""Every field that a template of the day can use is explained, and nothing else is."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from ekc_kit.texts import LANGUAGES, has_text, use_language
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import kind_fields
from tests.word.days import DAY


def explained(language: str) -> dict[str, str]:
    file = files("ekc_kit.texts") / f"{language}.day.toml"
    found: dict[str, str] = tomllib.loads(file.read_text("utf-8"))["document_field"]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DAY, ids=[kind.name for kind in DAY])
def test_every_field_is_explained(kind: Kind, language: str) -> None:
    use_language(language)
    fields = kind_fields(kind.name)
    assert [name for name in sorted(fields) if not has_text(f"document_field.{name}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_explained_that_no_template_can_use(language: str) -> None:
    use_language(language)
    known = frozenset().union(*(kind_fields(kind.name) for kind in DAY))
    assert explained(language).keys() - known == set()
