"""What is left when no question was found by its verb: tags, and question words further on."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.alternatives import alternatives
from ekc_kit.coach.grammar.dutch.question_word import question_word
from ekc_kit.coach.grammar.phrase import Span, has_tag
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

NEAR_AN_END = 3  # words from either end of the sentence
MOST_IN_FRAGMENT = 9  # words in a question without a verb: "Een hek of een heg?"
TAGS = (("of", "niet"), ("hè",), ("nietwaar",), (",", "niet", "waar"), (",", "toch"))
LAST_WORD_OF_TAG = frozenset("toch hè niet waar nietwaar".split())


def leftover(sentence: Sentence, start: int) -> Reading:
    """Return the reading of a sentence in which no clause has the form of a question."""
    if sentence.asks:
        return _asked_by_its_mark(sentence, start)
    words = sentence.words
    if _ends_with_tag(words):
        return Reading(sentence, Form.CLOSED, len(words) - 1, len(words), tag=True)
    return Reading(sentence, Form.NONE, start, len(words))


def _ends_with_tag(words: Sequence[Word]) -> bool:
    """Tell whether it ends with "of niet", "hè", "nietwaar", ", niet waar" or ", toch"."""
    last = tuple(word.text for word in words[-3:])
    return any(last[-len(tag) :] == tag for tag in TAGS)


def _asked_by_its_mark(sentence: Sentence, start: int) -> Reading:
    """Only the question mark says that it asks: "Dit is wat?", "Een hek of een heg?"."""
    words = sentence.words
    wh = question_word(words, start)
    if wh is not None:
        return Reading(sentence, Form.OPEN, start, wh + 1)
    in_situ = _question_word_in_situ(words, start)
    if in_situ is not None:
        return Reading(sentence, Form.OPEN, in_situ, in_situ + 1)
    pair = alternatives(words, start) or _fragment_with_or(words, start)
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    ends_with_tag = words[-1].text in LAST_WORD_OF_TAG
    return Reading(sentence, Form.CLOSED, start, len(words), tag=ends_with_tag)


def _question_word_in_situ(words: Sequence[Word], start: int) -> int | None:
    """Return the place of a question word that stands where the answer would be."""
    for place in range(start, len(words)):
        near_an_end = place <= start + NEAR_AN_END or place >= len(words) - NEAR_AN_END
        if near_an_end and "wh" in words[place].tags:
            return place
    return None


def _fragment_with_or(words: Sequence[Word], start: int) -> Span | None:
    if len(words) > MOST_IN_FRAGMENT or words[-1].text in ("niet", "soms"):
        return None
    return (start, len(words)) if has_tag(words[1:-1], "or") else None
