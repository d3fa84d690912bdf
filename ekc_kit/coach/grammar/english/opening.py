"""What opens a sentence without being part of it: "And", "Question 1:", "Dear neighbours,"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.phrase import MARKS
from ekc_kit.coach.grammar.words import Word

# Not in the lexicon: see the top of the package.
DISCOURSE_MARKERS = frozenset(
    "and but so or well ok okay hi hello dear yes no right question then also anyway now sorry"
    " please look erm um hey".split()
)
# They belong to the sentence, unless a mark sets them apart: "Now, ...", "Right, ...".
ALSO_INSIDE = frozenset("no right question now look then".split())
AFTER_DEGREE = frozenset("much many that".split())  # "so much" says how much
REACH = 4  # words in which a salutation ends
LONGEST_CALL = 2  # words before the comma behind a salutation
QUESTION_OPENERS = frozenset({"wh", "aux"})


def skip_opening(words: Sequence[Word]) -> int:
    """Return the place of the first word of the sentence proper.

    It is never behind the last word, whatever the sentence holds.
    """
    at = 2 if _refers_back(words) else 0
    while at < len(words) - 1 and _only_opens(words[at], words[at + 1]):
        at += 1
    return _behind_salutation(words, at)


def _refers_back(words: Sequence[Word]) -> bool:
    """Tell whether it begins with "If so" or "If not"."""
    return len(words) > 3 and words[0].text == "if" and words[1].text in ("so", "not")


def _only_opens(word: Word, after: Word) -> bool:
    if word.text in MARKS or (word.text in DISCOURSE_MARKERS and _stands_apart(word, after)):
        return True
    return "number" in word.tags and (after.text in MARKS or "wh" in after.tags)


def _stands_apart(marker: Word, after: Word) -> bool:
    if marker.text in ALSO_INSIDE:
        return after.text in MARKS or (marker.text == "question" and "number" in after.tags)
    return marker.text != "so" or after.text not in AFTER_DEGREE


def _behind_salutation(words: Sequence[Word], at: int) -> int:
    """Return the place of a question behind a colon or a salutation, otherwise *at*."""
    for place in range(at, min(at + REACH, len(words) - 2)):
        if _ends_salutation(words, at, place) and not QUESTION_OPENERS.isdisjoint(
            words[place + 1].tags
        ):
            return place + 1
    return at


def _ends_salutation(words: Sequence[Word], at: int, place: int) -> bool:
    if words[place].text == ":":
        return True
    return (
        words[place].text == ","
        and place - at <= LONGEST_CALL
        and "person" in words[place - 1].tags
    )
