"""The plan as a whole: does it answer the question, and does the group look back?"""

from __future__ import annotations

from collections.abc import Iterator

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.model import Case, Level, Question


def review_plan(case: Case) -> tuple[Finding, ...]:
    """Return what the kit asks about the plan; nothing as long as there are no agreements."""
    return tuple(_plan(case)) if case.agreements else ()


def _plan(case: Case) -> Iterator[Finding]:
    answered = {one.question for one in case.agreements}
    for question in case.questions:
        if question.text and not _is_answered(question, case, answered):
            yield ask("question_without_agreement", f"questions.{question.id}")
    known = {one.id for one in case.questions}
    for agreement in case.agreements:
        if agreement.question not in known:
            yield ask("agreement_without_question", f"agreements.{agreement.id}.question")
    if case.review.held_on is None:
        yield ask("no_review", "review.held_on")


def _is_answered(question: Question, case: Case, answered: set[str | None]) -> bool:
    """The overarching question is answered by its parts too: often all agreements stand there."""
    if question.id in answered:
        return True
    parts = {one.id for one in case.questions if one.level is Level.PART}
    return question.level is Level.OVERARCHING and bool(parts & answered)
