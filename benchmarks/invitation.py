"""The kit's own invitation for the practice case: its template, what it says, and to whom."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.templates import shipped_template

TODAY = date(2026, 5, 4)


class Invitation(NamedTuple):
    """The template's bytes, what all copies share, and the fields of each copy."""

    template: bytes
    context: dict[str, Any]
    people: list[dict[str, Any]]


def invitation() -> Invitation:
    """Return the Dutch invitation for the practice case."""
    use_language("nl")
    kind, case = KINDS["invitation"], practice_case("plein")
    assert kind.recipients is not None
    people = [dict(copy.fields) for copy in kind.recipients(case).copies]
    data = shipped_template("uitnodiging.docx").read_bytes()
    return Invitation(data, kind.context(case, TODAY), people)
