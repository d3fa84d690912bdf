"""Everybody has a place of their own in their ring, and nobody moves because somebody else does."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.errors import UnknownPathError
from ekc_kit.model import Case, Participant, Ring, Spot
from ekc_kit.model.case import Case as CaseFile
from ekc_kit.model.editing import remove
from ekc_kit.picture.places import COLUMN, ROW, placed, places, settled, spot_for
from ekc_kit.picture.rings import HEIGHT, WIDTH, outline, ring_at, title_place
from tests.model import cases as _profile
from tests.picture.crowds import case_of, circles, crowd, points, rings, spots

assert _profile.settings  # importing it sets how hypothesis runs here

People = tuple[Participant, ...]
EVERY_SPREAD = [(5, 3, 2, 1), (1, 1, 1, 1), (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]


def ring_of(spot: Spot) -> Ring | None:
    return ring_at(spot.x * WIDTH, spot.y * HEIGHT)


def at(spot: Spot) -> tuple[float, float]:
    return spot.x, spot.y


def apart(one: Spot, x: float, y: float) -> float:
    """The distance in units of the map."""
    return hypot((one.x - x) * WIDTH, (one.y - y) * HEIGHT)


def rightly_placed(people: People, found: dict[str, Spot]) -> None:
    assert list(found) == [one.id for one in people if one.ring is not None]
    assert {one.id: one.ring for one in people if one.ring} == {
        person: ring_of(spot) for person, spot in found.items()
    }
    assert len({at(spot) for spot in found.values()}) == len(found)
    assert all(0 <= fraction <= 1 for spot in found.values() for fraction in at(spot))


@given(circles())
def test_everybody_with_a_ring_has_a_place_of_their_own_in_it_and_nobody_else(
    people: People,
) -> None:
    rightly_placed(people, places(people))


@pytest.mark.parametrize("shares", EVERY_SPREAD, ids=str)
@pytest.mark.parametrize("count", [60, 500])
def test_every_ring_has_room_for_everybody(count: int, shares: tuple[int, ...]) -> None:
    people = crowd(count, shares)
    rightly_placed(people, places(people))


@given(circles())
def test_the_same_circle_has_the_same_places(people: People) -> None:
    again = tuple(Participant.model_validate_json(one.model_dump_json()) for one in people)
    assert places(people) == places(again)


@given(circles())
def test_what_is_written_down_is_where_they_stand(people: People) -> None:
    case = settled(case_of(people))
    found = places(people)
    assert [one.spot for one in case.circle] == [found.get(one.id) for one in people]
    assert places(case.circle) == found
    assert settled(case) is case
    assert CaseFile.model_validate_json(case.model_dump_json()) == case


@given(circles())
def test_settling_changes_nothing_but_spots(people: People) -> None:
    case = settled(case_of(people))
    kept = {one.id: one.spot for one in people}
    back = [one.model_copy(update={"spot": kept[one.id]}) for one in case.circle]
    assert tuple(back) == people


@given(circles(), circles(3, wishes=st.none()))
def test_who_is_added_moves_nobody(people: People, more: People) -> None:
    more = tuple(one.model_copy(update={"id": f"q-{one.id[2:]}"}) for one in more)
    before, after = places(people), places((*people, *more))
    assert {person: after[person] for person in before} == before


@given(circles().filter(len), st.data())
def test_who_leaves_a_settled_circle_moves_nobody(people: People, data: st.DataObject) -> None:
    case = settled(case_of(people))
    gone = data.draw(st.sampled_from(case.circle)).id
    before, after = places(case.circle), places(remove(case, f"circle.{gone}").circle)
    assert after == {person: spot for person, spot in before.items() if person != gone}


@given(circles().filter(len), st.none() | rings, st.none() | points, st.data())
def test_who_is_moved_stands_in_the_ring_that_was_asked_and_moves_nobody(
    people: People,
    ring: Ring | None,
    point: tuple[float, float] | None,
    data: st.DataObject,
) -> None:
    case, who = case_of(people), data.draw(st.sampled_from(people)).id
    moved = placed(case, who, ring, point)
    person = moved.participant(who)
    assert person is not None
    assert person.ring is ring
    before, after = places(case.circle), places(moved.circle)
    assert {one: after[one] for one in after if one != who} == {
        one: before[one] for one in before if one != who
    }
    assert person.spot == after.get(who)
    assert settled(moved) is moved
    rightly_placed(moved.circle, after)


@given(circles(12).filter(len), rings, points, st.data())
def test_moving_changes_nothing_else_of_anybody(
    people: People, ring: Ring, point: tuple[float, float], data: st.DataObject
) -> None:
    who = data.draw(st.sampled_from(people)).id
    moved = placed(case_of(people), who, ring, point)
    bare = {"ring": None, "spot": None}
    for before, after in zip(people, moved.circle, strict=True):
        assert before.model_copy(update=bare) == after.model_copy(update=bare)


@given(circles(12, ring=rings, wishes=st.none()).filter(len), rings, st.data())
def test_who_is_dropped_back_where_they_stood_stands_there_again(
    people: People, ring: Ring, data: st.DataObject
) -> None:
    case = settled(case_of(people))
    who = data.draw(st.sampled_from(case.circle))
    assert who.spot is not None
    assert who.ring is not None
    away = placed(case, who.id, ring, (0.5, 0.5))
    assert placed(away, who.id, who.ring, at(who.spot)) == case


@given(circles(12, ring=rings, wishes=st.none()), rings, points)
def test_somebody_dropped_stands_close_by_and_no_free_place_in_a_row_is_nearer(
    people: People, ring: Ring, point: tuple[float, float]
) -> None:
    """As seen from the lattice: every other place people were given is as far, or taken."""
    others = settled(case_of(people)).circle
    found = spot_for(others, ring, *point)
    taken = {at(one.spot) for one in others if one.spot}
    everywhere = {at(one) for one in places(crowd(60, (1, 1, 1, 1))).values()}
    for place in everywhere - taken - {at(found)}:
        other = Spot(x=place[0], y=place[1])
        if ring_of(other) is ring:
            assert wide(found, point) <= wide(other, point) + COLUMN / 16


def wide(spot: Spot, point: tuple[float, float]) -> float:
    """A distance in which rows count for more: names are wide and low."""
    return hypot((spot.x - point[0]) * WIDTH, (spot.y - point[1]) * HEIGHT * 1.6)


@pytest.mark.parametrize("ring", Ring)
def test_on_an_empty_map_somebody_stands_where_they_were_dropped(ring: Ring) -> None:
    case = case_of([Participant(id="p-ada")])
    for x, y in outline(ring)[::7]:
        inward = 0.5 + (x - 0.5) * 0.97, 0.5 + (y - 0.5) * 0.97
        if ring_of(Spot(x=inward[0], y=inward[1])) is not ring:
            continue
        spot = placed(case, "p-ada", ring, inward).circle[0].spot
        assert spot is not None
        title = title_place(ring)
        near_title = abs(inward[1] - title[1]) * HEIGHT < 2 * ROW
        assert apart(spot, *inward) < (2.5 * COLUMN if near_title else COLUMN)


def test_two_windows_that_chose_one_place_leave_two_people_beside_each_other() -> None:
    spot = Spot(x=0.5, y=0.5)
    people = [Participant(id=f"p-{name}", ring=Ring.DIRECT, spot=spot) for name in ("ada", "bob")]
    found = places(people)
    assert at(found["p-ada"]) == at(spot)
    assert 0 < apart(found["p-bob"], *at(spot)) < 2 * COLUMN


@pytest.mark.parametrize("ring", Ring)
@pytest.mark.parametrize("x", [0, 0.5, 1])
@pytest.mark.parametrize("y", [0, 0.5, 1])
def test_a_spot_outside_its_ring_becomes_one_in_it(x: float, y: float, ring: Ring) -> None:
    people = (Participant(id="p-ada", ring=ring, spot=Spot(x=x, y=y)),)
    rightly_placed(people, places(people))


@given(spots)
def test_who_waits_for_a_place_has_no_spot(spot: Spot) -> None:
    case = case_of([Participant(id="p-ada", spot=spot)])
    assert places(case.circle) == {}
    assert settled(case).circle[0].spot is None


def test_going_to_the_waiting_place_and_back_needs_no_point() -> None:
    case = settled(case_of(crowd(12)))
    who = case.circle[3].id
    waiting = placed(case, who, None)
    assert waiting.participant(who) == case.circle[3].model_copy(
        update={"ring": None, "spot": None}
    )
    back = placed(waiting, who, Ring.AROUND)
    rightly_placed(back.circle, places(back.circle))


def test_a_ring_further_somebody_stays_on_their_own_side() -> None:
    case = placed(case_of([Participant(id="p-ada")]), "p-ada", Ring.DIRECT, (0.3, 0.5))
    for ring in (Ring.AROUND, Ring.CONTRIBUTES, Ring.INFORMS):
        case = placed(case, "p-ada", ring)
        spot = case.circle[0].spot
        assert spot is not None
        assert spot.x < 0.3
        assert abs(spot.y - 0.5) < 0.1


def test_people_of_one_group_stand_nearer_to_each_other_than_strangers_do() -> None:
    mates = [
        Participant(id=f"p-{number:02}", ring=Ring.DIRECT, group="gezin" if number % 2 else "")
        for number in range(12)
    ]
    found = places(mates)

    def nearest(group: str) -> float:
        own = [found[one.id] for one in mates if one.group == group]
        return sum(min(apart(a, *at(b)) for b in own if b is not a) for a in own) / len(own)

    assert nearest("gezin") < nearest("")


@pytest.mark.parametrize("who", ["p-nobody", "", "p-ada.name"])
def test_nobody_is_moved_who_is_not_there(who: str) -> None:
    case = case_of([Participant(id="p-eva", ring=Ring.DIRECT)])
    with pytest.raises(UnknownPathError):
        placed(case, who, Ring.AROUND)


@settings(max_examples=3)
@given(st.permutations(Ring), st.integers(490, 500))
def test_a_settled_circle_of_500_stays_where_it_is_when_one_is_moved(
    order: list[Ring], count: int
) -> None:
    case: Case = settled(case_of(crowd(count)))
    who = case.circle[count // 2].id
    for ring in order:
        moved = placed(case, who, ring, (0.31, 0.62))
        before, after = places(case.circle), places(moved.circle)
        assert {one for one in after if after[one] != before[one]} <= {who}
        case = moved
