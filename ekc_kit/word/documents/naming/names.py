"""Finding the names of people in a text, however they are spelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from ekc_kit.word.documents.naming.spelled import BETWEEN_NAMES, Row, Rows, Told
from ekc_kit.word.documents.naming.spellings import How, spellings, vocabulary

_POSTCODE_LETTERS = 2
_ENDS_SENTENCE = (".", "!", "?", ":", ";", "…", "\n")
_OPENS = " \t\"'‘’“”„(*-–•"
_SPACE = regex.compile(r"\s+")
_POINT = regex.compile(r"\.?\s*")


class Name(NamedTuple):
    """Where a name stands in a text, and whether it is said whose something is: "Beps hond"."""

    start: int
    end: int
    is_genitive: bool


class Names:
    """Looks for names of people who may not be named, and passes over those of people who may."""

    def __init__(self, hidden: Iterable[str], named: Iterable[str]) -> None:
        """Look for *hidden*, save what *named* are called too: it cannot be told apart."""
        self._known = vocabulary()
        self._hidden: dict[Row, How] = {}
        surnames: set[Row] = set()
        for name in hidden:
            found = spellings(name, self._known)
            for row, how in found.names.items():
                self._hidden[row] = min(how, self._hidden.get(row, how))
            surnames |= found.surnames
        shown: set[Row] = set()
        for name in named:
            found = spellings(name, self._known)
            words = {key for row in found.names for key in row}
            shown |= {*found.names, *((key,) for key in words if self._tells(key))}
            surnames -= found.surnames
            for row in (*found.names, *((key,) for key in words)):
                self._hidden.pop(row, None)
        self._rows = Rows({*self._hidden, *shown}, BETWEEN_NAMES)
        self._surnames = Rows(surnames, BETWEEN_NAMES)
        self._asked_for = Rows({*self._hidden, *surnames}, BETWEEN_NAMES)

    def __bool__(self) -> bool:
        """Tell whether there is anybody to look for."""
        return bool(self._asked_for)

    def found(self, told: Told) -> Iterator[Name]:
        """Yield where somebody is named who may not be, from left to right."""
        if not self._asked_for.may_be_in(told):
            return
        place = free = 0
        while place < len(told.words):
            title = self._title(told, place, free)
            row, end = self._name(told, place)
            is_hidden = row in self._hidden
            if title < place:
                for surname, end_of_it in self._surnames.at(told, place):
                    if end_of_it > end and self._is_surname(told, title, place, end_of_it):
                        row, end, is_hidden = surname, end_of_it, True
                        break
            if is_hidden:
                first, last = self._with_article(told, title, free), told.words[end - 1]
                yield Name(told.words[first].start, last.end, last.key != row[-1])
            place = max(end, place + 1)
            free = end if row else free

    def _name(self, told: Told, place: int) -> tuple[Row, int]:
        """Return the longest name that begins at the word at *place*, and the place after it."""
        for row, end in self._rows.at(told, place):
            if self._is_name(told, place, end, self._hidden.get(row, How.ANYHOW)):
                return row, end
        return (), place

    def _is_name(self, told: Told, place: int, end: int, how: How) -> bool:
        if how is How.ANYHOW:
            return True
        is_alone = end == place + 1
        return (
            self._has_capital(told, place, end)
            and not (how is How.INSIDE and not _is_inside(told, place))
            and not (is_alone and self._belongs_to_number(told, place))
        )

    def _belongs_to_number(self, told: Told, place: int) -> bool:
        """Tell whether a word is a month, or the letters of a postcode: "13 June", "1234 AB"."""
        key, words = told.words[place].key, told.words
        if key in self._known.months:
            beside = words[max(place - 1, 0) : place + 2]
        elif len(key) == _POSTCODE_LETTERS and told.text[words[place].end - 1].isupper():
            beside = words[max(place - 1, 0) : place]
        else:
            return False
        return any(word.key.isdecimal() for word in beside)

    def _title(self, told: Told, place: int, free: int) -> int:
        """Return where a title before the word at *place* begins: "de heer J. Smit"."""
        begin = at = place
        while at > free:
            word = told.words[at - 1]
            is_title = self._known.goes_before_names(word.key)
            has_point = len(word.key) == 1 or word.key in self._known.abbreviated
            if not (is_title or len(word.key) == 1):
                break
            if not told.is_joined(at, _POINT if has_point else _SPACE):
                break
            at -= 1
            begin = at if is_title else begin
        return begin

    def _with_article(self, told: Told, title: int, free: int) -> int:
        """Return where "de" of "de familie Smit" begins, or the title when there is none."""
        if title == free or not self._known.goes_before_names(told.words[title].key):
            return title
        is_article = told.words[title - 1].key in self._known.articles
        return title - (is_article and told.is_joined(title, _SPACE))

    def _is_surname(self, told: Told, title: int, place: int, end: int) -> bool:
        """Tell whether this is a surname: "mevrouw bakker" is, "de familie wil" is not."""
        if self._has_capital(told, place, end):
            return True
        is_polite = any(word.key in self._known.titles for word in told.words[title:place])
        return is_polite and told.words[place].key not in self._known.begins

    def _tells(self, key: str) -> bool:
        """Tell whether people can be known by this word, which neither "de" nor "buren" does."""
        return key not in self._known.small and not self._known.is_called(key)

    def _has_capital(self, told: Told, place: int, end: int) -> bool:
        """Tell whether the first word that says who it is has no small letter in front."""
        words = told.words[place:end]
        tells = (word for word in words if word.key not in self._known.small)
        return not told.text[next(tells, words[0]).start].islower()


def _is_inside(told: Told, place: int) -> bool:
    """Tell whether a word with a capital is a name for that: no sentence begins with it."""
    word = told.words[place]
    written = told.text[word.start : word.end]
    if len(told.words) == 1:
        return True
    before = told.text[: word.start].rstrip(_OPENS)
    return bool(before) and not before.endswith(_ENDS_SENTENCE) and not written.isupper()
