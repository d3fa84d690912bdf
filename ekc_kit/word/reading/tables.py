"""The tables of a plan, row by row, each under its heading and with its hidden marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.marks import GROUP, PAPER, ROW, SAID
from ekc_kit.word.reading.accepted import Line, children, lines, words_of
from ekc_kit.word.reading.cells import (
    Fields,
    Languages,
    agreement_fields,
    fallback_fields,
    has_labels,
    plain_field,
)
from ekc_kit.word.reading.edited import EditedRow
from ekc_kit.word.reading.labels import column

_ID = re.compile(r"[a-z]{1,4}-[a-z0-9]{2,16}")
DIGEST = re.compile(r"[0-9a-f]{24,28}")
_START, _NAME = qn("w:bookmarkStart"), qn("w:name")
_ROW_GONE = tuple(f"{qn('w:trPr')}/{qn(f'w:{name}')}" for name in ("del", "moveFrom"))
_CELL_GONE = f"{qn('w:tcPr')}/{qn('w:cellDel')}"
_SPAN = f"{qn('w:tcPr')}/{qn('w:gridSpan')}"
_BEFORE = f"{qn('w:trPr')}/{qn('w:gridBefore')}"
_KIT_COLUMNS = ("number", "agreement", "fallback")


@dataclass(frozen=True)
class Cell:
    """A cell: the column of the grid in which it begins, and its paragraphs."""

    begin: int
    lines: list[Line]


@dataclass
class Tally:
    """What was met while reading tables."""

    languages: Languages = field(default_factory=Counter)
    tables: int = 0
    strange_tables: int = 0
    strange_columns: int = 0
    without_fallback: int = 0
    merged: int = 0
    without_labels: list[str] = field(default_factory=list)


def rows_of(body: Any, heading_styles: set[str], label_style: str, tally: Tally) -> list[EditedRow]:
    """Return the rows of agreements in a document, in its order."""
    found: list[EditedRow] = []
    heading: tuple[str, str | None] = ("", None)
    for block in _blocks(body):
        if block.tag == qn("w:tbl"):
            found += _Table(block, heading, label_style, tally).rows()
        elif _is_heading(block, heading_styles):
            group = next(marks(block, GROUP), None)
            heading = (" ".join(words_of(block).split()), group)
    return found


def marks(element: Any, kind: str, form: re.Pattern[str] = _ID) -> Iterator[str]:
    """Yield the ids in the hidden marks of one *kind* in an element; "" in one without."""
    for start in element.iter(_START):
        name = start.get(_NAME, "")
        if name.startswith(kind) and (form.fullmatch(name[len(kind) :]) or name == kind):
            yield name[len(kind) :]


def is_other_paper(body: Any) -> bool:
    """Whether a hidden mark says that this is one of the kit's sheets that are no plan."""
    return any(start.get(_NAME, "").startswith(PAPER) for start in body.iter(_START))


def _blocks(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from _blocks(child)


def _is_heading(paragraph: Any, styles: set[str]) -> bool:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    named = style is not None and style.get(qn("w:val")) in styles
    return (named or any(marks(paragraph, GROUP))) and bool(words_of(paragraph).strip())


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


class _Table:
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
        number, is_blank = "", True
        languages = self._tally.languages
        for name, cell in self._named(cells):
            is_blank = is_blank and (name == "number" or not cell.lines)
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
        self._tally.merged += len(marked.ids) > 1
        heading, question = self._heading
        return EditedRow(
            marked.ids, words, number, heading, question, self._tally.tables, marked.made_from
        )

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
            if cell.find(_CELL_GONE) is None:
                found.append(Cell(begin, lines(cell, self._style)))
            begin += _number(cell.find(_SPAN), 1)
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
        if all(child.find(path) is None for path in _ROW_GONE):
            yield starts, child


def _rows_and_marks(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag in (qn("w:tr"), _START):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from _rows_and_marks(child)


def _number(element: Any, otherwise: int) -> int:
    value = "" if element is None else element.get(qn("w:val"), "")
    return int(value) if value.isdecimal() and len(value) < 4 else otherwise
