"""Taking over what was chosen: a case that says what the document says, there and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from ekc_kit.errors import UnknownPathError
from ekc_kit.model.case import Case
from ekc_kit.model.editing import add, get, put, remove
from ekc_kit.word.documents.edited.difference import Difference, Kind
from ekc_kit.word.documents.edited.moving import put_in_order


def take_over(case: Case, chosen: Iterable[Difference]) -> Case:
    """Return *case* in which the *chosen* differences were taken over.

    What cannot be taken over is passed by, and so is what is about an agreement that has gone from
    the case in the meantime, or was taken over already.

    Raises:
        RefusedInputError: The case would hold more agreements than it can.
    """
    takeable = [one for one in chosen if one.can_be_taken]
    takeable.sort(key=lambda one: one.kind is not Kind.REMOVED)  # what goes makes room
    placed = []
    for one in takeable:
        if _has(case, one.agreement) is (one.kind is Kind.ADDED):
            continue
        if one.kind is Kind.ADDED:
            case, _ = add(case, "agreements", {"id": one.agreement})
        path = f"agreements.{one.agreement}"
        if one.kind is Kind.REMOVED:
            case = remove(case, path)
            continue
        for name, value in one.puts:
            case = put(case, f"{path}.{name}", value)
        if one.kind in (Kind.ADDED, Kind.MOVED):
            placed.append(one)
    if not placed:
        return case
    order = placed[0].order
    places = {agreement: place for place, agreement in enumerate(order)}
    moved = sorted((one.agreement for one in placed), key=places.__getitem__)
    return put_in_order(case, moved, order)


def _has(case: Case, agreement: str) -> bool:
    try:
        get(case, f"agreements.{agreement}")
    except UnknownPathError:
        return False
    return True
