"""Whether letters can be read at level B1: short sentences, in words of every day."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from ekc_kit.texts import all_keys
from tests.word.letters import LETTERS

MOST, ON_AVERAGE = 20, 12
NAMES = "Marijke Terpstra en Anton Visser"


def said_in(letter: str) -> list[str]:
    """Return the sentences of a letter; labels and headings without an end are none."""
    sections = (f"{letter}_template.", f"{letter}.", f"{letter}_document.")
    texts = [said for key, said in all_keys("nl").items() if key.startswith(sections)]
    filled = [re.sub(r"\{\w+\}", NAMES, said) for said in texts]
    found = [one for said in filled for one in re.split(r"(?<=[.?!:])\s+", said)]
    return [one for one in found if one.endswith((".", "?", "!", ":"))]


@pytest.mark.parametrize("letter", ["letter", *LETTERS])
def test_the_sentences_of_a_letter_are_short(letter: str) -> None:
    sentences = said_in(letter)
    assert sentences
    assert [one for one in sentences if len(one.split()) > MOST] == []
    assert mean(len(one.split()) for one in sentences) <= ON_AVERAGE


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_has_no_word_that_only_offices_use(letter: str) -> None:
    office = (
        r"\b(?:middels|teneinde|betreffende|inzake|indien|tevens|conform|alsmede|omtrent|dient)\b"
    )
    assert [one for one in said_in(letter) if re.search(office, one, re.IGNORECASE)] == []
