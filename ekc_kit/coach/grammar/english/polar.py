"""What a yes/no question asks for: yes or no, one of two, or what another question inside it asks.

"Can you tell us how ..." looks like a yes/no question; what it asks is "how ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.alternatives import alternatives
from ekc_kit.coach.grammar.english.question_word import question_word
from ekc_kit.coach.grammar.phrase import first_tagged, polar_question
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MOST_BEFORE_TELLING = 6  # words between the auxiliary and a verb of telling
MOST_BEFORE_ADVERBIAL = 3  # words after which "when" and "where" tell when and where it is told
OF_SOMEBODY = frozenset("who whose which".split())
NEVER_MIND = frozenset("no matter".split())


def read_polar(sentence: Sentence, verb: int) -> Reading:
    """Return the reading of a sentence that is a yes/no question by its form.

    Args:
        sentence: The sentence that is read.
        verb: The place of the auxiliary that comes first.
    """
    return _inside(sentence, verb) or polar_question(
        sentence, verb, alternatives(sentence.words, verb)
    )


def _inside(sentence: Sentence, verb: int) -> Reading | None:
    """Read the question that a verb of telling or knowing takes as its object."""
    words = sentence.words
    telling = first_tagged(words, "telling", verb)
    if telling is None or telling - verb > MOST_BEFORE_TELLING:
        return None
    for place in range(telling + 1, len(words)):
        if words[place].text in ("if", "whether"):
            return Reading(sentence, Form.CLOSED, verb, place + 1)
        asked = question_word(words, place)
        if asked is not None and not _is_adjunct(words, asked, place, telling):
            return Reading(sentence, Form.INDIRECT, place, asked + 1)
    return None


def _is_adjunct(words: Sequence[Word], asked: int, place: int, telling: int) -> bool:
    """Tell whether it only says more about something: "the boys who ...", "no matter what"."""
    text, before = words[asked].text, words[place - 1]
    return (
        (text in OF_SOMEBODY and "person" in before.tags)
        or (text in ("when", "where") and place - telling > MOST_BEFORE_ADVERBIAL)
        or (text == "which" and before.text == ",")
        or before.text in NEVER_MIND
    )
