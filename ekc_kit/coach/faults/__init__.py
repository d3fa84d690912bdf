"""Faults in a question: each from the grammar of its sentences, helped by patterns of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ekc_kit.coach.faults.asked import Asked, Span
from ekc_kit.coach.faults.several import several
from ekc_kit.coach.faults.unnamed import unnamed
from ekc_kit.coach.grammar.lexicon import Lexicon
from ekc_kit.coach.grammar.patterns import Row
from ekc_kit.coach.grammar.reading import Form, Reading

MOST_WORDS = 30

Found = tuple[str, Span | None]


def faults(read: Sequence[Reading], lexicon: Lexicon) -> dict[str, Span]:
    """Return the faults by their code, each with the first place in the text that shows it."""
    result: dict[str, Span] = {}
    for code, span in _faults([Asked(one, lexicon) for one in read]):
        if span is not None:
            result.setdefault(code, span)
    return result


def _faults(read: Sequence[Asked]) -> Iterator[Found]:
    words = [word for one in read for word in one.words]
    if not words:
        return
    whole = (words[0].start, words[-1].end)
    asked = [one for one in read if one.form is not Form.NONE]
    if asked:
        yield from _form(asked[0])
        yield "multiple", several(asked)
        yield "vague", unnamed(read, asked)
        for one in asked:
            yield "leading", _leading(one)
            yield "out_of_reach", None if one.has("lends") else one.matched("out_of_reach")
            yield "why", one.matched("why", last=one.reading.until + 1)
    else:
        yield "not_a_question", whole
    for one in asked or read:
        yield "negative", _negative(one)
    for one in read:
        yield "blame", _blamed(one)
    if sum(word.text[0].isalnum() for word in words) > MOST_WORDS:
        yield "long", whole
    yield from (("jargon", (word.start, word.end)) for word in words if "jargon" in word.tags)


def _form(one: Asked) -> Iterator[Found]:
    reading = one.reading
    shown = one.span(reading.at, reading.until)
    if one.form is Form.CHOICE:
        yield "choice", shown
    elif one.form is Form.CLOSED:
        yield "closed", shown
        if reading.tag:
            yield "leading", shown
    else:
        # a number is no plan: "hoe vaak", "how many"
        row = Row(one.words[one.anchor : one.anchor + 2])
        counted = one.lexicon.patterns["closed"].first(row)
        if counted is not None and counted[0] == 0:
            yield "closed", one.span(one.anchor, one.anchor + counted[1])


def _leading(one: Asked) -> Span | None:
    """What is asked "why" of is told as a fact, and of two ways out neither is pressed."""
    span = one.matched("leading")
    if span is None and one.form is not Form.CHOICE and "why" not in one.words[one.anchor].tags:
        span = one.matched("solution")
    return span


def _blamed(one: Asked) -> Span | None:
    """Somebody is the cause, or has to change; whoever is helped or welcomed is not blamed."""
    span = one.matched("blame")
    if span is None and not one.has("care", "mutual"):
        span = one.matched("somebody")
    return span


def _negative(one: Asked) -> Span | None:
    """It says only what should stop. A yes/no question is asked to be opened first."""
    wished = any("wished" in word.tags for word in one.foreground.words)
    return None if wished or one.form in (Form.CLOSED, Form.CHOICE) else one.matched("negative")
