"""The wordings of a question beside each other, with what the coach says of each.

The newest counts. What is said of it is for now; what is said of an older one is for comparing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ekc_kit.coach import SEVERITIES, Finding, Severity
from ekc_kit.model import Case, Question, QuestionVersion
from ekc_kit.model.cleaning import TEXT_LIMIT, clean_text
from ekc_kit.texts import language, short_date_text, text
from ekc_kit.training import Attempts
from ekc_kit.widgets.asking import is_whole, reviewed, said_of

Seen = dict[str, Any]

# Which published question shows best what a pitfall leaves out: one is enough.
EXAMPLES = {
    "closed": "street",
    "choice": "needed",
    "leading": "place",
    "blame": "neighbourhood",
    "multiple": "neighbourhood",
    "not_a_question": "place",
    "why": "needed",
    "vague": "sport",
    "out_of_reach": "place",
    "long": "nuisance",
    "jargon": "street",
    "negative": "department",
}
_FROM_BROCHURE = ("nuisance", "department", "place")
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.TIP: 2}


def seen_wordings(case: Case, attempts: Attempts) -> dict[str, Seen]:
    """Return what is said of every wording, by its path, and of every question, by its path."""
    seen: dict[str, Seen] = {}
    for question in case.questions:
        place = f"questions.{question.id}"
        for number, one in enumerate(question.versions, 1):
            seen[f"{place}.versions.{one.id}"] = {
                "name": text("wording.number", number=number),
                "from": _from(one),
                **considered(one.text),
            }
        seen[place] = _about(question, attempts if case.training_case else None)
    return seen


def considered(words: str) -> Seen:
    """Return what is said of *words*: their parts, marked or not, and each pitfall with its reason.

    Nothing is said of nothing. No pitfall is not a mark: the kit only knows so many of them.
    """
    found = _findings(words)
    return {
        "parts": list(_parts(words, found)),
        "found": [said_of(one, words) for one in found],
        "verdict": text("coach.none") if words and not found else "",
    }


def considered_line(line: object) -> Seen:
    """Return what is said of a line that is being typed, cleaned as it would be when kept."""
    words = clean_text(line)
    return considered(words[:TEXT_LIMIT] if isinstance(words, str) else "")


def _about(question: Question, attempts: Attempts | None) -> Seen:
    found = sorted(_findings(question.text), key=lambda one: _WEIGHT[SEVERITIES[one.code]])
    about: Seen = {"flagged": bool(found), "example": None, "rewrites": [], "try_first": ""}
    if not found:
        return about
    about["example"] = _example(found[0].code)
    if attempts is not None:
        tried = [
            one.code
            for one in found
            if attempts.were_made(question, one.code, question.text[one.start : one.end])
        ]
        about["rewrites"] = [text(f"rewrite.{code}") for code in dict.fromkeys(tried)]
        about["try_first"] = "" if tried else text("wording.try_first")
    return about


def _example(code: str) -> Seen:
    name = EXAMPLES[code]
    source = "from_brochure" if name in _FROM_BROCHURE else "published"
    return {"text": text(f"example.{name}"), "source": text(f"wording.{source}")}


def _findings(words: str) -> tuple[Finding, ...]:
    return reviewed(words, language()).findings if words else ()


def _parts(words: str, found: tuple[Finding, ...]) -> Iterator[tuple[str, bool]]:
    """Cut *words* where marks begin and end; marks may overlap. A text marked whole is not."""
    spans = [(one.start, one.end) for one in found if one.start is not None and one.end is not None]
    spans = [(start, end) for start, end in spans if not is_whole(words[start:end], words)]
    edges = sorted({0, len(words), *(edge for span in spans for edge in span)})
    for start, end in pairwise(edges):
        inside = any(begin <= start and end <= stop for begin, stop in spans)
        yield words[start:end], inside


def _from(version: QuestionVersion) -> str:
    who = text("wording.by", who=version.proposed_by) if version.proposed_by else ""
    day = short_date_text(version.noted_on) if version.noted_on else ""
    return " · ".join(one for one in (who, day) if one)
