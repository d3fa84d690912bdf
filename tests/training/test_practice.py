"""The practice cases: invented, finished, and the same in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from ekc_kit.coach import review_case
from ekc_kit.errors import UnknownCaseError
from ekc_kit.model import Case, Ring, State, progress
from ekc_kit.model.exchange import to_json
from ekc_kit.texts import LANGUAGES, Language, say
from ekc_kit.training import practice_case, practice_cases

BOTH = pytest.mark.parametrize("language", LANGUAGES)
MONTHS = {
    "april": 4, "june": 6, "juni": 6, "july": 7, "juli": 7, "september": 9,
}  # fmt: skip
DAYS = {
    "monday": 0, "maandag": 0, "tuesday": 1, "dinsdag": 1, "wednesday": 2, "woensdag": 2,
    "thursday": 3, "donderdag": 3, "friday": 4, "vrijdag": 4, "saturday": 5, "zaterdag": 5,
    "sunday": 6, "zondag": 6,
}  # fmt: skip


CHOICES = {"ring", "route", "answer", "stance", "outcome", "state", "level", "variant"}
NO_WORDS = re.compile(r"([a-z]-[a-z0-9]+|[\d:-]+|)")


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a case as JSON, with the name of its field."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, key)
    elif isinstance(value, str):
        yield key, value


def shape(value: Any, key: str = "") -> Any:
    """A case as JSON with its words made blank; ids, days, times and choices stand."""
    if isinstance(value, dict):
        return {name: shape(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [shape(one, key) for one in value]
    if isinstance(value, str) and key not in CHOICES and not NO_WORDS.fullmatch(value):
        return "words"
    return value


def plain(case: Case) -> Any:
    return json.loads(to_json(case))


def test_plein_is_a_practice_case() -> None:
    assert "plein" in practice_cases()


@BOTH
def test_nothing_is_missing_from_plein(language: Language) -> None:
    """Every document can be made from it."""
    assert {one.state for one in progress(practice_case("plein", language))} == {State.DONE}


@BOTH
def test_plein_is_marked_as_practice(language: Language) -> None:
    assert practice_case("plein", language).training_case


@BOTH
def test_plein_is_the_case_of_the_brochure(language: Language) -> None:
    """Bystanders, young people, shopkeepers, officials; people without trouble; a minor."""
    case = practice_case("plein", language)
    assert (len(case.circle), len(case.questions), len(case.agreements)) == (18, 2, 9)
    assert {one.ring for one in case.circle} == set(Ring)
    assert len({one.group for one in case.circle}) == 4
    assert any(one.under_18 for one in case.circle)
    assert {one.has_trouble for one in case.circle} == {True, False, None}
    assert {bool(one.institution) for one in case.circle} == {True, False}
    assert {one.can_promise for one in case.circle if one.institution} == {True, False}
    named = [one.consents.named_in_plan for one in case.circle]
    assert (named.count(False), named.count(None), named.count(True)) == (1, 1, 16)


@BOTH
def test_everybody_who_does_something_in_the_plan_agreed_to_be_named(language: Language) -> None:
    case = practice_case("plein", language)
    named = {one.name: one.id for one in case.circle if one.consents.named_in_plan}
    for agreement in case.agreements:
        assert set(agreement.who) <= set(named.values())
        assert agreement.fallback.who in named
    assert case.review.convener in named
    assert case.plan.contact_name in named


@BOTH
def test_every_reference_in_a_practice_case_finds_its_target(language: Language) -> None:
    case = practice_case("plein", language)
    people, questions = ({one.id for one in part} for part in (case.circle, case.questions))
    assert {one.question for one in case.agreements} == questions
    assert {one for question in case.questions for one in question.supported_by} <= people
    assert {one for question in case.questions for one in question.contributors} <= people
    assert {one for tension in case.tensions for one in (tension.one, tension.other)} <= people
    assert {one.brought_by for one in case.circle} - {None} <= people
    ids = [value for key, value in strings(plain(case)) if key == "id"]
    assert len(ids) == len(set(ids))


@BOTH
def test_everybody_in_a_practice_case_was_named_before_they_were_spoken_to(
    language: Language,
) -> None:
    case = practice_case("plein", language)
    for one in case.circle:
        assert one.named_on is not None
        assert one.informing.told_on is not None
        assert case.request.received_on is not None
        assert case.request.received_on < one.named_on < one.informing.told_on


@BOTH
def test_whoever_brought_somebody_in_was_named_first(language: Language) -> None:
    case = practice_case("plein", language)
    named = {one.id: one.named_on or date.max for one in case.circle}
    brought = [one for one in case.circle if one.brought_by is not None]
    assert brought
    for one in brought:
        assert one.brought_by is not None
        assert named[one.brought_by] < named[one.id]
    names = {one.name for one in case.circle}
    for one in case.circle:
        assert bool(one.brought_by) is not bool(one.known_through)
        assert one.known_through not in names


@BOTH
def test_one_question_has_no_plain_answer_in_the_practice_case(language: Language) -> None:
    """A trainer can talk about it: everybody who can contribute comes for an institution."""
    codes = [one.code for one in review_case(practice_case("plein", language), language)]
    assert codes == ["only_officials"]


def test_the_twins_differ_in_words_only() -> None:
    dutch, english = (plain(practice_case("plein", language)) for language in LANGUAGES)
    assert shape(dutch) == shape(english)
    assert dutch != english


@BOTH
def test_nobody_in_a_practice_case_can_be_reached(language: Language) -> None:
    for key, value in strings(plain(practice_case("plein", language))):
        assert key != "phone" or value.startswith("06-0000")
        assert all(host == "example.org" for host in re.findall(r"@(\S+)", value))
        assert all(number.startswith("06-0000") for number in re.findall(r"\b0\d-[\d ]{6,}", value))


@BOTH
def test_weekdays_in_a_practice_case_fall_on_their_days(language: Language) -> None:
    spoken = re.compile(rf"\b({'|'.join(DAYS)}) (\d+) ({'|'.join(MONTHS)})\b", re.IGNORECASE)
    found = 0
    for _, value in strings(plain(practice_case("plein", language))):
        for weekday, day, month in spoken.findall(value):
            found += 1
            assert date(2026, MONTHS[month.lower()], int(day)).weekday() == DAYS[weekday.lower()]
    assert found >= 8


@pytest.mark.parametrize("name", practice_cases())
@pytest.mark.parametrize("ending", [".json", ".en.json"])
def test_practice_files_are_written_as_export_writes_them(name: str, ending: str) -> None:
    written = files("ekc_kit.training").joinpath("cases", name + ending).read_text("utf-8")
    assert written == to_json(practice_case(name, "en" if "en" in ending else "nl"))


@pytest.mark.parametrize("name", ["", "Plein", "../plein", "plein.en", "plein\0"])
def test_an_unknown_practice_case_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(UnknownCaseError) as refused:
        practice_case(name)
    assert "plein" in say(refused.value)
