"""What should be known before a letter is sent, and is not yet."""

from __future__ import annotations

from datetime import date, time

import pytest

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.meeting import Logistics
from ekc_kit.texts import LANGUAGES, Language, text, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.open import day_gone, open_in, still_open
from tests.word.letters import LETTERS
from tests.word.plans import question

INVITATION = KINDS["invitation"]


@pytest.mark.parametrize("name", LETTERS)
def test_of_an_empty_case_everything_is_open_and_of_the_practice_case_nothing(name: str) -> None:
    assert KINDS[name].asks
    assert still_open(KINDS[name], Case()) == KINDS[name].asks
    assert still_open(KINDS[name], practice_case("plein")) == ()


def test_what_is_known_is_no_longer_open() -> None:
    meeting = Logistics(held_on=date(2026, 6, 13), start=time(0), place="Buurtkamer")
    case = Case(logistics=meeting, questions=(question("Hoe wordt het stil?"),))
    assert still_open(INVITATION, case) == (
        "coordinators.name",
        "coordinators.phone-or-email",
    )


@pytest.mark.parametrize("way", ["phone", "email"])
def test_of_two_ways_to_reach_somebody_one_is_enough(way: str) -> None:
    writer = Coordinator.model_validate({"name": "Marijke Terpstra", way: "marijke@example.org"})
    assert still_open(KINDS["information"], Case(coordinators=(writer,))) == ()


def test_of_several_one_is_enough_and_an_empty_one_is_not() -> None:
    empty = Coordinator()
    known = Coordinator(name="Marijke Terpstra", phone="06-0000 00 31")
    kind = Kind("x", lambda _case, _day: {}, asks=("coordinators.phone", "questions.text"))
    assert still_open(kind, Case(coordinators=(empty,), questions=(question(""),))) == kind.asks
    assert still_open(kind, Case(coordinators=(empty, known))) == ("questions.text",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_open_is_said_in_words_in_the_order_asked(kind: Kind, language: Language) -> None:
    use_language(language)
    assert open_in(kind, practice_case("plein")) == ()
    if not kind.shows_open:
        assert open_in(kind, Case()) == tuple(text(f"still_open.{path}") for path in kind.asks)


def test_the_plan_is_read_for_what_it_calls_open() -> None:
    assert open_in(KINDS["plan"], Case())[:2] == (
        "de vraag waar het plan een antwoord op is",
        "de dag en de tijd waarop de groep terugkijkt",
    )


def test_a_list_that_shows_none_of_what_is_unknown_names_none_of_it() -> None:
    assert open_in(KINDS["sending_list"], Case()) == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("announcement", "de dag van de conferentie is al voorbij (zaterdag 13 juni 2026)"),
        ("invitation", "de dag van de conferentie is al voorbij (zaterdag 13 juni 2026)"),
        ("reminder", "de dag van de conferentie is al voorbij (zaterdag 13 juni 2026)"),
        ("information_request", "de dag van de conferentie is al voorbij (zaterdag 13 juni 2026)"),
        ("review_invitation", "de dag van terugkijken is al voorbij (zaterdag 12 september 2026)"),
        ("information", ""),
        ("attendance", ""),
    ],
)
def test_a_letter_for_a_day_that_has_passed_says_so(name: str, said: str) -> None:
    kind, case = KINDS[name], practice_case("plein")
    assert day_gone(kind, case, date(2026, 9, 13)) == said
    assert day_gone(kind, case, date(2026, 6, 13)) == ""
    assert day_gone(kind, Case(), date(2026, 9, 13)) == ""
