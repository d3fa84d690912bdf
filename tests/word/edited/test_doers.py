"""Who keeps an agreement, read from what somebody typed: people of the circle, and others."""

from __future__ import annotations

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited.doers import doers
from ekc_kit.word.documents.naming import Naming
from tests.word.plans import person

CIRCLE = (
    person("Ayşe Demir", id="p-ayse"),
    person("Henk Verhoef", id="p-henk"),
    person("Henk Bos", id="p-bos"),
    person("Jan en Piet", id="p-jan"),
    person("Wim", id="p-wim"),
    person("Wim Smit", id="p-smit"),
    person("Ada Vos", id="p-ada1"),
    person("Ada Vos", id="p-ada2"),
    person("Bep Geheim", False, id="p-bep"),
)
CASE = Case(circle=CIRCLE)


def read(words: str, agreement: Agreement | None = None) -> tuple[tuple[str, ...], str]:
    said = doers(words, CASE, Naming(CASE), agreement)
    assert said.hidden == ""
    return said.who, said.who_else


@pytest.mark.parametrize(
    ("words", "who", "who_else"),
    [
        ("", (), ""),
        ("Ayşe Demir", ("p-ayse",), ""),
        ("ayşe  demir", ("p-ayse",), ""),
        ("Ayşe", ("p-ayse",), ""),
        ("Ayse", (), "Ayse"),
        ("Henk", (), "Henk"),
        ("Henk Bos en Henk Verhoef", ("p-bos", "p-henk"), ""),
        ("Wim", ("p-wim",), ""),
        ("Jan en Piet", ("p-jan",), ""),
        ("Ayşe, Jan en Piet en Wim Smit", ("p-ayse", "p-jan", "p-smit"), ""),
        ("Jan, Piet", ("p-jan",), "Piet"),
        ("Ayşe & Wim/Henk Bos + de school", ("p-ayse", "p-wim", "p-bos"), "de school"),
        ("Ayşe\nWim", ("p-ayse", "p-wim"), ""),
        ("Ayşe and Wim", ("p-ayse", "p-wim"), ""),
        ("de school en de kerk", (), "de school en de kerk"),
        ("de school, Ayşe, de kerk en de bakker", ("p-ayse",), "de school en de kerk en de bakker"),
        ("Ayşe en Ayşe Demir", ("p-ayse",), ""),
        (", Ayşe, ", ("p-ayse",), ""),
        ("en wie wil", (), "en wie wil"),
        ("Ada Vos", (), "Ada Vos"),
        ("Ada", (), "Ada"),
        ("Bep Geheim", ("p-bep",), ""),
        ("Wimpie", (), "Wimpie"),
    ],
)
def test_names_are_people_and_the_rest_is_kept_as_it_was_typed(
    words: str, who: tuple[str, ...], who_else: str
) -> None:
    assert read(words) == (who, who_else)


@pytest.mark.parametrize("words", ["iemand uit de groep", "2 people from the group", "Nobody"])
def test_who_stands_there_without_a_name_is_not_known(words: str) -> None:
    said = doers(f"Wim en {words}", CASE, Naming(CASE))
    assert (said.who, said.who_else) == (("p-wim",), words)
    assert said.hidden == ("" if words == "Nobody" else words)


def test_of_two_namesakes_it_is_the_one_who_is_in_it_already() -> None:
    assert read("Ada Vos en Wim", Agreement(who=("p-ada2",))) == (("p-ada2", "p-wim"), "")
    both = Agreement(who=("p-ada1", "p-ada2"))
    assert read("Ada Vos en Wim", both) == (("p-wim",), "Ada Vos")


def test_words_about_others_stay_whole_where_they_still_stand() -> None:
    others = Agreement(who_else="de gemeente, afdeling groen")
    assert read("Ayşe en de gemeente, afdeling groen", others) == (
        ("p-ayse",),
        "de gemeente, afdeling groen",
    )


def test_lists_are_written_in_the_language_of_the_document() -> None:
    use_language("en")
    assert read("the school, Wim, the church") == (("p-wim",), "the school and the church")


def test_a_very_long_line_is_not_searched_for_names() -> None:
    words = "Ayşe, " * 1000
    assert read(words) == ((), words)
