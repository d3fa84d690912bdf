"""The cards for the talking rounds, to cut out and lay on the table. Nobody is named on them."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.word.documents.day import day_context, day_naming, rounds_context
from ekc_kit.word.documents.kind import Context, Kind


def round_cards_context(case: Case, today: date) -> Context:
    """Return what the cards say: a card for each talking round, and one with the ground rules."""
    naming = day_naming(case)
    return {
        **day_context(ROUND_CARDS.name, case, today, naming),
        **rounds_context(case, naming),
    }


ROUND_CARDS = Kind(
    "round_cards",
    round_cards_context,
    asks=("conference.rounds.question", "conference.ground_rules.text"),
)
