"""A question behind a clause or a mark: "When it gets dark, how can we ..."."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.alternatives import offered
from ekc_kit.coach.grammar.english.polar import read_polar
from ekc_kit.coach.grammar.english.question_word import question_verb, question_word
from ekc_kit.coach.grammar.english.verbs import SUBJECT_OPENERS
from ekc_kit.coach.grammar.phrase import MARKS, constituent_question, skip, tags_at
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

CONNECTIVES = frozenset("and but so then or".split())


def question_behind_a_clause(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question further on than *start*, or None when there is none."""
    words = sentence.words
    opens = _opens_clause(words[start])
    for place in range(start + 1, len(words) - 1):
        if words[place].text in MARKS:
            reading = _behind_mark(sentence, place, opens)
            if reading is not None:
                return reading
    return _behind_unmarked_clause(sentence, start, opens)


def _opens_clause(word: Word) -> bool:
    return "opens" in word.tags or word.text in ("when", "where")


def _behind_mark(sentence: Sentence, mark: int, opens: bool) -> Reading | None:
    words = sentence.words
    at = skip(words, mark + 1, CONNECTIVES)
    wh = question_word(words, at)
    if wh is not None:
        verb = question_verb(words, wh, asks=False)
        if verb is not None and (
            sentence.asks or _stands_alone(words, mark, wh, verb, opens=opens)
        ):
            return constituent_question(sentence, at, wh, offered(words, wh, verb))
    elif _is_inverted(words, at):
        if at + 2 == len(words):
            return Reading(sentence, Form.CLOSED, at, len(words), tag=True)
        if sentence.asks or opens:
            return read_polar(sentence, at)
    return None


def _stands_alone(words: Sequence[Word], mark: int, wh: int, verb: int, *, opens: bool) -> bool:
    """Tell a question without a question mark from a clause such as "..., which leads to"."""
    inverted = "aux" in words[verb].tags or "has_aux" in words[wh].tags
    return inverted and (opens or words[mark].text != "," or "pronoun" in tags_at(words, verb + 1))


def _is_inverted(words: Sequence[Word], at: int) -> bool:
    """Tell whether an auxiliary stands before its subject at *at*."""
    return "aux" in words[at].tags and not SUBJECT_OPENERS.isdisjoint(tags_at(words, at + 1))


def _behind_unmarked_clause(sentence: Sentence, start: int, opens: bool) -> Reading | None:
    """Read "When it gets dark how can we ...": no mark stands before the question."""
    words = sentence.words
    if opens or sentence.asks:
        for place in range(start + 1, len(words) - 2):
            if "wh" in words[place].tags and _is_inverted(words, place + 1):
                return constituent_question(
                    sentence, place, place, offered(words, place, place + 1)
                )
    if opens:
        for place in range(start + 2, len(words) - 2):
            if _asks_by_inversion(words, place):
                return read_polar(sentence, place)
    return None


def _asks_by_inversion(words: Sequence[Word], at: int) -> bool:
    return (
        "aux" in words[at].tags
        and "pronoun" in words[at + 1].tags
        and not words[at - 1].tags & {"pronoun", "wh"}
    )
