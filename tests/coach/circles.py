"""Circles as hypothesis makes them: rings, tensions and questions that hang together."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

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

TODAY = date(2026, 4, 20)
PEOPLE = tuple(f"p-mens{number}" for number in range(6))

_perhaps = st.none() | st.booleans()
_words = st.sampled_from(["", "", "Hoe verder?", "Waar spelen de KINDEREN?", "What about pupils?"])
_days = st.none() | st.integers(-3, 40).map(lambda days: TODAY - timedelta(days=days))
_somebody = st.none() | st.sampled_from([*PEOPLE, "p-weg99"])


def _person(person_id: str) -> st.SearchStrategy[Participant]:
    return st.builds(
        Participant,
        id=st.just(person_id),
        ring=st.none() | st.sampled_from(Ring),
        named_on=_days,
        under_18=_perhaps,
        has_trouble=_perhaps,
        institution=st.sampled_from(["", "", "gemeente"]),
        can_promise=_perhaps,
        conditions=st.sampled_from(["", "", "alleen overdag"]),
        conditions_answered=_perhaps,
        informing=st.builds(Informing, told_on=_days),
        consents=st.builds(Consents, take_part=_perhaps),
        invitation=st.builds(Invitation, answer=st.none() | st.sampled_from(Answer)),
    )


_people = st.sets(st.sampled_from(PEOPLE)).flatmap(
    lambda ids: st.tuples(*map(_person, sorted(ids)))
)
_tension = st.builds(Tension, one=_somebody, other=_somebody)
_question = st.builds(
    Question,
    level=st.sampled_from(Level),
    versions=_words.map(lambda words: (QuestionVersion(text=words),)),
    contributors=st.lists(st.sampled_from([*PEOPLE, "p-weg99"]), unique=True, max_size=3).map(
        tuple
    ),
    needs_institution=_perhaps,
)

circles: st.SearchStrategy[Case] = st.builds(
    Case,
    variant=st.sampled_from(Variant),
    request=_words.map(lambda words: Request(matter=words)),
    circle=_people,
    tensions=st.lists(_tension, max_size=3).map(tuple),
    questions=st.lists(_question, max_size=3).map(tuple),
)
