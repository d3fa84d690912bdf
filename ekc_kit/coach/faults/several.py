"""Two questions in one: joined question words, joined clauses, "zo ja"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.faults.asked import Asked, Span
from ekc_kit.coach.grammar.reading import Form
from ekc_kit.coach.grammar.words import Word

# These also begin a clause that tells when: "en wanneer het donker is".
_ALSO_CLAUSES = frozenset({"when", "where", "while", "wanneer"})


def several(asked: Sequence[Asked]) -> Span | None:
    """Return where a second question stands, or None. One sentence of context is no question."""
    if len(asked) > 1:
        return asked[1].span(0, len(asked[1].words))
    one = asked[0]
    for place in range(one.anchor + 1, len(one.words) - 1):
        end = _second(one, place)
        if end is not None:
            return one.span(place, end)
    return one.matched("multiple")


def _second(one: Asked, place: int) -> int | None:
    """Return where the beginning of a second question ends that the word at *place* joins on."""
    words = one.words
    joined = "and" in words[place].tags
    if not joined and words[place].text != ",":
        return None
    wh = _question_word(words, place + 1)
    inside = one.form is Form.OPEN and _embeds(words, one.anchor, place)
    if wh is not None and not inside and _asks(words, wh, place, one.anchor):
        return wh + 1
    if "or" in words[place].tags and one.form is Form.CHOICE:
        return None  # what is joined is what one chooses from
    return place + 3 if joined and _begins_with_verb(words, place + 1) else None


def _question_word(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the question word at *at*, or behind a preposition: "en met wie"."""
    if "wh" in words[at].tags:
        return at
    if "prep" in words[at].tags and at + 1 < len(words) and "wh" in words[at + 1].tags:
        return at + 1
    return None


def _asks(words: Sequence[Word], wh: int, place: int, anchor: int) -> bool:
    """Tell whether a verb follows the question word, or it needs none: "en waarom?"."""
    joined = words[place].text != ","
    return _has_verb(words, wh) or (joined and _stands_for_itself(words, wh, place, anchor))


def _stands_for_itself(words: Sequence[Word], wh: int, place: int, anchor: int) -> bool:
    if wh + 1 == len(words) or place == anchor + 1:
        return True
    behind_preposition = wh > place + 1  # "voor fietsers en voor wie slecht ter been is"
    return words[wh].text not in _ALSO_CLAUSES and not behind_preposition


def _has_verb(words: Sequence[Word], wh: int) -> bool:
    return wh + 1 < len(words) and not words[wh + 1].tags.isdisjoint(("finite", "aux"))


def _begins_with_verb(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb and its subject stand here: "en kunnen we"."""
    if at + 1 >= len(words) or words[at].tags.isdisjoint(("finite", "aux")):
        return False
    subject = words[at + 1].tags
    return "subject" in subject and "det" not in subject


def _embeds(words: Sequence[Word], anchor: int, until: int) -> bool:
    """Tell whether a clause of its own stands in between: "hoe weten we wie komt en wie niet"."""
    return any(
        "wh" in words[place].tags and not _is_joined(words[place - 1])
        for place in range(anchor + 1, until)
    )


def _is_joined(before: Word) -> bool:
    return before.text == "," or "and" in before.tags
