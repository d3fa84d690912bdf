"""A question that is the sentence itself: a question word comes first, or an auxiliary does."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.alternatives import offered
from ekc_kit.coach.grammar.english.polar import read_polar
from ekc_kit.coach.grammar.english.question_word import question_verb, question_word
from ekc_kit.coach.grammar.english.verbs import auxiliary_first
from ekc_kit.coach.grammar.phrase import constituent_question
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

BEGINS_CLEFT = frozenset("what whatever who".split())  # "What matters is ..."
BEGINS_CLAUSE = frozenset("when where whatever wherever".split())  # "Where possible, we ..."
BEGINS_ADVERBIAL = frozenset("when where".split())


def main_question(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question that begins at *start*, or None when none does."""
    words = sentence.words
    wh = question_word(words, start)
    if wh is not None:
        return _with_question_word(sentence, start, wh)
    if auxiliary_first(words, start, sentence.mark):
        return read_polar(sentence, start)
    return None


def _with_question_word(sentence: Sentence, start: int, wh: int) -> Reading | None:
    words = sentence.words
    verb = question_verb(words, wh, sentence.asks)
    if verb is not None and (sentence.asks or not _begins_statement(words, wh, verb)):
        return constituent_question(sentence, start, wh, offered(words, wh, verb))
    if sentence.asks and words[wh].text not in BEGINS_CLAUSE:
        return Reading(sentence, Form.OPEN, start, wh + 1)
    return None


def _begins_statement(words: Sequence[Word], wh: int, verb: int) -> bool:
    """Tell whether a statement begins here: "What matters is ...", "When done, ..."."""
    if "aux" in words[verb].tags:
        return False
    asked = words[wh].text
    return (
        (asked in BEGINS_CLEFT and _has_copula(words, verb + 1))
        or (asked in BEGINS_CLAUSE and _subject_after_comma(words, verb + 1))
        or (asked in BEGINS_ADVERBIAL and verb == wh + 1 and words[verb].text != "to")
    )


def _has_copula(words: Sequence[Word], start: int) -> bool:
    return any(word.text in ("is", "was") for word in words[start:-1])


def _subject_after_comma(words: Sequence[Word], start: int) -> bool:
    return any(
        words[at].text == "," and words[at + 1].tags & {"pronoun", "det"}
        for at in range(start, len(words) - 1)
    )
