"""What the kit asks about a case, in words: once per change, however many screens show it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from ekc_kit.coach import Finding, QuestionReview, Severity, review_case, review_wording
from ekc_kit.errors import UnknownPathError
from ekc_kit.model import Case
from ekc_kit.model.editing import get
from ekc_kit.texts import language, text

_AROUND = " \n?!.…"
_last: list[tuple[Case, str, date, tuple[Finding, ...]]] = []


def asked(case: Case) -> tuple[Finding, ...]:
    """Return all that the kit asks about *case*; all forms of a page show one and the same case."""
    lang, today = language(), date.today()
    if not (_last and _last[0][0] is case and _last[0][1:3] == (lang, today)):
        _last[:] = [(case, lang, today, review_case(case, lang, today))]
    return _last[0][3]


@lru_cache(maxsize=512)
def reviewed(words: str, lang: str) -> QuestionReview:
    """Return what the coach saw in *words*: most wordings on a page stay as they are."""
    return review_wording(words, lang)


def said(finding: Finding, case: Case | None = None) -> dict[str, Any]:
    """Return *finding* as the screen says it, with the words of *case* that it is about, if any."""
    words = "" if case is None or finding.start is None else _at(case, finding.subject)
    return said_of(finding, words)


def said_of(finding: Finding, words: str) -> dict[str, Any]:
    """Return *finding* as the screen says it; it marks a part of *words*."""
    tip = finding.severity is Severity.TIP
    return {
        "ask": text(f"coach.{finding.code}.ask"),
        "tip": text("coach.severity.tip") if tip else "",
        "why": text(f"coach.{finding.code}.why"),
        "words": _part(words, finding.start, finding.end),
    }


def _part(words: str, start: int | None, end: int | None) -> str:
    """Return the marked part; all of a text is not quoted, for then it stands there twice."""
    part = "" if start is None else words[start:end].strip()
    return "" if is_whole(part, words) else part


def is_whole(part: str, words: str) -> bool:
    """Tell whether *part* is all of *words*, whatever closes it: then there is nothing to quote."""
    return part.strip(_AROUND) == words.strip(_AROUND)


def _at(case: Case, path: str) -> str:
    try:
        found = get(case, path)
    except UnknownPathError:
        return ""
    return found if isinstance(found, str) else ""
