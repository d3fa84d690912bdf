"""What the kit asks about the circle of people: when it asks, and when it leaves people alone."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.coach import SEVERITIES, Severity, review_case, review_circle
from ekc_kit.model import (
    Answer,
    Case,
    Consents,
    Informing,
    Invitation,
    Level,
    Participant,
    Question,
    QuestionVersion,
    Request,
    Ring,
    Tension,
    Variant,
)
from ekc_kit.model.editing import put
from tests.coach.circles import circles
from tests.model.cases import cases

TODAY = date(2026, 4, 20)
DIRECT, AROUND, CONTRIBUTES, INFORMS = Ring
YOUNG = tomllib.loads(files("ekc_kit.coach").joinpath("young.toml").read_text("utf-8"))


def person(name: str, ring: Ring | None, **fields: Any) -> Participant:
    """Somebody who was spoken to, so that nothing is asked about them without a reason."""
    return Participant(
        id=f"p-{name}", ring=ring, **{"informing": Informing(told_on=TODAY), **fields}
    )


def official(name: str, ring: Ring | None, **fields: Any) -> Participant:
    return person(name, ring, institution="gemeente", **fields)


def of(*circle: Participant, **parts: Any) -> Case:
    return Case(circle=circle, **parts)


def asked(case: Case, today: date = TODAY) -> list[tuple[str, str]]:
    return [(one.code, one.subject) for one in review_circle(case, today)]


def is_asked(code: str, case: Case) -> bool:
    return code in [one for one, _ in asked(case)]


def question(words: str = "Hoe verder?", **fields: Any) -> Question:
    return Question(versions=(QuestionVersion(text=words),), **fields)


AYSE = person("ayse", DIRECT)


# -- the circle as a whole -------------------------------------------------------------------------


@given(circles | cases)
def test_an_empty_circle_asks_nothing_at_all(case: Case) -> None:
    assert review_circle(case.model_copy(update={"circle": ()}), TODAY) == ()


def test_nothing_is_asked_about_people_who_only_wait_for_a_place() -> None:
    matter = Request(matter="De jongeren op het plein")
    waiting = [person(name, None, named_on=date(2020, 1, 1)) for name in ("an", "bo", "cas")]
    case = of(*waiting, official("dirk", None), request=matter, questions=(question(),))
    assert asked(put(case, f"questions.{case.questions[0].id}.needs_institution", True)) == []


@pytest.mark.parametrize("ring", [AROUND, CONTRIBUTES])
def test_a_circle_without_anybody_directly_concerned_is_asked_about(ring: Ring) -> None:
    assert asked(of(person("wim", ring))) == [("nobody_direct", "circle")]
    assert asked(of(person("wim", ring), AYSE)) == []


def test_an_information_giver_alone_is_no_circle_yet() -> None:
    assert asked(of(person("ruben", INFORMS))) == []
    assert asked(of(person("ruben", INFORMS), person("wim", AROUND))) == [
        ("nobody_direct", "circle")
    ]


def test_only_officials_who_contribute_is_asked_about_once() -> None:
    officials = [official(name, CONTRIBUTES) for name in ("elif", "bo")]
    case = of(AYSE, person("henk", DIRECT, has_trouble=False), *officials)
    assert asked(case) == [("only_officials", "circle")]
    assert asked(of(*case.circle, person("tante", CONTRIBUTES))) == []


def test_officials_in_other_rings_are_not_those_who_contribute() -> None:
    assert not is_asked("only_officials", of(AYSE, official("bo", AROUND)))
    assert not is_asked("only_officials", of(AYSE, official("bo", INFORMS)))
    waiting = person("tante", None)
    assert is_asked("only_officials", of(AYSE, official("bo", CONTRIBUTES), waiting))


def test_as_many_officials_as_people_concerned_is_not_too_many() -> None:
    case = of(AYSE, official("bo", AROUND))
    assert not is_asked("more_officials", case)
    assert is_asked("more_officials", of(*case.circle, official("cas", INFORMS)))
    assert not is_asked("more_officials", of(*case.circle, official("cas", None)))


def test_an_official_who_is_directly_concerned_is_an_official() -> None:
    assert asked(of(official("bo", DIRECT))) == [("more_officials", "circle")]


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


def test_trouble_asks_for_somebody_without_it() -> None:
    troubled = person("henk", DIRECT, has_trouble=True)
    assert asked(of(troubled)) == [("nobody_without_trouble", "circle")]
    assert asked(of(troubled, person("wim", AROUND, has_trouble=False))) == []
    assert asked(of(troubled, person("wim", None, has_trouble=False))) == []


def test_who_only_informs_is_not_the_one_without_trouble() -> None:
    ruben = person("ruben", INFORMS, has_trouble=False)
    assert is_asked("nobody_without_trouble", of(person("henk", DIRECT, has_trouble=True), ruben))


def test_from_three_people_on_somebody_without_trouble_may_well_be_found() -> None:
    two = (AYSE, person("henk", AROUND))
    assert asked(of(*two)) == []
    assert asked(of(*two, person("ruben", INFORMS), person("bo", None))) == []
    assert asked(of(*two, person("riet", CONTRIBUTES))) == [("nobody_without_trouble", "circle")]
    assert asked(of(*two, person("riet", CONTRIBUTES, has_trouble=False))) == []


# -- tension -----------------------------------------------------------------------------------


def tense(other: Participant, one: Participant = AYSE) -> Case:
    return of(one, other, tensions=(Tension(id="t-boven1", one=one.id, other=other.id),))


NOT_THERE = [
    person("bart", None),
    person("bart", AROUND, consents=Consents(take_part=False)),
    person("bart", AROUND, invitation=Invitation(answer=Answer.DECLINES)),
]


@pytest.mark.parametrize("absent", NOT_THERE)
def test_tension_of_which_one_side_takes_part_is_asked_about_whoever_it_is(
    absent: Participant,
) -> None:
    case = tense(absent)
    assert asked(case) == [("one_side", "tensions.t-boven1")]
    turned = Tension(id="t-boven1", one=absent.id, other=AYSE.id)
    assert asked(case.model_copy(update={"tensions": (turned,)})) == asked(case)


@pytest.mark.parametrize("absent", NOT_THERE)
def test_tension_between_two_who_stay_away_is_left_alone(absent: Participant) -> None:
    other = person("cas", DIRECT, consents=Consents(take_part=False))
    assert not is_asked("one_side", tense(absent, one=other))


@pytest.mark.parametrize("answer", [None, Answer.COMES, Answer.PERHAPS])
@pytest.mark.parametrize("consent", [None, True])
@pytest.mark.parametrize("ring", Ring)
def test_whoever_has_a_ring_and_did_not_say_no_takes_part(
    ring: Ring, consent: bool | None, answer: Answer | None
) -> None:
    consents, invitation = Consents(take_part=consent), Invitation(answer=answer)
    case = tense(person("bart", ring, consents=consents, invitation=invitation))
    assert asked(case) == []


@pytest.mark.parametrize("other", [None, "p-weg99", AYSE.id])
def test_tension_with_one_side_unknown_says_nothing_yet(other: str | None) -> None:
    tensions = (Tension(one=AYSE.id, other=other), Tension(one=other, other=AYSE.id))
    assert asked(of(AYSE, tensions=tensions)) == []


# -- people ------------------------------------------------------------------------------------


@pytest.mark.parametrize("ring", Ring)
def test_somebody_on_the_map_is_spoken_to_from_the_day_after_they_were_named(ring: Ring) -> None:
    named = person("wim", ring, named_on=TODAY, informing=Informing())
    case = of(AYSE, named)
    assert asked(case, TODAY) == []
    for day, count in ((date(2026, 4, 21), 1), (date(2026, 5, 20), 30)):
        (found,) = review_circle(case, day)
        assert (found.code, found.subject, found.count) == ("not_spoken", "circle.p-wim", count)
    assert asked(put(case, "circle.p-wim.informing.told_on", TODAY), date(2026, 5, 20)) == []
    assert asked(put(case, "circle.p-wim.ring", None), date(2026, 5, 20)) == []


def test_somebody_named_on_a_day_still_to_come_is_not_asked_about() -> None:
    case = of(AYSE, person("wim", AROUND, named_on=date(2026, 4, 21), informing=Informing()))
    assert asked(case) == []


def test_without_a_day_of_naming_it_is_asked_without_days() -> None:
    (found,) = review_circle(of(AYSE, person("wim", AROUND, informing=Informing())), TODAY)
    assert (found.code, found.count) == ("not_spoken", None)


def test_without_a_day_given_today_counts() -> None:
    case = of(AYSE, person("wim", AROUND, named_on=date(2020, 1, 1), informing=Informing()))
    (found,) = review_circle(case)
    assert found.count == (date.today() - date(2020, 1, 1)).days


def test_who_waits_longest_comes_first_and_unknown_days_come_last() -> None:
    days = {"an": 12, "bo": 10, "cas": None, "dirk": 12, "elif": 11}
    named = {name: day and date(2026, 4, day) for name, day in days.items()}
    unspoken = [
        person(name, DIRECT, named_on=day, informing=Informing(), has_trouble=False)
        for name, day in named.items()
    ]
    subjects = [subject.removeprefix("circle.p-") for _, subject in asked(of(*unspoken))]
    assert subjects == ["bo", "elif", "an", "dirk", "cas"]


@pytest.mark.parametrize("ring", [*Ring, None])
def test_a_condition_waits_for_an_answer(ring: Ring | None) -> None:
    case = of(AYSE, person("wim", ring, conditions="alleen overdag"))
    assert asked(case) == [("conditions_open", "circle.p-wim")]
    assert asked(put(case, "circle.p-wim.conditions_answered", False)) == asked(case)
    assert asked(put(case, "circle.p-wim.conditions_answered", True)) == []
    assert asked(put(case, "circle.p-wim.conditions", "  ")) == []


# -- questions ---------------------------------------------------------------------------------

SANNE = official("sanne", CONTRIBUTES, can_promise=True)
HENK = person("henk", CONTRIBUTES, can_promise=True)


def for_question(*circle: Participant, **fields: Any) -> list[str]:
    case = of(*circle, questions=(question(id="q-samen", **fields),))
    return [code for code, subject in asked(case) if subject == "questions.q-samen"]


def test_a_question_asks_who_in_the_circle_can_contribute() -> None:
    assert for_question(AYSE) == ["no_contributor"]
    assert for_question(AYSE, contributors=("p-ayse",)) == []
    assert for_question(AYSE, words="") == []


@pytest.mark.parametrize("ring", Ring)
def test_whoever_has_a_ring_can_contribute(ring: Ring) -> None:
    assert for_question(AYSE, person("wim", ring), contributors=("p-wim",)) == []


def test_a_contributor_who_waits_or_is_gone_is_not_in_the_circle() -> None:
    assert for_question(AYSE, person("wim", None), contributors=("p-wim",)) == ["no_contributor"]
    assert for_question(AYSE, contributors=("p-weg99",)) == ["no_contributor"]
    assert for_question(person("wim", None), contributors=()) == []


def test_who_contributes_to_a_part_contributes_to_the_overarching_question_only() -> None:
    whole = question(id="q-geheel", level=Level.OVERARCHING)
    part, other = (question(id=f"q-deel{number}") for number in (1, 2))
    case = of(AYSE, questions=(whole, part, other))
    subjects = [subject for _, subject in asked(case)]
    assert subjects == ["questions.q-geheel", "questions.q-deel1", "questions.q-deel2"]
    case = put(case, "questions.q-deel1.contributors", ("p-ayse",))
    assert asked(case) == [("no_contributor", "questions.q-deel2")]
    turned = put(put(case, "questions.q-deel1.contributors", ()), "questions.q-geheel.contributors",
                 ("p-ayse",))  # fmt: skip
    assert [subject for _, subject in asked(turned)] == ["questions.q-deel1", "questions.q-deel2"]


def test_a_question_that_needs_an_institution_asks_who_can_promise() -> None:
    contributors = ("p-ayse",)
    assert for_question(AYSE, SANNE, contributors=contributors, needs_institution=True) == [
        "no_promise"
    ]
    both = ("p-ayse", "p-sanne")
    assert for_question(AYSE, SANNE, contributors=both, needs_institution=True) == []
    for needed in (False, None):
        assert for_question(AYSE, contributors=contributors, needs_institution=needed) == []


@pytest.mark.parametrize("lacks", [{"can_promise": False}, {"can_promise": None},
                                   {"institution": ""}])  # fmt: skip
def test_a_promise_takes_an_institution_and_the_say_to_make_it(lacks: dict[str, Any]) -> None:
    sanne = SANNE.model_copy(update=lacks)
    for contributors in ((), ("p-sanne",)):
        found = for_question(sanne, contributors=contributors, needs_institution=True)
        assert "no_promise" in found


def test_before_anybody_contributes_the_whole_circle_can_promise() -> None:
    assert for_question(AYSE, SANNE, needs_institution=True) == ["no_contributor"]
    waiting = SANNE.model_copy(update={"ring": None})
    assert for_question(AYSE, waiting, needs_institution=True) == ["no_contributor", "no_promise"]
    assert for_question(AYSE, HENK, needs_institution=True) == ["no_contributor", "no_promise"]


def test_a_promise_for_a_part_serves_the_overarching_question() -> None:
    whole = question(
        id="q-geheel", level=Level.OVERARCHING, contributors=("p-ayse",), needs_institution=True
    )
    part = question(id="q-deel1", contributors=("p-sanne",))
    concerned = (AYSE, person("riet", DIRECT, has_trouble=False), SANNE, HENK)
    assert asked(of(*concerned, questions=(whole, part))) == []
    assert asked(of(*concerned, questions=(whole,))) == [("no_promise", "questions.q-geheel")]


# -- all together ------------------------------------------------------------------------------


@given(circles, st.data())
def test_the_findings_are_the_same_however_the_people_were_ordered(
    case: Case, data: st.DataObject
) -> None:
    people = tuple(data.draw(st.permutations(case.circle)))
    assert review_circle(case.model_copy(update={"circle": people}), TODAY) == review_circle(
        case, TODAY
    )


@given(cases, st.data())
def test_order_makes_no_difference_in_any_case(case: Case, data: st.DataObject) -> None:
    people = tuple(data.draw(st.permutations(case.circle)))
    turned = case.model_copy(update={"circle": people})
    assert review_circle(turned, TODAY) == review_circle(case, TODAY)


@given(cases | circles, st.dates())
def test_a_look_at_any_circle_asks_in_known_words_and_never_gives_an_error(
    case: Case, today: date
) -> None:
    for found in review_circle(case, today):
        assert found.severity is SEVERITIES[found.code] is not Severity.ERROR
        head, _, item = found.subject.partition(".")
        assert not item or item in [one.id for one in getattr(case, head)]
    review_case(case, today)


@given(circles, st.dates())
def test_nothing_is_asked_twice(case: Case, today: date) -> None:
    places = asked(case, today)
    assert len(places) == len(set(places))


@given(cases | circles)
def test_a_count_is_a_number_of_whole_days(case: Case) -> None:
    counts = {one.code: one.count for one in review_circle(case, TODAY) if one.count is not None}
    assert set(counts) <= {"not_spoken"}
    assert all(count >= 1 for count in counts.values())
