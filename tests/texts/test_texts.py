"""The Dutch and the English words say the same things in the same places."""

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.texts.used import (
    ROOT,
    asked_in_the_browser,
    asked_outright,
    could_be_asked,
    sections_sent,
)

FILES = {
    language: sorted((ROOT / "ekc_kit/texts").glob(f"{language}.*toml"))
    for language in ("nl", "en")
}


def flat(table: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Return nested tables as one, with dotted keys."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        found |= (
            flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value}
        )
    return found


def read(paths: list[Path]) -> dict[str, Any]:
    """Return all texts of a language; a key stands in one of its files only."""
    found: dict[str, Any] = {}
    for path in paths:
        more = flat(tomllib.loads(path.read_text(encoding="utf-8")))
        assert not found.keys() & more.keys()
        found |= more
    return found


DUTCH, ENGLISH = read(FILES["nl"]), read(FILES["en"])


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(DUTCH) == list(ENGLISH)


def test_both_languages_use_the_same_fields() -> None:
    assert {
        key: fields(DUTCH[key]) ^ fields(ENGLISH[key])
        for key in DUTCH
        if fields(DUTCH[key]) != fields(ENGLISH[key])
    } == {}


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_every_text_says_something(words: dict[str, Any]) -> None:
    assert [
        key for key, value in words.items() if not (isinstance(value, str) and value.strip())
    ] == []


@pytest.mark.parametrize("words", [DUTCH, ENGLISH], ids=["nl", "en"])
def test_a_field_has_a_name(words: dict[str, Any]) -> None:
    assert [
        key
        for key, value in words.items()
        if not all(name.isidentifier() for name in fields(value))
    ] == []


def test_what_can_be_counted_has_one_and_other() -> None:
    ends = {key.rsplit(".", 1)[0]: set() for key in DUTCH if key.endswith((".one", ".other"))}  # type: dict[str, set[str]]
    for key in DUTCH:
        stem, _, end = key.rpartition(".")
        if stem in ends:
            ends[stem].add(end)
    assert {stem for stem, found in ends.items() if found == {"other"}} == set()


def test_the_kit_says_je_and_never_u() -> None:
    formal = ("u", "uw", "uzelf")
    assert [
        key
        for key, value in DUTCH.items()
        if any(word.strip(".,;:?!()'\"").lower() in formal for word in value.split())
    ] == []


def test_every_key_that_the_code_names_exists() -> None:
    assert {key: place for key, place in asked_outright().items() if key not in DUTCH} == {}


def test_every_word_that_a_script_asks_for_is_sent_to_it() -> None:
    sent = {key.split(".", 1)[1] for key in DUTCH if key.split(".")[0] in sections_sent()}
    assert asked_in_the_browser() - sent == set()


def test_every_text_is_used() -> None:
    names = asked_in_the_browser()
    on_screen = {f"{section}.{name}" for section in sections_sent() for name in names}
    assert [key for key in DUTCH if key not in on_screen and not could_be_asked(key)] == []
