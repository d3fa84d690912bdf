"""Which name fits where: whole where there is room, short where it is crowded, else only a dot.

The first round gives everybody the shortest name that fits; the second makes names longer where
nobody is in the way. So one long name never costs a neighbour theirs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ekc_kit.model import Participant, Spot
from ekc_kit.picture.names import called
from ekc_kit.picture.rings import HEIGHT, WIDTH

FONT_SIZE, PILL_HEIGHT, PADDING, GAP, DOT = 15.0, 24.0, 7.0, 3.0, 10.0


@dataclass(frozen=True)
class Box:
    """A rectangle around a middle, in units of the map."""

    x: float
    y: float
    width: float
    height: float

    def touches(self, other: Box) -> bool:
        """Tell whether two boxes come closer to each other than a gap."""
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2 + GAP
            and abs(self.y - other.y) < (self.height + other.height) / 2 + 1
        )


def labels(people: Sequence[Participant], spots: Mapping[str, Spot]) -> dict[str, str]:
    """Return the label of everybody in *spots*, by id; an empty one means: only a dot.

    Boxes of labels, see `box`, do not touch each other nor anybody's dot.
    """
    names = called(people)
    crowd = _Crowd({person: box("", spot) for person, spot in spots.items()})
    given = dict.fromkeys(spots, "")
    for person in spots:
        one = names[person]
        given[person] = crowd.widen(person, (one.short, one.first, one.initials), spots[person])
    for person, short in given.items():
        if short:
            given[person] = crowd.widen(person, (names[person].whole,), spots[person]) or short
    return given


def box(label: str, spot: Spot) -> Box:
    """Return the space that a label takes; an empty label is a dot."""
    x, y = spot.x * WIDTH, spot.y * HEIGHT
    if not label:
        return Box(x, y, DOT, DOT)
    return Box(x, y, text_width(label) + 2 * PADDING, PILL_HEIGHT)


def text_width(label: str) -> float:
    """Return about how wide a label is drawn; rather too wide than too narrow."""
    return FONT_SIZE * sum(map(_em, label))


def _em(sign: str) -> float:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF" or unicodedata.category(sign) == "So":
        return 1.15
    if sign in "ijlt.,:;'’|! ()[]fr-":
        return 0.4
    if sign in "mwMWQOG@%…":
        return 1.0
    return 0.75 if sign.isupper() else 0.6


class _Crowd:
    """All boxes so far, found by the rows of the map they lie in."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes: dict[str, Box] = {}
        self._rows: dict[int, set[str]] = {}
        for person, one in boxes.items():
            self._put(person, one)

    def widen(self, person: str, wishes: Sequence[str], spot: Spot) -> str:
        """Give *person* the first of *wishes* that fits, and return it; empty when none does."""
        for label in wishes:
            wish = box(label, spot)
            if label and wish.width <= WIDTH and self._is_free(person, wish):
                self._put(person, wish)
                return label
        return ""

    def _is_free(self, person: str, wish: Box) -> bool:
        half = wish.width / 2
        if not (half <= wish.x <= WIDTH - half):
            return False
        near = {other for row in _rows(wish) for other in self._rows.get(row, ())} - {person}
        return not any(wish.touches(self._boxes[other]) for other in near)

    def _put(self, person: str, one: Box) -> None:
        self._boxes[person] = one
        for row in _rows(one):
            self._rows.setdefault(row, set()).add(person)


def _rows(one: Box) -> Iterator[int]:
    top, bottom = one.y - one.height / 2 - 1, one.y + one.height / 2 + 1
    yield from range(int(top // PILL_HEIGHT), int(bottom // PILL_HEIGHT) + 1)
