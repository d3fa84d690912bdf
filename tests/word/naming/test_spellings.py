"""Who may not be named is not named by another spelling either, and other words stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model.case import Case
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.naming import Naming
from tests.word.naming.spelled import SOMEONE, WITHHELD, masked
from tests.word.plans import person

# Sentences of a group without anybody's name, with many words that are names elsewhere.
ORDINARY = """De bakker wil de roos water geven. Wil je een mei of een juni? Dan belt hij de boer.
Familie en vrienden komen op 3 Mei. De kok en de visser zijn lang en wit. Een man van de buren.
De buren helpen, en de familie wil soep. Mevrouw en meneer komen om 10 uur. Al het vuil gaat weg."""
WORDY = ("Wil Bakker", "Mei Bloem", "Roos de Boer", "Dan Kok", "Al de Wit", "Juni Visser")
LETTERS = "abdefgiklmnoprtuvz"
GIVEN = st.text(LETTERS, min_size=2, max_size=7).map(lambda one: f"Q{one}".title())
SURNAME = st.text(LETTERS, min_size=2, max_size=9).map(lambda one: f"X{one}".title())


@pytest.mark.parametrize(
    ("name", "words", "handed_round"),
    [
        ("Mevrouw Smit", "soep bij mevrouw Smit", "soep bij –"),
        ("Familie Bakker", "Ali belt de familie Bakker.", "Ali belt –."),
        ("Wijkagent Pieter", "Pieter of wijkagent pieter", "– of –"),
        ("Bo de Vries", "Bo belt rond", "– belt rond"),
        ("Bep Smit", "bep smit, BEP SMIT, Bep SMIT", "–, –, –"),
        ("Bep Smit", "Bep\u00a0Smit, Bep  Smit, Bep\nSmit", "–, –, –"),
        ("Bep Smit", "Beps hond, Bep Smits fiets", "–’s hond, –’s fiets"),
        ("Henk Bos", "Henk's hond en Henk’s kat", "–'s hond en –’s kat"),
        ("Hans Bos", "Hans' hond", "–' hond"),
        ("O'Brien", "O’Brien, o'brien en OBrien", "–, – en –"),
        ("Sjoerd d'Hondt", "SJOERD D’HONDT", "–"),
        ("Ayşe Demir", "Ayse Demir belt Ayse", "– belt –"),
        ("Yıldız Öz", "yildiz oz", "–"),
        ("Jan-Willem de Boer", "Jan Willem, Jan-willem de boer en Janwillem", "–, – en –"),
        ("Jan Willem de Boer", "Willem komt met mevrouw de Boer", "– komt met –"),
        ("Bep Smit", "mevrouw Smit, mw. B. Smit, dhr. Smit en B. Smit", "–, –, – en –"),
        ("Bep Smit", "de heer smit en buurvrouw Bep", "– en –"),
        ("Bep de Boer", "de familie de Boer", "–"),
        ("Bep Smit-Jansen", "mevrouw Smit en mevrouw Jansen", "– en –"),
        ("B. Smit", "b. smit en mevrouw Smit", "– en –"),
        ("Mw. A. de Boer", "A. de Boer en mw A de Boer", "– en –"),
        ("Mevrouw Bep Smit", "bep smit en Bep", "– en –"),
        ("Jan van den Berg", "jan v.d. Berg, Jan vd Berg, meneer v/d Berg", "–, –, –"),
        ("Smit, Bep", "bep smit, Bep en mevrouw Smit", "–, – en –"),
        ("de Boer, Bep", "Bep de Boer en Bep", "– en –"),
        ("Elisabeth (Bep) Smit", "Bep en elisabeth smit", "– en –"),
        ("Bep en Wim Smit", "Bep belt, Wim komt, wim smit niet", "– belt, – komt, – niet"),
        ("Bep Smit (nr 4)", "Bep Smit op nr 4", "– op nr 4"),
        ('Elisabeth "Bep" Smit', "Bep is elisabeth smit", "– is –"),
        ("Wil Bakker", "Ali en Wil komen", "Ali en – komen"),
        ("Wil Bakker", "Wil", "–"),
        ("Bep", "B\u00adep en Be\u200bp", "– en –"),
        ("Bep Smit", "Bep \u200b Smit", "–"),
        ("bep", "bep belt Bep", "– belt –"),
        ("ليلى", "ليلى belt", "– belt"),
    ],
)
def test_another_spelling_is_the_same_name(name: str, words: str, handed_round: str) -> None:
    assert masked(words, name) == handed_round


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Familie Bakker", "Familie en vrienden komen bij de bakker"),
        ("Wijkagent Pieter", "Wijkagent Kees komt"),
        ("Mevrouw Smit", "Mevrouw Jansen komt, en een smit"),
        ("Moeder van Karim", "Moeder en vader komen"),
        ("Bep Smit", "Smit is van iedereen"),
        ("Bo de Vries", "Bos en bomen, een bo"),
        ("Wil Bakker", "Wil je komen? Ik wil"),
        ("Jan de Wil", "de familie wil soep"),
        ("Bep de Boer", "de mensen de boer laten helpen"),
        ("De Boer", "de boer op"),
        ("Bep", "Bep2, beppen"),
        ("June Kok", "13 June 2026"),
        ("Ab Kok", "1234 AB Utrecht"),
        ("Bep Smit (Gemeente)", "Gemeente en Utrecht"),
        ("Bep Smit, Gemeente Utrecht", "Gemeente en Utrecht"),
        ("-, -", "- en -"),
    ],
)
def test_what_is_no_name_stays(name: str, words: str) -> None:
    assert masked(words, name) == words


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("Bep Bos", "Bep belt"),
        ("Jan Smit", "mevrouw Smit belt"),
        ("Jan Smits", "mevrouw Smits belt Jan Smits"),
        ("bep smit", "Bep Smit en BEP"),
        ("Wijkagent Bep", "wijkagent Bep"),
    ],
)
def test_what_somebody_is_called_who_agreed_cannot_be_told_apart(named: str, words: str) -> None:
    assert masked(words, "Bep Smit", named=(named,)) == words


def test_names_and_details_of_one_person_are_both_left_out() -> None:
    bep = person("Bep Smit", False, phone="06-12345678")
    shown = Naming(Case(circle=(bep,))).masked("vraag mevrouw Smit, 0612345678")
    assert shown == f"vraag {SOMEONE}, {WITHHELD}"


def test_an_email_address_that_holds_a_name_is_not_shown_at_all() -> None:
    assert masked("mail bep.smit@example.org", "Bep Smit") == f"mail {WITHHELD}"


@given(GIVEN, st.sampled_from(["", "de ", "van der ", "el "]), SURNAME, st.data())
def test_nothing_is_left_of_a_name_however_it_is_spelled(
    first: str, small: str, last: str, data: st.DataObject
) -> None:
    name = f"{first} {small}{last}"
    spelled = data.draw(st.sampled_from(_spelled(first, small, last)))
    words = masked(f"Morgen belt {spelled}, om tien uur.", name).casefold()
    assert words.startswith("morgen belt –")
    assert words.endswith(", om tien uur.")
    assert first.casefold() not in words
    assert last.casefold() not in words


def _spelled(first: str, small: str, last: str) -> list[str]:
    name = f"{first} {small}{last}"
    return [
        *(name, name.lower(), name.upper(), name.title(), first, first.upper()),
        *(name.replace(" ", between) for between in ("\u00a0", "  ", "\n", "-")),
        *(unicodedata.normalize("NFD", name), f"{first[0]}\u0301{name[1:]}"),
        *(f"{first}s", f"{first}'s", f"{first}’s", f"{name}s", f"{first[0]}. {small}{last}"),
        *(f"{title} {small}{last}" for title in ("mevrouw", "de heer", "Dhr.", "de familie")),
        *(f"{title} {first}" for title in ("buurvrouw", "de wijkagent", "Opa")),
    ]


@given(st.lists(st.tuples(GIVEN, SURNAME).map(" ".join), max_size=8))
def test_sentences_without_any_name_of_the_circle_stay_as_they_are(circle: list[str]) -> None:
    assert masked(ORDINARY, *circle, *WORDY) == ORDINARY


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_words_of_the_practice_case_stay_when_nobody_in_it_is_hidden(language: str) -> None:
    use_language(language)
    naming = Naming(Case(circle=tuple(person(one, False) for one in WORDY)))
    for one in practice_case("plein").agreements:
        for words in (one.what, one.where, one.when, one.fallback.what, one.fallback.by_when):
            assert naming.masked(words) == words


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_name_is_looked_for_in_any_text(words: str, name: str) -> None:
    assert isinstance(masked(words, name), str)
    assert masked(SOMEONE, name).count("–") <= 1
