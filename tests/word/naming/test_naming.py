"""The plan names who agreed to it, and nobody else in any way."""

from __future__ import annotations

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant, Ring
from ekc_kit.model.plan import Agreement, Plan, Review
from ekc_kit.texts import text
from ekc_kit.word.documents.plan import plan_context
from tests.word.plans import everything_in, person, words_of


def test_only_who_agreed_to_be_named_is_named() -> None:
    circle = (person("Ayşe Demir"), person("Bep Geheim", False), person("Cor Stil", None))
    case = Case(
        circle=circle,
        agreements=(
            Agreement(what="bellen", who=tuple(one.id for one in circle)),
            Agreement(what="Bep Geheim haalt koffie", who=(circle[1].id,), who_else="Cor Stil"),
        ),
        review=Review(convener="Bep Geheim"),
        plan=Plan(contact_name="Cor Stil", contact_how="aan de deur"),
    )
    words = words_of(case)
    assert "Ayşe Demir en 2 mensen uit de groep" in words
    assert "iemand uit de groep haalt koffie" in words
    assert "Bep" not in words
    assert "Cor" not in words
    assert "Dan weet de groep wie dat is." in words


def test_a_name_inside_another_name_or_word_is_left_alone() -> None:
    circle = (person("Jan", False), person("Jan de Vries"))
    case = Case(
        circle=circle, agreements=(Agreement(what="Jan de Vries helpt in januari, Janneke"),)
    )
    assert "Jan de Vries helpt in januari, Janneke" in words_of(case)


def test_a_first_name_is_kept_out_of_sentences_too_unless_somebody_named_bears_it() -> None:
    circle = (person("Bep Stil", False), person("Wim Stil", None), person("Wim Bos"))
    case = Case(circle=circle, agreements=(Agreement(what="Bep belt Wim; beppen mag"),))
    assert "iemand uit de groep belt Wim; beppen mag" in words_of(case)


def test_a_namesake_of_somebody_named_is_not_taken_out() -> None:
    circle = (person("Jan"), person("Jan", False))
    words = words_of(Case(circle=circle, agreements=(Agreement(what="Jan veegt"),)))
    assert "Jan veegt" in words


def test_rings_contact_details_and_what_was_said_never_appear() -> None:
    private = {
        "relation": "CANARY-relatie", "group": "CANARY-groep", "known_through": "CANARY-via",
        "touched": "CANARY-geraakt", "can_contribute": "CANARY-bijdrage", "needs": "CANARY-nodig",
        "conditions": "CANARY-voorwaarde", "phone": "06-00001234", "address": "Plein 12",
        "email": "canary@example.org",
    }  # fmt: skip
    case = Case(
        title="CANARY-titel",
        circle=tuple(person(f"Mens {ring}", True, ring=ring, **private) for ring in Ring),
        agreements=(Agreement(what="bel 06-00001234 of kom op Plein 12"),),
        plan=Plan(contact_name="Mens direct", contact_how="mail canary@example.org"),
    )
    told = words_of(case) + everything_in(plan_context(case))
    for word in ("CANARY", "00001234", "Plein 12", "canary@", "ring", "kunnen bijdragen"):
        assert word not in told.replace("oefenkring", "")


def test_two_details_in_a_row_that_may_not_be_shown_are_passed_over_in_one_go() -> None:
    wim = person("Wim", True, phone="06-00001234", email="wim@example.org")
    case = Case(circle=(wim,), plan=Plan(contact_how="06-00001234, wim@example.org, of bel aan"))
    contact = plan_context(case)["contact"]
    assert contact["how"] == f"{text('plan_document.withheld')}, of bel aan"


def test_who_shares_a_number_may_be_reached_on_it() -> None:
    sharing = Participant(
        name="Wim", phone="06-00001234", consents=Consents(named_in_plan=True, share_contact=True)
    )
    case = Case(circle=(sharing,), plan=Plan(contact_name="Wim", contact_how="06-00001234"))
    assert "06-00001234" in words_of(case)
