"""What the map shows of people: where they stand, what they are called, whom they are tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from ekc_kit.model import Case, Participant, Ring
from ekc_kit.picture.names import Called, called
from ekc_kit.picture.places import places
from ekc_kit.texts import counted, text

Data = dict[str, Any]


def seen_people(case: Case) -> Data:
    """Return everybody in the circle, the rings with what they hold, and the tensions.

    A person has a place ``x``, ``y`` in fractions of the map, both None in the waiting place.
    """
    spots, names, ties = places(case.circle), called(case.circle), related(case)
    return {
        "people": {
            one.id: _person(one, names[one.id], len(ties[one.id]))
            | {
                "x": spots[one.id].x if one.id in spots else None,
                "y": spots[one.id].y if one.id in spots else None,
            }
            for one in case.circle
        },
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


def spoken_name(one: Participant) -> str:
    """Return how a person's name is shown, also when it is not known yet."""
    return one.name or text("screen.nameless")


def _person(one: Participant, names: Called, ties: int) -> Data:
    told = one.informing.told_on is not None
    name = names.full or text("screen.nameless")
    said = [name, ring_name(one.ring)]
    said += [text("circle.for_institution", institution=one.institution)] if one.institution else []
    said += [counted("circle.ties", ties)]
    said += [] if told else [text("circle.not_told")]
    nameless = text("circle.no_name")
    return {
        "ring": one.ring,
        "labels": [names.whole or nameless, names.short or nameless, names.first, names.initials],
        "said": ", ".join(said),
        "name": name,
        "told": told,
        "official": bool(one.institution),
        "group": one.group,
        "by": one.brought_by,
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
