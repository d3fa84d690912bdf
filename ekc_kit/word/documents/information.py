"""The information sheet: what a conference is and what happens with what people tell."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.word.documents.kind import Context, Kind
from ekc_kit.word.documents.letter import WHO_WRITES, writing_context


def information_context(case: Case, today: date) -> Context:
    """Return what the sheet says; it is the same for everybody."""
    return writing_context("information", case, today)


INFORMATION = Kind("information", information_context, asks=WHO_WRITES)
