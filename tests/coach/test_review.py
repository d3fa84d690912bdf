"""What the kit asks: laws of the coach, on the practice case with one thing changed."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.coach import (
    SEVERITIES,
    Finding,
    Severity,
    about,
    review_agreement,
    review_case,
    setting_aside,
    with_set_aside,
)
from ekc_kit.model import Agreement, Case, Question, QuestionVersion
from ekc_kit.model.editing import put, remove
from ekc_kit.texts import LANGUAGES, Language, all_keys
from ekc_kit.training import practice_case

CONFERENCE, REVIEW = date(2026, 6, 13), date(2026, 9, 12)
# The one question that the finished practice case leaves for a trainer to talk about.
LEFT = Finding("only_officials", Severity.TIP, "circle")


def talked_about(case: Case) -> Case:
    """The case in which the one question that was left is set aside."""
    return with_set_aside(case, setting_aside(LEFT, case, "", CONFERENCE))


PLEIN = talked_about(practice_case("plein", "nl"))


def asked(case: Case) -> list[tuple[str, str]]:
    return [(one.code, one.subject) for one in review_case(case, "nl")]


def still_open(case: Case) -> Case:
    """The practice case on the evening of the conference: nobody knows yet how it will go."""
    for one in case.agreements:
        case = put(case, f"agreements.{one.id}.outcome", None)
    return case


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_question_is_left_in_the_finished_practice_case(language: Language) -> None:
    case = practice_case("plein", language)
    assert review_case(case, language) == (LEFT,)
    assert review_case(still_open(case), language, today=date(2036, 1, 1)) == (LEFT,)
    assert review_case(talked_about(case), language) == ()


def test_nothing_is_asked_about_an_empty_case() -> None:
    assert review_case(Case(), "nl") == ()


@pytest.mark.parametrize(
    ("field", "empty", "code"),
    [
        ("what", "", "missing_what"),
        ("who", (), "missing_who"),
        ("where", "", "missing_where"),
        ("when", "", "missing_when"),
        ("fallback.what", "", "missing_fallback"),
    ],
)
def test_an_empty_slot_is_asked_for_at_that_slot(field: str, empty: object, code: str) -> None:
    path = f"agreements.a-vegen.{field}"
    assert asked(put(PLEIN, path, empty)) == [(code, path)]


def test_who_may_also_be_somebody_outside_the_circle() -> None:
    case = put(PLEIN, "agreements.a-vegen.who", ())
    assert asked(put(case, "agreements.a-vegen.who_else", "Joost van de speeltuin")) == []


def test_when_may_also_be_a_day_only() -> None:
    case = put(PLEIN, "agreements.a-vegen.when", "")
    assert asked(put(case, "agreements.a-vegen.due", date(2026, 6, 20))) == []


def test_every_slot_of_a_new_agreement_is_asked_for_in_the_order_of_the_form() -> None:
    codes = [one.code for one in review_agreement(Agreement(), "nl")]
    assert codes == [f"missing_{slot}" for slot in ("what", "who", "where", "when", "fallback")]


def test_an_owner_who_was_not_there_is_still_to_be_asked() -> None:
    case = put(PLEIN, "circle.p-karim1.was_present", False)
    assert ("owner_absent", "agreements.a-vegen.who") in asked(case)


def test_an_owner_whose_presence_is_not_noted_is_not_called_absent() -> None:
    assert asked(put(PLEIN, "circle.p-karim1.was_present", None)) == []


@pytest.mark.parametrize(
    ("due", "codes"),
    [
        (date(2026, 6, 12), ["date_past"]),
        (CONFERENCE, []),
        (REVIEW, []),
        (date(2026, 9, 13), ["after_review"]),
    ],
)
def test_an_agreement_falls_between_conference_and_review(due: date, codes: list[str]) -> None:
    case = put(still_open(PLEIN), "agreements.a-lampen.due", due)
    assert [one.code for one in review_case(case, "nl")] == codes


def test_without_a_day_of_the_conference_today_counts() -> None:
    case = put(still_open(PLEIN), "logistics.held_on", None)
    lampen = case.agreements[2]
    assert review_agreement(lampen, "nl", case, today=date(2026, 6, 30)) == ()
    assert [one.code for one in review_agreement(lampen, "nl", case, today=date(2026, 7, 1))] == [
        "date_past"
    ]


def test_the_days_of_an_agreement_with_an_outcome_are_history() -> None:
    assert asked(put(PLEIN, "agreements.a-lampen.due", date(2020, 1, 1))) == []


def test_each_part_question_needs_an_agreement() -> None:
    case = PLEIN
    for one in PLEIN.agreements:
        case = put(case, f"agreements.{one.id}.question", "q-samen")
    assert asked(case) == [("question_without_agreement", "questions.q-avond")]


def test_the_overarching_question_is_answered_by_the_agreements_of_its_parts() -> None:
    case = PLEIN
    for one in PLEIN.agreements:
        case = put(case, f"agreements.{one.id}.question", "q-avond")
    assert asked(case) == []


def test_an_agreement_belongs_to_a_question() -> None:
    place = "agreements.a-koffie.question"
    assert asked(put(PLEIN, place, None)) == [("agreement_without_question", place)]


def test_taking_a_question_away_asks_where_its_agreements_belong() -> None:
    codes = [one.code for one in review_case(remove(PLEIN, "questions.q-avond"), "nl")]
    assert codes == ["agreement_without_question"] * 5


def test_a_plan_has_a_day_to_look_back() -> None:
    assert asked(put(PLEIN, "review.held_on", None)) == [("no_review", "review.held_on")]


def test_nothing_is_asked_about_a_plan_that_is_not_there_yet() -> None:
    case = PLEIN.model_copy(update={"agreements": ()})
    assert asked(put(case, "review.held_on", None)) == []


@pytest.mark.parametrize("sign", ["safety_worry", "other_procedure", "pressed"])
def test_each_sign_points_to_the_regional_manager_and_unknown_is_no_sign(sign: str) -> None:
    assert asked(put(PLEIN, f"intake.{sign}", True)) == [(sign, f"intake.{sign}")]
    assert asked(put(PLEIN, f"intake.{sign}", None)) == []


def test_each_coordinator_declares_to_have_no_interest() -> None:
    place = "coordinators.c-anton1.declaration.declared_on"
    assert asked(put(PLEIN, place, None)) == [("no_declaration", place)]


def question(words: str) -> Case:
    return Case(questions=(Question(versions=(QuestionVersion(text=words),)),))


def words_of(count: int) -> str:
    """Return an open question of so many words."""
    start = "Hoe blijft het plein netjes voor".split()
    return " ".join([*start, *["kinderen"] * (count - len(start))])


def test_more_than_thirty_words_is_a_tip_about_all_of_them() -> None:
    assert review_case(question(words_of(30)), "nl") == ()
    words = words_of(31)
    (tip,) = review_case(question(words), "nl")
    assert (tip.code, tip.severity, tip.start, tip.end) == ("long", Severity.TIP, 0, len(words))


def test_only_the_newest_wording_is_looked_at() -> None:
    wordings = (QuestionVersion(text="Kan dit?"), QuestionVersion(text=words_of(9)))
    assert review_case(Case(questions=(Question(versions=wordings),)), "nl") == ()


def test_findings_come_in_the_order_of_the_walk() -> None:
    case = put(PLEIN, "review.held_on", None)
    case = put(case, "agreements.a-vegen.who", ())
    case = put(case, "circle.p-wim1.informing.told_on", None)
    case = put(case, "questions.q-samen.versions.v-samen3.text", words_of(31))
    case = put(case, "intake.pressed", True)
    assert [one.code for one in review_case(case, "nl")] == [
        "pressed", "long", "not_spoken", "missing_who", "no_review",
    ]  # fmt: skip


def test_a_look_leaves_the_case_as_it_was() -> None:
    before = PLEIN.model_dump_json()
    review_case(PLEIN, "nl")
    assert PLEIN.model_dump_json() == before


def test_findings_about_an_item_include_those_of_its_fields_and_not_of_its_neighbours() -> None:
    one, two, three = (
        Finding("missing_who", Severity.ERROR, subject)
        for subject in ("agreements.a-1x.who", "agreements.a-1x", "agreements.a-1xy.who")
    )
    assert about((one, two, three), "agreements.a-1x") == (one, two)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", SEVERITIES)
def test_every_finding_asks_one_question_and_gives_its_reason(code: str, language: str) -> None:
    says = all_keys(language)
    ask, why = says[f"coach.{code}.ask"], says[f"coach.{code}.why"]
    assert (ask.count("?"), ask[-1], why[-1]) == (1, "?", ".")


def test_the_kit_never_says_that_something_is_good() -> None:
    for language, word in (("nl", "goed"), ("en", "good")):
        said = [value for key, value in all_keys(language).items() if key.startswith("coach.")]
        assert not [one for one in said if word in one.lower()]
