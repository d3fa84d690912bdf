"""Two people changed the same case: a three-way merge, field by field and item by item.

Rules: what one side left alone follows the other; an item that one side removed and the other
changed stays (nothing is lost); where both changed the same field to something different, the
side that was saved first stands and the other value is handed back as a `Collision`, so that it
can be shown beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Spot
from ekc_kit.model.editing import without_references
from ekc_kit.model.value import Item, Value


@dataclass(frozen=True)
class Collision:
    """Both sides changed *path*: *saved* stands in the merged case, *other* does not."""

    path: str
    saved: Any
    other: Any


def merge(base: Case, saved: Case, other: Case) -> tuple[Case, tuple[Collision, ...]]:
    """Return both sides' changes to *base* in one case, and the fields where they collide.

    Collisions come in the order of the case's fields.
    """
    collisions: list[Collision] = []
    merged = _merge("", base, saved, other, collisions)
    assert isinstance(merged, Case)
    if merged not in (saved, other):
        # One side removed somebody whom the other side just named.
        for item_id in _named(base) - _named(merged):
            merged = without_references(merged, item_id)
    return merged, tuple(collisions)


def _named(case: Case) -> set[str]:
    return {item.id for item in (*case.circle, *case.questions)}


def _merge(path: str, base: Any, saved: Any, other: Any, found: list[Collision]) -> Any:
    if saved == other or other == base:
        return saved
    if saved == base:
        return other
    if isinstance(saved, Spot | None) and isinstance(other, Spot | None):
        return saved  # one place on the map; half of each would be a third, and neither is a fault
    if isinstance(base, Value):
        return saved.model_copy(
            update={
                name: _merge(
                    f"{path}.{name}" if path else name,
                    getattr(base, name),
                    getattr(saved, name),
                    getattr(other, name),
                    found,
                )
                for name in type(base).model_fields
            }
        )
    if isinstance(base, tuple) and all(isinstance(item, Item) for item in (*base, *saved, *other)):
        return _merge_items(path, base, saved, other, found)
    if isinstance(base, tuple):
        return _merge_names(base, saved, other)
    found.append(Collision(path, saved, other))
    return saved


def _merge_items(
    path: str,
    base: tuple[Item, ...],
    saved: tuple[Item, ...],
    other: tuple[Item, ...],
    found: list[Collision],
) -> tuple[Item, ...]:
    was, first, second = ({item.id: item for item in side} for side in (base, saved, other))
    merged: dict[str, Item] = {}
    for item_id in _order(list(was), list(first), list(second)):
        old, mine, theirs = was.get(item_id), first.get(item_id), second.get(item_id)
        if mine is not None and theirs is not None:
            merged[item_id] = _merge(f"{path}.{item_id}", old or theirs, mine, theirs, found)
        elif mine is not None and mine != old:
            merged[item_id] = mine
        elif theirs is not None and theirs != old:
            merged[item_id] = theirs
    return tuple(merged.values())


def _order(was: list[str], first: list[str], second: list[str]) -> list[str]:
    """The order of the side that moved items; new items of the other side follow."""
    lead, follow = (second, first) if [i for i in first if i in was] == was else (first, second)
    return lead + [item_id for item_id in follow if item_id not in lead]


def _merge_names(
    base: tuple[str, ...], saved: tuple[str, ...], other: tuple[str, ...]
) -> tuple[str, ...]:
    """A tuple of ids is a set with an order: additions of both stay, removals of both count."""
    gone = {name for name in base if name not in saved or name not in other}
    return tuple(dict.fromkeys(name for name in (*saved, *other) if name not in gone))
