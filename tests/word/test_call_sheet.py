"""The call sheet: only who said yes is called; of the others there is a number and no name."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case, Ending
from ekc_kit.model.meeting import Logistics
from ekc_kit.model.plan import Agreement, FollowUp
from ekc_kit.texts import text, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.call_sheet import CALL_SHEET, call_sheet_context, not_called
from tests.word.days import HELD, TODAY, made, someone
from tests.word.making import all_words, paragraphs

CALL = "call_after_three_months"
CIRCLE = (
    someone("Wim Bos", phone="06-0000 00 01"),
    someone("Bep Stil", no=[CALL], phone="06-0000 00 02"),
    someone("Cor Vis", unasked=[CALL], phone="06-0000 00 03"),
    someone("Dirk Smit", unasked=[CALL]),
    someone("Ans Bakker", no=["named_in_plan"]),
    someone(""),
)
CASE = Case(circle=CIRCLE, logistics=Logistics(held_on=HELD))


def words_of(case: Case) -> str:
    return all_words(made(CALL_SHEET, case)[""])


def test_only_who_said_yes_is_called() -> None:
    assert call_sheet_context(CASE, TODAY)["calls"] == [
        {"name": "Wim Bos", "phone": "06-0000 00 01"},
        {"name": "Ans Bakker", "phone": "niet bekend"},
    ]


def test_of_the_others_there_is_a_number_and_no_name() -> None:
    words = words_of(CASE)
    assert "1 persoon wil niet gebeld worden." in words
    assert "2 mensen zijn niet gevraagd of bellen mag." in words
    assert "Van 1 persoon is de naam niet bekend." in words
    for hidden in ("Bep", "Cor", "Dirk", "00 02", "00 03"):
        assert hidden not in words


def test_the_screen_tells_who_is_not_called_and_why() -> None:
    assert [(one.reader, text(one.reason)) for one in not_called(CASE)] == [
        (CIRCLE[1].id, "wil niet gebeld worden"),
        (CIRCLE[2].id, "is nog niet gevraagd of bellen mag"),
        (CIRCLE[3].id, "is nog niet gevraagd of bellen mag"),
        (CIRCLE[5].id, "heeft nog geen naam"),
    ]


def test_who_may_be_called_but_not_named_stands_in_the_list_and_in_no_agreement() -> None:
    agreement = Agreement(what="Ans Bakker zet koffie", who=(CIRCLE[4].id, CIRCLE[0].id))
    context = call_sheet_context(CASE.model_copy(update={"agreements": (agreement,)}), TODAY)
    [asked] = context["agreements"]
    assert asked["who"] == "Wim Bos en iemand uit de groep"
    assert asked["what"] == "iemand uit de groep zet koffie"
    assert context["calls"][1]["name"] == "Ans Bakker"


def test_two_people_of_one_name_are_told_apart_only_when_both_are_called() -> None:
    both = (someone("Ans"), someone("Ans"))
    one = (someone("Ans"), someone("Ans", no=[CALL]))
    called = [
        [call["name"] for call in call_sheet_context(Case(circle=circle), TODAY)["calls"]]
        for circle in (both, one)
    ]
    assert called == [["Ans 1", "Ans 2"], ["Ans"]]


def test_it_says_from_which_day_to_call_and_who_calls() -> None:
    case = CASE.model_copy(update={"follow_up": FollowUp(caller="Joost Hendriks")})
    words = words_of(case)
    assert "Bellen vanaf\tzondag 13 september 2026" in words
    assert "Wie belt\tJoost Hendriks" in words
    for unknown in (Case(), case.model_copy(update={"ending": Ending.STOPPED})):
        assert "Bellen vanaf\tnog open" in words_of(unknown)


def test_it_says_that_it_is_for_research_and_that_one_may_refuse() -> None:
    words = words_of(CASE)
    assert "Ik bel voor onderzoek." in words
    assert "Je hoeft niet mee te doen." in words
    assert "Bel niet nog een keer." in words
    use_language("en")
    assert "You do not have to take part." in words_of(CASE)


def test_every_agreement_has_a_box_for_each_outcome() -> None:
    case = practice_case("plein")
    told = paragraphs(made(CALL_SHEET, case)[""])
    for outcome in ("gelukt", "deels gelukt", "niet gelukt", "veranderd"):
        boxes = [box for line in told for box in line.split("\t") if box == f"☐ {outcome}"]
        assert len(boxes) == len(case.agreements)
    assert {"Wat ging goed?", "Wat is er nu anders?"} <= set(told)


def test_how_it_went_is_asked_and_not_filled_in() -> None:
    words = words_of(practice_case("plein"))
    assert "Er kwamen 41 mensen." not in words
    assert "Mensen groeten elkaar." not in words


def test_when_nobody_may_be_called_it_says_so() -> None:
    told = paragraphs(made(CALL_SHEET, Case())[""])
    assert "Niemand heeft gezegd dat bellen mag. Er wordt dus niemand gebeld." in told
    assert "Er staan nog geen afspraken in het plan." in told
    assert "Niet op deze lijst" not in told


def test_the_day_is_counted_from_the_conference() -> None:
    case = CASE.model_copy(update={"logistics": Logistics(held_on=date(2026, 11, 30))})
    assert call_sheet_context(case, TODAY)["call_day"] == "zondag 28 februari 2027"
