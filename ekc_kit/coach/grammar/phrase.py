"""What Dutch and English share: marks, looking around in a sentence, and the two main forms."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.coach.grammar.reading import Form, Reading
from ekc_kit.coach.grammar.words import Sentence, Word

MARKS = frozenset({",", ":", "(", ")", "–", "—", "-", "/"})
NO_TAGS: frozenset[str] = frozenset()

Span = tuple[int, int]
"""The place of the first word, and the place after the last one."""


def text_at(words: Sequence[Word], at: int) -> str:
    """Return the word at *at* in small letters; empty behind the end of the sentence."""
    return words[at].text if at < len(words) else ""


def tags_at(words: Sequence[Word], at: int) -> frozenset[str]:
    """Return the classes of the word at *at*; none behind the end of the sentence."""
    return words[at].tags if at < len(words) else NO_TAGS


def has_tag(words: Sequence[Word], tag: str) -> bool:
    """Tell whether a word of the class *tag* is among *words*."""
    return any(tag in word.tags for word in words)


def has_text(words: Sequence[Word], texts: frozenset[str]) -> bool:
    """Tell whether one of *texts* is among *words*."""
    return any(word.text in texts for word in words)


def first_tagged(words: Sequence[Word], tag: str, start: int) -> int | None:
    """Return the place of the first word of the class *tag* from *start* on, if there is one."""
    return next((at for at in range(start, len(words)) if tag in words[at].tags), None)


def skip(words: Sequence[Word], at: int, texts: frozenset[str]) -> int:
    """Return the first place from *at* on without one of *texts*, or that of the last word."""
    while at < len(words) - 1 and words[at].text in texts:
        at += 1
    return at


def inquires(before: Sequence[Word]) -> bool:
    """Tell whether somebody speaks of finding out: "we want to talk about", "ik zit te denken".

    Somebody who tells what they think ("I think that ...") does not.

    Args:
        before: The words from the beginning of the sentence up to a question word.
    """
    inquiry = next((at for at, word in enumerate(before) if "inquiry" in word.tags), None)
    return (
        inquiry is not None
        and has_tag(before, "we")
        and not any("asserts" in word.tags for word in before[inquiry:])
    )


def constituent_question(sentence: Sentence, at: int, wh: int, offered: Span | None) -> Reading:
    """Return the reading of a question with a question word: open, unless it offers answers.

    Args:
        sentence: The sentence that is read.
        at: Where the question begins: at the question word, or at a preposition before it.
        wh: The place of the question word.
        offered: Where it offers answers to choose from, if it does.
    """
    if offered is not None:
        return Reading(sentence, Form.CHOICE, *offered)
    return Reading(sentence, Form.OPEN, at, wh + 1)


def polar_question(sentence: Sentence, verb: int, pair: Span | None) -> Reading:
    """Return the reading of a yes/no question: closed, unless it names alternatives.

    Args:
        sentence: The sentence that is read.
        verb: The place of the finite verb or auxiliary that comes first.
        pair: Where it names alternatives, if it does.
    """
    if pair is not None:
        return Reading(sentence, Form.CHOICE, *pair)
    return Reading(sentence, Form.CLOSED, verb, verb + 1)
