"""What the map asks: one friendly question each, with its reason, to be set aside with a note."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from textwrap import shorten
from typing import Any

from ekc_kit.coach import Finding, is_set_aside, review_circle, setting_aside, with_set_aside
from ekc_kit.coach.set_aside import without_set_aside
from ekc_kit.model import Case
from ekc_kit.picture.names import full_names
from ekc_kit.texts import counted, date_text, text

Data = dict[str, Any]
Names = Mapping[str, str]  # by id
PEOPLE_SHOWN = 8  # under one question


def seen_gaps(case: Case, today: date, whole: Collection[str] = ()) -> Data:
    """Return the open questions about the circle, and those that were set aside with their note.

    Questions with one code about several people are one question that names them all: the first
    few, or everybody when its key is in *whole*.
    """
    names = full_names(case.circle)
    found = review_circle(case, today)
    waiting = [one for one in found if not is_set_aside(one, case)]
    return {
        "gaps": [
            _gap(case, names, code, tuple(same), code in whole)
            for code, same in groupby(waiting, key=lambda one: _together(one))
        ],
        "aside": [_aside(case, names, one) for one in found if is_set_aside(one, case)],
    }


def set_aside(case: Case, code: str, note: str, today: date) -> Case:
    """Return *case* with every open question of this code (see `seen_gaps`) set aside."""
    for one in review_circle(case, today):
        if _together(one) == code and not is_set_aside(one, case):
            case = with_set_aside(case, setting_aside(one, case, note, today))
    return case


def ask_again(case: Case, code: str, subject: str) -> Case:
    """Return *case* in which a question that was set aside is asked again."""
    return without_set_aside(case, code, subject)


def _together(one: Finding) -> str:
    """Return what a question is shown under: people share one, anything else stands alone."""
    return one.code if one.subject.startswith("circle.") else f"{one.code} {one.subject}"


def _gap(case: Case, names: Names, key: str, same: tuple[Finding, ...], whole: bool) -> Data:
    people = [_person(names, one) for one in same if one.subject.startswith("circle.")]
    code = same[0].code
    shown = people if whole else people[:PEOPLE_SHOWN]
    return {
        "key": key,
        "ask": counted(f"gap.{code}", len(same)) if people else text(f"coach.{code}.ask"),
        "why": text(f"coach.{code}.why"),
        "about": "" if people else _about(case, names, same[0].subject),
        "people": shown,
        "more": len(people) - len(shown),
        "private": _is_private(same[0].subject),
    }


def _person(names: Names, one: Finding) -> Data:
    person = one.subject.partition(".")[2]
    since = f" · {counted(f'coach.{one.code}.since', one.count)}" if one.count is not None else ""
    return {"id": person, "text": names[person] + since}


def _aside(case: Case, names: Names, one: Finding) -> Data:
    kept = next(
        kept
        for kept in reversed(case.set_aside)
        if (kept.code, kept.subject) == (one.code, one.subject)
    )
    return {
        "code": one.code,
        "subject": one.subject,
        "ask": text(f"coach.{one.code}.ask"),
        "about": _about(case, names, one.subject),
        "note": kept.note,
        "on": date_text(kept.on) if kept.on else "",
        "private": _is_private(one.subject),
    }


def _is_private(subject: str) -> bool:
    """Tell whether a question is for the screen only: a tension never comes on paper."""
    return subject.startswith("tensions.")


def _about(case: Case, names: Names, subject: str) -> str:
    """Return in a few words what a question is about; empty for the circle as a whole."""
    return ", ".join(shorten(one, 80, placeholder=" …") for one in _names(case, names, subject))


def _names(case: Case, names: Names, subject: str) -> Iterator[str]:
    kind, _, item = subject.partition(".")
    people: Iterable[str] = ()
    if kind == "questions":
        yield from (one.text for one in case.questions if one.id == item)
    elif kind == "tensions":
        people = (
            who
            for one in case.tensions
            if one.id == item
            for who in (one.one, one.other)
            if who is not None
        )
    elif item:
        people = (item,)
    yield from (names[who] for who in people if who in names)
