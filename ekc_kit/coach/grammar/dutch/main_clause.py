"""A question that is the sentence itself: its question word comes first, or its verb does."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.alternatives import offered
from ekc_kit.coach.grammar.dutch.polar import read_polar
from ekc_kit.coach.grammar.dutch.question_word import question_word, second_verb
from ekc_kit.coach.grammar.dutch.verbs import may_be_verb, verb_first
from ekc_kit.coach.grammar.phrase import constituent_question
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MOST_IN_FRAGMENT = 5  # words in a question without a verb: "Hoe verder met het plein"
FREE_RELATIVE = frozenset("wie wat waar".split())
SINGULAR_VERBS = frozenset("kan mag moet is wordt krijgt zal heeft gaat was".split())


def main_question(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question that begins at *start*, or None when none does."""
    words = sentence.words
    wh = question_word(words, start)
    if wh is not None:
        return _with_question_word(sentence, start, wh)
    if verb_first(words, start, sentence.mark):
        return read_polar(sentence, start)
    return None


def _with_question_word(sentence: Sentence, start: int, wh: int) -> Reading | None:
    words = sentence.words
    verb = second_verb(words, wh, sentence.asks)
    if verb is not None and (sentence.asks or not _is_free_relative(sentence, wh, verb)):
        return constituent_question(sentence, start, wh, offered(words, wh, verb))
    if len(words) - start <= MOST_IN_FRAGMENT and not _is_clause(words, wh):
        return Reading(sentence, Form.OPEN, wh, wh + 1)
    return None


def _is_clause(words: Sequence[Word], wh: int) -> bool:
    """Tell whether a subject follows the question word and a verb ends the sentence."""
    return len(words) - wh > 2 and "subject" in words[wh + 1].tags and may_be_verb(words[-1])


def _is_free_relative(sentence: Sentence, wh: int, verb: int) -> bool:
    """Tell whether the question word begins a statement: "Wie wil voetballen kan ..."."""
    words = sentence.words
    if words[wh].text == "wat" and sentence.mark == "!":
        return True
    one_clause = words[wh].text in FREE_RELATIVE
    for place in range(verb + 1, len(words) - 1):
        if _begins_main_clause(words, place) or (one_clause and _two_verbs_meet(words, place)):
            return True
        one_clause = one_clause and not _parts_clauses(words[place])
    return False


def _begins_main_clause(words: Sequence[Word], at: int) -> bool:
    """Tell whether the verb of the statement follows a comma: "Wat er ook gebeurt, is ..."."""
    return (
        words[at - 1].text == ","
        and "finite" in words[at].tags
        and "and" not in words[at].tags
        and "subject" not in words[at + 1].tags
    )


def _two_verbs_meet(words: Sequence[Word], at: int) -> bool:
    """Tell whether the verb of the statement follows that of the clause: "wil voetballen kan"."""
    return words[at].text in SINGULAR_VERBS and may_be_verb(words[at - 1])


def _parts_clauses(word: Word) -> bool:
    return bool(word.tags & {"sub", "wh", "subject"}) or word.text in ("die", ",")
