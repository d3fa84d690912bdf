"""The sending list: who gets the plan, how to reach them, who has it. For the coordinator only."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import use_language
from ekc_kit.word.documents.sending_list import SENDING_LIST, not_sent, sending_list_context
from tests.word.days import TODAY, made, someone
from tests.word.making import all_words, paragraphs

SENT = date(2026, 6, 17)


def listed(case: Case) -> list[str]:
    return [one["name"] for one in sending_list_context(case, TODAY)["sendings"]]


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("nl", "Alleen voor de coördinator. Deel dit blad met niemand."),
        ("en", "For the coordinator only. Share this sheet with nobody."),
    ],
)
def test_the_first_line_says_whom_it_is_for(language: str, first: str) -> None:
    use_language(language)
    assert paragraphs(made(SENDING_LIST, Case())[""])[0] == first
    assert SENDING_LIST.is_private


def test_everybody_who_takes_part_is_on_it_whether_or_not_they_are_named_in_the_plan() -> None:
    circle = (
        someone("A"),
        someone("B", no=["named_in_plan", "share_contact"]),
        someone("C", no=["take_part"]),
        someone("D", unasked=["take_part"]),
        someone("E", unasked=["take_part"], was_present=True),
        someone("F", unasked=["take_part"]),
        someone("G", no=["take_part"], copy_sent_on=SENT),
    )
    case = Case(circle=circle, agreements=(Agreement(what="x", who=(circle[5].id,)),))
    assert listed(case) == ["A", "B", "E", "F", "G"]
    assert sending_list_context(case, TODAY)["not_sent"] == [
        {"name": "C", "why": "doet niet mee"},
        {"name": "D", "why": "is nog niet gevraagd om mee te doen"},
    ]
    assert [one.reader for one in not_sent(case)] == [circle[2].id, circle[3].id]


def test_every_way_that_is_known_is_there_and_no_way_is_said() -> None:
    reached = someone("A", email="a@example.org", address="Plein 1", phone="06-0000 00 01")
    words = all_words(made(SENDING_LIST, Case(circle=(reached,)))[""])
    for line in ("E-mail: a@example.org", "Adres: Plein 1", "Telefoon: 06-0000 00 01"):
        assert line in words
    assert "niet bekend" not in words
    assert "niet bekend" in all_words(made(SENDING_LIST, Case(circle=(someone("B"),)))[""])


def test_what_was_sent_is_ticked_and_what_was_not_has_a_box() -> None:
    circle = (someone("A", copy_sent_on=SENT), someone("B"))
    case = Case(circle=circle, agreements=(Agreement(what="x", who=(circle[1].id,)),))
    told = paragraphs(made(SENDING_LIST, case)[""])
    assert [line for line in told if line[:1] in "☐☒" and line] == [
        "☒ plan, op 17 juni 2026",
        "☐ plan, op ………",
        "☐ mijn afspraken, op ………",
    ]


def test_two_people_of_one_name_and_who_has_none_are_told_apart() -> None:
    circle = (someone("Ans"), someone("Ans"), Participant(was_present=True))
    assert listed(Case(circle=circle)) == ["Ans 1", "Ans 2", "(nog geen naam)"]


def test_an_empty_list_says_so() -> None:
    told = paragraphs(made(SENDING_LIST, Case())[""])
    assert "Er is nog niemand die meedoet." in told
    assert "Wie krijgt geen plan?" not in told


def test_it_says_why_somebody_who_takes_no_part_is_on_it() -> None:
    case = Case(circle=(someone("Ineke Bos", no=["take_part"], copy_sent_on=SENT),))
    assert listed(case) == ["Ineke Bos"]
    assert "Wie het al kreeg, staat ook op deze lijst." in all_words(made(SENDING_LIST, case)[""])
