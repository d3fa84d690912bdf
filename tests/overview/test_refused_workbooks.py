"""Workbooks that are refused: too many people, damaged, or made to do harm."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from ekc_kit.errors import ImportFileError, RefusedInputError
from ekc_kit.overview.people import PeopleList, read_file
from ekc_kit.texts import say
from tests.overview.making import fill, in_sheet, rezipped, saved, workbook

HEAD = ["Naam", "Relatie", "Ring"]


def read(data: bytes) -> PeopleList:
    return read_file(data, "lijst.xlsx")


def refused(data: bytes) -> str:
    """Return the key of the sentence that refuses a workbook."""
    with pytest.raises(ImportFileError) as caught:
        read(data)
    assert say(caught.value)
    return caught.value.key


def test_five_thousand_rows_are_refused_as_a_whole() -> None:
    with pytest.raises(RefusedInputError) as caught:
        read(workbook([HEAD, *([f"Buur {number}"] for number in range(5_000))]))
    assert caught.value.fields == {"count": 5_000, "limit": 500}


def bomb_of_bytes() -> bytes:
    return rezipped(workbook([HEAD]), lambda _, part: part, xl__media__x=bytes(40_000_000))


def bomb_of_cells() -> bytes:
    row = b"<row>" + b"<c/>" * 400_000 + b"</row>"
    return in_sheet(workbook([HEAD]), b"</sheetData>", row + b"</sheetData>")


def bomb_of_merged_cells() -> bytes:
    data = workbook([HEAD, ["Anna"]], lambda sheet: sheet.merge_cells("A5:B6"))
    return in_sheet(data, b'ref="A5:B6"', b'ref="A1:XFD0001048576"')


def far_cell() -> bytes:
    return workbook([HEAD], lambda sheet: sheet.__setitem__("XFD1048576", "ver"))


def many_parts() -> bytes:
    extra = {f"xl__x{number}": b"" for number in range(1_001)}
    return rezipped(workbook([HEAD]), lambda _, part: part, **extra)


@pytest.mark.parametrize(
    "make", [bomb_of_bytes, bomb_of_cells, bomb_of_merged_cells, far_cell, many_parts]
)
def test_a_small_file_that_would_fill_the_memory_is_refused_at_once(
    make: Callable[[], bytes],
) -> None:
    data = make()
    assert len(data) < 1_000_000
    start = time.perf_counter()
    assert refused(data) == "people.unpacks_too_large"
    assert time.perf_counter() - start < 5


def test_a_far_cell_on_another_sheet_keeps_nobody_waiting() -> None:
    book = Workbook()
    fill(book.worksheets[0], [HEAD, ["Anna", "buur", 1]])
    book.create_sheet("Ver").cell(1_048_576, 16_384, "ver")
    start = time.perf_counter()
    people = read(saved(book))
    assert ([row.name for row in people.rows], people.other_sheets) == (["Anna"], 1)
    assert time.perf_counter() - start < 5


def test_a_part_that_defines_entities_is_refused() -> None:
    doctype = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet '
    assert refused(in_sheet(workbook([HEAD]), b"<worksheet ", doctype)) == "people.damaged"


def test_another_file_in_a_zip_is_no_workbook() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    assert refused(file.getvalue()) == "people.other_spreadsheet"


def test_a_damaged_workbook_is_refused_wherever_the_damage_is() -> None:
    data = workbook([HEAD, ["Anna", "buur", "direct"]])
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"):
        broken = rezipped(
            data, lambda part, old, name=name: old[: len(old) // 2] if part == name else old
        )
        assert refused(broken) == "people.damaged"
    for cut in range(1, len(data), 97):
        assert refused(data[:cut]) == "people.damaged"


def test_bytes_that_changed_on_the_way_never_give_an_error_without_words() -> None:
    data = workbook([HEAD, ["Anna", "buur", "direct"]])
    for place in range(0, len(data), 61):
        changed = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        try:
            people = read(changed)
        except ImportFileError as fault:
            said = say(fault)
        else:
            said = " ".join(row.name for row in people.rows)
        assert said == "Anna" or said.endswith(".")
