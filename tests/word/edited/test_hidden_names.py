"""Names that may not be in the plan: what stands for them is no change, and stays."""

from __future__ import annotations

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.word.documents.edited import (
    take_over,
)
from tests.word.edited.beside import found, only, polished
from tests.word.plans import person


def hidden_case(**fields: object) -> Case:
    circle = (person("Ada Bos"), person("Bep Geheim", False), person("Cor Stil", None))
    agreement = Agreement(
        id="a-een", what="Bep haalt koffie", who=(circle[0].id, circle[1].id), where="bij Ada"
    )
    return Case(circle=circle, agreements=(agreement.model_copy(update=fields),))


def test_someone_from_the_group_is_no_difference() -> None:
    case = hidden_case(who_else="Cor Stil", fallback=Fallback(what="Cor belt", who="Bep Geheim"))
    assert found(polished(case), case) == ()


def test_who_is_not_named_stays_where_that_still_stands() -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wie", "Cor Stil, iemand uit de groep en de buurman")
    ada, bep, cor = (one.id for one in case.circle)
    one = take_over(case, found(plan, case)).agreements[0]
    assert (one.who, one.who_else) == ((cor, bep), "de buurman")
    plan.types(0, "Wie", "Ada Bos")
    assert take_over(case, found(plan, case)).agreements[0].who == (ada,)


@pytest.mark.parametrize(
    "words", ["iemand uit de groep haalt thee", "thee voor Iemand uit de groep"]
)
def test_a_sentence_with_a_name_taken_out_is_not_to_be_taken_over(words: str) -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wat", words)
    one = only(plan, case)
    assert "iemand uit de groep" in one.obstacle_text
    assert take_over(case, [one]) == case


def test_a_sentence_from_which_someone_vanished_is_taken_over() -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wat", "haalt thee")
    assert take_over(case, found(plan, case)).agreements[0].what == "haalt thee"


def test_fewer_people_who_are_not_named_could_be_any_of_them() -> None:
    case = hidden_case()
    bep, cor = case.circle[1].id, case.circle[2].id
    case = hidden_case(who=(bep, cor)).model_copy(update={"circle": case.circle, "id": case.id})
    plan = polished(case)
    assert found(plan, case) == ()
    plan.types(0, "Wie", "Ada en iemand uit de groep")
    assert only(plan, case).obstacle is not None
    plan.types(0, "Wie", "Ada Bos en 2 mensen uit de groep")
    assert set(take_over(case, found(plan, case)).agreements[0].who) == {
        *case.agreements[0].who,
        case.circle[0].id,
    }


def test_a_name_that_was_typed_and_taken_over_is_known_again() -> None:
    """The plan does not show it, so the row is known by what was typed in it."""
    case = hidden_case()
    plan = polished(case)
    plan.adds(0, who="Bep Geheim", what="Bep zet koffie en Cor zet thee", where="bij Cor")
    now = take_over(case, found(plan, case))
    assert len(now.agreements) == 2
    assert found(plan, now) == ()
