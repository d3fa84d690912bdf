"""The phrase of a question word, and the verb behind it that makes a question of it.

"What rules do we need" is a question: the auxiliary comes before its subject. "What rules we need"
is a clause inside another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.verbs import is_verb
from ekc_kit.coach.grammar.phrase import MARKS, tags_at, text_at
from ekc_kit.coach.grammar.words import Word

LONGEST_PHRASE = 9  # words between the question word and its auxiliary
MARK_ENDS_AFTER = 3  # words after which a mark ends the phrase
NEARBY = 5  # words in which a verb without an auxiliary is looked for
SUBJECT_PRONOUNS = frozenset({"pronoun", "det", "subject"})
NO_VERB = SUBJECT_PRONOUNS | {"prep"}
WHO_OR_WHAT = frozenset({"who", "what"})
BEFORE_INFINITIVE = frozenset("how what where who when which".split())  # "how to"
# Not in the lexicon: see the top of the package.
EMPHASIS = frozenset("else exactly then now ever actually next".split())  # "what else", "who ever"
OATHS = frozenset("earth hell world".split())  # "what on earth", "who in the world"
BEFORE_OATH = frozenset("on the in".split())


def question_word(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the question word of the phrase that begins at *at*, if it is one.

    A phrase may begin with a preposition: "in what way", "to which".
    """
    tags = tags_at(words, at)
    if "wh" in tags:
        return at
    if "prep" in tags and "wh" in tags_at(words, at + 1):
        return at + 1
    return None


def question_verb(words: Sequence[Word], wh: int, asks: bool) -> int | None:
    """Return the place of the verb that makes the phrase of *wh* a question.

    Args:
        words: The words of the whole sentence.
        wh: The place of the question word.
        asks: Whether a question mark closes the sentence; then less is asked for.

    Returns:
        The place of *wh* itself when it holds the verb ("what's") or nothing follows it; None when
        the subject comes before the verb: then it is no question but a clause.
    """
    asked, at = words[wh], wh + 1
    if "has_aux" in asked.tags:
        return wh if at < len(words) else None
    if at < len(words):
        if _is_fixed_phrase(asked.text, words[at].text):
            return at
        if not asks and asked.text == "what" and words[at].text in ("a", "an"):
            return None
        if at + 1 == len(words) and words[at].text in EMPHASIS:
            return at
        at = _behind_emphasis(words, at)
    if at >= len(words):
        return wh if asks else None
    if "aux" in words[at].tags:
        return at
    if not _goes_on(asked) and (
        words[at].text in MARKS or not SUBJECT_PRONOUNS.isdisjoint(words[at].tags)
    ):
        return None
    return _verb_after_phrase(words, asked, at, asks)


def _is_fixed_phrase(asked: str, after: str) -> bool:
    """Tell whether no finite verb is needed: "what about", "how come", "how to", "why not"."""
    return (
        (after == "about" and asked in ("what", "how"))
        or (after == "come" and asked == "how")
        or (after == "to" and asked in BEFORE_INFINITIVE)
        or (after == "not" and asked == "why")
    )


def _behind_emphasis(words: Sequence[Word], at: int) -> int:
    """Return the place after "else", "on earth" or the like, otherwise *at*."""
    if words[at].text not in EMPHASIS and not (
        words[at].text in BEFORE_OATH and text_at(words, at + 1) in OATHS
    ):
        return at
    at += 1
    if text_at(words, at) in OATHS and at + 1 < len(words):
        at += 1
    return at


def _goes_on(asked: Word) -> bool:
    """Tell whether more may belong to the phrase: "what kind of rules", "how often"."""
    return asked.text in ("who", "what", "which", "how") or "wh_det" in asked.tags


def _verb_after_phrase(words: Sequence[Word], asked: Word, at: int, asks: bool) -> int | None:
    """Find the verb from *at* on: "what kind of rules do we", "who sweeps", "how often can"."""
    if asked.text in WHO_OR_WHAT and is_verb(words[at]):
        return at
    if not asks and _begins_subject(asked, words[at]):
        return None
    end = _auxiliary_or_subject(words, at, asks)
    if end is None:
        return _lexical_verb(words, asked, at, asks)
    if "aux" in words[end].tags:
        return end
    return end - 1 if is_verb(words[end - 1]) else None


def _begins_subject(asked: Word, word: Word) -> bool:
    if "pronoun" in word.tags:
        return True
    return (
        "det" in word.tags
        and "number_word" not in word.tags
        and asked.text in ("what", "how", "who")
    )


def _auxiliary_or_subject(words: Sequence[Word], at: int, asks: bool) -> int | None:
    """Return the place of the first auxiliary, or of a pronoun before it if no mark asks."""
    for place in range(at, min(at + LONGEST_PHRASE, len(words))):
        if words[place].text in MARKS and place > at + MARK_ENDS_AFTER:
            return None
        if "aux" in words[place].tags:
            return place
        if not asks and place > at and "pronoun" in words[place].tags:
            return place
    return None


def _lexical_verb(words: Sequence[Word], asked: Word, at: int, asks: bool) -> int | None:
    """Find a verb without an auxiliary: "which neighbours help"."""
    counts = asked.text == "how" and "number_word" in words[at].tags
    otherwise = at if asks or counts else None
    if asked.text in WHO_OR_WHAT and NO_VERB.isdisjoint(words[at].tags):
        return otherwise
    if "wh_det" in asked.tags or asked.text == "what":
        for place in range(at + 1, min(at + 1 + NEARBY, len(words))):
            if is_verb(words[place]):
                return place
    return otherwise
