"""Where everybody stands on the map: stable, without two people on one place.

People stand on a lattice of places in rows, like bricks, far enough apart for names. When a ring
is full, the places halfway come into use too, and so on: the coarse lattice is part of every
finer one, so nobody ever moves because somebody came. Who has a spot in the case keeps it; the
others get one in the order in which they were named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from math import hypot

from ekc_kit.model import Case, Participant, Ring, Spot
from ekc_kit.model.editing import get
from ekc_kit.picture.rings import (
    EDGE,
    HEIGHT,
    MIDDLE,
    TITLE_HEIGHT,
    TITLE_WIDTH,
    WIDTH,
    distance,
    ring_at,
    title_place,
)

__all__ = ["COLUMN", "HEIGHT", "ROW", "WIDTH", "placed", "places", "settled", "spot_for"]

COLUMN, ROW = 88.0, 26.0  # between people who stand next to or above each other
LEVELS = 4
_FINEST = 2**LEVELS
_STEP_X, _STEP_Y = COLUMN / _FINEST, ROW / _FINEST
_ROOMY = 150.0  # two whole names in one row
_FAR = 260.0
_CLOSE = 110.0
_FINE_ENOUGH = 2
_CLOSE_BY = 60.0  # somewhat more than half a place away

Place = tuple[int, int]  # from the middle, in steps of the finest lattice


def places(circle: Sequence[Participant]) -> dict[str, Spot]:
    """Return where everybody with a ring stands, by id, in the order of *circle*."""
    seats = _Seats()
    later = []
    for one in circle:
        if one.ring is not None:
            wish = None if one.spot is None else _place(one.spot)
            if wish is None or not seats.take(one, wish):
                later.append((wish is None, one, wish))
    for _, one, wish in sorted(later, key=lambda waiting: waiting[0]):
        seats.seat(one, wish)
    return {one.id: _spot(seats.taken[one.id]) for one in circle if one.id in seats.taken}


def settled(case: Case) -> Case:
    """Return *case* with everybody's spot written down, so that no later change moves them."""
    spots = places(case.circle)
    people = tuple(
        one if one.spot == spots.get(one.id) else one.model_copy(update={"spot": spots.get(one.id)})
        for one in case.circle
    )
    return case if people == case.circle else case.model_copy(update={"circle": people})


def placed(
    case: Case, person: str, ring: Ring | None, at: tuple[float, float] | None = None
) -> Case:
    """Return *case* with *person* moved to *ring*, and nobody else moved.

    Args:
        case: The case as it stands.
        person: The id of somebody in its circle.
        ring: Where to; None is the waiting place.
        at: The point they were dropped at, in fractions of the map; without it they go to the free
            spot nearest to where they stood, or to where there is most room.

    Raises:
        UnknownPathError: There is nobody with this id.
    """
    case = settled(case)
    one = get(case, f"circle.{person}")
    spot = None
    if ring is not None and (at or one.spot):
        x, y = at or (one.spot.x, one.spot.y)
        spot = spot_for((other for other in case.circle if other is not one), ring, x, y)
    moved = one.model_copy(update={"ring": ring, "spot": spot})
    circle = tuple(moved if other is one else other for other in case.circle)
    return case if moved == one else settled(case.model_copy(update={"circle": circle}))


def spot_for(circle: Iterable[Participant], ring: Ring, x: float, y: float) -> Spot:
    """Return the free spot in *ring* nearest to the point *x*, *y* (fractions of the map)."""
    seats = _Seats()
    for one in circle:
        if one.ring is not None and one.spot is not None:
            seats.take(one, _place(one.spot))
    return _spot(seats.nearest(ring, _place(Spot(x=_fraction(x), y=_fraction(y)))))


