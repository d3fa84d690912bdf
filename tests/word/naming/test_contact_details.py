"""A number or address that may not be handed round is known in another spelling too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.word.naming.spelled import without_details


@pytest.mark.parametrize(
    "written",
    """06-12345678 | 06 12345678 | 0612345678 | +31 6 12345678 | 0031612345678 | +31 (0)6 1234 5678
    06.12.34.56.78 | 06/12345678 | +31612345678""".replace("\n", "|").split("|"),
)
@pytest.mark.parametrize("kept", ["06-12345678", "+31 6 1234 5678", "0612345678 of 020-7654321"])
def test_a_number_is_known_by_its_digits(kept: str, written: str) -> None:
    assert without_details(f"bel {written.strip()}.", phone=kept) == "bel –."


def test_another_number_stays() -> None:
    words = "bel 06-123456789, 06-12345679 of 112, om 10.00 uur, op 06 12 2026"
    assert without_details(words, phone="06-12345678") == words


def test_numbers_behind_each_other_are_each_known() -> None:
    words = "06-11111111 06-12345678 06-22222222"
    assert without_details(words, phone="06 12345678") == "06-11111111 – 06-22222222"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("mail bep@ex.org.", "mail –."),
        ("BEP@EX.ORG", "–"),
        ("'Bep@ex.org'", "'–'"),
        ("mail bbep@ex.org", "mail bbep@ex.org"),
        ("mail bep@ex.org.uk", "mail bep@ex.org.uk"),
    ],
)
def test_an_email_address_is_known_in_any_letters(written: str, shown: str) -> None:
    assert without_details(written, email="Bep@ex.org") == shown


@pytest.mark.parametrize(
    ("kept", "written", "shown"),
    [
        ("Kerkstraat 1, Utrecht", "bij Kerkstraat 1", "bij –"),
        ("Kerkstraat 1, 1234 AB Utrecht", "bij kerkstraat nr. 1!", "bij –!"),
        ("Kerkstraat 1 Utrecht", "Kerkstraat  1", "–"),
        ("Kerkstraat 1, Utrecht", "Kerkstraat 1, Utrecht", "–"),
        ("Kerkstraat 1", "Kerkstraat 12", "Kerkstraat 12"),
        ("Kerkstraat 1", "Kerkstraat 1a", "Kerkstraat 1a"),
        ("Kerkstraat 1a", "Kerkstraat 1 A", "–"),
        ("Kerkstraat 1-3", "Kerkstraat 1", "–"),
        ("Laan van 1940 5", "Laan van 1940", "Laan van 1940"),
        ("Laan van 1940 5", "laan van 1940 5", "–"),
        ("2e Kerkstraat 1", "2e kerkstraat 1", "–"),
        ("12 High Street, Leeds", "12 High Street", "–"),
        ("Kerkstraat", "Kerkstraat", "Kerkstraat"),
    ],
)
def test_an_address_is_known_by_street_and_number(kept: str, written: str, shown: str) -> None:
    assert without_details(written, address=kept) == shown


@pytest.mark.parametrize(
    ("meets", "kept", "shown"),
    [
        ("Kerkstraat 12", "Kerkstraat 1", "bij –"),
        ("Kerkstraat 1", "Kerkstraat 1", "bij Kerkstraat 1"),
        ("buurthuis, kerkstraat 1 Utrecht", "Kerkstraat 1, Utrecht", "bij Kerkstraat 1"),
        ("Kerkstraat 12, 2 hoog", "Kerkstraat 1, 2 hoog", "bij –"),
    ],
)
def test_where_people_meet_is_no_secret_and_the_house_beside_it_is(
    meets: str, kept: str, shown: str
) -> None:
    assert without_details("bij Kerkstraat 1", meets, address=kept) == shown


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_detail_is_looked_for_in_any_text(words: str, detail: str) -> None:
    for field in ("phone", "email", "address"):
        assert isinstance(without_details(words, **{field: detail}), str)
