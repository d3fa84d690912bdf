"""What holds for every document of the day and after: nobody is named who did not agree.

What holds for all documents stands in `test_every_document`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import LANGUAGES, has_text, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.calendar import write_calendar
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.open import still_open
from ekc_kit.word.documents.pocket_plan import POCKET_PLAN
from ekc_kit.word.documents.sending_list import SENDING_LIST
from tests.hostile import SHORT
from tests.word.days import DAY, HANDED_OUT, made, said_everywhere, someone
from tests.word.making import all_words, parts_of
from tests.word.test_letter_words import MOST, said_in

EACH = pytest.mark.parametrize("kind", DAY, ids=[kind.name for kind in DAY])
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)


def hostile_case() -> Case:
    """Return a case with each hostile text as a name, a question, an agreement and the rest."""
    people = tuple(
        someone(words, email=words, address=words, phone=words) for words in SHORT.values()
    )
    cases = [said_everywhere(words, people) for words in SHORT.values()]
    whole = cases[0]
    conference = whole.conference.model_copy(
        update={
            part: tuple(getattr(case.conference, part)[0] for case in cases)
            for part in ("agenda", "ground_rules", "rounds")
        }
    )
    return whole.model_copy(
        update={
            "conference": conference,
            "agreements": tuple(case.agreements[0] for case in cases),
            "information": tuple(case.information[0] for case in cases),
        }
    )


@EACH
@IN_BOTH
def test_no_validator_finds_anything_in_hostile_words(
    kind: Kind, language: str, assert_valid: Callable[[bytes], None]
) -> None:
    use_language(language)
    assert_valid(next(iter(made(kind, hostile_case()).values())))


@EACH
def test_no_hostile_word_goes_missing(kind: Kind) -> None:
    case = hostile_case()
    told = "\n".join(map(all_words, made(kind, case).values()))
    typed = {
        "running_order": [one.title for one in case.conference.agenda],
        "attendance": [one.name for one in case.circle],
        "round_cards": [one.question for one in case.conference.rounds],
        "pocket_plan": [one.what for one in case.agreements],
        "call_sheet": [one.what for one in case.agreements],
        "sending_list": [one.email for one in case.circle],
    }[kind.name]
    assert [words for words in typed if words not in told] == []


_HIDE = ("named_in_plan", "share_contact", "call_after_three_months")
HIDDEN = (
    someone("Kanarie Geelvink", no=_HIDE, phone="06-00007777 0", email="vogels@example.org 0"),
    someone("Pimpel Meesje", unasked=_HIDE, phone="06-00007777 1", email="vogels@example.org 1"),
    someone("Roodborst", unasked=("take_part", *_HIDE)),
)
CANARIES = ("Kanarie", "Geelvink", "Pimpel", "Meesje", "Roodborst", "00007777 0", "org 1")


def with_canaries() -> Case:
    """Return a case full of the names and numbers of people who did not agree to be named."""
    names = "Kanarie Geelvink, Kanarie, Pimpel, Pimpel Meesje en Roodborst"
    words = f"{names}: 06-00007777 0 of vogels@example.org 1"
    case = said_everywhere(words, (HIDDEN[0], someone("Wim Bos"), *HIDDEN[1:]))
    # A number that stands in the place is that of the place.
    meeting = case.logistics.model_copy(update={"place": names, "address": names})
    review = case.review.model_copy(update={"place": names})
    return case.model_copy(update={"logistics": meeting, "review": review})


def canaries_of(case: Case, reader: str) -> set[str]:
    """Return what is no secret to the one reader of a copy: their own name and numbers."""
    person = case.participant(reader)
    known = f"{person.name} {person.phone} {person.email}" if person else ""
    return {word for word in CANARIES if word in known}


@pytest.mark.parametrize("kind", HANDED_OUT, ids=[kind.name for kind in HANDED_OUT])
@IN_BOTH
def test_nobody_is_named_who_did_not_agree(kind: Kind, language: str) -> None:
    use_language(language)
    case = with_canaries()
    copies = made(kind, case)
    for reader, data in copies.items():
        own = canaries_of(case, reader)
        told = b"".join(parts_of(data).values()).decode("utf-8", "replace")
        assert [word for word in CANARIES if word in told and word not in own] == []
    assert len(copies) == (4 if kind is POCKET_PLAN else 1)


def test_no_calendar_names_who_did_not_agree() -> None:
    case = with_canaries()
    for reader in (None, *(one.id for one in case.circle)):
        own = canaries_of(case, reader or "")
        told = write_calendar(case, reader).decode().replace("\r\n ", "")
        assert [word for word in CANARIES if word in told and word not in own] == []


@EACH
def test_a_sheet_of_a_practice_case_says_that_all_people_are_invented(kind: Kind) -> None:
    sentence = "Oefenzaak. Alle mensen op dit blad zijn verzonnen."
    case = practice_case("plein")
    for real in (case, case.model_copy(update={"training_case": False})):
        told = all_words(next(iter(made(kind, real).values())))
        assert (sentence in told) is real.training_case


@EACH
def test_the_name_of_the_case_is_the_coordinators_own(kind: Kind) -> None:
    case = practice_case("plein").model_copy(update={"title": "CANARY"})
    for data in made(kind, case).values():
        assert b"CANARY" not in b"".join(parts_of(data).values())


@EACH
def test_who_is_left_out_has_a_reason_in_words(kind: Kind) -> None:
    case = practice_case("plein")
    case = case.model_copy(update={"circle": (*case.circle, Participant())})
    left_out = ()
    if kind.recipients is not None:
        left_out = kind.recipients(case).left_out
    elif kind.left_out is not None:
        left_out = kind.left_out(case)
    for language in LANGUAGES:
        use_language(language)
        assert [one.reason for one in left_out if not has_text(one.reason)] == []
    expected = kind.left_out is not None or kind.recipients is not None
    assert bool(left_out) is expected


def test_a_list_says_of_which_day_it_is() -> None:
    [data] = made(SENDING_LIST, practice_case("plein")).values()
    assert "dinsdag 16 juni 2026" in all_words(data)


def test_what_is_open_is_told_of_an_empty_case_and_nothing_of_the_practice_case() -> None:
    for kind in DAY:
        assert still_open(kind, Case()) == kind.asks
        assert still_open(kind, practice_case("plein")) == ()


@EACH
def test_its_sentences_are_short_and_in_words_of_every_day(kind: Kind) -> None:
    """Level B1, as for letters."""
    sentences = [*said_in(kind.name), *said_in("day")]
    assert [one for one in sentences if len(one.split()) > MOST] == []
    assert sentences
