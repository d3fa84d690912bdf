"""What words of a document would make of an agreement, or why they cannot be taken over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ekc_kit.errors import RefusedInputError
from ekc_kit.model.case import Case
from ekc_kit.model.editing import get, put
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import date_text, read_date
from ekc_kit.word.documents.edited.difference import Obstacle
from ekc_kit.word.documents.edited.doers import MASKS, doers
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.documents.naming import Naming
from ekc_kit.word.documents.plan import shows_date

Puts = tuple[tuple[str, Any], ...]
_IN_BRACKETS = re.compile(r"(?P<words>.*?)\s*\((?P<day>[^()]*)\)", re.DOTALL)
_DATE = re.compile(r"\b\d{1,2}(?:\s+[^\W\d_]+\.?\s+|[-/.]\d{1,2}[-/.])\d{4}\b")


@dataclass(frozen=True)
class Proposal:
    """What to put where below an agreement, or what is in the way.

    `outside` is who would keep it without being in the circle.
    """

    puts: Puts = ()
    obstacle: Obstacle | None = None
    outside: str = ""


def proposal(
    case: Case,
    agreement: Agreement,
    name: str,
    words: str,
    naming: Naming,
    *,
    knows_hidden: bool = False,
) -> Proposal | None:
    """Return what *words* make of the field *name*, in the language in use.

    None says: nothing. They are written otherwise and mean the same. *knows_hidden* says that the
    document was made from what this field says now: see `doers`.
    """
    outside = ""
    if name == "who":
        said = doers(words, case, naming, agreement, knows_hidden=knows_hidden)
        if said.hidden:
            return Proposal(obstacle=Obstacle("hidden", words=said.hidden))
        if _same_people(case, agreement, said.who, naming) and said.who_else == agreement.who_else:
            return None
        puts: Puts = (("who", said.who), ("who_else", said.who_else))
        outside = said.outside
    else:
        raw = get(case, f"agreements.{agreement.id}.{name}")
        masks = MASKS.findall(words)
        if len(masks) > len(MASKS.findall(raw)):
            return Proposal(obstacle=Obstacle("hidden", words=masks[-1]))
        puts = _when(agreement, words, naming) if name == "when" else ((name, words),)
    found = _checked(case, agreement, puts)
    return _with_outside(found, outside) if found else None


def new_agreement(case: Case, question: str, words: Mapping[str, str], naming: Naming) -> Proposal:
    """Return what a row that was added makes of an empty agreement."""
    said = doers(words.get("who", ""), case, naming)
    puts: list[tuple[str, Any]] = [("question", question or None)]
    puts += [("who", said.who), ("who_else", said.who_else)]
    puts += [(name, value) for name, value in words.items() if name not in ("", "who")]
    if words.get(""):
        puts.append(("what", words[""]))
    blank = Agreement()
    with_blank = case.model_copy(update={"agreements": (blank,)})
    found = _checked(with_blank, blank, tuple(puts)) or Proposal(tuple(puts))
    return _with_outside(found, said.outside)


def _with_outside(found: Proposal, outside: str) -> Proposal:
    return found if found.obstacle else replace(found, outside=outside)


def _when(agreement: Agreement, words: str, naming: Naming) -> Puts:
    """Take off the date that the kit wrote itself; a date that the plan showed changes with it."""
    due = agreement.due
    if due is None:
        return (("when", words),)
    written = date_text(due)
    _, day_of_month, month, _ = written.split()
    named = re.compile(rf"(?<!\d){day_of_month}\s+{month}\b")
    if not (shows_date(agreement, naming) or named.search(agreement.when)):
        return (("when", words),)
    rest, day = _apart(words, written, due)
    if day is not None:
        return (("when", rest), ("due", day))
    if named.search(words):
        return (("when", words),)
    return (("when", words), ("due", _day(words)))


def _apart(words: str, written: str, due: date) -> tuple[str, date | None]:
    """Return the words before a date, and the date, where both are as the kit writes them."""
    found = _IN_BRACKETS.fullmatch(words.strip())
    rest, last = (found["words"], bare(found["day"])) if found else ("", bare(words))
    if any(sign.isdigit() for sign in rest):  # the kit writes no date behind such words
        return words, None
    day = due if last == written else _day(last)
    return (rest, day) if day is not None and date_text(day) == last else (words, None)


def _day(words: str) -> date | None:
    """Return the one day that words name with its year; None when they name none, or several."""
    days = _DATE.findall(words)
    if len(days) == 1:
        with suppress(RefusedInputError):
            return read_date(bare(days[0]))
    return None


def _same_people(case: Case, agreement: Agreement, who: tuple[str, ...], naming: Naming) -> bool:
    """Whether the same people are named in the same order; who is not named has no place in it."""
    now = [one for one in agreement.who if case.participant(one)]
    hidden = naming.hidden_doers(agreement).ids
    named = ([one for one in side if one not in hidden] for side in (now, who))
    return sorted(now) == sorted(who) and next(named) == next(named)


def _checked(case: Case, agreement: Agreement, puts: Puts) -> Proposal | None:
    """Return what would be put: None when that changes nothing, an obstacle when it is too much."""
    path = f"agreements.{agreement.id}"
    changed = case
    try:
        for name, value in puts:
            changed = put(changed, f"{path}.{name}", value)
    except RefusedInputError as error:
        limit = error.fields.get("limit", 0)
        return Proposal(obstacle=Obstacle("too_long", limit if isinstance(limit, int) else 0))
    return None if get(changed, path) == agreement else Proposal(puts)
