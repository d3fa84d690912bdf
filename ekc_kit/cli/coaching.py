"""What ``coach`` does: one JSON object per line in, one per line out, in the same order."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, BinaryIO

from ekc_kit.coach import Finding, review_question, review_slots
from ekc_kit.coach.slots import SLOTS
from ekc_kit.texts import Language, text

LONGEST = 10_000  # characters in one line

Line = dict[str, Any]


def coached(lines: Iterable[str], kind: str, lang: Language) -> Iterator[str]:
    """Yield what the coach says of each line; *kind* is ``question`` or ``agreement``.

    A line that is no JSON object, lacks a field or is longer than 10,000 characters gives
    ``{"error": "..."}`` in its place.
    """
    look: Callable[[Line, str], Line | None] = _question if kind == "question" else _agreement
    for line in lines:
        yield json.dumps(_answer(line, look, lang), ensure_ascii=False) + "\n"


def lines_of(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines of *stream*; of one far too long only so much that it is seen to be so."""
    most = 4 * LONGEST + 2
    while chunk := stream.readline(most):
        rest = chunk
        while len(rest) == most and not rest.endswith(b"\n"):
            rest = stream.readline(most)
        yield chunk.decode("utf-8", "replace")


def _answer(line: str, look: Callable[[Line, str], Line | None], lang: str) -> Line:
    if len(line.rstrip("\r\n")) > LONGEST:
        return {"error": text("cli.coach.too_long", limit=LONGEST)}
    try:
        given = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        return {"error": text("cli.coach.not_json")}
    seen = look(given, lang) if isinstance(given, dict) else None
    return seen or {"error": text("cli.coach.lacks_field")}


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity are no JSON, though Python reads them


def _question(given: Line, lang: str) -> Line | None:
    said = given.get("text")
    if not isinstance(said, str):
        return None
    review = review_question(said, lang)
    findings = [
        {**_finding(one), "start": one.start, "end": one.end, "message": _ask(one.code, lang)}
        for one in review.findings
    ]
    return {**given, "form": review.form, "findings": findings}


def _agreement(given: Line, lang: str) -> Line | None:
    slots = {slot: given.get(slot) for slot in SLOTS}
    if not all(isinstance(said, str) for said in slots.values()):
        return None
    findings = [
        {**_finding(one), "slot": one.subject, "message": _ask(one.code, lang)}
        for one in review_slots(slots, lang)  # type: ignore[arg-type]  # all are str by now
    ]
    return {**given, "findings": findings}


def _finding(one: Finding) -> Line:
    return {"code": one.code, "severity": one.severity}


@cache
def _ask(code: str, _lang: str) -> str:
    """The sentence in the language in use, looked up once."""
    return text(f"coach.{code}.ask")
