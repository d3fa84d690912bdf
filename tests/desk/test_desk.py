"""Which cases there are, and which one is in hand."""

from __future__ import annotations

import pytest

from ekc_kit import desk
from ekc_kit.errors import KitError, RefusedInputError, UnknownCaseError
from ekc_kit.model import Case, Variant
from ekc_kit.session import CaseSession
from ekc_kit.store import Settings
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case, practice_cases


def opened() -> CaseSession:
    session = desk.in_hand()
    assert session is not None
    return session


def test_an_empty_desk_has_no_case_in_hand() -> None:
    assert desk.cases() == ()
    assert desk.in_hand() is None


@pytest.mark.parametrize("variant", Variant)
def test_a_case_that_is_begun_is_in_hand(variant: Variant) -> None:
    case_id = desk.begin("Park", variant.value)
    assert opened().case == Case(id=case_id, title="Park", variant=variant)


def test_two_cases_of_one_name_are_two_cases() -> None:
    assert desk.begin("Park", "group") != desk.begin("Park", "group")
    assert len(desk.cases()) == 2


@pytest.mark.parametrize(("title", "variant"), [("x" * 201, "group"), ("Park", "castle")])
def test_what_is_no_case_is_not_begun(title: str, variant: str) -> None:
    with pytest.raises(RefusedInputError):
        desk.begin(title, variant)
    assert desk.cases() == ()
    assert Settings.read().current_case is None


@pytest.mark.parametrize("name", practice_cases())
def test_a_practice_case_is_a_copy_with_an_id_of_its_own(name: str) -> None:
    case_id = desk.practise(name)
    case = opened().case
    assert case.id == case_id != practice_case(name).id
    assert case.training_case
    assert case.model_copy(update={"id": practice_case(name).id}) == practice_case(name)


@pytest.mark.parametrize("name", practice_cases())
def test_practising_again_goes_on_with_the_same_case(name: str) -> None:
    first = desk.practise(name)
    session = opened()
    session.put("request.role", "buurvrouw")
    session.close()
    desk.begin("Park", "group")
    assert desk.practise(name) == first
    assert opened().case.request.role == "buurvrouw"


@pytest.mark.parametrize("name", practice_cases())
def test_a_removed_practice_case_starts_afresh(name: str) -> None:
    first = desk.practise(name)
    desk.remove(first)
    assert desk.practise(name) != first
    assert len(desk.cases()) == 1


def test_practising_in_the_other_language_is_another_case() -> None:
    first = desk.practise("plein")
    use_language("en")
    assert desk.practise("plein") != first
    assert opened().case.title == practice_case("plein", "en").title


def test_an_unknown_practice_case_is_refused() -> None:
    with pytest.raises(UnknownCaseError):
        desk.practise("nothing")
    assert desk.cases() == ()


def test_a_case_is_taken_in_hand_by_its_id() -> None:
    first = desk.begin("Park", "group")
    desk.begin("Straat", "group")
    assert desk.take(first) == first
    assert opened().case.id == first


def test_a_case_that_is_not_there_cannot_be_taken() -> None:
    first = desk.begin("Park", "group")
    with pytest.raises(UnknownCaseError):
        desk.take("z-nobody")
    assert Settings.read().current_case == first


def test_a_removed_case_is_out_of_hand_and_another_stays() -> None:
    first, second = desk.begin("Park", "group"), desk.begin("Straat", "group")
    desk.remove(first)
    assert opened().case.id == second
    desk.remove(second)
    assert desk.in_hand() is None
    with pytest.raises(KitError):
        desk.remove(second)


def test_a_case_that_was_erased_elsewhere_is_not_in_hand() -> None:
    case_id = desk.begin("Park", "group")
    desk.store().delete(case_id)
    assert Settings.read().current_case == case_id
    assert desk.in_hand() is None
