"""Are young people part of the matter, and is one of them there?"""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from ekc_kit.model import Question, QuestionVersion, Request, Variant
from tests.coach.making import AROUND, AYSE, DIRECT, INFORMS, asked, is_asked, of, person, question

YOUNG = tomllib.loads(files("ekc_kit.coach").joinpath("young.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    "words",
    [
        "De jongeren zitten elke avond op het plein.",
        "Hangjongeren!",
        "overlast van KINDEREN",
        "Every evening young\npeople sit there.",
        "the pupils' yard",
        "(teenagers)",
    ],
)
def test_words_about_young_people_ask_who_of_them_is_there(words: str) -> None:
    matter, asks = Request(matter=words), [("nobody_young", "circle")]
    assert asked(of(AYSE, request=matter)) == asks
    assert asked(of(AYSE, questions=(question(words, contributors=(AYSE.id,)),))) == asks
    assert asked(of(AYSE, person("karim", AROUND, under_18=True), request=matter)) == []


@pytest.mark.parametrize(
    "words",
    [
        "",
        "De jongerenwerker is weg.",
        "What kind of neighbourhood do we want?",
        "There is a minor problem with the lamps.",
        "Mijn teen doet zeer.",
        "kinderenX of xkinderen",
        "young and old people",
    ],
)
def test_other_words_ask_nothing_about_young_people(words: str) -> None:
    assert asked(of(AYSE, request=Request(matter=words))) == []


@pytest.mark.parametrize("word", [one for words in YOUNG.values() for one in words])
def test_every_word_on_the_lists_is_found_in_a_sentence(word: str) -> None:
    assert is_asked("nobody_young", of(AYSE, request=Request(matter=f"Zo: {word.title()}.")))


def test_the_lists_of_words_hold_no_word_twice() -> None:
    words = [one for words in YOUNG.values() for one in words]
    assert len(words) == len(set(words))
    assert words == [one.lower() for one in words]
    assert set(YOUNG) == {"nl", "en"}


def test_a_school_is_about_young_people_whatever_was_written() -> None:
    assert is_asked("nobody_young", of(AYSE, variant=Variant.SCHOOL))
    others = [variant for variant in Variant if variant is not Variant.SCHOOL]
    assert not any(is_asked("nobody_young", of(AYSE, variant=variant)) for variant in others)


def test_only_the_newest_wording_shows_that_it_is_about_young_people() -> None:
    old, new = QuestionVersion(text="Waarom doen jongeren niets?"), QuestionVersion(text="Hoe nu?")
    assert not is_asked("nobody_young", of(AYSE, questions=(Question(versions=(old, new)),)))
    assert is_asked("nobody_young", of(AYSE, questions=(Question(versions=(new, old)),)))


def test_an_unknown_age_is_not_under_18_and_a_young_person_who_waits_is_not_forgotten() -> None:
    school = {"variant": Variant.SCHOOL}
    for age in (None, False):
        assert is_asked("nobody_young", of(person("karim", DIRECT, under_18=age), **school))
    assert not is_asked("nobody_young", of(AYSE, person("karim", None, under_18=True), **school))
    assert is_asked("nobody_young", of(AYSE, person("karim", INFORMS, under_18=True), **school))
