"""Words as they are compared, and rows of words that are looked for in a text.

Capitals, accents, signs that cannot be seen, and what joins two words make no difference:
"Jan-Willem" is "jan willem", "O’Brien" is "O'BRIEN", "Ayşe" is "Ayse".
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

import regex

Row = tuple[str, ...]
_WORD = regex.compile(r"\p{N}+|[\p{L}\p{M}\p{Cf}]+")
_ASCII_WORD = re.compile(r"[0-9]+|[a-z]+")
_UNLIKE = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d"})
_MARKS = str.maketrans("", "", "ʹʻʼʽˈ")  # an apostrophe that counts as a letter
_SHORTEST_BEFORE_S = 3  # "Beps hond", but not "Bos" for "Bo"

BETWEEN_NAMES = regex.compile(r"[\s\p{Cf}\-‐-―_./'’‘`´·]*")
BETWEEN_PLACES = regex.compile(r"[\s\p{Cf}\-‐-―_.,;'’‘`´/()]*")


class Word(NamedTuple):
    """A word in a text: as it is compared, and where it stands."""

    key: str
    start: int
    end: int


class Told:
    """A text and its words. A number and the letters behind it are words apart."""

    def __init__(self, text: str) -> None:
        """Keep *text*; it is taken apart when that is asked for."""
        self.text = text

    @cached_property
    def words(self) -> list[Word]:
        """The words, from left to right."""
        found = _WORD.finditer(self.text)
        words = (Word(_key(one.group()), one.start(), one.end()) for one in found)
        return [word for word in words if word.key]

    @cached_property
    def keys(self) -> list[str]:
        """The words as they are compared, from left to right."""
        if self.text.isascii():
            return _ASCII_WORD.findall(self.text.lower())
        return [word.key for word in self.words]

    @property
    def row(self) -> Row:
        """The words as they are compared."""
        return tuple(self.keys)

    def is_whole(self, begin: int, end: int) -> bool:
        """Tell whether no digit or letter is joined to the words from *begin* up to *end*."""
        words = self.words
        before = begin > 0 and words[begin - 1].end == words[begin].start
        return not before and not (end < len(words) and words[end].start == words[end - 1].end)

    def is_joined(self, place: int, by: regex.Pattern[str]) -> bool:
        """Tell whether nothing but *by* stands before the word at *place* and after the last."""
        before = self.words[place - 1].end
        return by.fullmatch(self.text, before, self.words[place].start) is not None


class Rows:
    """Rows of words to look for."""

    def __init__(self, rows: Iterable[Row], between: regex.Pattern[str]) -> None:
        """Keep *rows*. *between* is what may stand between two words of one."""
        self._between = between
        self._by_first: defaultdict[str, list[Row]] = defaultdict(list)
        for row in sorted(set(rows), key=lambda one: (-len(one), one)):
            self._by_first[row[0]].append(row)
        self._begins = {*self._by_first, *(f"{first}s" for first in self._by_first)}

    def __bool__(self) -> bool:
        """Tell whether there is anything to look for."""
        return bool(self._begins)

    def may_be_in(self, told: Told) -> bool:
        """Tell whether a row can begin anywhere in a text: of most texts this is all to ask."""
        return not self._begins.isdisjoint(told.keys)

    def at(self, told: Told, place: int) -> Iterator[tuple[Row, int]]:
        """Yield the rows that begin at the word at *place*, and the place after their last word.

        The longest comes first; of two as long, the one without the s of "Beps hond".
        """
        key = told.words[place].key
        if key not in self._begins:
            return
        found = [row for row in self._by_first.get(key, ()) if self._follows(told, place, row)]
        single = (key[:-1],)
        if single in self._by_first.get(key[:-1], ()) and self._follows(told, place, single):
            found.append(single)
        ends = [(row, place + len(row)) for row in found]
        ends.sort(key=lambda one: (-len(one[0]), one[0][-1] != told.words[one[1] - 1].key))
        yield from ends

    def _follows(self, told: Told, place: int, row: Row) -> bool:
        words, end = told.words, place + len(row)
        return (
            end <= len(words)
            and _ends_in(words[end - 1].key, row[-1])
            and all(words[place + at].key == row[at] for at in range(len(row) - 1))
            and all(told.is_joined(at, self._between) for at in range(place + 1, end))
            and told.is_whole(place, end)
        )


def _ends_in(key: str, word: str) -> bool:
    """Tell whether a word is this one, or has the s of "Beps hond"."""
    return key == word or (key == word + "s" and len(word) >= _SHORTEST_BEFORE_S)


def _key(word: str) -> str:
    return word.lower() if word.isascii() else _folded(word)


@lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word.casefold()).translate(_UNLIKE).translate(_MARKS)
    return "".join(filter(str.isalnum, bare))
