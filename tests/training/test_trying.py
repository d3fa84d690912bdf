"""A learner tries first: until then a practice case shows no way to reword."""

from __future__ import annotations

import pytest

from ekc_kit.model import Question, QuestionVersion
from ekc_kit.training import Attempts


def worded(*wordings: str) -> Question:
    return Question(id="q-een", versions=tuple(QuestionVersion(text=one) for one in wordings))


def tried(*moments: Question, marked: str = "Kan") -> bool:
    """Tell whether a try was made, after the question was seen at each of these moments."""
    attempts = Attempts()
    return [attempts.were_made(one, "closed", marked) for one in moments][-1]


def test_at_first_sight_nothing_was_tried() -> None:
    assert not tried(worded("Kan de overlast stoppen?"))


def test_typing_on_is_no_try() -> None:
    assert not tried(
        worded("Kan de"), worded("Kan de overlast"), worded("Kan de overlast stoppen?")
    )


def test_taking_back_the_last_words_is_no_try() -> None:
    assert not tried(
        worded("Kan de overlast stoppen?"), worded("Kan de"), worded("Kan de overlast")
    )


def test_other_words_are_a_try_and_stay_one() -> None:
    first, other = worded("Kan de overlast stoppen?"), worded("Moet de overlast stoppen?")
    assert tried(first, other)
    assert tried(first, other, first)


def test_a_new_version_is_a_try() -> None:
    assert tried(worded("Kan de overlast stoppen?", "Moet de overlast stoppen?"))


def test_a_try_counts_for_the_pitfall_it_was_made_at() -> None:
    attempts = Attempts()
    attempts.were_made(worded("Kan de overlast stoppen?"), "closed", "Kan")
    assert attempts.were_made(worded("Moet het stoppen?"), "closed", "Moet")
    assert not attempts.were_made(worded("Moet het stoppen?"), "vague", "het")


@pytest.mark.parametrize(
    "other",
    [
        "Kan de overlast stoppen.",
        "kan de overlast stoppen",
        "Kan de overlast stopen?",
        "Kan de herrie stoppen?",
    ],
)
def test_an_end_mark_a_capital_or_a_word_elsewhere_is_no_try(other: str) -> None:
    first = "Kan de overlast stoppen?"
    assert not tried(worded(first), worded(other))
    assert not tried(worded(first, other))


def test_another_beginning_is_a_try_and_so_is_another_word_that_was_marked() -> None:
    first = worded("Hoe kan dit stoppen?")
    assert tried(first, worded("Wanneer kan dit stoppen?"), marked="dit")
    assert tried(first, worded("Hoe kan de overlast stoppen?"), marked="dit")
    assert not tried(first, worded("Hoe moet dit stoppen?"), marked="dit")
