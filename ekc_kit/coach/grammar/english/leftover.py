"""What is left when no question was found by its verb: tags, and question words further on."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.alternatives import alternatives
from ekc_kit.coach.grammar.english.question_word import question_word
from ekc_kit.coach.grammar.phrase import Span, has_tag
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

NEAR_THE_END = 2  # words from the end of the sentence
MOST_IN_FRAGMENT = 9  # words in a question without a verb: "A fence or a hedge?"
NO_ALTERNATIVE = frozenset("not something anything what".split())


def leftover(sentence: Sentence, start: int) -> Reading:
    """Return the reading of a sentence in which no clause has the form of a question."""
    if sentence.asks:
        return _asked_by_its_mark(sentence, start)
    words = sentence.words
    if _ends_with_tag(words):
        return Reading(sentence, Form.CLOSED, len(words) - 2, len(words), tag=True)
    return Reading(sentence, Form.NONE, start, len(words))


def _ends_with_tag(words: Sequence[Word]) -> bool:
    """Tell whether it ends with "isn't it" or the like, or with "or not"."""
    if len(words) < 2:
        return False
    before, last = words[-2], words[-1]
    if len(words) > 3 and "negated" in before.tags and "pronoun" in last.tags:
        return True
    return before.text == "or" and last.text == "not"


def _asked_by_its_mark(sentence: Sentence, start: int) -> Reading:
    """Only the question mark says that it asks: "It costs what?", "A fence or a hedge?"."""
    words = sentence.words
    wh = question_word(words, start)
    if wh is not None and not _begins_clause(words, wh):
        return Reading(sentence, Form.OPEN, start, wh + 1)
    in_situ = _question_word_in_situ(words, start)
    if in_situ is not None:
        return Reading(sentence, Form.OPEN, in_situ, in_situ + 1)
    pair = alternatives(words, start) or _fragment_with_or(words, start)
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    ends_with_tag = len(words) > 2 and "aux" in words[-2].tags and "pronoun" in words[-1].tags
    return Reading(sentence, Form.CLOSED, start, len(words), tag=ends_with_tag)


def _begins_clause(words: Sequence[Word], wh: int) -> bool:
    return words[wh].text in ("when", "where") and any(word.text == "," for word in words)


def _question_word_in_situ(words: Sequence[Word], start: int) -> int | None:
    """Return the place of a question word that stands where the answer would be."""
    for place in range(max(start, len(words) - NEAR_THE_END), len(words)):
        if "wh" in words[place].tags:
            return place
    return None


def _fragment_with_or(words: Sequence[Word], start: int) -> Span | None:
    if len(words) > MOST_IN_FRAGMENT or words[-1].text in NO_ALTERNATIVE:
        return None
    return (start, len(words)) if has_tag(words[1:-1], "or") else None
