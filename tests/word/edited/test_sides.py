"""A document that is older than the last change in the kit undoes nothing that is newer."""

from __future__ import annotations

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.editing import add, put, remove
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.edited import Compared, Kind, compared, read_plan_of, take_over
from ekc_kit.word.documents.edited.sides import Side
from ekc_kit.word.documents.making import write_plan
from tests.word.edited.beside import PLEIN, found, only, polished
from tests.word.polishing import Polished


def beside(plan: Polished, case: Case) -> Compared:
    return compared(case, read_plan_of(case, plan.bytes()))


def codes(told: Compared) -> list[str]:
    return [one.code for one in told.notices]


def newer(case: Case = PLEIN) -> Case:
    """Change words, move one agreement, take one out and make one."""
    case = put(case, "agreements.a-muziek.where", "bij de fontein")
    case = put(case, "agreements.a-lampen.question", "q-avond")
    case, _ = add(case, "agreements", {"what": "een hek verven", "question": "q-samen"})
    return remove(case, "agreements.a-groep")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_changed_in_the_kit_only_is_no_difference_and_that_is_said(language: str) -> None:
    use_language(language)
    case = practice_case("plein", language)
    made = write_plan(case)
    now = newer(case)
    use_language("nl")
    told = compared(now, read_plan_of(now, made))
    assert (told.differences, told.notices) == ((), ())
    assert "Dat blijft zo." in told.title


def test_what_changed_in_the_document_only_is_taken_over_beside_what_is_newer() -> None:
    plan = polished()
    plan.types(0, "Wanneer", "om negen uur")
    plan.types(3, "Waar", "thuis")
    plan.adds(1, who="Ayşe", what="zetten koffie")
    now = newer()
    told = beside(plan, now)
    assert codes(told) == ["older"]
    assert [one.side for one in told.differences] == [Side.DOCUMENT] * 3
    assert all(one.is_safe for one in told.differences)
    after = {one.id: one for one in take_over(now, told.differences).agreements}
    assert (after["a-muziek"].where, after["a-muziek"].when) == ("bij de fontein", "om negen uur")
    assert after["a-avond"].where == "thuis"
    assert len(after) == len(PLEIN.agreements) + 1


def test_the_same_words_changed_on_both_sides_are_looked_at_one_by_one() -> None:
    plan = polished()
    plan.types(0, "Waar", "in de school")
    now = put(PLEIN, "agreements.a-muziek.where", "bij de fontein")
    told = beside(plan, now)
    (one,) = told.differences
    assert codes(told) == ["older", "in_both"]
    assert (one.side, one.can_be_taken, one.is_safe) == (Side.BOTH, True, False)
    assert "Kijk wat nieuwer is." in one.notes[0]


def test_what_is_not_in_the_document_was_taken_out_there_or_made_later() -> None:
    plan = polished()
    plan.deletes(4)
    now, new = add(PLEIN, "agreements", {"what": "thee zetten", "question": "q-samen"})
    told = beside(plan, now)
    assert {one.agreement for one in told.differences} == {"a-ronde", new}
    for one in told.differences:
        assert (one.kind, one.is_safe) == (Kind.REMOVED, False)
        assert one.title.endswith("niet in het document")
        assert "of later in de kit gemaakt" in one.notes[0]


def test_what_was_taken_out_in_the_document_and_changed_in_the_kit_is_not_lost_with_all() -> None:
    plan = polished()
    plan.deletes(0)
    assert only(plan).is_safe
    one = only(plan, put(PLEIN, "agreements.a-muziek.where", "bij de fontein"))
    assert (one.kind, one.agreement, one.is_safe) == (Kind.REMOVED, "a-muziek", False)


def test_what_was_taken_out_in_the_kit_and_changed_in_the_document_says_so() -> None:
    plan = polished()
    plan.types(1, "Waar", "thuis")
    one = only(plan, remove(PLEIN, "agreements.a-groep"))
    assert (one.kind, one.agreement, one.is_safe) == (Kind.ADDED, "a-groep", False)
    assert "in de kit weggehaald" in one.notes[0]


def test_moving_on_both_sides_is_looked_at_one_by_one() -> None:
    plan = polished()
    plan.moves(4, before=0)
    now = put(PLEIN, "agreements.a-lampen.question", "q-avond")
    assert {(one.kind, one.is_safe) for one in found(plan, now)} == {(Kind.MOVED, False)}


def test_two_rows_that_became_one_are_not_taken_for_untouched() -> None:
    plan = polished()
    first, second = plan.rows[0].cells[0].paragraphs[0], plan.rows[1]
    for mark in second.cells[0].paragraphs[0]._p.xpath("./w:bookmarkStart | ./w:bookmarkEnd"):
        first._p.append(mark)
    second._tr.getparent().remove(second._tr)
    now = put(PLEIN, "agreements.a-vegen.where", "overal")
    (one,) = [one for one in found(plan, now) if one.kind is Kind.REMOVED]
    assert (one.agreement, one.side) == ("a-groep", Side.BOTH)


def test_a_row_that_lost_its_mark_in_an_older_document_is_looked_at_by_itself() -> None:
    plan = polished()
    for mark in plan.rows[0]._tr.xpath(".//w:bookmarkStart"):
        mark.getparent().remove(mark)
    one = only(plan, put(PLEIN, "agreements.a-muziek.where", "bij de fontein"))
    assert (one.by_words, one.is_safe, len(one.notes)) == (True, False, 2)


def test_a_document_that_does_not_tell_is_as_before_with_a_warning() -> None:
    plan = polished()
    plan.forgets_marks()
    told = beside(plan, put(PLEIN, "agreements.a-muziek.where", "bij de fontein"))
    assert codes(told) == ["not_dated", "no_case"]
    assert [one.is_safe for one in told.differences] == [True]


def test_what_was_taken_over_from_a_plan_that_is_read_makes_the_rest_no_older() -> None:
    plan = polished()
    plan.types(0, "Waar", "bij de fontein")
    plan.moves(3, before=1)
    plan.deletes(4)
    edited = read_plan_of(PLEIN, plan.bytes())
    first, *others = compared(PLEIN, edited).differences
    left = compared(take_over(PLEIN, [first, others[0]]), edited)
    assert (left.notices, [one.is_safe for one in left.differences]) == ((), [True])
