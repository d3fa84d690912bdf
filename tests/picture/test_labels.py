"""Names on the map: whole where there is room, never on top of each other or of anybody's dot."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekc_kit.model import Participant, Ring, Spot
from ekc_kit.picture.labels import DOT, box, labels, text_width
from ekc_kit.picture.names import called
from ekc_kit.picture.places import places, settled
from ekc_kit.picture.rings import WIDTH
from tests.model import cases as _profile
from tests.picture.crowds import case_of, circles, crowd

assert _profile.settings  # importing it sets how hypothesis runs here

People = tuple[Participant, ...]


def rightly_labelled(people: People, spots: dict[str, Spot]) -> dict[str, str]:
    """See that labels are readable and people's own, and return them."""
    given, names = labels(people, spots), called(people)
    assert list(given) == list(spots)
    boxes = {person: box(label, spots[person]) for person, label in given.items()}
    for one, other in combinations(spots, 2):
        if given[one] or given[other]:
            assert not boxes[one].touches(boxes[other])
    for person, label in given.items():
        own = names[person]
        assert label in ("", own.whole, own.short, own.first, own.initials)
        if label:
            half = boxes[person].width / 2
            assert half <= boxes[person].x <= WIDTH - half
    return given


@given(circles(60))
def test_no_label_touches_another_or_covers_somebody(people: People) -> None:
    rightly_labelled(people, places(people))


@settings(max_examples=30)
@given(circles(60, ring=st.just(Ring.DIRECT)))
def test_nor_in_a_ring_that_is_full(people: People) -> None:
    rightly_labelled(people, places(people))


@pytest.mark.parametrize("shares", [(5, 3, 2, 1), (1, 0, 0, 0), (0, 0, 0, 1)], ids=str)
def test_nor_among_five_hundred_people(shares: tuple[int, ...]) -> None:
    people = crowd(500, shares)
    rightly_labelled(people, places(people))


@pytest.mark.parametrize(
    "shares", [(5, 3, 2, 1), (4, 3, 2, 1), (3, 3, 2, 2), (2, 2, 1, 1), (1, 1, 1, 1)], ids=str
)
@pytest.mark.parametrize("count", [1, 8, 30, 45, 60])
def test_everybody_in_an_ordinary_circle_has_a_label(count: int, shares: tuple[int, ...]) -> None:
    people = crowd(count, shares)
    given = rightly_labelled(people, places(people))
    assert all(given.values())


@pytest.mark.parametrize("count", [1, 8, 20])
def test_in_a_small_circle_everybody_is_called_by_their_whole_name(count: int) -> None:
    people = crowd(count)
    assert rightly_labelled(people, places(people)) == {one.id: one.name for one in people}


@given(circles(20))
def test_who_has_no_name_yet_is_a_dot(people: People) -> None:
    given = rightly_labelled(people, places(people))
    nameless = {one.id for one in people if not one.name}
    assert not any(given[person] for person in nameless & given.keys())


def test_one_long_name_costs_a_neighbour_nothing() -> None:
    spots = {"p-long": Spot(x=0.42, y=0.5), "p-bob": Spot(x=0.53, y=0.5)}
    people = (
        Participant(id="p-long", name="Mohammed-Abderrahmane Korteweg"),
        Participant(id="p-bob", name="Bob"),
    )
    given = rightly_labelled(people, spots)
    assert given["p-bob"] == "Bob"
    assert given["p-long"]


def test_two_people_on_nearly_one_spot_are_two_dots() -> None:
    people = (Participant(id="p-ada", name="Ada"), Participant(id="p-bob", name="Bob"))
    spots = {"p-ada": Spot(x=0.5, y=0.5), "p-bob": Spot(x=0.505, y=0.5)}
    assert rightly_labelled(people, spots) == {"p-ada": "", "p-bob": ""}


def test_the_same_people_are_called_the_same_once_their_spots_are_written_down() -> None:
    people = crowd(60)
    kept = settled(case_of(people)).circle
    assert labels(people, places(people)) == labels(kept, places(kept))


@given(st.text(max_size=40))
def test_a_label_is_as_wide_as_its_signs_together(name: str) -> None:
    assert text_width(name) >= 0
    assert text_width(name) == pytest.approx(sum(map(text_width, name)))
    assert box("", Spot()).width == DOT


@pytest.mark.parametrize(
    ("narrow", "wide"), [("il", "mm"), ("Ada", "Adam"), ("ab", "王小"), ("AA", "👩👩")]
)
def test_wide_signs_take_more_room(narrow: str, wide: str) -> None:
    assert text_width(narrow) < text_width(wide)


def test_accents_take_no_room_of_their_own() -> None:
    assert text_width("Z\u0310\u0353\u033c") == text_width("Z")
