"""What a yes/no question asks for: yes or no, one of two, or what another question inside it asks.

"Kunt u vertellen hoe ..." looks like a yes/no question; what it asks is "hoe ...".
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.alternatives import alternatives
from ekc_kit.coach.grammar.dutch.question_word import question_word
from ekc_kit.coach.grammar.phrase import first_tagged, polar_question
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

# Before "of" these leave room for a clause only: "weet u ook of ...".
BEFORE_WHETHER = frozenset([",", *"al ook u mij ons eens".split()])
RELATIVE = frozenset("waarin waarbij waarop waarvan".split())


def read_polar(sentence: Sentence, verb: int) -> Reading:
    """Return the reading of a sentence that is a yes/no question by its form.

    Args:
        sentence: The sentence that is read.
        verb: The place of the finite verb that comes first.
    """
    return _inside(sentence, verb) or polar_question(
        sentence, verb, alternatives(sentence.words, verb)
    )


def is_whether(words: Sequence[Word], at: int) -> bool:
    """Tell whether "of" opens a clause at *at* ("weet u of er ...") and joins no two things."""
    if words[at].text != "of" or at + 1 >= len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    if "telling" in before.tags or before.text in BEFORE_WHETHER:
        return after.text != "niet"
    return "subject" in after.tags or after.text in ("er", "de", "het")


def _inside(sentence: Sentence, verb: int) -> Reading | None:
    """Read the question that a verb of telling or knowing takes as its object."""
    words = sentence.words
    telling = first_tagged(words, "telling", verb)
    if telling is None:
        return None
    anywhere = _may_follow_its_question(words, telling)
    for place in range(verb + 1, len(words)):
        if words[place].text == "zo":  # "zo ja, ..." is a question of its own
            return None
        if is_whether(words, place):
            return Reading(sentence, Form.CLOSED, verb, place + 1)
        if place > telling or anywhere:
            asked = question_word(words, place)
            if asked is not None and not _is_relative(words, asked, place, telling):
                return Reading(sentence, Form.INDIRECT, place, asked + 1)
    return None


def _may_follow_its_question(words: Sequence[Word], telling: int) -> bool:
    """Tell whether the question may stand before it: "kunt u hoe dit werkt uitleggen"."""
    text = words[telling].text
    return text == "weet" or (text != "laten" and telling == len(words) - 1)


def _is_relative(words: Sequence[Word], asked: int, place: int, telling: int) -> bool:
    """Tell whether it says more about the word before it: "de straat waarin ..."."""
    return words[asked].text in RELATIVE and place - 1 != telling
