"""The wordings of a question beside each other, and what the coach says of each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from ekc_kit.coach import SEVERITIES, Finding, review_question
from ekc_kit.model import Case, Question, QuestionVersion
from ekc_kit.session import CaseSession
from ekc_kit.texts import Language, all_keys, text, use_language
from ekc_kit.training import Attempts
from ekc_kit.widgets.asking import is_whole, said_of
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.wordings import EXAMPLES, considered, seen_wordings
from tests.hostile import HOSTILE
from tests.widgets.browser import Browser

OpenCase = Callable[[Case], CaseSession]
LONG = "Hoe kunnen we " + "heel " * 30 + "prettig samen leven?"
LONGER = "Hoe willen we " + "echt " * 30 + "prettig samen leven?"
OPEN = "Hoe kunnen we prettig samenleven in deze straat?"
CLOSED = "Kan de overlast stoppen?"
PUBLISHED = [key for key in all_keys("nl") if key.startswith("example.")]
in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def case_of(*wordings: str, training: bool = False) -> Case:
    versions = tuple(
        QuestionVersion(id=f"v-nr{place}", text=one) for place, one in enumerate(wordings, 1)
    )
    return Case(questions=(Question(id="q-een", versions=versions),), training_case=training)


def about(case: Case, attempts: Attempts | None = None) -> dict[str, Any]:
    return seen_wordings(case, attempts or Attempts())["questions.q-een"]


def marked(words: str) -> list[str]:
    return [part for part, mark in considered(words)["parts"] if mark]


def test_no_known_pitfall_is_all_that_is_said_of_a_wording_without_one() -> None:
    assert considered(OPEN)["verdict"] == "Geen bekende valkuil gevonden."
    assert considered(OPEN)["found"] == []


def test_nothing_is_said_of_nothing() -> None:
    assert considered("") == {"parts": [], "found": [], "verdict": ""}


def test_a_pitfall_is_said_with_its_reason_and_without_a_verdict() -> None:
    said = considered(LONG)
    reasons = {one["ask"]: one["why"] for one in said["found"]}
    assert reasons[text("coach.long.ask")] == text("coach.long.why")
    assert said["verdict"] == ""


def test_the_words_that_made_the_kit_ask_are_marked() -> None:
    said = considered(CLOSED)
    assert {one["ask"]: one["words"] for one in said["found"]}[text("coach.closed.ask")] == "Kan"
    assert "Kan" in marked(CLOSED)


@pytest.mark.parametrize("around", ["", "?", " ?\n", "…"])
def test_a_text_that_is_marked_whole_is_not_said_once_more(around: str) -> None:
    words = f"Kan de overlast stoppen{around}"
    found = Finding("long", SEVERITIES["long"], "", 0, len("Kan de overlast stoppen"))
    assert said_of(found, words)["words"] == ""
    assert is_whole("Kan de overlast stoppen", words)
    assert said_of(Finding("closed", SEVERITIES["closed"], "", 0, 3), words)["words"] == "Kan"


@pytest.mark.parametrize("words", [OPEN, CLOSED, LONG, *HOSTILE.values()])
def test_the_parts_are_the_wording_itself(words: str) -> None:
    words = words[:4000]
    assert "".join(part for part, _ in considered(words)["parts"]) == words


@in_both_languages
def test_every_pitfall_has_one_published_example_and_a_way_to_reword(language: Language) -> None:
    use_language(language)
    pitfalls = {key.split(".")[1] for key in all_keys("nl") if key.startswith("rewrite.")}
    assert set(EXAMPLES) == pitfalls <= set(SEVERITIES)
    assert all(text(f"example.{name}").endswith("?") for name in EXAMPLES.values())


@pytest.mark.parametrize("key", PUBLISHED)
def test_no_published_example_gets_more_than_a_tip(key: str) -> None:
    found = review_question(text(key), "nl").findings
    assert [one.code for one in found if one.severity != "tip"] == []


def test_an_example_stands_beside_a_pitfall_and_nowhere_else() -> None:
    assert about(case_of(LONG))["example"]["text"] == text(f"example.{EXAMPLES['long']}")
    assert about(case_of(OPEN))["example"] is None


def test_on_a_real_case_no_way_to_reword_ever_leaves_the_kit(open_case: OpenCase) -> None:
    form = Browser(CaseForm(open_case(case_of(LONG)), FORMS["questions"]))
    form.put("questions.q-een.versions.v-nr1.text", LONGER)
    form.add("questions.q-een.versions", "versions", LONG)
    form.send("consider", path="questions#questions", line=LONG)
    rewrites = [said for key, said in all_keys("nl").items() if key.startswith("rewrite.")]
    assert [
        one for one in rewrites if json.dumps(one, ensure_ascii=False)[1:-1] in form.said()
    ] == []
    assert text("wording.try_first") not in form.said()


def test_a_learner_sees_a_way_to_reword_after_a_try(open_case: OpenCase) -> None:
    form = Browser(CaseForm(open_case(case_of(LONG, training=True)), FORMS["questions"]))
    said = form.data["wordings"]["questions.q-een"]
    assert (said["rewrites"], said["try_first"]) == ([], text("wording.try_first"))
    form.put("questions.q-een.versions.v-nr1.text", LONGER)
    said = form.data["wordings"]["questions.q-een"]
    assert text("rewrite.long") in said["rewrites"]
    assert said["try_first"] == ""


def test_older_wordings_keep_what_was_said_of_them_and_only_the_newest_is_asked_about(
    open_case: OpenCase,
) -> None:
    form = Browser(CaseForm(open_case(case_of(LONG, OPEN)), FORMS["questions"]))
    said = form.data["wordings"]
    assert [one["ask"] for one in said["questions.q-een.versions.v-nr1"]["found"]]
    assert said["questions.q-een.versions.v-nr2"]["verdict"] == text("coach.none")
    assert not said["questions.q-een"]["flagged"]
    assert not [path for path in form.data["notes"] if path.startswith("questions.q-een.versions")]


def test_an_older_wording_becomes_the_question_again_and_nothing_is_lost(
    open_case: OpenCase,
) -> None:
    session = open_case(case_of("Hoe eerst?", "Hoe dan?", "Hoe nu?"))
    form = Browser(CaseForm(session, FORMS["questions"]))
    form.send("move", path="questions.q-een.versions.v-nr1", offset=2)
    assert [one.text for one in session.case.questions[0].versions] == [
        "Hoe dan?",
        "Hoe nu?",
        "Hoe eerst?",
    ]
    form.send("undo")
    assert session.case.questions[0].text == "Hoe nu?"


def test_a_line_is_considered_before_it_is_added_and_changes_nothing(
    open_case: OpenCase,
) -> None:
    session = open_case(Case())
    form = Browser(CaseForm(session, FORMS["questions"]))
    answer = form.send("consider", path="questions#questions", line=f"  {LONG} ")
    assert answer["considered"] == json.loads(json.dumps(considered(LONG)))
    assert session.case == Case(id=session.case.id)
    assert not session.can_undo


@pytest.mark.parametrize("line", [None, 7, True, ["a"], {"a": 1}, *HOSTILE.values()])
def test_whatever_is_considered_the_form_goes_on(line: object, open_case: OpenCase) -> None:
    form = Browser(CaseForm(open_case(Case()), FORMS["questions"]))
    assert "refused" not in form.send("consider", path="questions#questions", line=line)
