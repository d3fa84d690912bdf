"""What may be a finite verb, and whether a sentence begins with it as a question does.

The lexicon lists the common verbs; the others are known by their ending and by what follows them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.words import Word

VERB_ENDINGS = ("t", "en", "de", "te")
NO_VERB = frozenset({"det", "prep", "adverb", "and", "number", "subject"})
AUXILIARY = frozenset({"modal", "to_be"})
SUBJECT_OPENERS = frozenset({"subject", "det"})
# Verbs that set a condition when they come first: "Mocht het regenen, dan ...".
CONDITIONAL = frozenset("had mocht mochten was hadden".split())
# With these, "je" is no subject and the sentence an order: "Gedraag je". Not in the lexicon: see
# the top of the package.
REFLEXIVE = frozenset("bemoei gedraag meld schaam houd hou stel haast trek pak".split())
# After a bare stem only these make a question; anything else makes an order.
SUBJECT_OF_STEM = frozenset("ik je jij 'k u men".split())
PLURAL_SUBJECT = frozenset("we wij ze zij jullie".split())


def may_be_verb(word: Word) -> bool:
    """Tell whether *word* may be a finite verb, by how it looks."""
    return "finite" in word.tags or has_verb_ending(word)


def has_verb_ending(word: Word) -> bool:
    """Tell whether *word* ends like a finite verb and is longer than an ending."""
    return word.text.endswith(VERB_ENDINGS) and len(word.text) > 2


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Tell whether the word at *at* is a finite verb, by itself or by what follows it."""
    word = words[at]
    if "finite" in word.tags:
        return True
    if "wh" in word.tags or not NO_VERB.isdisjoint(word.tags):
        return False
    if at + 1 < len(words) and _follows_verb(words[at + 1]):
        return len(word.text) > 2
    return has_verb_ending(word) and not word.tags & {"person", "institution"}


def _follows_verb(word: Word) -> bool:
    return "subject" in word.tags or word.text in ("er", "het")


def verb_first(words: Sequence[Word], at: int, mark: str) -> bool:
    """Tell whether the verb comes first at *at* as in a yes/no question, and gives no order.

    Args:
        words: The words of the whole sentence.
        at: Where the question would begin.
        mark: The mark that closes the sentence. Without a question mark more is asked for.
    """
    if at + 1 >= len(words):
        return False
    word, after = words[at], words[at + 1]
    if mark in (".", "!") and AUXILIARY.isdisjoint(word.tags):
        return False
    if "finite" in word.tags and ("imperative" not in word.tags or "subject" in after.tags):
        return _listed_verb_asks(words, at, mark == "?")
    return _unlisted_verb_asks(word, after, mark == "?")


def _listed_verb_asks(words: Sequence[Word], at: int, asks: bool) -> bool:
    word, after = words[at], words[at + 1]
    if "bare_stem" in word.tags:
        return after.text in SUBJECT_OF_STEM
    if asks:
        return True
    opens_subject = not SUBJECT_OPENERS.isdisjoint(after.tags) or after.text == "er"
    if word.text == "zijn":
        return opens_subject or after.text in ("hier", "daar")
    if word.text.endswith("en") and AUXILIARY.isdisjoint(word.tags):
        return opens_subject
    if word.text in CONDITIONAL:
        return all(one.text != "," for one in words)
    return True


def _unlisted_verb_asks(word: Word, after: Word, asks: bool) -> bool:
    if not NO_VERB.isdisjoint(word.tags) or word.tags & {"sub", "person", "institution"}:
        return False
    if word.text.endswith("en") and after.text in PLURAL_SUBJECT:
        return True
    if _is_stem_with_subject(word, after):
        return asks or _asks_without_mark(word, after)
    if _is_third_person(word) and (
        not SUBJECT_OPENERS.isdisjoint(after.tags) or after.text == "er"
    ):
        return True
    return asks and _may_be_past_or_third_person(word)


def _is_stem_with_subject(word: Word, after: Word) -> bool:
    return "subject" in after.tags and after.text in SUBJECT_OF_STEM and len(word.text) > 2


def _asks_without_mark(stem: Word, subject: Word) -> bool:
    """Tell "Fiets je" from the orders "Gedraag je" and "Meld u"."""
    if subject.text == "je":
        return stem.text not in REFLEXIVE
    return subject.text not in ("u", "men") or stem.text.endswith("t")


def _is_third_person(word: Word) -> bool:
    return word.text.endswith("t") and len(word.text) > 3


def _may_be_past_or_third_person(word: Word) -> bool:
    return word.text.endswith(("de", "te", "den", "ten", "t")) and not word.tags & {
        "solution",
        "harm",
    }
