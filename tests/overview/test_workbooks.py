"""Lists of people in workbooks: merged cells, formulas, macros and several sheets."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ekc_kit.model.circle import Ring
from ekc_kit.model.cleaning import clean_line
from ekc_kit.overview.people import PeopleList, fault_text, read_file
from tests.hostile import SHORT
from tests.overview.making import fill, in_sheet, rezipped, saved, with_macros, workbook

# What no workbook can hold, since XML cannot.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
HEAD = ["Naam", "Relatie", "Ring"]


def read(data: bytes) -> PeopleList:
    return read_file(data, "lijst.xlsx")


def names(people: PeopleList) -> list[str]:
    return [row.name for row in people.rows]


def test_a_workbook_is_read_with_the_numbers_of_its_rows() -> None:
    people = read(workbook([HEAD, ["Anna", "buur", "direct"], [], ["Piet", None, None]]))
    assert [(row.number, row.name, row.relation, row.ring) for row in people.rows] == [
        (2, "Anna", "buur", Ring.DIRECT),
        (4, "Piet", "", None),
    ]
    assert people.faults == ()


def test_words_that_excel_keeps_apart_from_the_cells_are_read() -> None:
    shared = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2">'
        b"<si><t>Noor</t></si><si><r><t>An</t></r><r><t>na </t></r><r><t>Bos</t></r></si></sst>"
    )
    kind = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    data = rezipped(
        in_sheet(
            workbook([HEAD, ["Anna", "buur"]]),
            b'<c r="A2" t="inlineStr"><is><t>Anna</t></is></c>',
            b'<c r="A2" t="s"><v>1</v></c>',
        ),
        lambda _, part: part.replace(b"</Types>", kind),
        **{"xl__sharedStrings.xml": shared},
    )
    assert names(read(data)) == ["Anna Bos"]


def test_without_headings_the_columns_are_name_relation_and_ring() -> None:
    people = read(workbook([[], [None, "Anna", "buur", 1], [None, "Piet", "oom", 2]]))
    assert [(row.name, row.relation, row.ring) for row in people.rows] == [
        ("Anna", "buur", Ring.DIRECT),
        ("Piet", "oom", Ring.AROUND),
    ]


def test_a_merged_value_counts_for_every_row_of_its_area() -> None:
    rows = [HEAD, ["Anna", "buur", "direct"], ["Piet", "oom"], ["Noor", "tante"], ["Kees", "neef"]]
    people = read(workbook(rows, lambda sheet: sheet.merge_cells("C2:C4")))
    assert [row.ring for row in people.rows] == [Ring.DIRECT, Ring.DIRECT, Ring.DIRECT, None]


def test_a_merged_value_makes_nobody_of_a_row_without_words_of_its_own() -> None:
    rows = [HEAD, ["Anna", "buur", "direct"], [], ["Piet", "oom"]]
    people = read(workbook(rows, lambda sheet: sheet.merge_cells("C2:C4")))
    assert (names(people), people.faults) == (["Anna", "Piet"], ())


def test_a_merged_title_above_the_headings_is_no_person() -> None:
    rows = [["Namen"], [], HEAD, ["Anna", "buur", "direct"]]
    people = read(workbook(rows, lambda sheet: sheet.merge_cells("A1:C2")))
    assert (names(people), people.above) == (["Anna"], 1)


def test_headings_merged_over_two_rows_are_no_person() -> None:
    rows = [["Naam", "Waar", None, "Ring"], [None, "straat", "plaats"], ["Anna", "x", "y", 1]]

    def merge(sheet: Worksheet) -> None:
        for area in ("A1:A2", "B1:C1", "D1:D2"):
            sheet.merge_cells(area)

    people = read(workbook(rows, merge))
    assert (names(people), people.faults) == (["Anna"], ())
    assert people.ignored == ("Waar", "kolom 3")


def with_formula(kept: bytes) -> bytes:
    """Return a list in which one name is a formula, as Excel keeps it with its outcome."""
    data = workbook(
        [HEAD, ["Anna", "buur", 1]], lambda sheet: sheet.__setitem__("A3", '="Pi"&"et"')
    )
    return in_sheet(data, b"<v></v></c></row></sheetData>", kept + b"</c></row></sheetData>")


def test_of_a_formula_the_value_that_excel_kept_is_read() -> None:
    data = in_sheet(with_formula(b"<v>Piet</v>"), b'<c r="A3">', b'<c r="A3" t="str">')
    assert names(read(data)) == ["Anna", "Piet"]


def test_a_formula_without_a_kept_value_is_a_fault() -> None:
    people = read(with_formula(b"<v></v>"))
    assert names(people) == ["Anna"]
    assert [(fault.number, fault.key) for fault in people.faults] == [(3, "people.fault.no_value")]
    assert fault_text(people.faults[0]).startswith("Regel 3: een formule heeft hier geen uitkomst.")


def test_a_formula_whose_outcome_is_empty_is_an_empty_cell() -> None:
    data = in_sheet(with_formula(b"<v></v>"), b'<c r="A3">', b'<c r="A3" t="str">')
    people = read(data)
    assert (names(people), people.faults) == (["Anna"], ())


def test_a_formula_that_failed_is_a_fault() -> None:
    data = in_sheet(with_formula(b"<v>#N/A</v>"), b'<c r="A3">', b'<c r="A3" t="e">')
    people = read(data)
    assert [(fault.number, fault.key) for fault in people.faults] == [(3, "people.fault.no_value")]


def test_a_formula_in_a_column_that_is_not_read_harms_nobody() -> None:
    data = workbook(
        [[*HEAD, "Leeftijd"], ["Anna", "buur", 1]], lambda sheet: sheet.__setitem__("D2", "=1+1")
    )
    people = read(data)
    assert (names(people), people.faults, people.ignored) == (["Anna"], (), ("Leeftijd",))


def test_a_workbook_with_macros_is_read_and_nothing_runs() -> None:
    data = with_macros(workbook([HEAD, ["Anna", "buur", "direct"]]))
    assert names(read_file(data, "lijst.xlsm")) == ["Anna"]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (12, "12"),
        (12.0, "12"),
        (1.5, "1,5"),
        (date(2026, 6, 12), "12 jun 2026"),
        (datetime(2026, 6, 12, 19, 30), "12 jun 2026 19.30"),  # noqa: DTZ001 - Excel has no zones
        (True, "ja"),
        ("007", "007"),
        ("NaN", "NaN"),
        ("null", "null"),
        ("=Anna", "=Anna"),
        ("+31", "+31"),
    ],
)
def test_a_name_is_text_as_it_is_shown(value: object, name: str) -> None:
    assert names(read(workbook([HEAD, [value, "buur"]]))) == [name]


def test_hidden_rows_count_too() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True

    assert names(read(workbook([HEAD, ["Anna"], ["Piet"]], hide))) == ["Anna", "Piet"]


def sheets(*filled: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(filled):
        fill(book.create_sheet(f"Blad {number}"), rows)
    return saved(book)


def test_the_first_sheet_with_headings_is_read_and_the_others_are_counted() -> None:
    people = read(sheets([["Toelichting"]], [HEAD, ["Anna"]], [], [HEAD, ["Piet"]]))
    assert (names(people), people.other_sheets) == (["Anna"], 2)


def test_without_headings_the_first_filled_sheet_is_read() -> None:
    people = read(sheets([], [["Anna", "buur"]], [["Piet"]]))
    assert (names(people), people.other_sheets) == (["Anna"], 1)


def test_an_empty_workbook_is_nobody() -> None:
    assert read(workbook([])) == PeopleList()


def test_what_openpyxl_leaves_out_is_no_reason_to_warn() -> None:
    def choose(sheet: Worksheet) -> None:
        choice = DataValidation(type="list", formula1='"direct,eromheen"')
        sheet.add_data_validation(choice)
        choice.add("C2:C9")

    data = workbook([HEAD, ["Anna", "buur", "direct"]], choose)
    extension = (
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"></ext></extLst></worksheet>'
    )
    bare = rezipped(
        in_sheet(data, b"</worksheet>", extension),
        lambda name, part: (
            part.replace(b'<cellStyle name="Normal"', b'<cellStyle name="Gewoon"')
            if name == "xl/styles.xml"
            else part
        ),
    )
    assert names(read(bare)) == ["Anna"]


@pytest.mark.parametrize("name", SHORT)
def test_a_hostile_name_in_a_workbook_comes_back_as_the_model_keeps_it(name: str) -> None:
    words = NO_XML.sub("\ufffd", SHORT[name])
    data = workbook([HEAD, [words, "buur"], ["Piet", "buur"]])
    people = read(data)
    kept = clean_line(words)
    assert names(people) == ([kept, "Piet"] if kept else ["Piet"])
    assert len(people.faults) == (0 if kept else 1)
