"""Every field that a template of the day can use is explained, and nothing else is."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import kind_fields
from tests.word.days import DAY

# What letters say too is explained with them.
SHARED = {"training", "title", "date", "question", "parts", "person", "person.name"}


def explained(language: str) -> dict[str, str]:
    file = files("ekc_kit.texts") / f"{language}.day.toml"
    found: dict[str, str] = tomllib.loads(file.read_text("utf-8"))["document_field"]
    return found


def is_shared(name: str) -> bool:
    return name in SHARED or name.partition(".")[0].startswith(("meeting", "coordinators"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DAY, ids=[kind.name for kind in DAY])
def test_every_field_is_explained(kind: Kind, language: str) -> None:
    use_language(language)
    unexplained = kind_fields(kind.name) - explained(language).keys()
    assert {name for name in unexplained if not is_shared(name)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_explained_that_no_template_can_use(language: str) -> None:
    use_language(language)
    known = frozenset().union(*(kind_fields(kind.name) for kind in DAY))
    assert explained(language).keys() - known == set()
