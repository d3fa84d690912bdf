"""Patterns over words, as they stand in the lexicon files.

A pattern is a row of steps between spaces:

| step | what it matches |
|---|---|
| `hek` | this word |
| `hek|paal` | one of these words |
| `<person>` | a word of this class; `<person>|iedereen` too |
| `!<we>` | any one word that is not of this class |
| `[step]` | the step, or nothing |
| `...` | up to six words, within the same part of the sentence |
| `..` | up to four words, none of them a preposition or a question word |
| `^` | the beginning of the sentence |
| `@` | where the question itself begins: its question word, or its verb |
| `$` | the end of the sentence |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ekc_kit.coach.grammar.words import Word

GAP = 6
SHORT_GAP = 4
CLOSED_TO_SHORT = frozenset({"prep", "wh"})
BREAKS = frozenset({",", ":", "(", ")"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which words and classes it takes; `kind` is "", "!" or the sign."""

    kind: str
    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    optional: bool = False

    def takes(self, word: Word) -> bool:
        """Tell whether this step matches *word*."""
        found = word.text in self.words or not self.classes.isdisjoint(word.tags)
        return found != (self.kind == "!")

    def may_be_in(self, here: set[str]) -> bool:
        """Tell whether a sentence with these words and classes may hold what this step needs."""
        if self.kind or self.optional:
            return True
        return not (self.words.isdisjoint(here) and self.classes.isdisjoint(here))


Pattern = tuple[Step, ...]
_EDGES = frozenset({"^", "@", "$"})
_GAPS = frozenset({"...", ".."})


def compile_pattern(line: str) -> Pattern:
    """Return the steps of a pattern as it is written in a lexicon file."""
    return tuple(_step(part) for part in line.split())


def _step(part: str) -> Step:
    if part in ("...", "..", "^", "@", "$"):
        return Step(part)
    optional = part.startswith("[")
    inner = part[1:-1] if optional else part
    negated = inner.startswith("!")
    names = inner.removeprefix("!").split("|")
    return Step(
        "!" if negated else "",
        frozenset(name for name in names if not name.startswith("<")),
        frozenset(name[1:-1] for name in names if name.startswith("<")),
        optional,
    )


def found(
    patterns: Iterable[Pattern], words: Sequence[Word], anchor: int = 0
) -> Iterator[tuple[int, int]]:
    """Yield where a pattern matches *words*: the first word and the one after the last.

    *anchor* is the place of the word at which the question itself begins.
    """
    here = {word.text for word in words}.union(*(word.tags for word in words))
    for pattern in patterns:
        if not all(step.may_be_in(here) for step in pattern):
            continue
        for place in range(len(words)):
            end = _match(pattern, 0, words, place, anchor)
            if end > place:
                yield place, end
                break


def _match(pattern: Pattern, at: int, words: Sequence[Word], place: int, anchor: int) -> int:
    """Return the place after the match of the steps from *at* on, or -1."""
    while at < len(pattern):
        step = pattern[at]
        at += 1
        if step.kind in _EDGES:
            if place != (0 if step.kind == "^" else anchor if step.kind == "@" else len(words)):
                return -1
        elif step.kind in _GAPS:
            return _match_gap(pattern, at, words, place, anchor)
        elif step.optional:
            if place < len(words) and step.takes(words[place]):
                end = _match(pattern, at, words, place + 1, anchor)
                if end >= 0:
                    return end
        elif place < len(words) and step.takes(words[place]):
            place += 1
        else:
            return -1
    return place


def _match_gap(pattern: Pattern, at: int, words: Sequence[Word], place: int, anchor: int) -> int:
    """Return the place after the match of the steps from *at* on, that may begin further on."""
    short = pattern[at - 1].kind == ".."
    for here in range(place, place + (SHORT_GAP if short else GAP) + 1):
        end = _match(pattern, at, words, here, anchor)
        if end >= 0:
            return end
        if here >= len(words) or words[here].text in BREAKS:
            return -1
        if short and not CLOSED_TO_SHORT.isdisjoint(words[here].tags):
            return -1
    return -1
