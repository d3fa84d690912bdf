"""Which agreements stand elsewhere in the document, and putting them there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement


def out_of_order(places: Sequence[int]) -> set[int]:
    """Return the fewest of *places* (all different) without which the others go up."""
    ends: list[int] = []  # for each length, the lowest place in which a rising row ends
    heads: list[int] = []
    before: list[int | None] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(heads[length - 1] if length else None)
        ends[length : length + 1] = [place]
        heads[length : length + 1] = [index]
    stays: set[int] = set()
    index_now = heads[-1] if heads else None
    while index_now is not None:
        stays.add(places[index_now])
        index_now = before[index_now]
    return set(places) - stays


def put_in_order(case: Case, moved: Sequence[str], order: Sequence[str]) -> Case:
    """Return *case* with each of *moved* behind the agreement that stands before it in *order*.

    Both name agreements in the order of the document. Only those with the same question count; what
    has none before it comes first among them.
    """
    agreements = list(case.agreements)
    known = {one.id for one in case.questions}
    places = {one: place for place, one in enumerate(order)}
    for one_id in moved:
        one = next(found for found in agreements if found.id == one_id)
        agreements.remove(one)
        agreements.insert(_place(one, agreements, order[: places[one_id]], known), one)
    return case.model_copy(update={"agreements": tuple(agreements)})


def _place(
    one: Agreement, others: Sequence[Agreement], before: Sequence[str], known: set[str]
) -> int:
    def question(agreement: Agreement) -> str | None:
        return agreement.question if agreement.question in known else None

    beside = {other.id: at for at, other in enumerate(others) if question(other) == question(one)}
    for other_id in reversed(before):
        if other_id in beside:
            return beside[other_id] + 1
    return min(beside.values(), default=len(others))
