"""Who gets which letter, and the reason why somebody gets none."""

from __future__ import annotations

from typing import Any

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Answer, Consents, Informing, Invitation, Participant, Ring
from ekc_kit.model.meeting import InformationNeed
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import has_text
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from tests.word.letters import answered, somebody

NO = Consents(take_part=False)
YES = Consents(take_part=True)


def reason_for(name: str, person: Participant, **case: Any) -> str:
    """Return the reason why this one person gets no letter; empty when they get it."""
    recipients = KINDS[name].recipients
    assert recipients is not None
    found = recipients(Case(circle=(person,), **case))
    assert len(found.copies) + len(found.left_out) == 1
    assert all(has_text(one.reason) for one in found.left_out)
    return "".join(one.reason.removeprefix("left_out.") for one in found.left_out)


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (somebody(""), "nameless"),
        (somebody(ring=Ring.INFORMS), "informs"),
        (somebody(consents=NO), "does_not_take_part"),
        (answered("Wim", Answer.DECLINES), "declined"),
        (Participant(name="Wim"), "not_spoken"),
        (Participant(name="Wim", consents=YES), ""),
        (Participant(name="Wim", informing=somebody().informing), ""),
        (answered("Wim", Answer.PERHAPS), ""),
    ],
)
def test_who_was_spoken_to_and_did_not_say_no_is_invited(person: Participant, reason: str) -> None:
    assert reason_for("invitation", person) == reason


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (somebody(""), "nameless"),
        (somebody(ring=Ring.INFORMS), "only_informs"),
        (somebody(consents=NO), "does_not_take_part"),
        (answered("Wim", Answer.DECLINES), "declined"),
        (somebody(invitation=Invitation()), "not_invited"),
        (somebody(), ""),
        (answered("Wim", Answer.COMES), ""),
    ],
)
def test_who_was_invited_and_did_not_say_no_is_reminded(person: Participant, reason: str) -> None:
    assert reason_for("reminder", person) == reason


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        (somebody(""), "nameless"),
        (somebody(ring=Ring.INFORMS, was_present=True), "only_informs"),
        (somebody(consents=NO, was_present=True), "does_not_take_part"),
        (answered("Wim", Answer.DECLINES), "declined"),
        (Participant(name="Wim"), "not_in_group"),
        (Participant(name="Wim", informing=Informing(), was_present=True), ""),
        (somebody(was_present=False), ""),
        (somebody(), ""),
    ],
)
def test_who_takes_part_or_was_there_is_asked_to_look_back(
    person: Participant, reason: str
) -> None:
    assert reason_for("review_invitation", person) == reason


@pytest.mark.parametrize("ring", Ring)
def test_who_promised_something_is_asked_to_look_back_whoever_they_are(ring: Ring) -> None:
    person = Participant(name="Wim", ring=ring, invitation=Invitation(answer=Answer.DECLINES))
    promise = Agreement(what="vegen", who=(person.id,))
    assert reason_for("review_invitation", person, agreements=(promise,)) == ""


def test_what_cannot_be_asked_of_anybody_is_left_out_with_its_reason() -> None:
    needs = (
        InformationNeed(question="Wat mag er?"),
        InformationNeed(giver="Mark Rietveld"),
        InformationNeed(question="Wie bel je?", giver="Elif Aydın", confirmed=False),
        InformationNeed(question="Wat kost het?", giver="Ineke Bos"),
        InformationNeed(question="Hoe laat?", giver="Peter Groen"),
    )
    circle = (
        somebody("Ineke Bos", consents=NO),
        answered("Peter Groen", Answer.DECLINES),
        somebody("Ruben Vos", ring=Ring.INFORMS),
        somebody("Mark Rietveld", ring=Ring.INFORMS),
    )
    recipients = KINDS["information_request"].recipients
    assert recipients is not None
    found = recipients(Case(circle=circle, information=needs))
    assert found.copies == ()
    assert [(one.reader, one.called, one.reason) for one in found.left_out] == [
        (needs[0].id, "Wat mag er?", "left_out.no_giver"),
        (needs[1].id, "Mark Rietveld", "left_out.nothing_to_ask"),
        (needs[2].id, "Elif Aydın", "left_out.cannot_tell"),
        (needs[3].id, "Ineke Bos", "left_out.does_not_take_part"),
        (needs[4].id, "Peter Groen", "left_out.declined"),
        (circle[2].id, "Ruben Vos", "left_out.nothing_asked"),
    ]
    assert all(has_text(one.reason) for one in found.left_out)


INFORMING = {"ring": Ring.INFORMS, "address": "Stadhuis 1"}
LIVING = {"ring": Ring.DIRECT, "address": "Plein 9"}


@pytest.mark.parametrize(
    ("circle", "address"),
    [
        ([INFORMING, LIVING], "Stadhuis 1"),
        ([LIVING, INFORMING], "Stadhuis 1"),
        ([INFORMING, {**LIVING, "consents": NO}], "Stadhuis 1"),
        ([LIVING, {**LIVING, "address": "Plein 7"}], ""),
        ([{**LIVING, "consents": NO}, LIVING], ""),
        ([INFORMING, INFORMING], ""),
        ([{**LIVING, "consents": NO}, {**LIVING, "consents": NO}], None),
        ([{**INFORMING, "consents": NO}, LIVING], None),
    ],
)
def test_of_two_namesakes_the_one_is_asked_who_informs_and_nobody_gets_the_letter_of_another(
    circle: list[dict[str, Any]], address: str | None
) -> None:
    people = tuple(somebody("Jan de Vries", **one) for one in circle)
    need = InformationNeed(question="Wat mag er?", giver="jan de  Vries")
    recipients = KINDS["information_request"].recipients
    assert recipients is not None
    found = recipients(Case(circle=people, information=(need,)))
    assert [one.fields["address"] for one in found.copies] == ([] if address is None else [address])


@pytest.mark.parametrize("name", ["invitation", "reminder", "review_invitation"])
def test_everybody_of_the_practice_case_gets_a_letter_or_a_reason_in_the_order_of_the_circle(
    name: str,
) -> None:
    case, recipients = practice_case("plein"), KINDS[name].recipients
    assert recipients is not None
    found = recipients(case)
    order = [one.id for one in case.circle]
    given = [copy.reader for copy in found.copies]
    without = [one.reader for one in found.left_out]
    assert sorted([*given, *without], key=order.index) == order
    assert given == sorted(given, key=order.index)
    assert without == sorted(without, key=order.index)
