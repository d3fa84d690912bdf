"""A question that names nothing: only "dit", "het", "de situatie"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.faults.asked import Asked, Span
from ekc_kit.coach.grammar.reading import Form
from ekc_kit.coach.grammar.words import Word

# Words of these classes say nothing about what a question is about.
_EMPTY = frozenset(
    "filler generic placeholder wh we we_all modal to_be aux subject telling adverb not and".split()
)
_PRONOUNS = frozenset("dit dat het this that it".split())
_ONE_ANOTHER = frozenset("elkaar elkaars mekaar each".split())
_BEFORE_A_VERB = frozenset("to te be we i you".split())


def unnamed(read: Sequence[Asked], asked: Sequence[Asked]) -> Span | None:
    """Return the word that stands for what is not named, else the question, else None.

    Something may be named in the question, or in a sentence beside it.
    """
    one = asked[0]
    standing = _standing(one)
    if one.form is Form.CLOSED and not standing:
        return None
    if any(_names(other, bool(standing)) for other in read):
        return None
    # "dat" mostly joins on a clause
    at = min(standing, key=lambda word: word.text in ("dat", "that"), default=None)
    return (at.start, at.end) if at else one.span(0, len(one.words))


def _standing(one: Asked) -> list[Word]:
    """Return the words that stand for something; weak ones ("het") only if all depends on them."""
    strong = [word for word in one.words if "placeholder" in word.tags and "weak" not in word.tags]
    if strong or one.form is not Form.CLOSED:
        return strong
    return [word for word in one.words if word.text in _PRONOUNS]


def _names(one: Asked, standing: bool) -> bool:
    """Tell whether a sentence names anything.

    Beside a word that stands for something a verb alone names nothing: "dit schilderen".
    """
    for place, word in enumerate(one.words):
        if word.text in _ONE_ANOTHER:
            return True
        if not word.text[0].isalnum() or not word.tags.isdisjoint(_EMPTY):
            continue
        if not (standing and _is_verb(one, place)):
            return True
    return False


def _is_verb(one: Asked, place: int) -> bool:
    words, reading = one.words, one.reading
    word, before = words[place], words[place - 1] if place else None
    if place == reading.until or (place == reading.at and one.form is Form.CLOSED):
        return "person" not in word.tags
    if before is None or "person" in word.tags:
        return False
    if place == len(words) - 1 and word.text.endswith(("en", "d", "t", "ed")):
        return before.tags.isdisjoint(("det", "prep")) or before.text in _PRONOUNS - {
            "this",
            "that",
        }
    return before.text in _BEFORE_A_VERB
