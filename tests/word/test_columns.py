"""A table in which a tag repeats cells has as many columns as cells, and stays as wide."""

from __future__ import annotations

import pytest
from lxml import etree

from ekc_kit.word import Template
from tests.word.corpus.pieces import W, WordFile, tbl, tc, tr
from tests.word.making import parts_of

LOOP = ("{%tc for d in xs %}", "{{ d }}", "{%tc endfor %}")


def widths(table: str, xs: list[str]) -> tuple[list[int], list[list[int]]]:
    """Return the widths of the columns, and of the cells of each row."""
    made = Template.compile(WordFile((table, "")).data()).render({"xs": xs})
    root = etree.fromstring(parts_of(made)["word/document.xml"])
    space = {"w": W}

    def numbers(owner: etree._Element, path: str) -> list[int]:
        return [int(found) for found in owner.xpath(path, namespaces=space)]

    columns = numbers(root, "//w:gridCol/@w:w")
    return columns, [
        numbers(row, "w:tc/w:tcPr/w:tcW/@w:w") for row in root.xpath("//w:tr", namespaces=space)
    ]


@pytest.mark.parametrize("count", [0, 1, 3, 4, 12])
def test_the_columns_are_those_of_the_longest_row(count: int) -> None:
    table = tbl(4, tr("dag", *LOOP), tr("nummer", *LOOP))
    columns, rows = widths(table, ["x"] * count)
    assert len(columns) == count + 1
    assert abs(sum(columns) - 6_000) <= len(columns)
    assert rows == [columns, columns]


def test_cells_that_span_columns_are_counted_for_what_they_span() -> None:
    wide = tc("kop", looks='<w:gridSpan w:val="2"/>')
    columns, rows = widths(tbl(5, tr(wide, *LOOP), tr("a", "b", *LOOP)), ["x"] * 4)
    assert len(columns) == 6
    assert rows[0][0] == sum(columns[:2])


def test_a_table_that_needs_no_other_columns_keeps_its_widths() -> None:
    columns, rows = widths(tbl(3, tr(*LOOP)), ["x"] * 3)
    assert columns == [1_500] * 3
    assert rows == [[1_500] * 3]


def test_a_table_in_a_table_is_counted_by_itself() -> None:
    inner = tbl(3, tr(*LOOP))
    columns, rows = widths(tbl(1, tr(tc(inner, ""))), ["x", "y"])
    assert [len(row) for row in rows] == [1, 2]
    assert columns[0] == 1_500
    assert columns[1:] == rows[1]
