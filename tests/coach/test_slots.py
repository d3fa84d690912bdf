"""Laws of the coach about agreements: evidence in each slot, whatever the words are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekc_kit.coach import review_agreement, review_slots
from ekc_kit.coach.slots import SLOTS, day_in, goes_on_without_end, is_several, is_vague
from ekc_kit.model import Agreement, Case, Participant
from ekc_kit.model.circle import Consents
from ekc_kit.model.plan import Fallback, Review
from ekc_kit.texts import LANGUAGES
from tests.hostile import HOSTILE

WHOLE = {
    "what": "vegen het pleintje aan",
    "who": "Karim en Tom",
    "where": "Merelplein",
    "when": "elke zaterdag om 10.00 uur",
    "fallback": "dan belt Karim op zondag de buurtbeheerder",
}


def codes(**changed: str) -> list[str]:
    return [one.code for one in review_slots(WHOLE | changed, "nl")]


def test_an_agreement_that_can_be_checked_gets_no_finding() -> None:
    assert codes() == []


@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize("nothing", ["", " ", "\n\t"])
def test_an_empty_slot_is_missing_and_never_vague(slot: str, nothing: str) -> None:
    assert codes(**{slot: nothing}) == [f"missing_{slot}"]


def test_a_slot_that_is_not_given_is_missing() -> None:
    assert [one.code for one in review_slots({}, "nl")] == [f"missing_{slot}" for slot in SLOTS]


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ("who", "iemand"),
        ("who", "iedereen"),
        ("who", "men"),
        ("who", "wij"),
        ("who", "de gemeente"),
        ("what", "proberen stiller te zijn"),
        ("what", "rekening houden met elkaar"),
        ("what", "beter opletten"),
        ("what", "doet iets aan de sfeer"),
        ("when", "binnenkort"),
        ("when", "zo snel mogelijk"),
        ("when", "regelmatig"),
        ("when", "af en toe"),
        ("when", "meestal"),
        ("when", "te zijner tijd"),
        ("where", "ergens in de buurt"),
        ("fallback", "dan zien we wel"),
        ("fallback", "dan praten we verder"),
    ],
)
def test_what_the_definitions_call_vague_is_vague(slot: str, said: str) -> None:
    assert codes(**{slot: said}) == [f"vague_{slot}"]


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        ("who", "de speeltuinvereniging (Ria, 06-0000 00 12)"),
        ("where", "per telefoon"),
        ("where", "per e-mail"),
        ("when", "direct"),
        ("when", "doorlopend, tot de evaluatie"),
        ("when", "uiterlijk 1 mei"),
    ],
)
def test_what_the_definitions_call_fine_is_fine(slot: str, said: str) -> None:
    assert codes(**{slot: said}) == []


@given(slot=st.sampled_from(SLOTS), lang=st.sampled_from(LANGUAGES), said=st.text())
def test_any_text_in_a_slot_is_missing_vague_or_fine(slot: str, lang: str, said: str) -> None:
    holds(slot, lang, said)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_text_in_a_slot_stops_the_coach(name: str, lang: str) -> None:
    for slot in SLOTS:
        holds(slot, lang, HOSTILE[name])


def holds(slot: str, lang: str, said: str) -> None:
    """The slot is missing when nothing is said, else vague or fine."""
    found = [one.code for one in review_slots(WHOLE | {slot: said}, lang) if one.subject == slot]
    assert found in ([], [f"vague_{slot}"], [f"missing_{slot}"])
    assert (found == [f"missing_{slot}"]) == (not said.strip())


def test_a_day_and_people_of_the_circle_settle_what_words_leave_open() -> None:
    agreement = Agreement(
        what="vegen het plein",
        who=("p-01",),
        who_else="iedereen",
        where="Merelplein",
        when="binnenkort",
        due=date(2027, 3, 6),
        fallback=Fallback(what="dan zien we wel", who="Karim", by_when="zondag"),
    )
    assert review_agreement(agreement, "nl") == ()


def test_a_promise_of_somebody_who_does_not_take_part_was_made_by_others() -> None:
    owner = Participant(id="p-01", name="Tom", consents=Consents(take_part=False))
    agreement = Agreement(id="a-01", what="veegt de stoep", who=("p-01",))
    case = Case(circle=(owner,), agreements=(agreement,))
    found = [(one.code, one.subject) for one in review_agreement(agreement, "nl", case)]
    assert ("decided_for_other", "agreements.a-01.who") in found


def test_a_rhythm_needs_an_end_unless_the_group_looks_back() -> None:
    agreement = Agreement(id="a-01", when="elke zaterdag om tien uur")
    assert "rhythm_open" in _codes_in(agreement, Case())
    assert "rhythm_open" not in _codes_in(agreement, Case(review=Review(held_on=date(2027, 5, 1))))
    until = agreement.model_copy(update={"when": "elke zaterdag tot 1 mei"})
    assert "rhythm_open" not in _codes_in(until, Case())
    once = agreement.model_copy(update={"when": "zaterdag 6 maart"})
    assert "rhythm_open" not in _codes_in(once, Case())


def _codes_in(agreement: Agreement, case: Case) -> list[str]:
    return [one.code for one in review_agreement(agreement, "nl", case)]


def test_two_acts_are_several_and_one_act_with_two_people_is_not() -> None:
    assert is_several("Ria belt de gemeente. Tom veegt het plein.", "nl")
    assert is_several("vegen het plein en daarna schrijven ze een brief", "nl")
    assert not is_several("vegen het plein en de stoep", "nl")
    assert is_several("Ria rings the council. Tom sweeps the square.", "en")
    assert not is_several("sweep the square and the pavement", "en")


def test_english_slots_are_read_as_english() -> None:
    assert not is_vague("when", "every Saturday at ten", "en")
    assert is_vague("when", "when the weather allows", "en")
    assert goes_on_without_end("every Saturday at ten", "en")
    assert is_vague("who", "everyone", "en")
    assert not is_vague("who", "Priya from number 4", "en")


@pytest.mark.parametrize(
    ("when", "lang", "day"),
    [
        ("zaterdag 12 juni 2027 om 10.00 uur", "nl", date(2027, 6, 12)),
        ("uiterlijk 1 mei 2027", "nl", date(2027, 5, 1)),
        ("June 12, 2027", "en", date(2027, 6, 12)),
        ("12 juni", "nl", None),
        ("31 juni 2027", "nl", None),
        ("12 juni 2027 of 13 juni 2027", "nl", None),
        ("elke zaterdag tot 5 september 2027", "nl", None),
        ("binnenkort", "nl", None),
    ],
)
def test_a_whole_date_is_read_and_nothing_is_guessed(
    when: str, lang: str, day: date | None
) -> None:
    assert day_in(when, lang) == day


def test_a_day_in_the_words_of_the_group_is_checked_as_the_date_field_is() -> None:
    agreement = Agreement(id="a-01", when="vrijdag 12 juni 2020")
    found = {
        (one.code, one.subject)
        for one in review_agreement(agreement, "nl", Case(), today=date(2027, 1, 1))
    }
    assert ("date_past", "agreements.a-01.when") in found
