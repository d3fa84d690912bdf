"""A text as sentences of words, each with its place in the text.

Capitals, quotation marks and spaces are not looked at: "HOE kan dit ?" reads as "hoe kan dit?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ekc_kit.coach.grammar.lexicon import Lexicon

# One alternative after the other, no repetition inside a repetition: the time is linear.
_TOKEN = re.compile(
    r"['’](?:s|t|n|k|m|r|em|ns)\b(?!['’])"
    r"|\w+(?:['’\-‑.]\w+)*"
    r"|[?!.…,;:()/–—]|-(?=\s)|\n\s*\n|\n(?=\s*(?:[-•*–]|\d+[.)]))"
)
LONGEST = 10_000  # characters
_ENDS = frozenset("?!.…;")
_SPELLED = str.maketrans({"’": "'", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, in small letters; `tags` are the classes it may belong to."""

    text: str
    start: int
    end: int
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence and the mark that closes it: ``?``, ``.``, ``!`` or nothing."""

    words: tuple[Word, ...]
    mark: str

    @property
    def asks(self) -> bool:
        """Whether a question mark closes it."""
        return self.mark == "?"


def sentences(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of *text* that have at least one word, in their order.

    A line that is broken goes on; a blank line, or a line that begins as an item of a list, begins
    a new sentence. Only the first 10,000 characters are read.
    """
    words: list[Word] = []
    for found in _TOKEN.finditer(text, 0, LONGEST):
        start, end = found.span()
        word = found.group().lower().translate(_SPELLED)
        if word in _ENDS or word[0] == "\n":
            if word == "." and words and _is_short(words[-1], text[end : end + 1], lexicon):
                continue
            if words:
                yield Sentence(tuple(words), word)
                words = []
            elif word == "?":
                continue
        else:
            words.append(Word(word, start, end, lexicon.tags(word)))
    if words:
        yield Sentence(tuple(words), "")


def _is_short(word: Word, after: str, lexicon: Lexicon) -> bool:
    """Tell whether a full stop ends no sentence: "nr. 12", "J. de Wit", "(juli jl.)"."""
    return (
        word.text in lexicon.abbreviations
        or (len(word.text) == 1 and word.text.isalpha())
        or after in (")", ",")
    )
