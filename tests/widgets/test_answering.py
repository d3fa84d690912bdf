"""Per question: which agreements answer it, what if they fail, and when the group looks back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from ekc_kit.model import (
    Agreement,
    Case,
    Fallback,
    Level,
    Participant,
    Question,
    QuestionVersion,
)
from ekc_kit.texts import Language, text, use_language
from ekc_kit.training import practice_case
from ekc_kit.widgets.answering import answer_blocks, count_blocks
from ekc_kit.widgets.asking import asked
from ekc_kit.word.documents.plan import plan_context
from tests.model import cases as _profile
from tests.model.cases import cases

assert _profile.settings  # importing it sets how hypothesis runs here

in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def question(name: str, words: str, level: Level = Level.PART) -> Question:
    return Question(id=name, level=level, versions=(QuestionVersion(text=words),))


def chains(case: Case) -> list[dict[str, Any]]:
    return [one["chain"] for one in answer_blocks(case, asked(case)) if "chain" in one]


SLEEP = question("q-slapen", "Hoe slapen we 's nachts?")
PLAY = question("q-spelen", "Waar kunnen kinderen spelen?")
WHOLE = question("q-samen", "Hoe leven we hier samen?", Level.OVERARCHING)
QUIET = Agreement(id="a-stil", question="q-slapen", what="zetten de muziek uit")


def test_before_there_are_agreements_it_says_where_they_are_made() -> None:
    first, link = answer_blocks(Case(questions=(SLEEP,)), ())
    assert first["text"] == text("answering.empty")
    assert link["href"] == "50_conferentie.ipynb"


def test_a_question_that_no_agreement_answers_is_asked_about() -> None:
    sleep, play = chains(Case(questions=(SLEEP, PLAY), agreements=(QUIET,)))
    assert (len(sleep["agreements"]), sleep["asks"]) == (1, [])
    assert play["said"] == "Op deze vraag geeft nog geen afspraak antwoord."
    assert [one["ask"] for one in play["asks"]] == [text("coach.question_without_agreement.ask")]
    assert play["review"] is None


def test_the_parts_answer_the_overarching_question_too() -> None:
    _, whole = chains(Case(questions=(WHOLE, SLEEP), agreements=(QUIET,)))
    assert whole["title"] == WHOLE.text
    assert whole["said"] == text("answering.by_parts")
    assert whole["asks"] == []


def test_an_agreement_without_a_question_stands_apart_and_is_asked_about() -> None:
    loose = Agreement(id="a-los", what="halen taart")
    *_, last = chains(Case(questions=(SLEEP,), agreements=(QUIET, loose)))
    assert last["title"] == "Afspraken zonder vraag"
    assert last["said"] == "1 afspraak staat nog niet bij een vraag."
    assert [one["ask"] for one in last["asks"]] == [text("coach.agreement_without_question.ask")]


def test_what_is_open_stands_with_its_question_and_what_is_filled_with_its_words() -> None:
    [chain] = chains(Case(questions=(SLEEP,), agreements=(QUIET,)))
    what, who, *_ = chain["agreements"][0]["slots"]
    assert (what["value"], what["state_text"]) == ("zetten de muziek uit", "ingevuld")
    assert (who["value"], who["state_text"]) == ("", "nog open")
    assert [one["ask"] for one in who["asks"]] == [text("coach.missing_who.ask")]
    assert chain["agreements"][0]["fallback"]["state_text"] == "nog open"
    assert chain["said"].startswith("Hierop antwoordt 1 afspraak. Daarin is nog iets vaag of open.")
    assert chain["said"].endswith(text("answering.no_review"))


def test_of_what_happens_when_it_fails_only_what_is_known_is_shown() -> None:
    made = QUIET.model_copy(update={"fallback": Fallback(what="Bep belt aan")})
    [chain] = chains(Case(questions=(SLEEP,), agreements=(made,)))
    assert chain["agreements"][0]["fallback"]["value"] == "Bep belt aan"


def test_the_coordinator_sees_who_it_is_also_when_the_plan_may_not_name_them() -> None:
    bep = Participant(id="p-bep01", name="Bep Smit", consents={"named_in_plan": False})
    fallback = Fallback(what="Bep Smit belt aan", who="Bep Smit", by_when="om 23.00 uur")
    made = QUIET.model_copy(update={"who": ("p-bep01",), "fallback": fallback})
    case = Case(questions=(SLEEP,), agreements=(made,), circle=(bep,))
    [chain] = chains(case)
    _, who, *_ = chain["agreements"][0]["slots"]
    assert who["value"] == "Bep Smit"
    then = chain["agreements"][0]["fallback"]["value"]
    assert then == "Bep Smit belt aan · Bep Smit · om 23.00 uur"
    assert "Bep" not in str(plan_context(case))


@in_both_languages
def test_a_finished_practice_case_has_an_answer_to_every_question(language: Language) -> None:
    use_language(language)
    case = practice_case("plein", language)
    found = chains(case)
    assert len(found) == len(case.questions)
    assert sum(len(one["agreements"]) for one in found) == len(case.agreements)
    assert all(one["asks"] == [] and one["review"]["value"] for one in found)
    numbers = [made["name"] for one in found for made in one["agreements"]]
    assert numbers == [
        text("answering.number", number=place) for place in range(1, len(numbers) + 1)
    ]


def test_the_sentence_says_what_the_chain_shows() -> None:
    part, whole = chains(practice_case("plein", "nl"))
    assert part["said"].startswith("Hierop antwoorden 5 afspraken. ")
    assert whole["said"].startswith("Hierop antwoorden 4 afspraken. ")
    assert part["said"].endswith("De groep kijkt terug op zaterdag 12 september 2026 om 15.00 uur.")


def test_while_agreements_are_made_each_question_says_how_many_it_has() -> None:
    loose = Agreement(what="halen taart")
    case = Case(questions=(SLEEP, PLAY), agreements=(QUIET, loose))
    _, counts = count_blocks(case)
    assert counts["terms"] == [
        (SLEEP.text, "1 afspraak", False),
        (PLAY.text, "0 afspraken", True),
        ("Afspraken zonder vraag", "1 afspraak", False),
    ]
    assert count_blocks(Case(questions=(SLEEP,))) == []


@given(cases)
def test_any_case_can_be_shown(case: Case) -> None:
    blocks = answer_blocks(case, asked(case))
    made = [one for block in blocks if "chain" in block for one in block["chain"]["agreements"]]
    assert len(made) == len(case.agreements)
