"""Rows and columns that repeat, merged cells, tables in tables."""

from __future__ import annotations

from tests.word.corpus.pieces import WordFile, p, run, tbl, tc, tr
from tests.word.corpus.sheets import Sheets

SHEETS = Sheets()


@SHEETS.add
def rows_that_repeat() -> WordFile:
    """A heading row, a row for each person with a choice between two looks, and a sum."""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>'
    return WordFile(
        (
            tbl(
                2,
                tr("Wie", "Rol"),
                tr("{%tr for x in people %}", ""),
                tr("{%tr if x.adult %}", ""),
                tr("{{ loop.index }} {{ x.name }}", "{{ x.role }}"),
                tr("{%tr else %}", ""),
                tr(tc("{{ x.name }}", looks=shade), tc("kind", looks=shade)),
                tr("{%tr endif %}", ""),
                tr("{%tr endfor %}", ""),
                tr("Samen", "{{ people|length }}"),
            ),
            "na de tabel",
        )
    )


@SHEETS.add
def columns_that_repeat() -> WordFile:
    """A column for each day, in two rows."""
    return WordFile(
        (
            tbl(
                4,
                tr("dag", "{%tc for d in days %}", "{{ d }}", "{%tc endfor %}"),
                tr("nummer", "{%tc for d in days %}", "{{ loop.index }}", "{%tc endfor %}"),
            ),
            "na de tabel",
        )
    )


@SHEETS.add
def merged_cells() -> WordFile:
    """Cells that span columns and rows, with tags in them."""
    wide, first, next_one = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return WordFile(
        (
            tbl(
                3,
                tr(tc("{{ title }}", looks=wide), tc("{{ number }}")),
                tr("{%tr for x in people %}", "", ""),
                tr(tc("{{ x.name }}", looks=first), tc("{{ x.role }}", looks=wide)),
                tr(tc("", looks=next_one), tc("{{ x.street }}"), tc("{{ loop.index }}")),
                tr("{%tr endfor %}", "", ""),
            ),
            "",
        )
    )


@SHEETS.add
def a_table_in_a_table() -> WordFile:
    """Each group is a row; its agreements are rows of a table in that row."""
    inner = tbl(
        2,
        tr("{%tr for a in g.agreements %}", ""),
        tr("{{ a.what }}", "{{ a.who|join(', ') }}"),
        tr("{%tr endfor %}", ""),
        tr("geteld", "{{ g.agreements|length }}"),
    )
    return WordFile(
        (
            tbl(
                2,
                tr("{%tr for g in groups %}", ""),
                tr(tc("{{ g.heading }}"), tc(inner, p(""))),
                tr("{%tr endfor %}", ""),
                tr("einde", ""),
            ),
            "",
        )
    )


@SHEETS.add
def paragraphs_within_cells() -> WordFile:
    """Paragraphs come and go within a cell, beside words that stay."""
    return WordFile(
        (
            tbl(
                2,
                tr(
                    tc(
                        "Wie",
                        "{%p for x in people %}",
                        "- {{ x.name }}",
                        "{%p endfor %}",
                        "tot zover",
                    ),
                    tc("{% if yes %}{{ name }}{% endif %}"),
                ),
            ),
            "",
        )
    )


@SHEETS.add
def tables_that_repeat() -> WordFile:
    """A table for each group, with what the table is about in its description."""
    about = '<w:tblCaption w:val="Over {{ g.heading }}"/>'
    return WordFile(
        (
            "{%p for g in groups %}",
            tbl(2, tr("{{ g.heading }}", "{{ loop.index }}"), looks=about),
            "{%p endfor %}",
            "einde",
        )
    )


@SHEETS.add
def runs_that_come_and_go() -> WordFile:
    """A tag for a run takes only itself, and the words beside it stay."""
    return WordFile(
        (
            "A{%r if yes %}B{%r else %}C{%r endif %}D",
            p(run("{%r if no %}"), run("vet ", "<w:b/>"), run("{%r endif %}"), run("gewoon")),
            p(
                run("{%r for d in days %}", "<w:b/>"),
                run("{{ d }} ", "<w:i/>"),
                run("{%r endfor %}."),
            ),
        )
    )
