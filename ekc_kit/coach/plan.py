"""The plan as a whole: does it answer the question, and does the group look back?"""

from __future__ import annotations

from collections.abc import Iterator

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.model import Case


def review_plan(case: Case) -> tuple[Finding, ...]:
    """Return what the kit asks about the plan; nothing as long as there are no agreements."""
    return tuple(_plan(case)) if case.agreements else ()


def _plan(case: Case) -> Iterator[Finding]:
    for question in case.unanswered_questions():
        yield ask("question_without_agreement", f"questions.{question.id}")
    for agreement in case.loose_agreements():
        yield ask("agreement_without_question", f"agreements.{agreement.id}.question")
    if case.review.held_on is None:
        yield ask("no_review", "review.held_on")
