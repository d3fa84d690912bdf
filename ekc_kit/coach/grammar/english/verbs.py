"""What may be a verb, and whether an auxiliary comes before its subject as in a question."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.words import Word

NEVER_A_VERB = frozenset({"pronoun", "det", "prep", "aux", "adverb", "person", "wh", "noun"})
LISTED_VERB = frozenset({"past", "generic"})
# What a subject begins with, behind an auxiliary: "can we", "is the", "are people".
SUBJECT_OPENERS = frozenset({"pronoun", "det", "subject", "person"})
ORDERS_TOO = frozenset("do don't dont have".split())  # "Do the dishes", "Have a look"
ABOUT_SOMETHING = frozenset({"solution", "generic", "person"})


def is_verb(word: Word) -> bool:
    """Tell whether *word* may be a verb by itself, by how it looks; an auxiliary is not."""
    if not NEVER_A_VERB.isdisjoint(word.tags):
        return False
    return (word.text.endswith(("s", "ed")) and len(word.text) > 3) or not LISTED_VERB.isdisjoint(
        word.tags
    )


def auxiliary_first(words: Sequence[Word], at: int, mark: str) -> bool:
    """Tell whether the auxiliary comes before its subject at *at*, and gives no order.

    Args:
        words: The words of the whole sentence.
        at: Where the question would begin.
        mark: The mark that closes the sentence. Without a question mark more is asked for.
    """
    if at + 1 >= len(words) or "aux" not in words[at].tags:
        return False
    return mark == "?" or _asks_without_question_mark(words, at, mark)


def _asks_without_question_mark(words: Sequence[Word], at: int, mark: str) -> bool:
    word, after = words[at], words[at + 1]
    if word.text in ORDERS_TOO:
        return _gives_no_order(word, after, mark)
    if word.text == "could":
        return after.text != "not"
    if word.text == "may" and "det" in after.tags:
        return any(not ABOUT_SOMETHING.isdisjoint(one.tags) for one in words[at:])
    if word.text == "will":
        return not mark or not SUBJECT_OPENERS.isdisjoint(after.tags)
    return True


def _gives_no_order(verb: Word, after: Word, mark: str) -> bool:
    """Tell "Do the neighbours ..." and "Have you ..." from "Do that" and "Have a look"."""
    if verb.text == "do" and not mark and after.tags & {"det", "person"}:
        return after.text not in ("that", "this", "a")
    if "pronoun" in after.tags:
        return True
    return verb.text != "don't" and "subject" in after.tags and "det" not in after.tags
