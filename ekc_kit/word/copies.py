"""One document for each person, of which only what is of that person is filled in anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ekc_kit.word.mould import Mould
from ekc_kit.word.package import Package, Packed, pack
from ekc_kit.word.pictures import NEXT_ID, drawing_ids

PERSON = "person"


def write_copies(
    blueprint: Any,
    values: Mapping[str, Any],
    parts: Iterable[Packed],
    people: Iterable[Mapping[str, Any]],
) -> Iterator[bytes]:
    """Return a document for each of *people*; see `ekc_kit.word.template.Template.copies`.

    Args:
        blueprint: The template taken apart, an `ekc_kit.word.compile.Blueprint`.
        values: What all share.
        parts: The parts that come with the pictures.
        people: Each is the field `PERSON`.
    """
    fixed, opened, fill_in = [*parts], {}, []
    for half in blueprint.halves:
        pieces = half.shared(values)
        if half.own is None:
            fixed.append(pack(half.name, *pieces))
        else:
            opened[half.name] = pieces
            fill_in.append(half.own(values))
    mould = Mould(Package(fixed, blueprint.package), opened)
    counts = any(NEXT_ID in half.reads for half in blueprint.halves)

    def write(person: Mapping[str, Any]) -> bytes:
        fields = {PERSON: person, NEXT_ID: drawing_ids() if counts else None}
        return mould.cast([fill(fields) for fill in fill_in])

    return map(write, people)
