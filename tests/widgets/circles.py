"""A circle of a few people, and a map of it with the browser's end of the wire at hand."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from ekc_kit.model import Case, Participant, Ring
from ekc_kit.picture.places import settled

ADA, BOB, CAS, DEWI = "p-ada0", "p-bob0", "p-cas0", "p-dewi"


def small_circle(**changes: Any) -> Case:
    """Return a settled case: Ada and Bob in the middle, Cas around them, Dewi waiting."""
    people = (
        Participant(id=ADA, name="Ada Bakker", ring=Ring.DIRECT),
        Participant(id=BOB, name="Bob Demir", ring=Ring.DIRECT, group="gezin"),
        Participant(id=CAS, name="Cas Kok", ring=Ring.AROUND, institution="gemeente"),
        Participant(id=DEWI, name="Dewi Smit"),
    )
    return settled(Case(id="z-plein", circle=people, **changes))


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Return *rows* as the bytes of an .xlsx file."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
