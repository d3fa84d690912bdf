"""Answers that a question names itself: "liever een hek of een heg", "welke van de twee"."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.dutch.verbs import may_be_verb
from ekc_kit.coach.grammar.phrase import MARKS, Span, has_text, tags_at, text_at
from ekc_kit.coach.grammar.words import Word

LONGEST_OFFER = 6  # words from "or" to the end, when answers are offered
MOST_OFFERED = 12  # words behind the mark with which an offer begins
MOST_AFTER_OR = 8  # words that the last alternative may have
SHOWN_BEFORE_OR = 3  # words before "of" that are shown with it
# "of zo" and "of niet" name no second answer. Not in the lexicon: see the top of the package.
NO_OFFER = frozenset("niet zo anders iets meer".split())
NO_ALTERNATIVE = frozenset("zo iets zoiets meer dergelijke".split())
LONGEST_PARTY = 4  # words from the verb to "of" when both are parties
ASKS_PERMISSION = frozenset("kan kun kunt kunnen mag mogen zou zouden".split())
PREFERENCE = frozenset("liever liefst beter best eerst welke".split())
# Verbs that close the verb phrase: "... hek of heg worden".
CLOSING_VERBS = frozenset(
    "worden zijn hebben gaan komen doen kiezen krijgen maken nemen houden spelen werken"
    " geweest".split()
)
A_FEW = frozenset("twee drie beide vier".split())


def offered(words: Sequence[Word], wh: int, verb: int) -> Span | None:
    """Return where a question with a question word offers answers, or None.

    They stand behind a comma or colon ("..., een hek of een heg"), or it asks for one of a few
    ("welke van de twee").

    Args:
        words: The words of the whole sentence.
        wh: The place of the question word.
        verb: The place of its finite verb.
    """
    for place in range(wh, min(wh + 4, len(words) - 2)):
        if _is_of_a_few(words, place):
            return wh, place + 3
    for place in range(len(words) - 2, max(verb, len(words) - MOST_OFFERED - 2), -1):
        if words[place].text in (",", ":", ")") and _is_offer(words[place + 1 :]):
            return place + 1, len(words)
    return None


def _is_of_a_few(words: Sequence[Word], at: int) -> bool:
    return (
        words[at].text == "van"
        and words[at + 1].text in ("de", "deze", "die")
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
        and not any(_begins_clause(word) for word in tail)
        and "prep" not in tail[0].tags
    )


def _begins_clause(word: Word) -> bool:
    return "wh" in word.tags or ("sub" in word.tags and "or" not in word.tags)


def alternatives(words: Sequence[Word], verb: int) -> Span | None:
    """Return where two named alternatives of a yes/no question stand, or None.

    Two clauses ("blijf je of ga je") are; so are two things at the end, where the answer would
    be. A pair inside the subject or before the rest of the sentence ("mogen bewoners of winkeliers
    hier parkeren") is not.

    Args:
        words: The words of the whole sentence.
        verb: The place of the finite verb that comes first.
    """
    for place in range(len(words) - 2, verb + 1, -1):
        if "or" not in words[place].tags:
            continue
        after = words[place + 1]
        if after.text in ("niet", "wel") and place + 2 == len(words):
            return None
        if after.text in NO_ALTERNATIVE:
            continue
        if _opens_clause(words, place + 1) or after.text == words[verb].text:
            return verb, len(words)
        if _joins_two_parties(words, verb, place):
            return verb + 1, place + 3
        if _joins_two_answers(words, verb, place):
            return max(verb + 1, place - SHOWN_BEFORE_OR), len(words)
    return None


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    word, after = words[at], tags_at(words, at + 1)
    if "finite" in word.tags and (
        after & {"subject", "det", "person"} or text_at(words, at + 1) in ("er", "hier")
    ):
        return True
    return "subject" in after and may_be_verb(word) and not word.tags & {"person", "det", "prep"}


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
    if len(words) - conjunction - 1 > MOST_AFTER_OR:
        return False
    last = words[conjunction + 1 :]
    return (
        "subject" not in last[0].tags
        and not has_text(last, MARKS)
        and not (words[verb].text in ASKS_PERMISSION and not has_text(words, PREFERENCE))
        and _stands_at_the_end(last)
        and _has_subject(words[verb + 1 : conjunction])
    )


def _stands_at_the_end(last: Sequence[Word]) -> bool:
    """Tell whether the last alternative is all that is left, but for the end of the verb phrase."""
    until = len(last)
    while until and last[until - 1].text in CLOSING_VERBS:
        until -= 1
    return until > 0 and not _ends_with_verb(last[:until])


def _ends_with_verb(words: Sequence[Word]) -> bool:
    if len(words) < 2:
        return False
    before, verb = words[-2], words[-1]
    return (
        "finite" in verb.tags
        and verb.text.endswith("en")
        and not verb.tags & {"person", "solution"}
        and not before.tags & {"det", "prep"}
    )


def _has_subject(between: Sequence[Word]) -> bool:
    """Tell whether a subject stands before the first alternative."""
    return len(between) > 3 or (
        len(between) >= 2 and any("subject" in word.tags for word in between[:2])
    )
