"""The words of the picture: how many people stand where, and nobody's name."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Informing, Participant, Ring
from ekc_kit.picture.wording import circle_text
from ekc_kit.texts import use_language

SPOKEN = Informing(told_on=date(2026, 5, 12))


def test_the_words_count_every_ring_who_waits_and_who_was_spoken_to() -> None:
    rings = (Ring.DIRECT, Ring.DIRECT, Ring.CONTRIBUTES, None)
    people = tuple(Participant(name="Ans", ring=ring, informing=SPOKEN) for ring in rings)
    assert circle_text(Case(circle=people)) == (
        "4 mensen in de kring: 2 direct betrokken, 0 eromheen, 1 kan bijdragen, "
        "0 geven informatie. 1 persoon wacht nog op een plek. Met 4 mensen is gesproken."
    )


def test_the_words_are_in_the_language_in_use() -> None:
    use_language("en")
    assert circle_text(Case(circle=(Participant(ring=Ring.INFORMS),))) == (
        "1 person in the circle: 0 directly concerned, 0 around them, 0 can contribute, "
        "1 gives information. Nobody was spoken to yet."
    )


def test_an_empty_circle_is_said_to_be_empty() -> None:
    assert circle_text(Case()) == "Er is nog niemand in de kring."
