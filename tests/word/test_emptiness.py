"""What filling in leaves empty goes, or gets a paragraph, however Word wrote it."""

from __future__ import annotations

from time import process_time

import pytest

from ekc_kit.word import Template
from tests.word.corpus.pieces import WordFile, p, tbl, tc, tr
from tests.word.making import parts_of

CELLS = ("{%tc for d in xs %}", "{{ d }}", "{%tc endfor %}")
ROWS = (tr("{%tr for d in xs %}"), tr("{{ d }}"), tr("{%tr endfor %}"))
MARK = '<w:bookmarkStart w:id="1" w:name="plek"/><w:bookmarkEnd w:id="1"/>'


def body(*content: str) -> str:
    made = parts_of(Template.compile(WordFile(content).data()).render({"xs": [], "no": ""}))
    return made["word/document.xml"].decode()


@pytest.mark.parametrize(
    "table",
    [
        tbl(1, *ROWS),
        tbl(1, tr(*CELLS)),
        tbl(1, *ROWS).replace("<w:tblGrid>", "<w:x>").replace("</w:tblGrid>", "</w:x>"),
        tbl(1, tr(*CELLS)).replace("<w:tr>", "<w:tr><w:tblPrEx><w:tblInd/></w:tblPrEx>"),
        tbl(1, tr(*CELLS)).replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>"),
        tbl(1, tr(*CELLS)).replace("<w:tr>", f"<w:tr>{MARK}"),
        tbl(1, *ROWS).replace("</w:tbl>", f"{MARK}</w:tbl>"),
        tbl(1, tr(tc(tbl(1, tr(*CELLS)), "{%p if no %}", "x", "{%p endif %}"))),
        f"<w:sdt><w:sdtContent>{tbl(1, *ROWS)}</w:sdtContent></w:sdt>",
    ],
)
def test_a_table_without_rows_or_cells_goes_and_a_bookmark_in_it_stays(table: str) -> None:
    made = body("voor", table, "na")
    is_around_another = table.count("<w:tbl>") == 2
    assert made.count("<w:tbl>") == is_around_another
    assert made.count("<w:tr>") == is_around_another
    assert "<w:sdt>" not in made
    assert made.count("<w:bookmark") == table.count("<w:bookmark")


@pytest.mark.parametrize("mark", ["", MARK])
def test_a_cell_that_ends_with_a_table_or_holds_nothing_gets_a_paragraph(mark: str) -> None:
    maybe = ("{%p if no %}", "x", "{%p endif %}")
    for inside in (tc(*maybe), tc(tbl(1, tr("a")), *maybe)):
        cell = inside.replace("</w:tc>", f"{mark}</w:tc>") if mark else inside
        made = body(tbl(1, tr(cell)), "na")
        assert "<w:p/></w:tc>" in made


def test_many_tables_that_lose_their_rows_take_no_longer_than_others() -> None:
    begin = process_time()
    loop = ("{%p for i in range(20000) %}", "x" * 100, tbl(1, *ROWS), "{%p endfor %}")
    assert "<w:tbl>" not in body(*loop, p("einde"))
    assert process_time() - begin < 10  # half a second; half a minute if all were read each time
