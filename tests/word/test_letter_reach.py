"""Whom a letter asks something of, and how it says to answer: by what is known, and as agreed."""

from __future__ import annotations

from datetime import date, time

import pytest

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents
from ekc_kit.model.meeting import InformationNeed
from ekc_kit.model.plan import Review
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from tests.word.letters import LETTERS, one_of_each, somebody, words_for


def test_who_gives_information_gets_one_letter_with_all_questions() -> None:
    needs = (
        InformationNeed(question="Wat mag er?", giver="Mark Rietveld", confirmed=True),
        InformationNeed(question="Wie bel je?", giver="mark  rietveld"),
        InformationNeed(question="Wat kost het?", giver="Elif Aydın", confirmed=True),
    )
    case = Case(circle=(somebody("Mark Rietveld", address="Stadhuis 1"),), information=needs)
    recipients = KINDS["information_request"].recipients
    assert recipients is not None
    assert [copy.reader for copy in recipients(case).copies] == [needs[0].id, needs[2].id]
    words = words_for("information_request", case)
    assert "Wat mag er?" in words["Mark Rietveld"]
    assert "Wie bel je?" in words["Mark Rietveld"]
    assert "Stadhuis 1" in words["Mark Rietveld"]
    assert "Wil je laten weten of je dit komt vertellen?" in words["Mark Rietveld"]
    assert "Je hebt gezegd dat je komt." in words["Elif Aydın"]
    assert "Wat mag er?" not in words["Elif Aydın"]


def test_who_takes_part_stays_after_telling_and_who_only_tells_says_goodbye() -> None:
    practice = words_for("information_request", practice_case("plein"))
    assert {name: "blijf je er dus bij" in words for name, words in practice.items()} == {
        "Mark Rietveld": True,
        "Ruben Vos": False,
        "Elif Aydın": True,
    }
    assert "Daarna neem je afscheid." in practice["Ruben Vos"]
    outside = InformationNeed(question="Wat mag er?", giver="Bep Buiten")
    (words,) = words_for("information_request", Case(information=(outside,))).values()
    assert "Daarna neem je afscheid." in words


@pytest.mark.parametrize(
    ("phone", "email", "asked"),
    [
        ("06-0000 00 31", "m@example.org", "Bel of mail gerust."),
        ("06-0000 00 31", "", "Bel gerust."),
        ("", "m@example.org", "Mail gerust."),
    ],
)
def test_a_letter_asks_to_call_or_to_write_by_what_it_tells(
    phone: str, email: str, asked: str
) -> None:
    writer = Coordinator(name="Marijke Terpstra", phone=phone, email=email)
    case = one_of_each().model_copy(update={"coordinators": (writer,)})
    for name in LETTERS[:5]:
        (words,) = words_for(name, case).values()
        assert asked in words
        assert "nog open" not in words.rpartition("Marijke Terpstra")[2]


def test_without_a_number_or_an_address_a_letter_does_not_ask_to_call_and_says_what_is_open() -> (
    None
):
    for coordinators in ((), (Coordinator(name="Marijke Terpstra"),)):
        case = one_of_each().model_copy(update={"coordinators": coordinators})
        for name in LETTERS[:5]:
            (words,) = words_for(name, case).values()
            assert "Bel" not in words
            assert "ail gerust." not in words
            assert "Telefoon en e-mail: nog open" in words


def test_who_calls_the_group_together_signs_and_is_told_who_cannot_come() -> None:
    words = words_for("review_invitation", practice_case("plein"))
    assert "Zeg het dan tegen Ayşe Demir." in words["Henk Verhoef"]
    assert "Wie niet kan komen, zegt het tegen jou." in words["Ayşe Demir"]
    for letter in words.values():
        assert letter.endswith("namens de groep,\nAyşe Demir, 06-0000 00 01, ayse@example.org")
        assert "Marijke Terpstra" not in letter


def test_who_calls_the_group_together_shares_a_number_only_if_they_agreed() -> None:
    convener = somebody("Ayşe Demir", phone="06-0000 00 01")
    case = Case(circle=(convener, somebody("Wim Bos")), review=Review(convener="Ayşe Demir"))
    words = words_for("review_invitation", case)["Wim Bos"]
    assert words.endswith("namens de groep,\nAyşe Demir")
    assert "06-0000" not in words


def test_of_two_people_called_the_same_nobody_is_told_that_they_invite() -> None:
    agreed = Consents(take_part=True, named_in_plan=True, share_contact=True)
    namesakes = (
        somebody("Jan Smit", phone="06-0000 00 01", consents=agreed),
        somebody("Jan Smit", phone="06-0000 00 02", consents=agreed),
    )
    review = Review(convener="Jan Smit")
    alone = words_for("review_invitation", Case(circle=namesakes[:1], review=review))
    assert "zegt het tegen jou" in alone["Jan Smit"]
    assert "06-0000 00 01" in alone["Jan Smit"]
    both = words_for("review_invitation", Case(circle=namesakes, review=review))["Jan Smit"]
    assert "zegt het tegen jou" not in both
    assert "06-0000" not in both


@pytest.mark.parametrize(
    ("agreed", "shown"), [(True, "Ayşe Demir"), (False, "iemand uit de groep"), (None, "iemand")]
)
def test_who_calls_the_group_together_is_named_only_if_they_agreed(
    agreed: bool | None, shown: str
) -> None:
    convener = somebody("Ayşe Demir", consents=Consents(take_part=True, named_in_plan=agreed))
    review = Review(held_on=date(2026, 9, 12), start=time(15), convener="Ayşe Demir")
    words = words_for(
        "review_invitation", Case(circle=(convener, somebody("Wim Bos")), review=review)
    )
    assert f"Wie nodigt uit\t{shown}" in words["Wim Bos"]
    assert words["Wim Bos"].endswith("Ayşe Demir" if agreed else "namens de groep,")
    assert "Dag\tzaterdag 12 september 2026" in words["Wim Bos"]
    assert "Tijd\tom 15.00 uur" in words["Wim Bos"]
