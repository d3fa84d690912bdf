"""Where a case stands follows from what is in it; nothing of it is stored."""

from datetime import date

from hypothesis import given

from ekc_kit.model import (
    Agreement,
    Case,
    Ending,
    FollowUp,
    Level,
    Participant,
    Question,
    QuestionVersion,
    State,
    Status,
    Step,
)
from ekc_kit.model.progress import case_status, missing_in, progress
from tests.model.cases import cases


def test_a_new_case_is_empty_at_every_step() -> None:
    assert [one.state for one in progress(Case())] == [State.EMPTY] * len(Step)
    assert case_status(Case()) is Status.IN_PREPARATION


@given(cases)
def test_a_step_is_done_when_nothing_is_missing_and_only_then(case: Case) -> None:
    for one in progress(case):
        assert (one.state is State.DONE) == (one.missing == ())
        assert all(missing.count > 0 for missing in one.missing)
        assert one.missing == missing_in(case, one.step)


def test_the_status_follows_the_walk() -> None:
    case = Case(circle=(Participant(was_present=True),))
    assert case_status(case) is Status.HELD
    case = case.model_copy(update={"agreements": (Agreement(),)})
    assert case_status(case) is Status.PLANNED
    case = case.model_copy(update={"follow_up": FollowUp(called_on=date(2026, 9, 12))})
    assert case_status(case) is Status.FOLLOWED_UP


@given(cases)
def test_a_stopped_case_is_stopped_whatever_is_in_it(case: Case) -> None:
    assert case_status(case.model_copy(update={"ending": Ending.STOPPED})) is Status.STOPPED


def test_a_plan_without_a_meeting_lacks_no_meeting() -> None:
    case = Case(ending=Ending.PLAN_WITHOUT_MEETING)
    assert [one.code for one in missing_in(case, Step.CONFERENCE)] == ["agreements"]
    assert not {"day", "place", "food"} & {one.code for one in missing_in(case, Step.PREPARATION)}


def test_unknown_is_not_no() -> None:
    asked = Case(circle=(Participant(consents={"take_part": False}),))
    unasked = Case(circle=(Participant(),))
    assert "take_part" in {one.code for one in missing_in(unasked, Step.PREPARATION)}
    assert "take_part" not in {one.code for one in missing_in(asked, Step.PREPARATION)}


def question(name: str, words: str, level: Level = Level.PART) -> Question:
    return Question(id=name, level=level, versions=(QuestionVersion(text=words),))


def lacking_in_the_plan(case: Case) -> dict[str, int]:
    return {one.code: one.count for one in missing_in(case, Step.PLAN)}


def test_a_plan_lacks_an_agreement_at_each_question_and_a_question_at_each_agreement() -> None:
    questions = (
        question("q-samen", "Hoe leven we samen?", Level.OVERARCHING),
        question("q-slapen", "Hoe slapen we?"),
        question("q-spelen", "Waar spelen we?"),
        question("q-leeg", ""),
    )
    loose = Agreement(what="halen taart")
    found = lacking_in_the_plan(Case(questions=questions, agreements=(loose,)))
    assert (found["unanswered"], found["loose"]) == (3, 1)
    answer = Agreement(what="zetten de muziek uit", question="q-slapen")
    found = lacking_in_the_plan(Case(questions=questions, agreements=(answer,)))
    assert found["unanswered"] == 1, "its parts answer the overarching question"
    assert "loose" not in found
