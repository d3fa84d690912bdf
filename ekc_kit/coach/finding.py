"""Advice as data: what was found, how much it matters, and which field it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a finding matters. Even an error never blocks saving or printing."""

    ERROR = "error"
    WARNING = "warning"
    TIP = "tip"


SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {
        # should this go to the regional manager first?
        "safety_worry": Severity.WARNING,
        "other_procedure": Severity.WARNING,
        "pressed": Severity.WARNING,
        "no_declaration": Severity.WARNING,
        # the conference question
        "closed": Severity.ERROR,
        "choice": Severity.ERROR,
        "leading": Severity.ERROR,
        "blame": Severity.ERROR,
        "multiple": Severity.ERROR,
        "not_a_question": Severity.ERROR,
        "why": Severity.WARNING,
        "vague": Severity.WARNING,
        "out_of_reach": Severity.WARNING,
        "long": Severity.TIP,
        "jargon": Severity.TIP,
        "negative": Severity.TIP,
        # the circle of people
        "nobody_direct": Severity.WARNING,
        "only_officials": Severity.TIP,
        "more_officials": Severity.WARNING,
        "nobody_young": Severity.TIP,
        "nobody_without_trouble": Severity.TIP,
        "one_side": Severity.WARNING,
        "not_spoken": Severity.TIP,
        "conditions_open": Severity.WARNING,
        "no_contributor": Severity.TIP,
        "no_promise": Severity.WARNING,
        # one agreement
        "missing_what": Severity.ERROR,
        "missing_who": Severity.ERROR,
        "missing_where": Severity.WARNING,
        "missing_when": Severity.ERROR,
        "missing_fallback": Severity.WARNING,
        "vague_what": Severity.WARNING,
        "vague_who": Severity.WARNING,
        "vague_where": Severity.WARNING,
        "vague_when": Severity.WARNING,
        "vague_fallback": Severity.WARNING,
        "several_in_one": Severity.WARNING,
        "decided_for_other": Severity.WARNING,
        "rhythm_open": Severity.WARNING,
        "owner_absent": Severity.WARNING,
        "date_past": Severity.WARNING,
        "after_review": Severity.WARNING,
        # the plan as a whole
        "question_without_agreement": Severity.ERROR,
        "agreement_without_question": Severity.WARNING,
        "no_review": Severity.WARNING,
    }
)


@dataclass(frozen=True)
class Finding:
    """One thing the kit asks.

    `subject` is the path of the field it is about, as in `model.editing`. `start` and `end` mark
    the words in that field's text that made the kit ask; both are None when it is about the field
    as a whole. `count` is a number of days that belongs to it, or None when that is not known or
    nothing is counted.
    """

    code: str
    severity: Severity
    subject: str
    start: int | None = None
    end: int | None = None
    count: int | None = None


def ask(
    code: str,
    subject: str,
    start: int | None = None,
    end: int | None = None,
    count: int | None = None,
) -> Finding:
    """Return the finding *code*, with the severity that goes with it."""
    return Finding(code, SEVERITIES[code], subject, start, end, count)


def about(findings: Iterable[Finding], path: str) -> tuple[Finding, ...]:
    """Return the findings about the field or item at *path*, and about anything in it."""
    return tuple(one for one in findings if f"{one.subject}.".startswith(f"{path}."))
