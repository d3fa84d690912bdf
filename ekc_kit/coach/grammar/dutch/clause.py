"""A question behind a clause or a mark: "Als het donker is, hoe kunnen we ..."."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.alternatives import offered
from ekc_kit.coach.grammar.dutch.polar import read_polar
from ekc_kit.coach.grammar.dutch.question_word import question_word, second_verb
from ekc_kit.coach.grammar.dutch.verbs import verb_first
from ekc_kit.coach.grammar.phrase import MARKS, constituent_question, has_text, skip
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

CONNECTIVES = frozenset("en maar dus dan".split())
MOST_IN_FRAGMENT = 4  # words in a question without a verb: "..., en hoe dan?"
STRONG_MARKS = frozenset(":–—-")
ASKS_WITHOUT_MARK = frozenset("hoe wie wat welke wanneer waarom waar".split())


def question_behind_a_clause(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question further on than *start*, or None when there is none."""
    words = sentence.words
    opens = "opens" in words[start].tags
    for place in range(start + 1, len(words) - 1):
        if words[place].text in MARKS:
            reading = _behind_mark(sentence, start, place)
            if reading is not None:
                return reading
    return _behind_unmarked_clause(sentence, start) if opens or sentence.asks else None


def _behind_mark(sentence: Sentence, start: int, mark: int) -> Reading | None:
    words = sentence.words
    at = skip(words, mark + 1, CONNECTIVES)
    wh = question_word(words, at)
    if wh is not None:
        return _with_question_word(sentence, start, mark, at, wh)
    if "opens" in words[start].tags and (
        verb_first(words, at, "?") if sentence.asks else _is_consequence(words, start, at)
    ):
        return read_polar(sentence, at)
    return None


def _with_question_word(
    sentence: Sentence, start: int, mark: int, at: int, wh: int
) -> Reading | None:
    words = sentence.words
    verb = second_verb(words, wh, asks=False)
    if verb is not None and (sentence.asks or _stands_alone(words, start, mark, wh, verb)):
        return constituent_question(sentence, at, wh, offered(words, wh, verb))
    if sentence.asks and len(words) - at <= MOST_IN_FRAGMENT:
        return Reading(sentence, Form.OPEN, at, wh + 1)
    return None


def _stands_alone(words: Sequence[Word], start: int, mark: int, wh: int, verb: int) -> bool:
    """Tell a question without a question mark from a clause such as "..., wat leidt tot"."""
    if verb + 1 >= len(words):
        return False
    if words[mark].text in STRONG_MARKS or "opens" in words[start].tags:
        return True
    return "subject" in words[verb + 1].tags and words[wh].text in ASKS_WITHOUT_MARK


def _is_consequence(words: Sequence[Word], start: int, at: int) -> bool:
    """Tell whether a condition is followed by its question: "Als het regent, gaan we dan ..."."""
    return (
        "finite" in words[at].tags
        and words[start].text != "wanneer"
        and at + 2 < len(words)
        and has_text(words[at + 1 : at + 6], frozenset({"dan"}))
    )


def _behind_unmarked_clause(sentence: Sentence, start: int) -> Reading | None:
    """Read "Als het donker is hoe kunnen we ...": no mark stands before the question word."""
    words = sentence.words
    for place in range(start + 1, len(words) - 2):
        if (
            "wh" in words[place].tags
            and words[place - 1].text != "en"
            and "finite" in words[place + 1].tags
            and _begins_subject(words[place + 2])
        ):
            return constituent_question(sentence, place, place, offered(words, place, place + 1))
    return None


def _begins_subject(word: Word) -> bool:
    return bool(word.tags & {"subject", "det", "person"}) or word.text in ("er", "het")
