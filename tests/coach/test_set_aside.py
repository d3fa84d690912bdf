"""A question that was set aside stays away until the circle changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.coach import (
    Finding,
    Severity,
    fingerprint,
    is_set_aside,
    review_case,
    review_circle,
    setting_aside,
    with_set_aside,
    without_set_aside,
)
from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Case, Participant, Question, QuestionVersion, Ring, Tension
from ekc_kit.model.editing import add, put, remove
from ekc_kit.model.exchange import from_json, to_json
from tests.coach.circles import circles
from tests.model.cases import cases

TODAY = date(2026, 4, 20)
CASE = Case(
    circle=(
        Participant(id="p-henk1", name="Henk Verhoef", ring=Ring.AROUND, conditions="overdag"),
        Participant(id="p-bart1", name="Bart Hoekstra", conditions="als Henk komt"),
    ),
    tensions=(Tension(id="t-boven1", one="p-henk1", other="p-bart1"),),
    questions=(
        Question(id="q-samen", versions=(QuestionVersion(text="Hoe blijft het plein netjes?"),)),
    ),
)
FOUND = {(one.code, one.subject): one for one in review_circle(CASE, TODAY)}
OF_HENK = [found for found in FOUND.values() if found.subject == "circle.p-henk1"]
OF_ALL = [found for found in FOUND.values() if not found.subject.startswith("circle.")]


def away(case: Case, *findings: Finding) -> Case:
    for one in findings:
        case = with_set_aside(case, setting_aside(one, case, "besproken", TODAY))
    return case


def still_away(finding: Finding, change: Callable[[Case], Case]) -> bool:
    return is_set_aside(finding, change(away(CASE, finding)))


def enters(case: Case) -> Case:
    return add(case, "circle", {"id": "p-wim1"})[0]


def test_the_case_of_these_tests_has_a_question_of_every_kind() -> None:
    assert {one.code for one in OF_HENK} == {"not_spoken", "conditions_open"}
    assert {one.subject for one in OF_ALL} == {"circle", "tensions.t-boven1", "questions.q-samen"}


@pytest.mark.parametrize("finding", FOUND.values(), ids=lambda one: f"{one.code}-{one.subject}")
def test_what_is_set_aside_is_not_asked_any_more_and_the_rest_is(finding: Finding) -> None:
    case = away(CASE, finding)
    assert set(review_case(case, "nl", TODAY)) == set(FOUND.values()) - {finding}
    assert finding in review_circle(case, TODAY)
    again = without_set_aside(case, finding.code, finding.subject)
    assert review_case(again, "nl", TODAY) == review_case(CASE, "nl", TODAY)
    assert again == CASE


def test_the_record_says_what_when_and_why() -> None:
    finding = OF_HENK[0]
    record = setting_aside(finding, CASE, "  besproken\x00 ", TODAY)
    assert (record.code, record.subject) == (finding.code, finding.subject)
    assert (record.note, record.on) == ("besproken�", TODAY)


def test_a_note_that_is_too_long_is_refused_in_a_sentence() -> None:
    with pytest.raises(RefusedInputError) as refused:
        setting_aside(OF_HENK[0], CASE, "Kanarie " * 1000, TODAY)
    assert refused.value.fields == {"limit": 4000, "size": 8000}


@pytest.mark.parametrize("finding", OF_HENK, ids=lambda one: one.code)
def test_a_question_about_somebody_comes_back_when_they_change(finding: Finding) -> None:
    assert not still_away(finding, lambda case: put(case, "circle.p-henk1.ring", "direct"))
    assert not still_away(finding, lambda case: put(case, "circle.p-henk1.ring", None))
    assert not still_away(finding, lambda case: put(case, "circle.p-henk1.conditions", "avond"))
    assert still_away(finding, lambda case: put(case, "circle.p-henk1.name", "Hendrik"))
    assert still_away(finding, lambda case: put(case, "circle.p-bart1.ring", "direct"))
    assert still_away(finding, enters)


@pytest.mark.parametrize("finding", OF_ALL, ids=lambda one: one.code)
def test_a_question_about_more_people_comes_back_when_the_circle_changes(finding: Finding) -> None:
    assert not still_away(finding, enters)
    assert not still_away(finding, lambda case: put(case, "circle.p-bart1.ring", "direct"))
    assert still_away(finding, lambda case: put(case, "circle.p-henk1.conditions", "avond"))
    assert still_away(finding, lambda case: put(case, "circle.p-henk1.name", "Hendrik"))
    assert still_away(finding, lambda case: case.model_copy(update={"circle": case.circle[::-1]}))


def test_a_question_about_the_circle_comes_back_when_somebody_leaves() -> None:
    finding = FOUND["nobody_direct", "circle"]
    assert not still_away(finding, lambda case: remove(case, "circle.p-bart1"))


@pytest.mark.parametrize("finding", FOUND.values(), ids=lambda one: f"{one.code}-{one.subject}")
def test_undoing_the_change_sets_it_aside_again(finding: Finding) -> None:
    def there_and_back(case: Case) -> Case:
        for one in CASE.circle:
            path = f"circle.{one.id}.ring"
            case = put(put(case, path, "informs"), path, one.ring)
        return remove(enters(case), "circle.p-wim1")

    assert still_away(finding, there_and_back)


def test_a_newer_record_takes_the_place_of_the_older_and_of_no_other() -> None:
    one, other = OF_HENK
    case = away(CASE, one, other)
    changed = put(case, "circle.p-henk1.ring", "direct")
    assert not is_set_aside(one, changed)
    renewed = away(changed, one)
    assert is_set_aside(one, renewed)
    assert [(record.code, record.subject) for record in renewed.set_aside] == [
        (other.code, other.subject),
        (one.code, one.subject),
    ]


def test_the_records_of_somebody_who_is_removed_go_along() -> None:
    left = remove(away(CASE, *OF_HENK, *OF_ALL), "circle.p-henk1").set_aside
    assert {"circle", "questions.q-samen"} <= {one.subject for one in left}
    assert "circle.p-henk1" not in {one.subject for one in left}


def test_only_questions_about_the_circle_can_be_set_aside() -> None:
    """A record for anything else, as somebody might write it in a file, silences nothing."""
    case = put(CASE, "intake.safety_worry", True)
    worry = Finding("safety_worry", Severity.WARNING, "intake.safety_worry")
    assert worry in review_case(away(case, worry), "nl", TODAY)


def test_a_fingerprint_holds_nothing_that_was_typed() -> None:
    for subject in ("circle", "circle.p-henk1", "tensions.t-boven1", "circle.p-weg99"):
        mark = fingerprint(CASE, subject)
        assert len(mark) == 16
        assert set(mark) <= set("0123456789abcdef")


def test_a_fingerprint_is_the_same_tomorrow_and_elsewhere() -> None:
    assert fingerprint(Case(), "circle") == "4f53cda18c2baa0c"


@given(circles, circles)
def test_all_that_was_set_aside_comes_back_only_with_another_circle(
    before: Case, after: Case
) -> None:
    case = away(before, *review_circle(before, TODAY))
    assert not [one for one in review_case(case, "nl", TODAY) if one in review_circle(case, TODAY)]
    changed = case.model_copy(update={"circle": after.circle})
    for found in review_circle(changed, TODAY):
        was_asked = (found.code, found.subject) in {
            (one.code, one.subject) for one in review_circle(before, TODAY)
        }
        if found.subject.startswith("circle."):
            one, other = (part.participant(found.subject[7:]) for part in (before, changed))
            assert other is not None
            same = one is not None and (one.ring, one.conditions) == (other.ring, other.conditions)
        else:
            same = {(p.id, p.ring) for p in before.circle} == {(p.id, p.ring) for p in after.circle}
        assert is_set_aside(found, changed) is (was_asked and same)


@given(cases | circles, st.dates(), st.text(max_size=20))
def test_what_was_set_aside_in_any_case_survives_a_file(case: Case, on: date, note: str) -> None:
    found = review_circle(case, TODAY)
    for one in found:
        case = with_set_aside(case, setting_aside(one, case, note, on))
    again = from_json(to_json(case))
    assert all(is_set_aside(one, again) for one in found)
