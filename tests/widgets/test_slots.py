"""Each agreement shows at a glance which slots are filled, vague or open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit.coach import SEVERITIES, Finding
from ekc_kit.model import Agreement, Case, Fallback
from ekc_kit.session import CaseSession
from ekc_kit.texts import text
from ekc_kit.training import practice_case, practice_cases
from ekc_kit.widgets.asking import asked
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.slots import SLOTS, SlotState, slots
from tests.widgets.browser import Browser

WHOLE = Agreement(
    id="a-vegen",
    what="vegen het plein aan",
    who=("p-karim1",),
    where="Merelplein",
    when="elke zaterdag om 10.00 uur, van 20 juni tot en met 5 september 2026",
    fallback=Fallback(what="Bart belt Karim dezelfde dag", who="Bart"),
)


def found(code: str, field: str = "") -> Finding:
    subject = f"agreements.a-vegen.{field}".removesuffix(".")
    return Finding(code, SEVERITIES[code], subject)


def states(*findings: Finding) -> dict[str, SlotState]:
    return {one.name: one.state for one in slots(WHOLE, findings)}


def test_an_agreement_of_which_nothing_is_asked_is_filled() -> None:
    assert states() == dict.fromkeys(SLOTS, SlotState.FILLED)


@pytest.mark.parametrize("slot", SLOTS)
def test_an_empty_slot_is_open_and_one_that_cannot_be_checked_is_vague(slot: str) -> None:
    field = "fallback.what" if slot == "fallback" else slot
    others = {one: SlotState.FILLED for one in SLOTS if one != slot}
    assert states(found(f"missing_{slot}", field)) == {**others, slot: SlotState.OPEN}
    assert states(found(f"vague_{slot}", field)) == {**others, slot: SlotState.VAGUE}


def test_what_has_no_begin_or_end_is_vague() -> None:
    assert states(found("rhythm_open", "when"))["when"] is SlotState.VAGUE
    assert states(found("several_in_one", "what"))["what"] is SlotState.VAGUE


@pytest.mark.parametrize(
    ("code", "field", "slot"),
    [
        ("owner_absent", "who", "who"),
        ("date_past", "due", "when"),
        ("after_review", "due", "when"),
        ("decided_for_other", "what", "what"),
        ("several_in_one", "", "what"),
    ],
)
def test_every_question_about_an_agreement_stands_at_a_slot(
    code: str, field: str, slot: str
) -> None:
    one = found(code, field)
    assert [each.name for each in slots(WHOLE, [one]) if each.asked] == [slot]


def test_who_was_not_there_is_still_to_be_asked_unless_nobody_is_named_at_all() -> None:
    absent = found("owner_absent", "who")
    assert states(absent)["who"] is SlotState.TO_ASK
    assert states(absent, found("missing_who", "who"))["who"] is SlotState.OPEN
    assert text(f"slot_state.{SlotState.TO_ASK}") == "nog te vragen"


def test_questions_about_another_agreement_do_not_count() -> None:
    other = Finding("missing_who", SEVERITIES["missing_who"], "agreements.a-vegenx.who")
    assert {one.state for one in slots(WHOLE, [other])} == {SlotState.FILLED}


def test_the_screen_says_of_a_new_agreement_what_is_open_and_follows_what_is_typed(
    form: Callable[[str], Browser], session: CaseSession
) -> None:
    agreements = form("agreements")
    agreements.add("agreements", "agreements", "vegen het plein aan")
    path = f"agreements.{session.case.agreements[0].id}"
    said = {one["label"]: one["state_text"] for one in agreements.data["slots"][path]}
    assert said["Wie"] == said["Waar"] == said["Als het niet lukt"] == "nog open"
    agreements.put(f"{path}.where", "Merelplein")
    said = {one["label"]: one["state_text"] for one in agreements.data["slots"][path]}
    assert (said["Waar"], said["Wie"]) == ("ingevuld", "nog open")


def test_a_form_without_agreements_knows_nothing_of_slots(
    open_case: Callable[[Case], CaseSession],
) -> None:
    browser = Browser(CaseForm(open_case(practice_case("plein")), FORMS["plan"]))
    assert browser.data["slots"] == {}


@pytest.mark.parametrize("name", practice_cases())
def test_the_coach_is_asked_once_for_one_case(name: str) -> None:
    case = practice_case(name)
    assert asked(case) is asked(case)
