"""The columns of a table in which a tag repeats cells: as many as there are, as wide as before.

Word keeps the widths of a table's columns apart from its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.runs import W
from ekc_kit.word.compile.tree import CHANGES, Tree

_MOST = 63  # columns that a table in Word can have
_WIDTH = re.compile(r"[0-9]{1,6}(?:\.[0-9]*)?")
_DIGITS = 9


def may_change_columns(tree: Tree) -> bool:
    """Whether a tag repeats cells, or leaves them out."""
    return any(tag.scope == "tc" for tag in tree.tags)


def fit_columns(root: Any) -> None:
    """Give every table in which a tag repeats cells as many columns as its longest row.

    Raises:
        TemplateError: There are more than Word can have.
    """
    for table in list(root.iter(W + "tbl")):
        if table.attrib.pop(CHANGES, None) is not None:
            _fit(table)


def _fit(table: Any) -> None:
    rows = [list(_cells(row)) for row in table.iter(W + "tr") if _around(row, "tbl") is table]
    wanted = max((begin + span for row in rows for _, begin, span in row), default=0)
    if wanted > _MOST:
        raise TemplateError("template.too_many_columns", count=wanted, most=_MOST)
    grid = table.find(W + "tblGrid")
    old = [] if grid is None else [_width(one) for one in grid.iterchildren(W + "gridCol")]
    if not old or wanted in (0, len(old)):
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


def _width(column: Any) -> int:
    told = column.get(W + "w", "")
    return int(float(told)) if _WIDTH.fullmatch(told) else 0


def _widths(old: list[int], wanted: int) -> list[int]:
    """The same width for all together; columns that came take an equal share."""
    total = sum(old)
    kept = old[:wanted] + [total // len(old)] * (wanted - len(old))
    return [width * total // max(sum(kept), 1) for width in kept]


def _cells(row: Any) -> Iterator[tuple[Any, int, int]]:
    """Each cell of a row with the column in which it begins and how many it takes."""
    at = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
    for cell in row.iter(W + "tc"):  # also those in a content control
        if _around(cell, "tr") is row:
            span = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
            yield cell, at, span
            at += span


def _number(element: Any, otherwise: int) -> int:
    told = "" if element is None else element.get(W + "val", "")
    return int(told[:_DIGITS]) if told.isdecimal() else otherwise


def _around(element: Any, kind: str) -> Any:
    return next(element.iterancestors(W + kind), None)
