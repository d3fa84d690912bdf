"""What people are called on the map: whole, short, by first name, by initials.

Two people may have the same name; they are told apart by a number, in the order of naming.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from unicodedata import bidirectional

import regex

from ekc_kit.model import Participant
from ekc_kit.texts import text

LONGEST, SHORTEST = 22, 10  # in signs as people count them
_SIGN = regex.compile(r"\X")  # a letter with all that is joined to it (UAX #29)
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d'’-]*")


@dataclass(frozen=True)
class Called:
    """One person's labels, longest first. All are empty for who has no name yet.

    `full` is the whole name however long; the others are cut to fit on a map.
    """

    full: str
    whole: str
    short: str
    first: str
    initials: str


def called(people: Sequence[Participant]) -> dict[str, Called]:
    """Return what everybody is called, by id."""
    return _all_called(tuple((one.id, one.name) for one in people))


def full_names(people: Sequence[Participant]) -> dict[str, str]:
    """Return everybody's whole name, told apart from others', by id; words for who has none yet."""
    nameless = text("screen.nameless")
    return {person: one.full or nameless for person, one in called(people).items()}


@lru_cache(maxsize=4)
def _all_called(people: tuple[tuple[str, str], ...]) -> dict[str, Called]:
    names = {person: " ".join(name.split()) for person, name in people}
    alike = {person: _cut(name, LONGEST).casefold() for person, name in names.items()}
    often = Counter(alike.values())
    taken = set(alike.values())
    found = {}
    for person, name in names.items():
        number = ""
        if name and often[alike[person]] > 1:
            number = next(n for n in map(str, count(1)) if f"{alike[person]} {n}" not in taken)
            taken.add(f"{alike[person]} {number}")
        found[person] = _called(name, f"{_stay_left(name)} {number}" if number else "")
    return found


def _called(name: str, mark: str) -> Called:
    if not name:
        return Called("", "", "", "", "")
    return Called(
        name + mark,
        _cut(name, LONGEST) + mark,
        _cut(_short(name), SHORTEST) + mark,
        _cut(name.partition(" ")[0], SHORTEST) + mark,
        _initials(name) + mark,
    )


def _short(name: str) -> str:
    """Return the first name and the initial of the last: "Karim B." of "Karim Bouzidi"."""
    first, *rest = name.split()
    last = _WORD.findall(rest[-1]) if rest else []
    return f"{first} {_SIGN.findall(last[0])[0]}{_stay_left(last[0])}." if last else first


def _stay_left(name: str) -> str:
    """Return the mark that keeps what follows a right-to-left name behind it (UAX #9)."""
    return "\u200e" if any(bidirectional(sign) in ("R", "AL") for sign in name) else ""


def _initials(name: str) -> str:
    words = _WORD.findall(name)
    ends = words[:1] + words[1:][-1:] if words else [name]
    return "".join(_SIGN.findall(word)[0] for word in ends).upper()


def _cut(name: str, most: int) -> str:
    signs = _SIGN.findall(name)
    return name if len(signs) <= most else "".join(signs[: most - 1]).rstrip() + "…"
