"""Text is cleaned once, when it enters a case, and can be trusted ever after."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model.cleaning import clean_address, clean_line, clean_text, comparable
from tests.model.cases import texts

any_text = st.text(st.characters(codec=None)) | texts


@given(any_text)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    assert clean_text(clean_text(typed)) == clean_text(typed)
    assert clean_line(clean_line(typed)) == clean_line(typed)
    assert clean_address(clean_address(typed)) == clean_address(typed)


@given(any_text)
def test_clean_text_can_stand_in_any_file(typed: str) -> None:
    cleaned = clean_text(typed)
    assert isinstance(cleaned, str)
    cleaned.encode("utf-8")
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", cleaned)


@given(any_text)
def test_a_line_is_one_line(typed: str) -> None:
    for clean in (clean_line, clean_address):
        cleaned = clean(typed)
        assert isinstance(cleaned, str)
        assert not cleaned or cleaned.splitlines() == [cleaned]


def test_an_address_keeps_its_lines_as_parts() -> None:
    assert clean_address("Plein 1 ,\r\n\n1234 AB\tVerzonnen\n") == "Plein 1, 1234 AB Verzonnen"
    assert clean_address("Plein 1, 1234 AB Verzonnen") == "Plein 1, 1234 AB Verzonnen"


@pytest.mark.parametrize(
    "kept",
    [
        "👩‍👩‍👧‍👦",
        "🇳🇱",
        "Ayşe & Zoë <18",
        "{{ 7*7 }}",
        "<img onerror=x>",
        "שלום",
        "می‌خواهم",
        "ه\u200d",
        "❤\ufe0f",
    ],
)
def test_what_people_write_is_left_as_it_is(kept: str) -> None:
    assert clean_text(kept) == kept
    assert clean_line(kept) == kept


def test_a_control_character_leaves_a_visible_mark() -> None:
    assert clean_text("voor\x00na") == "voor\ufffdna"
    assert clean_text("half \ud800 teken") == "half \ufffd teken"


def test_a_turned_reading_direction_is_turned_back() -> None:
    assert clean_line("Jan\u202eneiraM") == "JanneiraM"


@pytest.mark.parametrize(
    "unseen",
    ["\u200b", "\u200b \ufeff", "\u2060", "\u00ad", "\u3164", "\u200d", "\ufe0f", "\u3000"],
)
def test_what_cannot_be_seen_is_no_text_and_falls_off_either_end(unseen: str) -> None:
    assert clean_text(unseen) == clean_line(unseen) == ""
    assert clean_line("\u200b Ayşe\ufeff ") == "Ayşe"


def test_what_is_not_text_is_left_for_the_model_to_judge() -> None:
    assert clean_text(7) == 7
    assert clean_line(None) is None


def test_capitals_and_spare_spaces_make_no_difference() -> None:
    assert comparable("  De  GROTE\tStraat ") == comparable("de grote straat") == "de grote straat"
