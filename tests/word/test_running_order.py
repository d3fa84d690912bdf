"""The running order may lie on the table: the day, what is said, and nobody who did not agree."""

from __future__ import annotations

from datetime import date, time

import pytest

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.meeting import AgendaItem, Conference, InformationNeed, Logistics, Round
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.running_order import RUNNING_ORDER, running_order_context
from tests.word.days import TODAY, made, someone
from tests.word.making import all_words, paragraphs


def words_of(case: Case) -> str:
    return all_words(made(RUNNING_ORDER, case)[""])


def test_the_day_stands_from_hour_to_hour_as_the_coordinator_ordered_it() -> None:
    agenda = (
        AgendaItem(start=time(13, 30), title="Soep"),
        AgendaItem(title="Pauze"),
        AgendaItem(),
        AgendaItem(start=time(9), title="Napraten"),
    )
    context = running_order_context(Case(conference=Conference(agenda=agenda)), TODAY)
    assert context["agenda"] == [
        {"time": "13.30", "title": "Soep"},
        {"time": "", "title": "Pauze"},
        {"time": "09.00", "title": "Napraten"},
    ]


def test_who_did_not_say_that_they_come_is_still_open() -> None:
    needs = tuple(
        InformationNeed(question=f"vraag {answer}", giver=f"Mark {answer}", confirmed=answer)
        for answer in (True, False, None)
    )
    context = running_order_context(Case(information=needs), TODAY)
    assert [one["giver"] for one in context["information"]] == ["Mark True", "nog open", "nog open"]


def test_who_asked_for_information_is_not_named() -> None:
    need = InformationNeed(question="Wat mag er?", asked_by="Henk Verhoef", giver="Mark")
    assert "Henk" not in words_of(Case(information=(need,)))


def test_a_giver_in_the_circle_who_did_not_agree_to_be_named_is_not_named() -> None:
    giver = someone("Ruben Vos", unasked=["named_in_plan"])
    need = InformationNeed(question="Wat mag er?", giver="Ruben Vos", confirmed=True)
    assert "Ruben" not in words_of(Case(circle=(giver,), information=(need,)))


def test_nobody_of_the_circle_is_on_it_but_who_tells_something() -> None:
    case = practice_case("plein")
    words = words_of(case)
    assert [one.name for one in case.circle if one.name in words] == [
        "Elif Aydın",
        "Mark Rietveld",
        "Ruben Vos",
    ]
    assert [one.name for one in case.coordinators if one.name not in words] == []


def test_one_coordinator_is_not_called_coordinators() -> None:
    for names, told in ((("Jo",), "Coördinator\tJo"), (("Jo", "Al"), "Coördinatoren\tJo en Al")):
        case = Case(coordinators=tuple(Coordinator(name=name) for name in names))
        assert told in paragraphs(made(RUNNING_ORDER, case)[""])


@pytest.mark.parametrize("alone", [True, False])
def test_time_for_the_group_alone_is_told_only_when_there_is(alone: bool) -> None:
    words = words_of(Case(conference=Conference(private_time=alone)))
    assert ("De groep heeft ook tijd alleen." in words) is alone


def test_everybody_hears_that_passing_is_allowed() -> None:
    case = Case(conference=Conference(rounds=(Round(question="Wat merk je?"), Round())))
    told = paragraphs(made(RUNNING_ORDER, case)[""])
    assert "Iedereen komt aan de beurt. Je mag passen." in told
    assert "•\tRonde 1: Wat merk je?" in told
    assert not any("Ronde 2" in line for line in told)


def test_practical_matters_say_what_was_arranged_and_nothing_else() -> None:
    place = Logistics(food="soep", diet="halal", child_care="oppas", room_apart=True, cost="€ 10")
    words = words_of(Case(logistics=place))
    assert "Eten en drinken\tsoep" in words
    assert "Dieet\thalal" in words
    assert "Oppas\toppas" in words
    assert "Kamer apart\tja" in words
    assert "Tolk" not in words
    assert "€ 10" not in words


@pytest.mark.parametrize(
    ("apart", "told"),
    [(True, "ja"), (False, "nee"), (None, "")],
)
def test_whether_there_is_a_room_apart_may_not_be_known(apart: bool | None, told: str) -> None:
    context = running_order_context(Case(logistics=Logistics(room_apart=apart)), TODAY)
    assert context["practical"]["room"] == told
    assert context["practical"]["nothing"] == ("" if told else "nog open")


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (time(13, 30), time(18), "van 13.30 tot 18.00 uur"),
        (time(13, 30), None, "om 13.30 uur"),
        (None, time(18), "nog open"),
    ],
)
def test_hours_are_told_as_far_as_they_are_known(
    start: time | None, end: time | None, told: str
) -> None:
    place = Logistics(held_on=date(2026, 6, 13), start=start, end=end)
    assert f"Tijd\t{told}" in words_of(Case(logistics=place))


def test_an_empty_case_says_what_is_still_open() -> None:
    told = paragraphs(made(RUNNING_ORDER, Case())[""])
    assert {
        "De onderdelen van de dag zijn nog open.",
        "De vragen voor de rondes zijn nog open.",
        "De groep maakt de spelregels zelf. Die zijn nog open.",
        "Coördinator\tnog open",
    } <= set(told)
    assert "Wie vertelt wat?" not in told


def test_it_speaks_english_too() -> None:
    use_language("en")
    words = words_of(practice_case("plein", "en"))
    assert "Time\tfrom 13:30 to 18:00" in words
    assert "Everybody gets a turn. You may pass." in words
