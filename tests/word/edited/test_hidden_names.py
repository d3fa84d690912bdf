"""Names that may not be in the plan: what stands for them is no change, and stays."""

from __future__ import annotations

import pytest

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited import take_over
from tests.word.edited.beside import found, only, polished
from tests.word.plans import person
from tests.word.polishing import Polished


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
    assert "iemand uit de groep" in one.obstacle_text.lower()
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


def agreed(case: Case, **says: bool) -> Case:
    """Return *case* as if everybody in it says so too."""

    def saying(one: Participant) -> Participant:
        return one.model_copy(update={"consents": one.consents.model_copy(update=says)})

    return case.model_copy(update={"circle": tuple(map(saying, case.circle))})


def promise(**fields: str) -> Case:
    bep = person("Bep Smit", False, phone="06-12345678")
    said = Fallback(what="Bep belt 06-12345678", who="Bep Smit")
    agreement = Agreement(id="a-een", what="Bep Smit veegt", who=(bep.id,), fallback=said)
    return Case(circle=(bep,), agreements=(agreement.model_copy(update=fields),))


def test_what_may_be_named_since_the_plan_was_made_is_no_difference() -> None:
    case = promise()
    assert found(polished(case), agreed(case, named_in_plan=True, share_contact=True)) == ()


def without_digests(plan: Polished) -> Polished:
    for mark in plan.sheet.element.xpath(
        "//w:bookmarkStart[contains(@w:name, '_said_') or contains(@w:name, '_made_')]"
    ):
        mark.getparent().remove(mark)
    return plan


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_stands_for_a_name_or_number_takes_nobody_out_of_a_promise(language: str) -> None:
    use_language(language)
    case = promise()
    plan = without_digests(polished(case))
    now = agreed(case, named_in_plan=True, share_contact=True)
    use_language("nl")
    differences = found(plan, now)
    assert len(differences) == 4
    assert [one.can_be_taken for one in differences] == [False] * 4
    mask = {"nl": "‘iemand uit de groep’", "en": "‘someone from the group’"}[language]
    assert all(mask in one.obstacle_text for one in differences[:2])
    assert take_over(now, differences) == now


def test_names_beside_who_was_not_named_are_taken_from_a_plan_as_it_is_now_only() -> None:
    case = promise()
    plan = polished(case)
    plan.types(0, "Wie", "iemand uit de groep en de buurman")
    assert only(plan, case).can_be_taken
    now = agreed(case, named_in_plan=True)
    one = only(plan, now)
    assert "‘iemand uit de groep’" in one.obstacle_text
    assert take_over(now, [one]) == now


def test_words_that_the_group_chose_itself_are_no_name_taken_out() -> None:
    case = promise(what="iemand uit de groep veegt")
    plan = polished(case)
    plan.types(0, "Wat", "iemand uit de groep veegt de stoep")
    assert only(plan, case).can_be_taken
