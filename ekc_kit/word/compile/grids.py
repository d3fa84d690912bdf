"""The columns of a table in which a tag repeats cells: as many as there are, as wide as before.

Word keeps the widths of a table's columns apart from its cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from lxml import etree

from ekc_kit.word.compile.runs import W
from ekc_kit.word.compile.tree import Tree

_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def may_change_columns(tree: Tree) -> bool:
    """Whether a tag repeats cells, or leaves them out."""
    return any(tag.scope == "tc" for tag in tree.tags)


def fitted(xml: str) -> str:
    """Return a part in which every table has as many columns as its longest row."""
    root = etree.fromstring(xml.encode())
    for table in root.iter(W + "tbl"):
        _fit(table)
    return _HEAD + str(etree.tostring(root, encoding="unicode"))


def _fit(table: Any) -> None:
    grid = table.find(W + "tblGrid")
    rows = [list(_cells(row)) for row in table.iter(W + "tr") if _table_of(row) is table]
    wanted = max((begin + span for row in rows for _, begin, span in row), default=0)
    old = [int(float(column.get(W + "w", "0"))) for column in grid.iterchildren(W + "gridCol")]
    if wanted in (0, len(old)):
        return
    widths = _widths(old, wanted)
    for column in list(grid.iterchildren(W + "gridCol")):
        grid.remove(column)
    for place, width in enumerate(widths):
        grid.insert(place, etree.Element(W + "gridCol", {W + "w": str(width)}))
    edges = [0, *accumulate(widths)]
    for row in rows:
        for cell, begin, span in row:
            told = cell.find(f"{W}tcPr/{W}tcW")
            if told is not None and told.get(W + "type") == "dxa":
                told.set(W + "w", str(edges[begin + span] - edges[begin]))


def _widths(old: list[int], wanted: int) -> list[int]:
    """The same width for all together; columns that came take an equal share."""
    total = sum(old)
    kept = old[:wanted] + [total // max(len(old), 1)] * (wanted - len(old))
    return [width * total // max(sum(kept), 1) for width in kept]


def _cells(row: Any) -> Iterator[tuple[Any, int, int]]:
    """Each cell of a row with the column in which it begins and how many it takes."""
    at = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in row.iterchildren(W + "tc"):
        span = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        yield cell, at, span
        at += span


def _number(element: Any, otherwise: int) -> int:
    told = "" if element is None else element.get(W + "val", "")
    return int(told) if told.isdecimal() else otherwise


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(W + "tbl"))
