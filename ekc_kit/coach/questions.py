"""The conference question as it reads now.

Only its length is looked at: that needs no grammar. The coach that reads a question's form (open,
closed, leading and so on, with a lexicon per language) comes here.
"""

from __future__ import annotations

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.model import Question

MOST_WORDS = 30


def review_question(question: Question) -> tuple[Finding, ...]:
    """Return what the kit asks about the newest wording of *question*; older ones are history."""
    words = question.text.split()
    if len(words) <= MOST_WORDS:
        return ()
    place = f"questions.{question.id}.versions.{question.versions[-1].id}.text"
    return (ask("long", place, 0, len(question.text)),)
