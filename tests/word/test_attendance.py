"""The attendance list: by name who agreed, an empty row for everybody else who may come."""

from __future__ import annotations

import io

from docx import Document

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Invitation, Participant
from ekc_kit.texts import text
from ekc_kit.training import practice_case
from ekc_kit.word.documents.attendance import ATTENDANCE, attendance_context, not_on_the_list
from tests.word.days import TODAY, made, someone
from tests.word.making import all_words

SPARE = 5


def rows_of(case: Case) -> list[str]:
    return [row["name"] for row in attendance_context(case, TODAY)["rows"]]


def test_by_name_comes_who_takes_part_and_agreed_to_be_named() -> None:
    circle = (
        someone("Wim Bos"),
        someone("Bep Stil", no=["named_in_plan"]),
        someone("Cor Vis", unasked=["named_in_plan"]),
        someone("Ans Bakker"),
        someone("Dirk Smit", unasked=["take_part"]),
    )
    assert rows_of(Case(circle=circle)) == ["Wim Bos", "Ans Bakker", *[""] * (3 + SPARE)]


def test_the_last_rows_stay_together_so_that_no_page_is_nearly_empty() -> None:
    case = Case(circle=tuple(someone(f"Buur {number}") for number in range(30)))
    [table] = Document(io.BytesIO(made(ATTENDANCE, case)[""])).tables
    kept = [
        all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
        for row in table.rows[1:]
    ]
    assert kept == [*[False] * 27, *[True] * 7, False]


def test_there_is_no_row_for_who_does_not_come() -> None:
    declines = Invitation(answer=Answer.DECLINES)
    circle = (someone("Wim", no=["take_part"]), someone("Ans", invitation=declines))
    assert rows_of(Case(circle=circle)) == [""] * SPARE


def test_everybody_without_a_name_on_it_is_told_on_the_screen_with_the_reason() -> None:
    declines = Invitation(answer=Answer.DECLINES)
    circle = (
        someone("Wim Bos"),
        someone("A", no=["take_part", "named_in_plan"]),
        someone("B", invitation=declines),
        someone("", no=["named_in_plan"]),
        someone("C", unasked=["take_part"]),
        someone("D", no=["named_in_plan"]),
        someone("E", unasked=["named_in_plan"]),
    )
    told = not_on_the_list(Case(circle=circle))
    assert [(one.called, text(one.reason)) for one in told] == [
        ("A", "doet niet mee"),
        ("B", "komt niet"),
        ("", "heeft nog geen naam"),
        ("C", "is nog niet gevraagd om mee te doen"),
        ("D", "wil niet met naam op papier"),
        ("E", "is nog niet gevraagd of de naam op papier mag"),
    ]
    assert [one.reader for one in told] == [one.id for one in circle[1:]]


def test_the_list_itself_says_no_reason() -> None:
    case = practice_case("plein")
    words = all_words(made(ATTENDANCE, case)[""])
    assert [one.called for one in not_on_the_list(case) if one.called in words] == []
    assert "wil niet met naam op papier" not in words


def test_it_says_why_some_names_are_not_on_it_and_that_nobody_has_to_write_theirs() -> None:
    assert (
        "Op deze lijst staan alleen namen van mensen die dat goed vinden. Staat jouw naam er niet? "
        "Dan mag je die op een lege regel schrijven. Dat hoeft niet."
    ) in all_words(made(ATTENDANCE, Case())[""])


def test_every_row_has_room_to_sign() -> None:
    [table] = Document(io.BytesIO(made(ATTENDANCE, practice_case("plein"))[""])).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Naam", "Handtekening"]
    for row in table.rows[1:]:
        assert row.height.cm > 1
        assert row.cells[1].text == ""


def test_two_people_of_one_name_have_a_row_each() -> None:
    circle: tuple[Participant, ...] = (someone("Ans"), someone("Ans"))
    assert rows_of(Case(circle=circle))[:2] == ["Ans", "Ans"]
