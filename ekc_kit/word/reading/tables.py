"""The tables of a plan, row by row, each with its hidden marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.marks import ROW, SAID
from ekc_kit.word.reading.accepted import Line, children, lines, row_is_gone
from ekc_kit.word.reading.cells import (
    IN_AGREEMENT,
    IN_FALLBACK,
    Fields,
    Languages,
    agreement_fields,
    fallback_fields,
    has_labels,
    holds_several,
    plain_field,
)
from ekc_kit.word.reading.edited import EditedRow
from ekc_kit.word.reading.hidden import DIGEST, marks
from ekc_kit.word.reading.labels import column

_START = qn("w:bookmarkStart")
_CELL_GONE = f"{qn('w:tcPr')}/{qn('w:cellDel')}"
_CELL_ABOVE = f"{qn('w:tcPr')}/{qn('w:vMerge')}"
_SPAN = f"{qn('w:tcPr')}/{qn('w:gridSpan')}"
_BEFORE = f"{qn('w:trPr')}/{qn('w:gridBefore')}"
_KIT_COLUMNS = ("number", "agreement", "fallback")


@dataclass(frozen=True)
class Cell:
    """A cell: the columns of the grid that it takes, and its paragraphs.

    `is_above` says that it is one with the cell above it, in which its words stand.
    """

    begin: int
    end: int
    lines: list[Line]
    is_above: bool


@dataclass
class Tally:
    """What was met while reading tables."""

    languages: Languages = field(default_factory=Counter)
    tables: int = 0
    strange_tables: int = 0
    strange_columns: int = 0
    without_fallback: int = 0
    merged: int = 0
    other_plans: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    without_labels: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Marks:
    """What the hidden marks of a row say; of two rows in one nobody knows which words are whose."""

    ids: tuple[str, ...]
    made_from: str

    @classmethod
    def of(cls, starts: Sequence[Any]) -> _Marks:
        ids = dict.fromkeys(one for start in starts for one in marks(start, ROW) if one)
        said = [one for start in starts for one in marks(start, SAID, DIGEST) if one]
        return cls(tuple(ids), said[0] if len(ids) == len(said) == 1 else "")


class Table:
    """One table, and what can be read of it."""

    def __init__(
        self, table: Any, heading: tuple[str, str | None], label_style: str, tally: Tally
    ) -> None:
        self._heading, self._style, self._tally = heading, label_style, tally
        self._rows = [(_Marks.of(starts), self._cells(row)) for starts, row in _live_rows(table)]
        self._columns = self._named_columns()

    def rows(self) -> list[EditedRow]:
        """Return its rows of agreements; none when it is another kind of table."""
        columns = {name for name in self._columns.values() if name}
        known = "agreement" in columns or {"who", "what"} <= columns
        if not known and not any(
            marked.ids or self._agreement(cells) for marked, cells in self._rows
        ):
            self._tally.strange_tables += bool(self._rows)
            return []
        if columns:
            self._tally.strange_columns += sum(not name for name in self._columns.values())
            self._tally.without_fallback += "fallback" not in columns
        found = [
            self._row(marked, cells) for marked, cells in self._rows if not _names_columns(cells)
        ]
        self._tally.tables += 1
        return [row for row in found if row is not None]

    def _row(self, marked: _Marks, cells: list[Cell]) -> EditedRow | None:
        words: Fields = {}
        number, is_blank, is_merged = "", True, len(marked.ids) > 1
        languages = self._tally.languages
        for name, cell in self._named(cells):
            is_blank = is_blank and (name == "number" or not cell.lines)
            is_merged = is_merged or self._is_merged(name, cell)
            if cell.is_above:
                continue
            if name == "number":
                number = " ".join(" ".join(line.words for line in cell.lines).split())
            elif name == "agreement":
                words |= self._agreed(cell, number)
            elif name == "fallback":
                words |= fallback_fields(cell.lines, languages)
            elif name:
                words |= plain_field(cell.lines, name, languages)
        if is_blank or not (marked.ids or any(words.values())):
            return None
        self._tally.merged += is_merged
        heading, question = self._heading
        table, made_from = self._tally.tables, marked.made_from
        return EditedRow(marked.ids, words, number, heading, question, table, made_from, is_merged)

    def _is_merged(self, name: str, cell: Cell) -> bool:
        """Whether a cell was put together with the one above, below or beside it."""
        is_above = cell.is_above and name not in ("", "number")
        labels = {"agreement": IN_AGREEMENT, "fallback": IN_FALLBACK}.get(name, ())
        return is_above or any(self._covered(cell)) or holds_several(cell.lines, labels)

    def _covered(self, cell: Cell) -> Iterator[str]:
        """Yield the names of the columns that a cell takes beside its own."""
        yield from (self._columns.get(place, "") for place in range(cell.begin + 1, cell.end))

    def _agreed(self, cell: Cell, number: str) -> Fields:
        fields = agreement_fields(cell.lines, self._tally.languages)
        if "" in fields:
            self._tally.without_labels.append(number)
        return fields

    def _named(self, cells: list[Cell]) -> Iterator[tuple[str, Cell]]:
        """Yield each cell with the name of its column; in a table without headings, as it looks."""
        if any(self._columns.values()):
            for cell in cells:
                yield self._columns.get(cell.begin, ""), cell
            return
        agreement = self._agreement(cells)
        middle = cells.index(agreement) if agreement else min(1, len(cells) - 1)
        for name, place in zip(_KIT_COLUMNS, (middle - 1, middle, middle + 1), strict=True):
            if 0 <= place < len(cells):
                yield name, cells[place]

    def _agreement(self, cells: list[Cell]) -> Cell | None:
        return next((cell for cell in cells if has_labels(cell.lines)), None)

    def _named_columns(self) -> dict[int, str]:
        """The names of the columns, by where they begin; "" for one the kit does not know."""
        head: list[Cell] = next((cells for _, cells in self._rows if _names_columns(cells)), [])
        return {cell.begin: self._column(cell) for cell in head}

    def _column(self, cell: Cell) -> str:
        found = column(" ".join(line.words for line in cell.lines))
        if found is None:
            return ""
        self._tally.languages[found[1]] += 1
        return found[0]

    def _cells(self, row: Any) -> list[Cell]:
        begin = _number(row.find(_BEFORE), 0)
        found = []
        for cell in children(row, qn("w:tc")):
            end = begin + _number(cell.find(_SPAN), 1)
            if cell.find(_CELL_GONE) is None:
                found.append(Cell(begin, end, lines(cell, self._style), _is_above(cell)))
            begin = end
        return found


def _names_columns(cells: Sequence[Cell]) -> bool:
    """Whether a row is a heading row: at least two of its cells are the name of a column."""
    return sum(column(" ".join(x.words for x in cell.lines)) is not None for cell in cells) > 1


def _live_rows(table: Any) -> Iterator[tuple[list[Any], Any]]:
    """Yield each row that is not taken away, with the bookmarks that belong to it.

    One that stands between two rows belongs to the lower one.
    """
    between: list[Any] = []
    for child in _rows_and_marks(table):
        if child.tag == _START:
            between.append(child)
            continue
        starts, between = [*between, *child.iter(_START)], []
        if not row_is_gone(child):
            yield starts, child


def _is_above(cell: Any) -> bool:
    merge = cell.find(_CELL_ABOVE)
    return merge is not None and merge.get(qn("w:val")) != "restart"


def _rows_and_marks(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in (qn("w:tr"), _START):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _rows_and_marks(child)


def _number(element: Any, otherwise: int) -> int:
    value = "" if element is None else element.get(qn("w:val"), "")
    return int(value) if value.isdecimal() and len(value) < 4 else otherwise
