"""A learner tries first: until then a practice case shows no way to reword."""

from __future__ import annotations

from ekc_kit.model import Question, QuestionVersion
from ekc_kit.training import Attempts


def worded(*wordings: str) -> Question:
    return Question(id="q-een", versions=tuple(QuestionVersion(text=one) for one in wordings))


def tried(*moments: Question, code: str = "closed") -> bool:
    """Tell whether a try was made, after the question was seen at each of these moments."""
    attempts = Attempts()
    return [attempts.were_made(one, code) for one in moments][-1]


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
    attempts.were_made(worded("Kan de overlast stoppen?"), "closed")
    assert attempts.were_made(worded("Moet het stoppen?"), "closed")
    assert not attempts.were_made(worded("Moet het stoppen?"), "vague")
