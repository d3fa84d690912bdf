"""A workbook (.xlsx, .xlsm) as lines of cells, read by pandas with openpyxl.

Only kept values are read: no formula is worked out, no macro runs, no link is followed. Importing
this module imports pandas.
"""

from __future__ import annotations

import io
import math
import warnings
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from functools import cached_property

import pandas as pd
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ekc_kit.errors import ImportFileError
from ekc_kit.overview.grid import filled, heading_among, people_in
from ekc_kit.overview.rows import Line, PeopleList
from ekc_kit.overview.unpacking import holds_formulas
from ekc_kit.texts import number_text, short_date_text, text, time_text

AREA_LIMIT = 200_000


def workbook_people(data: bytes) -> PeopleList:
    """Return the people on the first sheet that has headings, else on the first that is filled.

    Raises:
        ImportFileError: The workbook is damaged or far larger than a list of people.
        RefusedInputError: There are too many people, or there is no column for names.
    """
    workbook = _Workbook(data, has_formulas=holds_formulas(data))
    first: list[Line] = []
    chosen = None
    for sheet in workbook.sheets:
        lines = filled(workbook.lines(sheet))
        first = first or lines
        if heading_among(lines) is not None:
            chosen = lines
            break
    others = sum(map(_holds_something, workbook.sheets)) - 1
    return replace(people_in(chosen or first), other_sheets=max(others, 0))


class _Workbook:
    """A workbook that is open, with the values it kept."""

    def __init__(self, data: bytes, *, has_formulas: bool) -> None:
        self._data = data
        self._has_formulas = has_formulas
        with _may_be_damaged():
            self._file = pd.ExcelFile(
                io.BytesIO(data), engine="openpyxl", engine_kwargs={"read_only": False}
            )
        self.sheets: list[Worksheet] = self._file.book.worksheets

    def lines(self, sheet: Worksheet) -> Iterator[Line]:
        """Give the rows of a sheet, with the values of merged cells on each of their rows."""
        if _is_vast(sheet):
            raise ImportFileError("people.unpacks_too_large")
        try:
            frame = pd.read_excel(
                self._file,
                sheet_name=sheet.title,
                header=None,
                dtype=object,
                keep_default_na=False,
                na_filter=False,
            )
        except OverflowError:  # a number without end, which no spreadsheet program writes
            raise ImportFileError("people.damaged") from None
        rows = [
            [_shown(value) for value in row] for row in frame.itertuples(index=False, name=None)
        ]
        lost, lent = _by_row(self._lost(sheet)), _by_row(_lend(sheet, rows))
        # pandas leaves out the last rows when they show nothing; they may have lost something.
        for place in range(max(len(rows), *(row + 1 for row in lost), 0)):
            cells = tuple(rows[place]) if place < len(rows) else ()
            yield Line(place + 1, cells, frozenset(lost[place]), frozenset(lent[place]))

    def _lost(self, sheet: Worksheet) -> set[tuple[int, int]]:
        """Return where a value cannot be known: an error, or a formula that was never worked out.

        A formula that gave an empty text is known: its cell is marked as text.
        """
        cells = [
            (row, column, cell)
            for row, line in enumerate(sheet.iter_rows())
            for column, cell in enumerate(line)
        ]
        lost = {(row, column) for row, column, cell in cells if cell.data_type == "e"}
        if not self._has_formulas:
            return lost
        written = self._formulas[sheet.title]
        return lost | {
            (row, column)
            for row, column, cell in cells
            if cell.value is None
            and cell.data_type == "n"
            and written.cell(row + 1, column + 1).data_type == "f"
        }

    @cached_property
    def _formulas(self) -> Workbook:
        with _may_be_damaged():
            return load_workbook(io.BytesIO(self._data), data_only=False, keep_links=False)


@contextmanager
def _may_be_damaged() -> Iterator[None]:
    """Refuse a workbook that openpyxl cannot read, and keep its remarks off the screen."""
    with warnings.catch_warnings():
        # It warns of what it leaves out (validation, drawings, styles): none of it holds a name.
        warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
        try:
            yield
        except Exception:  # noqa: BLE001 - openpyxl has a dozen errors for files it cannot read
            raise ImportFileError("people.damaged") from None


def _by_row(places: set[tuple[int, int]]) -> defaultdict[int, set[int]]:
    columns = defaultdict(set)
    for row, column in places:
        columns[row].add(column)
    return columns


def _lend(sheet: Worksheet, rows: list[list[str]]) -> set[tuple[int, int]]:
    """Write the value of each merged area on all of its rows; return where it was written.

    Only in the first column of the area: a title over all columns is one title.
    """
    lent = set()
    for area in sheet.merged_cells.ranges:
        top, column = area.min_row - 1, area.min_col - 1
        if top >= len(rows) or column >= len(rows[top]) or not rows[top][column]:
            continue
        for row in range(top + 1, min(area.max_row, len(rows))):
            rows[row][column] = rows[top][column]
            lent.add((row, column))
    return lent


def _shown(value: object) -> str:
    """Return a value as a person reads it in the sheet."""
    match value:
        case str():
            return value
        case bool():
            return text("people.yes") if value else text("people.no")
        case float() if math.isnan(value):
            return ""
        case float() | int():
            return str(int(value)) if value == int(value) else number_text(value)
        case datetime() if value.time() == time():
            return short_date_text(value.date())
        case datetime():
            return f"{short_date_text(value.date())} {time_text(value.time())}"
        case date():
            return short_date_text(value)
        case time():
            return time_text(value)
    return "" if value is None else str(value)


def _is_vast(sheet: Worksheet) -> bool:
    """Whether one cell far away makes a sheet too large to walk through."""
    return sheet.max_row * sheet.max_column > AREA_LIMIT


def _holds_something(sheet: Worksheet) -> bool:
    return _is_vast(sheet) or any(
        value is not None for row in sheet.iter_rows(values_only=True) for value in row
    )
