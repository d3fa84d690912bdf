"""Numbers and addresses that may not be handed round, found however they are written.

A number is known by its digits, an e-mail address in any letters, an address by street and number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from ekc_kit.word.documents.naming.spelled import BETWEEN_PLACES, Row, Rows, Told

Span = tuple[int, int]
_LEAST_CONTACT = 5
_LEAST_DIGITS, _MOST_DIGITS = 6, 15  # ITU-T E.164
_LONG_GROUP = regex.compile(r"\d{7,}")
_DUTCH = "31"
_DUTCH_DIGITS = 9
_LONGEST_HOUSE_NUMBER = 4
_NOT_A_NUMBER = regex.compile(r"[^\d\s().+\-‐-―/]+")
_BETWEEN_DIGITS = regex.compile(r"[\s().\-‐-―/]{0,4}")
_LOCAL = r"[\w.!#$%&*+/=?^`{|}~'’-]"
_EMAIL = regex.compile(rf"(?<!{_LOCAL}){_LOCAL}++@[\w.-]+")
_AROUND_EMAIL = ".,!?'’`-/*=_"
_POSTCODE = regex.compile(r"\b[1-9]\d{3}\s?[A-Za-z]{2}\b")
_SAYS_NUMBER = regex.compile(r"\b(?:nr|no|nummer|number)\b[\s.:]*(?=\d)", regex.IGNORECASE)
_PARTS = regex.compile(r"[,;\n]")
_BEHIND_NUMBER = {"bis", "hs", "huis", "ii", "iii", "iv"}


class ContactDetails:
    """Looks for details of people in texts."""

    def __init__(self, details: Iterable[str], known_to_all: str) -> None:
        """Keep *details*, save those that *known_to_all* tells everybody: where people meet."""
        told = {one for one in details if _is_contact(one)}
        self._phones = {number for one in told for number in _numbers(one)}
        self._emails = {email for one in told for _, email in _emails(one)}
        rows = {row for one in told for row in _places(one)}
        open_ones = _without_nr(Told(known_to_all))
        self._phones -= {number for _, number in self._written_numbers(open_ones)}
        self._emails -= {email for _, email in _emails(known_to_all)}
        every = Rows(rows, BETWEEN_PLACES)
        known = {row for at in range(len(open_ones.words)) for row, _ in every.at(open_ones, at)}
        hidden = {row for row in rows if not any(row[: len(one)] == one for one in known)}
        self._places = Rows(hidden, BETWEEN_PLACES)

    def __bool__(self) -> bool:
        """Tell whether there is any detail to look for."""
        return bool(self._phones or self._emails or self._places)

    def found(self, told: Told) -> list[Span]:
        """Return where a detail stands in a text."""
        spans = [span for span, number in self._written_numbers(told) if number in self._phones]
        spans += [span for span, email in _emails(told.text) if email in self._emails]
        if not self._places.may_be_in(told):
            return spans
        told = _without_nr(told)
        for place, word in enumerate(told.words):
            for _, end in self._places.at(told, place):
                spans.append((word.start, told.words[end - 1].end))
        return spans

    def _written_numbers(self, told: Told) -> Iterator[tuple[Span, str]]:
        """Yield every known number that is written in a text: its place and digits."""
        if not self._phones or not any(map(str.isdecimal, told.keys)):
            return
        words = told.words
        for first, word in enumerate(words):
            digits, last = "", first
            while last < len(words) and words[last].key.isdecimal() and len(digits) <= 17:
                if last > first and not told.is_joined(last, _BETWEEN_DIGITS):
                    break
                digits += words[last].key
                last += 1
                if (number := _number(digits)) in self._phones:
                    start = word.start - (told.text[word.start - 1 : word.start] == "+")
                    yield (start, words[last - 1].end), number


def emails_in(text: str) -> list[Span]:
    """Return where e-mail addresses stand in a text."""
    return [span for span, _ in _emails(text)]


def _without_nr(told: Told) -> Told:
    """Return a text with spaces for "nr." before a number, and every other word in its place."""
    bare = _SAYS_NUMBER.sub(lambda found: " " * len(found.group()), told.text)
    return told if bare == told.text else Told(bare)


def _is_contact(detail: str) -> bool:
    """Tell a number or an address from the name of a street, which is everybody's."""
    marks = any(sign.isdigit() or sign == "@" for sign in detail)
    return marks and len(detail) >= _LEAST_CONTACT


def _number(digits: str) -> str:
    """Return a number without what is dialled before it: 0, 0031, 31 and (0)."""
    bare = digits.lstrip("0")
    is_whole = bare.startswith(_DUTCH) and len(bare) >= len(_DUTCH) + _DUTCH_DIGITS
    return bare[len(_DUTCH) :].lstrip("0") if is_whole else bare


def _numbers(detail: str) -> Iterator[str]:
    """Yield the telephone numbers in a detail: "06-12345678 of 020 1234567" holds two."""
    for piece in _NOT_A_NUMBER.split(detail):
        for one in (piece, *piece.split("/"), *_LONG_GROUP.findall(piece)):
            digits = "".join(filter(str.isdecimal, one))
            if _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
                yield _number(digits)


def _emails(text: str) -> Iterator[tuple[Span, str]]:
    for found in _EMAIL.finditer(text) if "@" in text else ():
        email = found.group()
        start = found.start() + len(email) - len(email.lstrip(_AROUND_EMAIL))
        end = found.end() - (len(email) - len(email.rstrip(_AROUND_EMAIL)))
        yield (start, end), text[start:end].casefold()


def _places(detail: str) -> Iterator[Row]:
    """Yield the words of an address: all of it, and street and number without the town."""
    detail = _without_nr(Told(detail)).text
    whole = Told(detail).row
    if "@" in detail or not any(key.isalpha() for key in whole):
        return
    yield whole
    for part in _PARTS.split(_POSTCODE.sub(",", detail)):
        yield from _street_and_number(Told(part))


def _street_and_number(told: Told) -> Iterator[Row]:
    """Yield "Kerkstraat 1" of "Kerkstraat 1 Utrecht"; "Laan van 1940" is no house by itself."""
    row = told.row
    letters = [at for at, key in enumerate(row) if key.isalpha() and len(key) > 1]
    numbers = [at for at, key in enumerate(row) if _is_house_number(key)]
    behind = [at for at in numbers if letters and at > letters[0]]
    if not behind:  # "12 High Street"
        if numbers and letters:
            yield row
        return
    end = behind[0] + 1
    while end in behind:
        if told.text[told.words[end - 1].end : told.words[end].start].strip():
            yield row[:end]  # of "1-3"
        end += 1
    if end < len(row) and (len(row[end]) == 1 or row[end] in _BEHIND_NUMBER):
        end += 1
    yield row[:end]


def _is_house_number(key: str) -> bool:
    return key.isdecimal() and len(key) <= _LONGEST_HOUSE_NUMBER and not key.startswith("0")
