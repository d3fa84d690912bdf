"""What the kit ASKS: it points and explains; it never writes and never blocks.

Every check is a pure function from the model to findings. A finding carries a code; its question
and its reason are `texts` keys: ``coach.<code>.ask`` and ``coach.<code>.why``.
"""

from ekc_kit.coach.agreements import review_agreement, review_slots
from ekc_kit.coach.circle import review_circle
from ekc_kit.coach.finding import SEVERITIES, Finding, Severity, about
from ekc_kit.coach.grammar.reading import Form
from ekc_kit.coach.plan import review_plan
from ekc_kit.coach.questions import QuestionReview, review_question, review_wording
from ekc_kit.coach.review import review_case
from ekc_kit.coach.set_aside import (
    fingerprint,
    is_set_aside,
    setting_aside,
    with_set_aside,
    without_set_aside,
)
from ekc_kit.coach.signs import review_beginning

__all__ = [
    "SEVERITIES",
    "Finding",
    "Form",
    "QuestionReview",
    "Severity",
    "about",
    "fingerprint",
    "is_set_aside",
    "review_agreement",
    "review_beginning",
    "review_case",
    "review_circle",
    "review_plan",
    "review_question",
    "review_slots",
    "review_wording",
    "setting_aside",
    "with_set_aside",
    "without_set_aside",
]
