"""The conference question: which form it has, and what the kit asks about its wording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ekc_kit.coach.finding import Finding, ask

MOST_WORDS = 30


class Form(StrEnum):
    """What a text asks for."""

    OPEN = "open"
    CLOSED = "closed"
    CHOICE = "choice"
    INDIRECT = "indirect"
    NONE = "none"


@dataclass(frozen=True)
class QuestionReview:
    """What the coach saw in a text: its form, and findings in the order of the text.

    The subject of each finding is ``text``; `start` and `end` mark words in the text as it was
    given. No findings means that no known pitfall was found, not that the question is good.
    """

    form: Form
    findings: tuple[Finding, ...]


def review_question(text: str, lang: str) -> QuestionReview:
    """Return what the kit asks about *text*, read as a question in the language *lang*."""
    words = text.split()
    if len(words) <= MOST_WORDS:
        return QuestionReview(Form.OPEN, ())
    return QuestionReview(Form.OPEN, (ask("long", "text", 0, len(text)),))
