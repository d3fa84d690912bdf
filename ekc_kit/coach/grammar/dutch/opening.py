"""What opens a sentence without being part of it: "En", "Vraag 1:", "Beste buren,"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.phrase import MARKS
from ekc_kit.coach.grammar.words import Word

# Not in the lexicon: see the top of the package.
DISCOURSE_MARKERS = frozenset(
    "en maar dus want of nou ja nee hallo hoi beste geachte zeg eens vraag nu dan oké ok sorry tja"
    " goed goedemiddag trouwens misschien".split()
)
# They belong to the sentence, unless a mark or number sets them apart: "Nu, ...", "Vraag 2 ...".
ALSO_INSIDE = frozenset("vraag zeg goed nu dan".split())
SALUTATIONS = frozenset("beste geachte lieve zeg sorry hallo tja nou".split())
REACH = 4  # words in which a salutation ends
LONGEST_CALL = 2  # words before the comma behind a salutation
QUESTION_OPENERS = frozenset({"wh", "finite"})


def skip_opening(words: Sequence[Word]) -> int:
    """Return the place of the first word of the sentence proper.

    It is never behind the last word, whatever the sentence holds.
    """
    at = 2 if _refers_back(words) else 0
    while at < len(words) - 1 and _only_opens(words, at):
        at += 1
    return _behind_salutation(words, at)


def _refers_back(words: Sequence[Word]) -> bool:
    """Tell whether it begins with "Zo ja", "Zo nee" or "Zo niet"."""
    return len(words) > 3 and words[0].text == "zo" and words[1].text in ("ja", "nee", "niet")


def _only_opens(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    return (
        word.text in MARKS
        or ("number" in word.tags and _numbers_the_question(words, at))
        or (word.text in DISCOURSE_MARKERS and _stands_apart(word, words[at + 1]))
    )


def _numbers_the_question(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1]
    return after.text in MARKS or (at == 0 and len(words) > 2 and "wh" in after.tags)


def _stands_apart(marker: Word, after: Word) -> bool:
    if marker.text == "misschien":
        return "finite" in after.tags
    return marker.text not in ALSO_INSIDE or after.text in MARKS or "number" in after.tags


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
        and (words[at].text in SALUTATIONS or "person" in words[at].tags)
    )
