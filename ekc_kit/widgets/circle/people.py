"""What the map shows of people: where they stand, what they are called, whom they are tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ekc_kit.model import Case, Participant, Ring, Spot
from ekc_kit.picture.names import Called, called
from ekc_kit.picture.places import places
from ekc_kit.texts import counted, text

Data = dict[str, Any]


class PeopleSeen:
    """What the map shows of everybody; who did not change since the last time is not made anew."""

    def __init__(self) -> None:
        self._last: dict[str, _Seen] = {}

    def of(self, case: Case) -> Data:
        """Return everybody in the circle, by id.

        A person has a place ``x``, ``y`` in fractions of the map, both None in the waiting place.
        """
        spots, names, ties = places(case.circle), called(case.circle), related(case)
        now = {}
        for one in case.circle:
            key = (names[one.id], len(ties[one.id]), spots.get(one.id))
            last = self._last.get(one.id)
            fresh = last is None or last.person is not one or last.key != key
            now[one.id] = _Seen(one, key, _person(one, *key)) if fresh or last is None else last
        self._last = now
        return {person: one.data for person, one in now.items()}


@dataclass(frozen=True)
class _Seen:
    person: Participant
    key: tuple[Called, int, Spot | None]
    data: Data


def seen_circle(case: Case, people: Data) -> Data:
    """Return *people* in their order, the rings with what they hold, and the tensions."""
    return {
        "people": people,
        "order": [one.id for one in case.circle],
        "rings": [_ring(case, ring) for ring in (*Ring, None)],
        "tensions": [[one.id, one.one, one.other] for one in case.tensions],
    }


def related(case: Case) -> Mapping[str, set[str]]:
    """Return with whom everybody has a relation: brought in, belongs together, or tension."""
    ties: defaultdict[str, set[str]] = defaultdict(set)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    pairs = [(one.one, one.other) for one in case.tensions]
    for one in case.circle:
        pairs.append((one.brought_by, one.id))
        if one.group:
            groups[one.group].append(one.id)
    for left, right in pairs:
        if left and right:
            ties[left].add(right)
            ties[right].add(left)
    for members in groups.values():
        for member in members:
            ties[member].update(members)
    for person, others in ties.items():
        others.discard(person)
    return ties


def ring_name(ring: Ring | None) -> str:
    """Return what a ring is called on the screen; None is the waiting place."""
    return text("circle.waiting") if ring is None else text(f"choice.ring.{ring}")


def _person(one: Participant, names: Called, ties: int, spot: Spot | None) -> Data:
    told = one.informing.told_on is not None
    name = names.full or text("screen.nameless")
    said = [name, ring_name(one.ring)]
    said += [text("circle.for_institution", institution=one.institution)] if one.institution else []
    said += [counted("circle.ties", ties)]
    said += [] if told else [text("circle.not_told")]
    return {
        "ring": one.ring,
        "labels": [names.whole or name, names.short or name, names.first, names.initials],
        "said": ", ".join(said),
        "name": name,
        "told": told,
        "official": bool(one.institution),
        "group": one.group,
        "by": one.brought_by,
        "x": spot.x if spot else None,
        "y": spot.y if spot else None,
    }


def _ring(case: Case, ring: Ring | None) -> Data:
    """Return how many people stand in *ring*, and with how many of them was spoken."""
    here = [one for one in case.circle if one.ring is ring]
    told = sum(one.informing.told_on is not None for one in here)
    return {
        "ring": ring,
        "name": ring_name(ring),
        "count": len(here),
        "told": told,
        "text": text("circle.spoken", count=len(here), told=told) if here else text("circle.none"),
    }
