"""What the kit asks, in words: one question with its reason, and no mark given."""

from __future__ import annotations

import re

import pytest

from ekc_kit.coach import SEVERITIES
from ekc_kit.texts import Language, all_keys, text, use_language

in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def said_by_the_coach(language: Language) -> dict[str, str]:
    return {key: said for key, said in all_keys(language).items() if key.startswith("coach.")}


@in_both_languages
@pytest.mark.parametrize("code", SEVERITIES)
def test_every_finding_asks_one_question_and_gives_its_reason(
    code: str, language: Language
) -> None:
    use_language(language)
    ask, why = text(f"coach.{code}.ask"), text(f"coach.{code}.why")
    assert ask.endswith("?")
    assert ask.count("?") == 1
    assert why.endswith(".")
    assert "?" not in why


@in_both_languages
def test_the_coach_never_says_that_something_is_good(language: Language) -> None:
    """The kit knows a number of pitfalls; whether a wording is good, the group knows."""
    said = said_by_the_coach(language)
    assert {
        key for key, one in said.items() if re.search(r"\b(?:goede?|good)\b", one, re.I)
    } == set()


@pytest.mark.parametrize("code", SEVERITIES)
def test_what_the_coach_says_is_short_enough_to_read(code: str) -> None:
    use_language("nl")
    assert len(text(f"coach.{code}.ask").split()) <= 22
    assert all(len(one.split()) <= 25 for one in text(f"coach.{code}.why").split(". "))
