"""What the kit asks about one person, or about two between whom there is tension."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.coach import review_circle
from ekc_kit.model import Answer, Case, Consents, Informing, Invitation, Participant, Ring, Tension
from ekc_kit.model.editing import put
from tests.coach.making import AROUND, AYSE, DIRECT, TODAY, asked, is_asked, of, person


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
