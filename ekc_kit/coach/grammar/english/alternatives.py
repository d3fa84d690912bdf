"""Answers that a question names itself: "a fence or a hedge", "which of the two"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.english.verbs import SUBJECT_OPENERS
from ekc_kit.coach.grammar.phrase import MARKS, Span, has_tag, has_text, tags_at
from ekc_kit.coach.grammar.words import Word

LONGEST_OFFER = 6  # words from "or" to the end, when answers are offered
MOST_OFFERED = 12  # words behind the mark with which an offer begins
MOST_AFTER_OR = 10  # words that the last alternative may have
SHOWN_BEFORE_OR = 3  # words before "or" that are shown with it
LONGER_THAN_A_NAME = 3  # words after which more follows than the second alternative
OFFER_MARKS = frozenset(",:–—-")
# "or so" and "or something" name no second answer. Not in the lexicon: see the top of the package.
NO_OFFER = frozenset("not so something else anything".split())
NO_ALTERNATIVE = frozenset(
    "not so something anything whatever more less other any no else anyone similar what two three"
    " later".split()
)
LONGEST_PARTY = 4  # words from the verb to "or" when both are parties
ASKS_PERMISSION = frozenset("can could may might would can't will".split())
PREFERENCE = frozenset("rather better prefer first instead either".split())
A_FEW = frozenset("two three both four".split())


def offered(words: Sequence[Word], wh: int, verb: int) -> Span | None:
    """Return where a question with a question word offers answers, or None.

    They stand behind a mark ("..., a fence or a hedge"), or it asks for one of a few ("which of the
    two").

    Args:
        words: The words of the whole sentence.
        wh: The place of the question word.
        verb: The place of the verb that makes it a question.
    """
    for place in range(wh, min(wh + 5, len(words) - 2)):
        if _is_of_a_few(words, place):
            return wh, place + 3
    for place in range(len(words) - 2, max(verb, len(words) - MOST_OFFERED - 2), -1):
        if words[place].text in OFFER_MARKS and _is_offer(words[place + 1 :]):
            return place + 1, len(words)
    return None


def _is_of_a_few(words: Sequence[Word], at: int) -> bool:
    return (
        words[at].text == "of"
        and words[at + 1].text in ("the", "these", "those", "them")
        and (words[at + 2].text in A_FEW or "number" in words[at + 2].tags)
    )


def _is_offer(tail: Sequence[Word]) -> bool:
    return (
        any(
            "or" in tail[at].tags
            and tail[at + 1].text not in NO_OFFER
            and len(tail) - at <= LONGEST_OFFER
            and not has_text(tail[at:], MARKS)  # ", players or parents," is an aside
            for at in range(1, len(tail) - 1)
        )
        and not has_tag(tail, "wh")
        and not tail[0].tags & {"prep", "sub"}
    )


def alternatives(words: Sequence[Word], verb: int) -> Span | None:
    """Return where two named alternatives of a yes/no question stand, or None.

    Two clauses ("do you stay or do you go") are; so are two things at the end, where the answer
    would be.

    Args:
        words: The words of the whole sentence.
        verb: The place of the auxiliary that comes first.
    """
    for place in range(len(words) - 2, verb + 1, -1):
        if "or" not in words[place].tags:
            continue
        after = words[place + 1].text
        if after in ("not", "no") and place + 2 == len(words):
            return None
        if after in NO_ALTERNATIVE:
            continue
        if _opens_clause(words, place + 1):
            return verb, len(words)
        if _joins_two_parties(words, verb, place):
            return verb + 1, place + 3
        if _joins_two_answers(words, verb, place):
            return max(verb + 1, place - SHOWN_BEFORE_OR), len(words)
    return None


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    if "pronoun" in words[at].tags:
        return True
    return "aux" in words[at].tags and not SUBJECT_OPENERS.isdisjoint(tags_at(words, at + 1))


def _joins_two_parties(words: Sequence[Word], verb: int, conjunction: int) -> bool:
    """Tell whether one asks which of two it is or must be: "moet de een of de ander betalen"."""
    return (
        words[verb].text not in ASKS_PERMISSION
        and conjunction - verb <= LONGEST_PARTY
        and conjunction + 2 < len(words)
        and "det" in words[verb + 1].tags
        and "det" in words[conjunction + 1].tags
    )


def _joins_two_answers(words: Sequence[Word], verb: int, conjunction: int) -> bool:
    before, after = conjunction - verb - 1, len(words) - conjunction - 1
    if after > MOST_AFTER_OR:
        return False
    prefers = has_text(words, PREFERENCE)
    if words[verb].text in ASKS_PERMISSION and not prefers:
        return False
    if before == 1:
        return after == 1
    last = words[conjunction + 1 :]
    if has_text(last, MARKS) or (has_tag(last, "aux") and words[verb + 1].text != "it"):
        return False
    return prefers or not (
        before == 2 and "det" in words[verb + 1].tags and after > LONGER_THAN_A_NAME
    )
