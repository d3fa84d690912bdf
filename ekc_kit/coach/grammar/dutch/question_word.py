"""The phrase of a question word, and the finite verb that comes second after it.

"Welke afspraken maken we" is a question: the verb comes before its subject. "Welke afspraken we
maken" is a clause inside another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.verbs import VERB_ENDINGS, is_verb, may_be_verb
from ekc_kit.coach.grammar.phrase import MARKS, tags_at
from ekc_kit.coach.grammar.words import Word

LONGEST_PHRASE = 12  # words between the question word and its verb
NEARBY = 4  # words in which a verb that is not listed is looked for
SUBJECT_OR_ADVERBIAL = frozenset({"subject", "det", "prep", "adverb", "not", "number"})
NEVER_A_VERB = frozenset("person institution solution det prep adverb number wh and".split())
AFTER_A_VERB = frozenset({"prep", "adverb", "det"})
# What begins the subject of a clause: "hoe de buurt ...".
SUBJECT_STARTS = frozenset("de het een die dat dit deze onze er men".split())
# "wie van ons", "waar in de wijk": the phrase goes on.
GOES_ON = frozenset("van uit in onder op".split())
AFTER_A_STEM = frozenset("ik jij u".split())
PARTICLES = frozenset("dan nu verder anders".split())  # "Hoe dan?", "Wat nu?"


def question_word(words: Sequence[Word], at: int) -> int | None:
    """Return the place of the question word of the phrase that begins at *at*, if it is one.

    A phrase may begin with a preposition: "op welke manier", "in hoeverre", "met wie".
    """
    word = words[at]
    if "wh" in word.tags:
        return at
    if "prep" not in word.tags:
        return None
    if "wh" in tags_at(words, at + 1):
        return at + 1
    if "wh" in tags_at(words, at + 2) and words[at + 2].text not in ("waarom", "wanneer"):
        return at + 2
    return None


def second_verb(words: Sequence[Word], wh: int, asks: bool) -> int | None:
    """Return the place of the finite verb that comes second, after the phrase of *wh*.

    Args:
        words: The words of the whole sentence.
        wh: The place of the question word.
        asks: Whether a question mark closes the sentence; then less is asked for.

    Returns:
        None when the subject comes before the verb: then it is no question but a clause.
    """
    at = wh + 1
    if at >= len(words):
        return None
    word, asked = words[at], words[wh]
    if asked.text == "wat" and word.text in ("een", "betreft"):
        return None
    if asks and asked.text in ("hoe", "wat") and word.text in PARTICLES:
        return at
    if _goes_on(asked, word):
        return _verb_after_phrase(words, asked, at, asks)
    if asks and "mod" in word.tags and "finite" in tags_at(words, at + 1):
        return at + 1
    if _begins_subject_or_adverbial(word):
        return None
    if is_verb(words, at):
        return at
    return _verb_after_phrase(words, asked, at, asks) if asks else None


def _goes_on(asked: Word, word: Word) -> bool:
    """Tell whether more belongs to the phrase: "welke afspraken", "hoe vaak", "wat voor regels"."""
    return (
        "wh_det" in asked.tags
        or asked.text == "hoe"
        or (asked.text == "wat" and word.text in ("voor", "van", "zou"))
        or (asked.text in ("wie", "wat", "waar") and word.text in GOES_ON)
    )


def _begins_subject_or_adverbial(word: Word) -> bool:
    if "finite" in word.tags:
        return False
    return not SUBJECT_OR_ADVERBIAL.isdisjoint(word.tags) or word.text in MARKS


def _verb_after_phrase(words: Sequence[Word], asked: Word, at: int, asks: bool) -> int | None:
    """Look for the verb from *at* on, the place after the question word *asked*."""
    word = words[at]
    if word.text in MARKS and not asks:
        return None
    if "finite" in word.tags and not _is_asked_for(asked, word):
        return at
    if asked.text == "hoe":
        if "subject" in word.tags or word.text in SUBJECT_STARTS:
            return None
        if is_verb(words, at):
            return at
    return _verb_further_on(words, asked, at, asks)


def _is_asked_for(asked: Word, word: Word) -> bool:
    """Tell whether *word* names the people that are asked for: "welke leiders"."""
    return "wh_det" in asked.tags and "person" in word.tags


def _verb_further_on(words: Sequence[Word], asked: Word, at: int, asks: bool) -> int | None:
    for place in range(at + 1, min(at + LONGEST_PHRASE, len(words))):
        word, before = words[place], words[place - 1]
        if word.text in MARKS and not asks:
            return None
        if "finite" in word.tags:
            return place
        if "subject" in word.tags:
            return place - 1 if may_be_verb(before) or _is_stem(before, word) else None
        if "det" in word.tags and may_be_verb(before) and not _is_no_verb(before):
            return place - 1
    return _unlisted_verb(words, at + 1) if "wh_det" in asked.tags else None


def _is_stem(word: Word, subject: Word) -> bool:
    """Tell whether *word* may be a verb before ik, je, jij or u: "fiets jij"."""
    return subject.text in AFTER_A_STEM and not _is_no_verb(word) and len(word.text) > 2


def _unlisted_verb(words: Sequence[Word], start: int) -> int | None:
    """Find a verb by its ending, with behind it what mostly follows a verb, or nothing."""
    for place in range(start, min(start + NEARBY, len(words))):
        if (
            words[place].text.endswith(VERB_ENDINGS)
            and not _is_no_verb(words[place])
            and (place + 1 == len(words) or not AFTER_A_VERB.isdisjoint(words[place + 1].tags))
        ):
            return place
    return None


def _is_no_verb(word: Word) -> bool:
    return not NEVER_A_VERB.isdisjoint(word.tags)
