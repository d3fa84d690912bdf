"""A table in which a tag repeats cells has as many columns as cells, and stays as wide."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
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


def body(*content: str, **values: object) -> str:
    made = parts_of(Template.compile(WordFile(content).data()).render(values))
    return made["word/document.xml"].decode()


def test_a_table_without_widths_or_with_widths_that_are_no_number_is_filled_in() -> None:
    table = tbl(3, tr(*LOOP))
    grid = re.search("<w:tblGrid>.*</w:tblGrid>", table)
    assert grid is not None
    for other in ("", '<w:tblGrid><w:gridCol w:w="auto"/><w:gridCol/></w:tblGrid>'):
        made = body(table.replace(grid.group(), other), "", xs=["een", "twee", "drie"])
        assert re.findall("<w:t [^>]*>([^<]+)<", made) == ["een", "twee", "drie"]
        assert made.count("<w:gridCol") == (3 if other else 0)


def test_another_table_keeps_its_widths_also_with_a_cell_in_a_content_control() -> None:
    last = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    fixed = tbl(2, tr("{{ x }}", "b")).replace(tc("b"), last)
    assert last in fixed
    for beside in ((), (tbl(3, tr(*LOOP)), "")):
        first, *_ = body(fixed, "", *beside, x="a", xs=["1"]).split("</w:tbl>")
        assert first.count('<w:gridCol w:w="1500"/>') == 2
        assert first.count('<w:tcW w:w="1500" w:type="dxa"/>') == 2


def test_cells_in_a_content_control_are_counted() -> None:
    last = f"<w:sdt><w:sdtContent>{tc('b')}</w:sdtContent></w:sdt>"
    made = body(tbl(4, tr(*LOOP, "b")).replace(tc("b"), last), "", xs=["1", "2", "3", "4"])
    assert made.count("<w:gridCol") == 5


@pytest.mark.parametrize(
    ("looks", "count"),
    [("", 64), ('<w:gridSpan w:val="50000"/>', 1), (f'<w:gridSpan w:val="{"9" * 5000}"/>', 1)],
)
def test_more_columns_than_word_can_have_are_refused(looks: str, count: int) -> None:
    loop = ("{%tc for d in xs %}", tc("{{ d }}", looks=looks), "{%tc endfor %}")
    with pytest.raises(TemplateError) as caught:
        body(tbl(3, tr(*loop)), "", xs=["x"] * count)
    assert caught.value.key == "template.too_many_columns"
    for language in ("en", "nl"):
        use_language(language)
        assert "63" in say(caught.value)


def test_a_long_text_beside_such_a_table_is_filled_in() -> None:
    words = "{% for i in range(100000) %}{{ y }}{% endfor %}"
    assert len(body(tbl(3, tr(*LOOP)), words, xs=["1"], y="z" * 120)) > 12_000_000
