"""What people are called: told apart, never cut through a sign, and short in their own way."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.model import Participant
from ekc_kit.picture.names import LONGEST, SHORTEST, Called, called
from tests.hostile import SHORT
from tests.model import cases as _profile
from tests.picture.crowds import names

assert _profile.settings  # importing it sets how hypothesis runs here

SIGN = regex.compile(r"\X")  # as people count letters (UAX #29)


def calls(*names: str) -> list[Called]:
    people = [Participant(id=f"p-{place:04}", name=name) for place, name in enumerate(names)]
    return list(called(people).values())


def call(name: str) -> Called:
    (one,) = calls(name)
    return one


def all_of(one: Called) -> tuple[str, str, str, str]:
    return one.whole, one.short, one.first, one.initials


@given(st.lists(names, max_size=8))
def test_everybody_is_called_something_and_who_has_no_name_nothing(names: list[str]) -> None:
    people = [Participant(name=name) for name in names]
    found = called(people)
    assert list(found) == [one.id for one in people]
    for one in people:
        assert all(all_of(found[one.id])) == bool(one.name.strip())
        assert any(all_of(found[one.id])) == bool(one.name.strip())


@given(names.filter(str.strip), st.integers(2, 5))
def test_two_of_one_name_are_told_apart_by_every_label(name: str, count: int) -> None:
    found = calls(*[name] * count)
    if all(any(all_of(one)) for one in found):
        for kind in zip(*map(all_of, found), strict=True):
            assert len(set(kind)) == count


def test_who_was_named_first_is_number_one() -> None:
    assert [one.whole for one in calls("Ada", "Bob", "ADA", " Ada ")] == [
        "Ada 1",
        "Bob",
        "ADA 2",
        "Ada 3",
    ]


@given(names)
def test_no_label_is_longer_than_it_may_be(name: str) -> None:
    one = call(name)
    for label, most in ((one.whole, LONGEST), (one.short, SHORTEST), (one.first, SHORTEST)):
        assert len(SIGN.findall(label)) <= most


@given(names)
def test_no_sign_is_cut_in_two(name: str) -> None:
    one = call(name)
    kept = Participant(name=name).name
    signs = SIGN.findall(" ".join(kept.split()))
    for label in (one.whole, one.first):
        assert set(SIGN.findall(label.removesuffix("…"))) <= set(signs)


@given(names)
def test_a_name_that_fits_is_whole(name: str) -> None:
    kept = " ".join(Participant(name=name).name.split())
    one = call(name)
    assert (one.whole == kept) == (len(SIGN.findall(kept)) <= LONGEST)
    assert one.whole.endswith("…") or one.whole == kept


@pytest.mark.parametrize(
    ("name", "short", "first", "initials"),
    [
        ("Karim Bouzidi", "Karim B.", "Karim", "KB"),
        ("Ans de Wit", "Ans W.", "Ans", "AW"),
        ("Ada", "Ada", "Ada", "A"),
        ("Øyvind Ångström", "Øyvind Å.", "Øyvind", "ØÅ"),
        ("王小明", "王小明", "王小明", "王"),
        ("王小明 阿姨", "王小明 阿.", "王小明", "王阿"),
        ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
        (
            "Z\u0353\u0310a Q\u0303b",
            "Z\u0353\u0310a Q\u0303.",
            "Z\u0353\u0310a",
            "Z\u0353\u0310Q\u0303",
        ),
        ("क्षमा नमस्ते", "क्षमा न.", "क्षमा", "क्षन"),
        ("mevrouw ?", "mevrouw", "mevrouw", "M"),
        ("‘t Hart", "‘t H.", "‘t", "TH"),
        ("?", "?", "?", "?"),
        ("", "", "", ""),
    ],
)
def test_short_names_are_first_names_and_initials(
    name: str, short: str, first: str, initials: str
) -> None:
    one = call(name)
    assert (one.short, one.first, one.initials) == (short, first, initials)


@pytest.mark.parametrize("name", SHORT)
def test_any_bad_text_can_be_a_name(name: str) -> None:
    kept = Participant(name=SHORT[name]).name
    assert bool(call(kept).initials) == bool(kept)
    assert len(call(kept).whole) <= len(kept) + 1
