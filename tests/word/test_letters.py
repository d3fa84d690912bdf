"""Every letter: what it says, whom it names, and that Word and a screen reader can read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit.model.beginning import Coordinator, Request
from ekc_kit.model.case import Case, Variant
from ekc_kit.model.circle import Answer
from ekc_kit.model.meeting import InformationNeed, Logistics
from ekc_kit.model.plan import Review
from ekc_kit.model.questions import Level
from ekc_kit.texts import LANGUAGES, Language, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_document
from tests.hostile import SHORT
from tests.word.letters import (
    LETTERS,
    answered,
    case_of_canaries,
    files,
    one_of_each,
    silent,
    somebody,
    words_for,
)
from tests.word.making import all_words, parts_of
from tests.word.plans import question

every_letter = pytest.mark.parametrize("name", LETTERS)
in_both_languages = pytest.mark.parametrize("language", LANGUAGES)
BIRDS = ("Kanarie", "Geel", "Pimpelmees", "Blauw", "Wielewaal", "Groen", "Ortolaan", "Grijs")


@in_both_languages
@every_letter
def test_no_validator_finds_anything_in_a_letter_about_which_nothing_is_known_yet(
    name: str, language: Language, assert_valid: Callable[[bytes], None]
) -> None:
    use_language(language)
    assert_valid(next(files(KINDS[name], one_of_each())))


@every_letter
def test_an_empty_case_makes_the_letter_or_has_no_reader_for_it(name: str) -> None:
    kind = KINDS[name]
    if kind.recipients is None:
        assert "nog open" in all_words(write_document(kind, Case()))
    else:
        assert kind.recipients(Case()).copies == ()
        assert kind.recipients(Case()).left_out == ()


@every_letter
def test_nobody_but_the_reader_and_the_coordinators_is_named_without_having_agreed(
    name: str,
) -> None:
    letters = words_for(name, case_of_canaries())
    assert letters
    for reader, words in letters.items():
        others = [bird for bird in BIRDS if bird in words and bird not in reader.split()]
        assert others == []
        assert ("Marijke Terpstra" in words) is (name != "review_invitation")


@every_letter
def test_a_letter_holds_no_name_outside_its_words_either(name: str) -> None:
    for data in files(KINDS[name], case_of_canaries()):
        parts = {
            part: content for part, content in parts_of(data).items() if part != "word/document.xml"
        }
        assert [
            bird for bird in BIRDS for content in parts.values() if bird.encode() in content
        ] == []


@every_letter
def test_the_request_never_comes_into_a_letter(name: str) -> None:
    case = one_of_each().model_copy(
        update={
            "request": Request(matter="CANARY-ruzie", asked_by="CANARY-buur"),
            "title": "CANARY",
        }
    )
    assert all("CANARY" not in words for words in words_for(name, case).values())


def test_what_organising_costs_and_who_eats_what_is_in_no_letter() -> None:
    meeting = Logistics(cost="CANARY-euro", diet="CANARY-dieet")
    case = one_of_each().model_copy(update={"logistics": meeting})
    letters = [words for name in LETTERS for words in words_for(name, case).values()]
    assert all("CANARY" not in words for words in letters)


def test_who_agreed_to_be_named_is_named_in_the_groups_own_words() -> None:
    whole = question("Hoe helpen we Ayşe Demir?", Level.OVERARCHING)
    case = Case(questions=(whole,), circle=(somebody("Ayşe Demir"), silent("Bep Stil")))
    assert all("Hoe helpen we Ayşe Demir?" in one for one in words_for("invitation", case).values())


def test_the_place_where_people_meet_is_told_also_when_somebody_lives_there() -> None:
    host = silent("Bep Stil", address="Plein 12")
    meeting = Logistics(place="Buurtkamer", address="Plein 12, Verzonnen")
    words = words_for("invitation", Case(circle=(somebody(), host), logistics=meeting))
    assert "Buurtkamer, Plein 12, Verzonnen" in words["Ayşe Demir"]


def test_a_street_in_the_question_is_no_address_of_somebody() -> None:
    whole = question("Hoe leven we prettig op het Merelplein?")
    neighbour = silent("Bep Stil", address="Merelplein")
    assert (
        "op het Merelplein?"
        in words_for("announcement", Case(questions=(whole,), circle=(neighbour,)))[""]
    )


def test_what_is_not_known_yet_says_so_and_that_more_follows() -> None:
    for name in ("announcement", "invitation", "reminder", "information_request"):
        (words,) = words_for(name, one_of_each()).values()
        for label in ("Dag", "Tijd", "Plek"):
            assert f"{label}\tnog open" in words
        assert "Wat nog open is, hoor je zo snel mogelijk." in words


def test_day_time_and_place_are_told_in_full() -> None:
    (words, *_) = words_for("invitation", practice_case("plein")).values()
    assert "Dag\tzaterdag 13 juni 2026" in words
    assert "Tijd\tvan 13.30 tot 18.00 uur" in words
    assert "Plek\tBuurtkamer De Merel, Merelplein 1" in words
    assert "nog open" not in words


def test_what_was_not_arranged_has_no_line() -> None:
    (words,) = words_for("invitation", one_of_each()).values()
    assert "Tolk" not in words
    assert "Oppas\t" not in words


def test_an_invitation_asks_whether_something_is_still_needed_and_never_says_what() -> None:
    circle = (somebody("Ayşe Demir", needs="ver van Bart Hoekstra"), somebody("Wim Bos"))
    words = words_for("invitation", Case(circle=circle))
    assert "Je vertelde dat je iets nodig hebt om te komen. Is dat nog zo?" in words["Ayşe Demir"]
    assert "Bart" not in words["Ayşe Demir"]
    assert "Je vertelde" not in words["Wim Bos"]
    assert "Heb je iets nodig om te komen" in words["Wim Bos"]


def test_an_address_stands_on_lines_as_on_an_envelope() -> None:
    case = Case(circle=(somebody("Wim Bos", address="Plein 1, 1234 AB  Verzonnen,"),))
    assert words_for("invitation", case)["Wim Bos"].startswith(
        "Wim Bos\nPlein 1\n1234 AB  Verzonnen\n"
    )


def test_lines_of_an_address_that_was_pasted_stay_lines() -> None:
    address = "3e verdieping\r\nPlein 1,\n\n1234 AB 's-Gravenhage"
    case = Case(circle=(somebody("Wim Bos", address=address),))
    assert words_for("invitation", case)["Wim Bos"].startswith(
        "Wim Bos\n3e verdieping\nPlein 1\n1234 AB 's-Gravenhage\n"
    )


def test_a_reminder_says_something_else_to_who_comes_than_to_who_did_not_answer() -> None:
    case = Case(
        circle=(
            answered("Ja Ja", Answer.COMES),
            answered("Mis Schien", Answer.PERHAPS),
            answered("Stil Stil", None),
        )
    )
    words = words_for("reminder", case)
    assert "Je hebt gezegd dat je komt." in words["Ja Ja"]
    assert "Kun je toch niet komen?" in words["Ja Ja"]
    assert "Je hebt gezegd dat je misschien komt." in words["Mis Schien"]
    assert "Kom je ook?" in words["Stil Stil"]
    for reader in ("Mis Schien", "Stil Stil"):
        assert "dat je komt" not in words[reader]
        assert "toch niet" not in words[reader]


@pytest.mark.parametrize("variant", Variant)
def test_an_announcement_speaks_to_the_place_where_it_is_handed_round(variant: Variant) -> None:
    writers = (Coordinator(name="Marijke Terpstra"), Coordinator(name="Anton Visser"))
    (words,) = words_for("announcement", Case(variant=variant, coordinators=writers)).values()
    rings = "Marijke Terpstra en Anton Visser bellen de komende tijd bij je aan." in words
    assert rings is (variant is Variant.NEIGHBOURHOOD)
    assert "Iedereen is welkom." in words
    assert "Meedoen is vrijwillig" in words


def test_one_coordinator_is_spoken_of_as_one() -> None:
    case = Case(coordinators=(Coordinator(name="Marijke Terpstra"),))
    (words,) = words_for("announcement", case).values()
    assert "Marijke Terpstra belt de komende tijd bij je aan." in words
    assert words.endswith("Telefoon en e-mail: nog open\nonafhankelijk coördinator")


def test_without_an_overarching_question_the_first_one_stands_in_a_letter() -> None:
    case = Case(questions=(question(""), question("Hoe wordt het stil?")))
    assert "Hoe wordt het stil?" in words_for("announcement", case)[""]


def test_the_information_sheet_asks_the_four_consents_and_says_what_happens_with_data() -> None:
    (words,) = words_for("information", practice_case("plein")).values()
    for asked in ("Doe je mee?", "Mag je naam", "te bereiken bent?", "na drie maanden bellen?"):
        assert asked in words
    assert "Dan verwijdert de coördinator jouw gegevens, ook de oude versies." in words
    assert "Merelplein" not in words


@every_letter
def test_every_word_of_a_hostile_case_is_in_the_letter(name: str) -> None:
    for marked, words in SHORT.items():
        case = _hostile_case(f"{words} {marked}")
        whole = case.questions[0].text
        for reader, letter in words_for(name, case).items():
            kept = [reader] if name == "information" else [reader, whole]
            assert [one for one in kept if one not in letter] == []


@every_letter
def test_a_letter_of_hostile_words_is_valid(
    name: str, assert_valid: Callable[[bytes], None]
) -> None:
    whole = " ".join(SHORT.values())
    for words in (whole[:190], whole[190:380]):
        assert_valid(next(files(KINDS[name], _hostile_case(words))))


def _hostile_case(words: str) -> Case:
    place = {"place": words, "address": words, "food": words, "interpreter": words}
    reader = somebody(words, needs=words, address=words)
    return Case(
        coordinators=(Coordinator(name=words, phone=words, email=words),),
        questions=(question(words, Level.OVERARCHING),),
        circle=(reader,),
        information=(InformationNeed(question=words, giver=words),),
        logistics=Logistics(**place),
        review=Review(place=words, convener=words),
    )