class _Seats:
    """Who stands where so far, and how crowded it is around the free places."""

    def __init__(self) -> None:
        self.taken: dict[str, Place] = {}
        self._full: set[Place] = set()
        self._looked_at = 0
        self._near: dict[Place, float] = {}
        self._crowd: dict[Place, float] = {}
        self._groups: dict[tuple[Ring, str], list[Place]] = {}

    def take(self, one: Participant, place: Place) -> bool:
        """Seat *one* exactly at *place*; False when that is no place of the ring, or taken."""
        assert one.ring is not None
        if place in self._full or not _belongs(place, one.ring):
            return False
        self._sit(one, place)
        return True

    def seat(self, one: Participant, wish: Place | None) -> None:
        """Seat *one* as near to *wish* as can be; without a wish, where there is most room."""
        assert one.ring is not None
        mates = self._groups.get((one.ring, one.group)) if one.group else None
        if wish is None:
            free = [place for place in _lattice(one.ring, 0) if place not in self._full]
            if free:
                self._look()
                self._sit(
                    one, min(free, key=lambda place: (self._cost(place, mates), _shuffled(place)))
                )
                return
            wish = mates[0] if mates else self._anywhere(one.ring)
        self._sit(one, self.nearest(one.ring, wish))

    def nearest(self, ring: Ring, wish: Place) -> Place:
        """Return the free place of *ring* nearest to *wish*, on the coarsest lattice with one near.

        In a crowded ring one who is dropped between others stays there, on a finer lattice.
        """
        found: tuple[float, Place] | None = None
        for level in range(LEVELS + 1):
            free = (place for place in _lattice(ring, level) if place not in self._full)
            near = min(((_apart(place, wish), place) for place in free), default=None)
            if near is not None and (found is None or near[0] < found[0]):
                found = near
            if found is not None and (found[0] <= _CLOSE_BY or level >= _FINE_ENOUGH):
                break
        assert found is not None, "a ring has more places than a case may have people"
        return found[1]

    def _anywhere(self, ring: Ring) -> Place:
        """Return a free place on no side in particular, once the coarsest lattice is full."""
        for level in range(1, LEVELS + 1):
            free = [place for place in _lattice(ring, level) if place not in self._full]
            if free:
                return min(free, key=_shuffled)
        return (0, 0)

    def _cost(self, place: Place, mates: list[Place] | None) -> float:
        """Return how bad a place is: crowded, across an edge, far from one's own group."""
        cost = 220 * self._crowd.get(place, 0) + 60 * _straddles(place)
        if mates:
            together = 0.5 * min(_apart(place, mate) for mate in mates)
            return cost + together - min(self._near.get(place, _FAR), _CLOSE)
        return cost - self._near.get(place, _FAR)

    def _look(self) -> None:
        """Take in how near and how crowded everybody who sat down since makes the free places."""
        for place in list(self.taken.values())[self._looked_at :]:
            for other in _coarsest():
                apart = _apart(place, other)
                if apart < self._near.get(other, _FAR):
                    self._near[other] = apart
                across = abs(place[0] - other[0]) * _STEP_X
                down = abs(place[1] - other[1]) * _STEP_Y
                if down < 1.5 * ROW and across < _ROOMY:
                    share = 1.0 if down < ROW else 0.2
                    self._crowd[other] = self._crowd.get(other, 0) + share * (1 - across / _ROOMY)
        self._looked_at = len(self.taken)

    def _sit(self, one: Participant, place: Place) -> None:
        assert one.ring is not None
        self.taken[one.id] = place
        self._full.add(place)
        self._groups.setdefault((one.ring, one.group), []).append(place)


@cache
def _lattice(ring: Ring, level: int) -> tuple[Place, ...]:
    """Return the places of *ring* at *level*: at 0 a name fits at each, at 1 they are halfway."""
    return tuple(place for place in _bricks(level) if _belongs(place, ring))


@cache
def _coarsest() -> tuple[Place, ...]:
    return tuple(place for ring in Ring for place in _lattice(ring, 0))


def _bricks(level: int) -> Iterator[Place]:
    wide = _FINEST >> level
    rows, columns = int(HEIGHT / 2 / _STEP_Y / wide), int(WIDTH / 2 / _STEP_X / wide) + 1
    for row in range(-rows, rows + 1):
        shift = wide // 2 if row % 2 else 0
        for column in range(-columns, columns + 1):
            yield column * wide + shift, row * wide


@lru_cache(maxsize=4096)
def _belongs(place: Place, ring: Ring) -> bool:
    x, y = _point(place)
    if ring_at(x, y) is not ring or not (HEIGHT - ROW / 2 >= y >= ROW / 2):
        return False
    return not any(_covers_title(x, y, one) for one in Ring)


def _covers_title(x: float, y: float, ring: Ring) -> bool:
    title = title_place(ring)
    beside = abs(x - title[0] * WIDTH) >= (TITLE_WIDTH + COLUMN) / 2
    return not beside and abs(y - title[1] * HEIGHT) < (TITLE_HEIGHT + ROW) / 2


@cache
def _straddles(place: Place) -> float:
    """Return how much of a name at *place* lies in another ring: 0 none, 2 both ends far."""
    x, y = _point(place)
    home = ring_at(x, y)
    inner = (
        max((edge for ring, edge in EDGE.items() if edge < EDGE[home]), default=0) if home else 0
    )
    out = 0.0
    for end in (x - COLUMN / 2, x + COLUMN / 2):
        far = distance(end, y)
        out += max(0.0, far - (EDGE[home] if home else 1), inner - far) * 10
    return out


def _point(place: Place) -> tuple[float, float]:
    return MIDDLE[0] + place[0] * _STEP_X, MIDDLE[1] + place[1] * _STEP_Y


def _apart(one: Place, other: Place) -> float:
    """Return the distance between two places; names are wide, so rows count for more."""
    return hypot((one[0] - other[0]) * _STEP_X, (one[1] - other[1]) * _STEP_Y * 1.6)


def _spot(place: Place) -> Spot:
    x, y = _point(place)
    return Spot.model_construct(x=round(x / WIDTH, 6), y=round(y / HEIGHT, 6))


def _place(spot: Spot) -> Place:
    return (
        round((spot.x * WIDTH - MIDDLE[0]) / _STEP_X),
        round((spot.y * HEIGHT - MIDDLE[1]) / _STEP_Y),
    )


def _shuffled(place: Place) -> int:
    """Return a number that breaks ties the same way every time, but on no side in particular."""
    return ((place[0] * 73856093 ^ place[1] * 19349663) * 2654435761 >> 8) & 0xFFFF


def _fraction(value: float) -> float:
    return min(1.0, max(0.0, value))
