"""What a document says otherwise than the plan of its case, and nothing else."""

from __future__ import annotations

import pytest

from ekc_kit.model.editing import get
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.edited import (
    Kind,
    differences,
    read_plan,
    read_plan_of,
    take_over,
)
from ekc_kit.word.documents.making import write_plan
from tests.word.edited.beside import PLEIN, found, only, polished


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_plan_that_nobody_touched_differs_in_nothing(language: str) -> None:
    use_language(language)
    case = practice_case("plein", language)
    data = write_plan(case)
    use_language("nl")
    assert differences(case, read_plan_of(case, data)) == ()


def test_words_that_were_typed_over_are_a_change() -> None:
    plan = polished()
    plan.types(0, "Waar", "bij de fontein")
    one = only(plan)
    assert (one.key, one.kind, one.agreement) == (
        "changed.a-muziek.where",
        Kind.CHANGED,
        "a-muziek",
    )
    assert (one.number, one.what, one.title) == ("1", "zetten de muziek uit", "Afspraak 1 · Waar")
    assert one.said(one.before) == [("Waar", "bij de banken op het Merelplein")]
    assert one.said(one.after) == [("Waar", "bij de fontein")]
    assert (one.by_words, one.can_be_taken, one.obstacle_text) == (False, True, "")


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Wat", "what"),
        ("Waar", "where"),
        ("Wanneer", "when"),
        ("Wie let op", "fallback.who"),
        ("Uiterlijk", "fallback.by_when"),
    ],
)
def test_each_line_is_taken_over_in_its_own_field(label: str, path: str) -> None:
    plan = polished()
    plan.types(2, label, "iets heel anders")
    case = take_over(PLEIN, found(plan))
    assert get(case, f"agreements.a-scooter.{path}") == "iets heel anders"
    assert found(plan, case) == ()


def test_what_happens_if_it_does_not_work_is_taken_over_too() -> None:
    plan = polished()
    plan.fallback(2).text = "dan doen we het anders"
    assert only(plan).key == "changed.a-scooter.fallback.what"
    (one,) = [one for one in take_over(PLEIN, found(plan)).agreements if one.id == "a-scooter"]
    assert one.fallback.what == "dan doen we het anders"


def test_looks_spaces_and_broken_lines_are_no_difference() -> None:
    plan = polished()
    plan.cuts_up(0, "Wie")
    plan.splits(1, "Wat", at="voor")
    plan.line(2, "Waar").add_run("   ")
    assert found(plan) == ()


def test_words_that_become_open_are_emptied() -> None:
    plan = polished()
    plan.types(0, "Waar", "Nog open")
    assert only(plan).said(only(plan).after) == [("Waar", "nog open")]
    assert get(take_over(PLEIN, found(plan)), "agreements.a-muziek.where") == ""


def test_a_row_that_was_typed_is_new_and_says_all_that_it_says() -> None:
    plan = polished()
    plan.adds(1, who="Ayşe", what="zetten thee", where="hier", fallback="dan koffie")
    one = only(plan)
    assert (one.kind, one.number, one.title) == (Kind.ADDED, "", "Nieuwe afspraak")
    assert one.before == ()
    assert one.said(one.after) == [
        ("Wie", "Ayşe"),
        ("Wat", "zetten thee"),
        ("Waar", "hier"),
        ("Als het niet lukt", "dan koffie"),
    ]
    (new,) = set(take_over(PLEIN, [one]).agreements) - set(PLEIN.agreements)
    assert (new.question, new.what, new.who) == ("q-samen", "zetten thee", ("p-ayse1",))
    assert (new.where, new.when, new.fallback.what) == ("hier", "", "dan koffie")


def test_a_row_without_labels_is_new_with_its_words_as_what_is_done() -> None:
    plan = polished()
    plan.adds(0)
    plan.rows[5].cells[1].text = "Wim zet thee"
    assert only(plan).after == (("what", "Wim zet thee"),)


def test_a_row_that_is_gone_is_removed() -> None:
    plan = polished()
    plan.deletes(1)
    one = only(plan)
    assert (one.key, one.kind, one.title) == (
        "removed.a-groep",
        Kind.REMOVED,
        "Afspraak 2 · weggehaald",
    )
    assert dict(one.before)["where"] == "op de telefoon"
    assert one.after == ()
    assert [one.id for one in take_over(PLEIN, [one]).agreements] == [
        one.id for one in PLEIN.agreements if one.id != "a-groep"
    ]


def test_a_row_moved_to_another_table_belongs_to_another_question() -> None:
    plan = polished()
    plan.moves(7, before=1)
    one = only(plan)
    assert (one.key, one.kind) == ("moved.a-lampen", Kind.MOVED)
    assert one.said(one.before) == [("Hoort bij", "Afspraken bij de hele vraag")]
    assert one.said(one.after)[0][1].startswith("Hoe wordt het plein")
    case = take_over(PLEIN, [one])
    assert found(plan, case) == ()
    assert [row.ids[0] for row in read_plan(write_plan(case)).rows][:3] == [
        "a-muziek",
        "a-lampen",
        "a-groep",
    ]


def test_a_row_moved_within_its_table_has_another_place() -> None:
    plan = polished()
    plan.moves(4, before=0)
    one = only(plan)
    assert one.said(one.before) == [("Volgorde", "na afspraak 4")]
    assert one.said(one.after) == [("Volgorde", "als eerste bij deze vraag")]
    assert found(plan, take_over(PLEIN, [one])) == ()


def test_a_row_that_was_turned_round_completely_moves_as_few_as_can_be() -> None:
    plan = polished()
    for row in range(1, 5):
        plan.moves(row, before=0)
    assert len(found(plan)) == 4
    assert found(plan, take_over(PLEIN, found(plan))) == ()


def test_a_row_that_was_copied_is_new_and_the_one_most_alike_keeps_the_mark() -> None:
    plan = polished()
    plan.copies(1)
    plan.types(1, "Wat", "spreken elkaar elke week")
    one = only(plan)
    assert (one.kind, dict(one.after)["what"]) == (Kind.ADDED, "spreken elkaar elke week")


def test_a_cell_without_labels_is_shown_and_not_to_be_taken_over() -> None:
    plan = polished()
    cell = plan.rows[0].cells[1]
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    cell.text = "Karim zet de muziek uit"
    one = only(plan)
    assert one.after == (("what", "Karim zet de muziek uit"),)
    assert "Wie, Wat, Waar en Wanneer" in one.obstacle_text
    assert take_over(PLEIN, [one]) == PLEIN


def test_what_is_too_long_is_shown_and_not_to_be_taken_over() -> None:
    plan = polished()
    plan.types(0, "Waar", "x" * 201)
    assert "200 tekens" in only(plan).obstacle_text
    assert take_over(PLEIN, found(plan)) == PLEIN
