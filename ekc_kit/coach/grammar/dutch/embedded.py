"""A question that a statement announces or an order wants answered.

"Ik vraag me af hoe ..." and "De vraag is wie ..." ask indirectly. "Vertel hoe ..." asks openly.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.polar import is_whether
from ekc_kit.coach.grammar.dutch.question_word import question_word
from ekc_kit.coach.grammar.phrase import has_tag, has_text, inquires, text_at
from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MOST_IN_ORDER = 6  # words between an order to tell and the question word
CLOSE = 3  # words between an order to tell and "waarin" and the like
MOST_IN_ANNOUNCEMENT = 12  # words in which a question is announced
BEFORE_WHETHER = frozenset("af is benieuwd weten".split())

# Not in the lexicon: see the top of the package.
CURIOUS = frozenset("benieuwd nieuwsgierig".split())
WONDERS = frozenset("af afvragen afvraag".split())
WONDERING_STEMS = ("vraag", "vroeg", "vragen", "afvra")
WANTS_TO = frozenset("weten horen bespreken begrijpen".split())
LIKES_TO = frozenset("hoor hoort horen verneem vernemen weten".split())
GLADLY = frozenset({"graag"})
# They mostly say more about a thing: "een plek waar", "alles wat".
RELATIVES = frozenset("waar waarin waarop waarbij waarvan waardoor waarmee wiens".split())
NOT_KNOWN = frozenset({"weet", "weten"})
FIRST_PERSON = frozenset("ik we wij".split())
COPULAS = frozenset("is was blijft luidt".split())
QUESTION_AT_ONCE = frozenset("of hoe wie".split())


def announced_question(sentence: Sentence, start: int) -> Reading | None:
    """Return the reading of a question inside a statement or an order, or None without one."""
    begin = _behind_announcement(sentence.words, start)
    if begin is not None:
        return _indirect(sentence, start, begin)
    if "tell" in sentence.words[start].tags:
        return _told(sentence, start)
    return _inquired(sentence, start)


def _indirect(sentence: Sentence, start: int, begin: int) -> Reading | None:
    words = sentence.words
    for place in range(begin, len(words)):
        if _asks_whether(words, place):
            return Reading(sentence, Form.CLOSED, start, place + 1)
        asked = question_word(words, place)
        if asked is not None and asked + 1 < len(words):
            return Reading(sentence, Form.INDIRECT, place, asked + 1)
    return None


def _asks_whether(words: Sequence[Word], at: int) -> bool:
    return is_whether(words, at) or (
        words[at].text == "of" and at + 1 < len(words) and words[at - 1].text in BEFORE_WHETHER
    )


def _inquired(sentence: Sentence, start: int) -> Reading | None:
    """Read "Ik zit te denken hoe ..." and "We zoeken uit wat ...", in any words for finding out."""
    words = sentence.words
    for place in range(start + 2, len(words) - 1):
        asked = question_word(words, place)
        if asked is not None and words[asked].text not in RELATIVES:
            found = inquires(words[start:asked])
            return Reading(sentence, Form.INDIRECT, place, asked + 1) if found else None
    return None


def _told(sentence: Sentence, start: int) -> Reading | None:
    words = sentence.words
    for place in range(start + 1, min(start + MOST_IN_ORDER + 1, len(words))):
        asked = question_word(words, place)
        if (
            asked is not None
            and asked + 1 < len(words)
            and not (place - start > CLOSE and _is_relative(words, asked, place))
        ):
            return Reading(sentence, Form.OPEN, start, asked + 1, told=True)
    return None


def _is_relative(words: Sequence[Word], asked: int, place: int) -> bool:
    """Tell whether it says more about the thing before it: "een plek waarin ..."."""
    text = words[asked].text
    return (
        text.startswith("waar")
        and text not in ("waar", "waarom")
        and "person" not in words[place - 1].tags
    )


def _behind_announcement(words: Sequence[Word], start: int) -> int | None:
    """Return the place after words that announce a question: "vraag me af", "wil weten"."""
    near = words[start : start + MOST_IN_ANNOUNCEMENT]
    for place, word in enumerate(near):
        if word.text == "," or "wh" in word.tags:
            return None
        if _says_what_is_wondered(near, place) or _says_what_is_wanted(near, place):
            return start + place + 1
        if _leads_to_a_question(near, place):
            return start + place + 1
        if "matter" in word.tags and _names_the_matter(near, place):
            at_once = near[place + 1].text in QUESTION_AT_ONCE
            return start + place + (1 if at_once else 2)
    return None


def _says_what_is_wondered(near: Sequence[Word], at: int) -> bool:
    """Tell whether "benieuwd", "vraag me af" or the like ends at *at*."""
    text = near[at].text
    if text in CURIOUS or [one.text for one in near[at - 2 : at + 1]] == ["af", "te", "vragen"]:
        return True
    return text in WONDERS and any(one.text.startswith(WONDERING_STEMS) for one in near[: at + 1])


def _leads_to_a_question(near: Sequence[Word], at: int) -> bool:
    """Tell whether "het gaat erom", "ik weet niet" or "de vraag die leeft is" ends at *at*."""
    before, word = near[:at], near[at]
    if not has_tag(near[at + 1 : at + 2], "wh"):
        return False
    if word.text in COPULAS:
        return has_tag(before, "matter")
    return word.text == "erom" or (
        has_text(near[: at + 1], NOT_KNOWN)
        and near[0].text in FIRST_PERSON
        and "niet" in {one.text for one in near[1 : at + 1]}
    )


def _says_what_is_wanted(near: Sequence[Word], at: int) -> bool:
    """Tell whether "wil weten", "hoor graag", "laat weten" or the like ends at *at*."""
    text = near[at].text
    return (
        (text in WANTS_TO and has_tag(near[:at], "wishing"))
        or (text in LIKES_TO and has_text(near[: at + 3], GLADLY))
        or (text in ("weten", "horen") and near[0].text == "laat")
    )


def _names_the_matter(near: Sequence[Word], at: int) -> bool:
    """Tell whether the question follows its name: "de vraag is", "de kwestie hoe"."""
    after = text_at(near, at + 1)
    return after in COPULAS or after in QUESTION_AT_ONCE
