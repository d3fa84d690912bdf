"""Cases with many people who all get a letter, for what takes a while."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from ekc_kit.model import Case, Participant
from ekc_kit.model.exchange import to_json
from ekc_kit.training import practice_case

PLEIN = practice_case("plein", "nl")


def crowd(count: int, names: Iterable[str] = (), needs: Iterable[str] = ()) -> Case:
    """Return a case with *count* people who come; some are called and need what is given."""
    someone = PLEIN.circle[0].model_dump()
    called, needed = list(names), list(needs)
    people = tuple(
        Participant.model_validate(
            {
                **someone,
                "id": f"p-n{number:05d}",
                "name": called[number] if number < len(called) else f"Buur {number}",
                "needs": needed[number] if number < len(needed) else "",
            }
        )
        for number in range(count)
    )
    empty: dict[str, object] = {"tensions": (), "agreements": ()}
    return PLEIN.model_copy(update={"id": "z-menigte", "circle": people, **empty})


def kept(case: Case, path: Path) -> Path:
    """Return *path*, with *case* in it as ``case export`` writes it."""
    path.write_text(to_json(case), "utf-8")
    return path


def is_whole(document: Path) -> bool:
    """Tell whether a Word file, or a zip of them, is complete."""
    try:
        with zipfile.ZipFile(document) as archive:
            return archive.testzip() is None
    except zipfile.BadZipFile:
        return False
