"""The cards for the talking rounds: the question large, and that one may pass."""

from __future__ import annotations

import io

from docx import Document

from ekc_kit.model.case import Case
from ekc_kit.model.meeting import Conference, GroundRule, Round
from ekc_kit.training import practice_case
from ekc_kit.word.documents.round_cards import ROUND_CARDS
from tests.word.days import made
from tests.word.making import paragraphs, parts_of


def cards_of(case: Case) -> list[list[str]]:
    """Return the lines of each card."""
    tables = Document(io.BytesIO(made(ROUND_CARDS, case)[""])).tables
    return [
        [line.text for line in row.cells[0].paragraphs] for table in tables for row in table.rows
    ]


def test_there_is_a_card_for_each_round_and_one_for_the_ground_rules() -> None:
    conference = Conference(
        rounds=(Round(question="Wat merk je?"), Round(), Round(question="Wat wil je?")),
        ground_rules=(GroundRule(text="Laat elkaar uitpraten."), GroundRule(text="Geen foto's.")),
    )
    assert cards_of(Case(conference=conference)) == [
        ["Ronde 1", "Wat merk je?", "Je mag passen."],
        ["Ronde 2", "Wat wil je?", "Je mag passen."],
        ["Spelregels", "•\tLaat elkaar uitpraten.", "•\tGeen foto's."],
    ]


def test_without_ground_rules_there_is_no_card_for_them() -> None:
    case = Case(conference=Conference(rounds=(Round(question="Wat merk je?"),)))
    assert len(cards_of(case)) == 1


def test_without_rounds_the_ground_rules_have_a_card_all_the_same() -> None:
    case = Case(conference=Conference(ground_rules=(GroundRule(text="Geen foto's."),)))
    assert cards_of(case) == [["Spelregels", "•\tGeen foto's."]]
    assert "De vragen voor de gespreksrondes zijn nog open." in paragraphs(
        made(ROUND_CARDS, case)[""]
    )


def test_without_either_there_is_nothing_to_cut() -> None:
    assert paragraphs(made(ROUND_CARDS, Case())[""]) == [
        "Gesprekskaarten",
        "De vragen voor de gespreksrondes zijn nog open.",
        "De spelregels zijn nog open.",
    ]


def test_the_question_is_large_and_there_are_dashes_to_cut_along() -> None:
    data = made(ROUND_CARDS, practice_case("plein"))[""]
    sheet = Document(io.BytesIO(data))
    [_, question, _] = sheet.tables[0].rows[0].cells[0].paragraphs
    assert question.style.font.size.pt == 22
    assert parts_of(data)["word/styles.xml"].decode().count('w:val="dashed"') == 5
