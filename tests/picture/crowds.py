"""Circles as hypothesis makes them for the map: any ring, any stored spot, any name."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from ekc_kit.model import Case, Participant, Ring, Spot

rings = st.sampled_from(Ring)
_edges = st.sampled_from([0.0, 1.0, 0.5, 5e-324])
_fractions = _edges | st.floats(0, 1)
points = st.tuples(_fractions, _fractions)
spots = st.builds(Spot, x=_fractions, y=_fractions)
# A few spots that come back, as when two windows chose the same place.
_wishes = st.none() | st.sampled_from([Spot(x=0.5, y=0.5), Spot(x=0.4, y=0.4)]) | spots
_groups = st.sampled_from(["", "", "gezin", "klas 6", "team"])
names = st.one_of(
    st.sampled_from(
        [
            "",
            "Ada",
            "ada",
            "Ans de Wit",
            "Karim Bouzidi",
            "Mohammed-Abderrahmane van der Hoogenband-Korteweg",
            "王小明 阿姨",
            "नमस्ते क्षत्रिय",
            "Zo\u0308e\u0308 E\u0301luard",
            "👩‍👩‍👧‍👦 Ayşe",
            "WWWWWWWWWWWWWWWWWWWW MMMMMMMMMM",
            "Z\u0310\u0353\u033ca\u0310\u0353\u033cl\u0310\u0353\u033cgo",
        ]
    ),
    st.text(max_size=30),
)


def circles(
    most: int = 40,
    ring: st.SearchStrategy[Ring | None] | None = None,
    wishes: st.SearchStrategy[Spot | None] = _wishes,
) -> st.SearchStrategy[tuple[Participant, ...]]:
    """Circles of up to *most* people, each with an id that says where in the order they came."""
    ring = st.none() | rings if ring is None else ring
    fields = st.tuples(names, ring, wishes, _groups)
    return st.lists(fields, max_size=most).map(
        lambda drawn: tuple(
            Participant(id=f"p-{number:04}", name=name, ring=where, spot=spot, group=group)
            for number, (name, where, spot, group) in enumerate(drawn)
        )
    )


def case_of(people: Sequence[Participant]) -> Case:
    return Case(id="z-plein", circle=tuple(people))


def crowd(count: int, shares: Sequence[int] = (5, 3, 2, 1)) -> tuple[Participant, ...]:
    """*count* people spread over the rings by *shares*, from the inside out, all mixed."""
    turn = [ring for ring, share in zip(Ring, shares, strict=True) for _ in range(share)]
    firsts = "Ada Bob Cas Dewi Emre Fatima Gijs Hanneke Ilse Joep Karim Lotte Mo Noor Omar".split()
    lasts = "Bakker Bouzidi Demir Jansen Kok Öztürk Smit Visser".split()
    return tuple(
        Participant(
            id=f"p-{number:04}",
            name=f"{firsts[number % len(firsts)]} {lasts[number * 7 % len(lasts)]}",
            ring=turn[number * 7 % len(turn)],
        )
        for number in range(count)
    )
