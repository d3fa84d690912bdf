"""A plan of which the tables were taken apart in Word: what is still there is not called gone."""

from __future__ import annotations

import copy

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.editing import add
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited import (
    Compared,
    Kind,
    compared,
    notice_text,
    read_plan_of,
    take_over,
)
from tests.word.edited.beside import PLEIN, found, only, polished
from tests.word.polishing import Polished


def beside(plan: Polished) -> Compared:
    return compared(PLEIN, read_plan_of(PLEIN, plan.bytes()))


def codes(told: Compared) -> list[str]:
    for language in ("en", "nl"):
        use_language(language)
        assert all(notice_text(one) for one in told.notices)
    return [one.code for one in told.notices]


def to_text(plan: Polished) -> None:
    """Turn every table into paragraphs, as Convert to Text in Word does."""
    for table in plan.sheet.tables:
        for row in table.rows:
            for paragraph in [one for cell in row.cells for one in cell.paragraphs]:
                table._tbl.addprevious(copy.deepcopy(paragraph._p))
        table._tbl.getparent().remove(table._tbl)


def empty(plan: Polished) -> None:
    for row in plan.rows:
        for cell in row.cells[1:]:
            cell.text = ""


def take_tables_out(plan: Polished) -> None:
    for table in plan.sheet.tables:
        table._tbl.getparent().remove(table._tbl)


@pytest.mark.parametrize("mangle", [to_text, empty, take_tables_out])
def test_a_plan_without_its_tables_takes_no_agreement_away(mangle: object) -> None:
    plan = polished()
    assert callable(mangle)
    mangle(plan)
    told = beside(plan)
    assert codes(told)[0] == "lost_tables"
    assert (told.differences, told.title) == ((), "De kit kon de afspraken niet vergelijken.")
    plan.says("Wie nodigt uit", "Henk")
    assert codes(beside(plan)) == ["lost_tables", "other_texts"]


def test_most_agreements_as_text_below_the_table_are_not_gone() -> None:
    plan = polished()
    for row in plan.rows[2:]:
        words = "\n".join(cell.text for cell in row.cells)
        row._tr.getparent().remove(row._tr)
        plan.sheet.add_paragraph(words)
    told = beside(plan)
    assert (codes(told), told.differences) == (["lost_tables"], ())


def test_rows_that_were_taken_out_are_gone() -> None:
    plan = polished()
    for row in plan.rows[1:]:
        row._tr.getparent().remove(row._tr)
    told = beside(plan)
    assert codes(told) == []
    assert {one.kind for one in told.differences} == {Kind.REMOVED}
    assert len(take_over(PLEIN, told.differences).agreements) == 1


def test_rows_that_were_taken_out_while_that_was_tracked_are_gone_too() -> None:
    plan = polished()
    for row in range(1, len(plan.rows)):
        plan.tracks_row(row, "del")
        for text in plan.rows[row]._tr.xpath(".//w:t"):
            text.tag = text.tag.replace("}t", "}delText")
    assert codes(beside(plan)) == ["deleted"]
    assert len(found(plan)) == len(PLEIN.agreements) - 1


def test_agreements_made_after_the_plan_are_not_lost_from_it() -> None:
    bare = PLEIN.model_copy(update={"agreements": ()})
    plan = polished(bare)
    now, _ = add(bare, "agreements", {"what": "zetten thee"})
    told = compared(now, read_plan_of(now, plan.bytes()))
    assert (codes(told), told.differences) == ([], ())
    assert "nadat dit document is gemaakt" in told.title


def test_cells_that_were_merged_empty_no_agreement() -> None:
    plan = polished()
    plan.sheet.tables[0].cell(1, 1).merge(plan.sheet.tables[0].cell(2, 1))
    told = beside(plan)
    assert [(one.code, one.count) for one in told.notices] == [("merged", 2)]
    (one,) = told.differences
    assert (one.agreement, one.can_be_taken) == ("a-muziek", False)
    assert "samengevoegd" in one.obstacle_text


def test_fallbacks_that_were_merged_are_nobodys() -> None:
    plan = polished()
    plan.sheet.tables[0].cell(1, 2).merge(plan.sheet.tables[0].cell(2, 2))
    assert [one.can_be_taken for one in found(plan)] == [False] * len(found(plan))


def test_a_cell_over_two_columns_is_merged_too() -> None:
    plan = polished()
    plan.sheet.tables[0].cell(1, 1).merge(plan.sheet.tables[0].cell(1, 2))
    assert not only(plan).can_be_taken
    assert codes(beside(plan)) == ["merged"]


def test_merged_rows_without_marks_take_no_agreement_away() -> None:
    plan = polished()
    plan.forgets_marks()
    for place in range(3):
        plan.sheet.tables[0].cell(1, place).merge(plan.sheet.tables[0].cell(2, place))
    assert take_over(PLEIN, found(plan)) == PLEIN


def test_two_lines_with_one_label_are_not_two_agreements() -> None:
    plan = polished()
    line = plan.line(0, "Waar")._p
    line.addnext(copy.deepcopy(line))
    assert "merged" not in codes(beside(plan))
    assert only(plan).can_be_taken


def test_an_agreement_that_says_no_more_what_is_done_is_not_emptied() -> None:
    plan = polished()
    plan.rows[0].cells[1].text = ""
    differences = found(plan)
    assert [dict(one.after) for one in differences] == [
        {name: ""} for name in ("who", "what", "where", "when")
    ]
    assert all("wat jullie doen" in one.obstacle_text for one in differences)
    plan.rows[0].cells[2].text = ""
    assert only(plan).kind is Kind.REMOVED


def with_other_plan(plan: Polished, other: Polished, before: int | None = None) -> None:
    """Paste another plan, behind this one or before one of its paragraphs or tables."""
    here = plan.sheet.element.body
    place = len(here) - 1 if before is None else before
    for block in reversed(list(other.sheet.element.body)[:-1]):
        here.insert(place, copy.deepcopy(block))


COPY = PLEIN.model_copy(update={"id": "z-other1"})  # a practice case of somebody else
OTHER = Case(agreements=(Agreement(what="zetten thee"), Agreement(what="vegen de stoep")))


@pytest.mark.parametrize("other", [COPY, OTHER], ids=["copy", "other"])
def test_what_was_pasted_from_another_plan_is_no_agreement_of_this_case(other: Case) -> None:
    plan = polished()
    plan.types(0, "Waar", "bij de fontein")
    with_other_plan(plan, polished(other))
    assert codes(beside(plan))[0] == "other_plan"
    assert only(plan).key == "changed.a-muziek.where"


def test_tables_of_this_case_below_another_plan_are_still_read() -> None:
    plan = polished()
    plan.types(0, "Waar", "bij de fontein")
    first = plan.sheet.element.body.index(plan.sheet.tables[0]._tbl)
    with_other_plan(plan, polished(OTHER), before=first)
    assert codes(beside(plan))[0] == "other_plan"
    assert "changed.a-muziek.where" in [one.key for one in found(plan)]
    assert {one.kind for one in found(plan)} <= {Kind.CHANGED, Kind.MOVED}
