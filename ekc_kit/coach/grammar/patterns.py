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
_EDGES = frozenset({"^", "@", "$"})
_GAPS = frozenset({"...", ".."})


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

    @property
    def is_needed(self) -> bool:
        """Whether no sentence matches that has none of its words and classes."""
        return not (self.kind or self.optional)

    @property
    def names(self) -> frozenset[str]:
        """Its words, and its classes as ``<class>``."""
        return self.words | {f"<{name}>" for name in self.classes}


Pattern = tuple[Step, ...]


def compile_pattern(line: str) -> Pattern:
    """Return the steps of a pattern as it is written in a lexicon file."""
    return tuple(_step(part) for part in line.split())


def _step(part: str) -> Step:
    if part in _EDGES or part in _GAPS:
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


class Row:
    """Words in a row, and where each of them and each of their classes stands.

    *anchor* is the place of the word at which the question itself begins.
    """

    def __init__(self, words: Sequence[Word], anchor: int = 0) -> None:
        self.words = words
        self.anchor = anchor
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self.places.setdefault(word.text, []).append(place)
            for tag in word.tags:
                self.places.setdefault(f"<{tag}>", []).append(place)
        self.names = frozenset(self.places)


class Patterns:
    """The patterns of one fault, in the order in which they are tried."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = [compile_pattern(line) for line in lines]
        self._needs = [
            tuple(step.names for step in pattern if step.is_needed) for pattern in self._patterns
        ]
        self._by_name: dict[str, list[int]] = {}
        for number, needs in enumerate(self._needs):
            # the step with the fewest names keeps most sentences away
            for name in min(needs, key=len):
                self._by_name.setdefault(name, []).append(number)

    def found(self, row: Row) -> Iterator[tuple[int, int]]:
        """Yield where patterns match, each once: the first word and the one after the last."""
        by_name, names = self._by_name, row.names
        numbers = {number for name in names if name in by_name for number in by_name[name]}
        for number in sorted(numbers):
            if any(need.isdisjoint(names) for need in self._needs[number]):
                continue
            pattern = self._patterns[number]
            for place in _beginnings(pattern, row):
                end = _match(pattern, 0, row, place)
                if end > place:
                    yield place, end
                    break

    def first(self, row: Row) -> tuple[int, int] | None:
        """Return the first match, or None."""
        return next(self.found(row), None)


def _beginnings(pattern: Pattern, row: Row) -> Iterable[int]:
    """Return the places at which *pattern* could begin, in their order."""
    first = pattern[0]
    if first.kind in ("^", "@"):
        return (0 if first.kind == "^" else row.anchor,)
    if not first.is_needed:
        return range(len(row.words))
    return sorted({place for name in first.names for place in row.places.get(name, ())})


def _match(pattern: Pattern, at: int, row: Row, place: int) -> int:
    """Return the place after the match of the steps from *at* on, or -1."""
    words = row.words
    while at < len(pattern):
        step = pattern[at]
        at += 1
        if step.kind in _EDGES:
            if place != (0 if step.kind == "^" else row.anchor if step.kind == "@" else len(words)):
                return -1
        elif step.kind in _GAPS:
            return _match_gap(pattern, at, row, place)
        elif step.optional:
            if place < len(words) and step.takes(words[place]):
                end = _match(pattern, at, row, place + 1)
                if end >= 0:
                    return end
        elif place < len(words) and step.takes(words[place]):
            place += 1
        else:
            return -1
    return place


def _match_gap(pattern: Pattern, at: int, row: Row, place: int) -> int:
    """Return the place after the match of the steps from *at* on, that may begin further on."""
    short = pattern[at - 1].kind == ".."
    for here in range(place, place + (SHORT_GAP if short else GAP) + 1):
        end = _match(pattern, at, row, here)
        if end >= 0:
            return end
        if here >= len(row.words) or row.words[here].text in BREAKS:
            return -1
        if short and not CLOSED_TO_SHORT.isdisjoint(row.words[here].tags):
            return -1
    return -1
