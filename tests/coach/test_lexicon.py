"""The files that people edit: every name in them is known, and all of it is used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import ekc_kit.coach
from ekc_kit.coach.grammar.inflection import dutch_forms, english_forms
from ekc_kit.coach.grammar.lexicon import lexicon
from ekc_kit.texts import LANGUAGES

COACH = Path(ekc_kit.coach.__file__).parent
BUILT_IN = {"number"}  # a word that begins with a figure
every_language = pytest.mark.parametrize("lang", LANGUAGES)


def raw(lang: str) -> dict[str, Any]:
    return tomllib.loads((COACH / "lexicon" / f"{lang}.toml").read_text("utf-8"))


def named_in_patterns(lang: str) -> set[str]:
    lines = [line for listed in raw(lang)["patterns"].values() for line in listed]
    return {name for line in lines for name in re.findall(r"<(\w+)>", line)}


@every_language
def test_every_class_that_a_pattern_names_is_there(lang: str) -> None:
    known = {*raw(lang)["classes"], *raw(lang)["endings"], "act", *BUILT_IN}
    assert named_in_patterns(lang) - known == set()


@every_language
def test_every_class_is_looked_at(lang: str) -> None:
    code = "\n".join(path.read_text("utf-8") for path in COACH.rglob("*.py"))
    written = " ".join(re.findall(r'"([\w ]+)"', code)).split()
    used = {*named_in_patterns(lang), *written}
    assert set(raw(lang)["classes"]) - used == set()


@every_language
def test_every_list_of_patterns_is_tried(lang: str) -> None:
    code = "".join(path.read_text("utf-8") for path in COACH.rglob("*.py"))
    assert [name for name in raw(lang)["patterns"] if f'"{name}"' not in code] == []


@every_language
def test_no_pattern_stands_twice_and_none_is_empty(lang: str) -> None:
    for name, lines in raw(lang)["patterns"].items():
        assert len(lines) == len(set(lines)), name
        assert all(line.split() for line in lines), name


@every_language
def test_words_are_in_small_letters_and_found_in_the_classes_they_stand_in(lang: str) -> None:
    known = lexicon(lang)
    for name, words in raw(lang)["classes"].items():
        assert words == words.lower(), name
        assert [word for word in words.split() if name not in known.tags(word)] == []


def test_both_languages_have_the_same_patterns() -> None:
    dutch, english = (set(raw(lang)["patterns"]) for lang in LANGUAGES)
    assert dutch == english


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("maken", {"maken", "maak", "maakt"}),
        ("bellen", {"bellen", "bel", "belt"}),
        ("schrijven", {"schrijven", "schrijf", "schrijft"}),
        ("poetsen", {"poetsen", "poets", "poetst"}),
        ("zetten", {"zetten", "zet"}),
        ("lezen", {"lezen", "lees", "leest"}),
        ("rekenen", {"rekenen", "reken", "rekent"}),
        ("gaan", {"gaan"}),
    ],
)
def test_dutch_verbs_get_their_stem_and_the_form_in_t(infinitive: str, forms: set[str]) -> None:
    assert forms <= dutch_forms(infinitive)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("sweep", {"sweep", "sweeps", "sweeping"}),
        ("carry", {"carry", "carries", "carrying"}),
        ("fix", {"fix", "fixes", "fixing"}),
        ("write", {"write", "writes", "writing"}),
        ("put", {"put", "puts", "putting"}),
        ("play", {"play", "plays", "playing"}),
    ],
)
def test_english_verbs_get_their_forms_in_s_and_ing(base: str, forms: set[str]) -> None:
    assert english_forms(base) == forms
