"""What is not known yet of what a document should say, and whether it comes too late.

It never stops a document: there it says "nog open". Whoever makes one is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.model.editing import get
from ekc_kit.texts import date_text, text
from ekc_kit.word.documents.explained import explanation
from ekc_kit.word.documents.kind import Kind


def open_in(kind: Kind, case: Case) -> tuple[str, ...]:
    """Return what *kind* of *case* cannot say yet, in the language in use: "het tijdstip".

    Each is named once, in the order of the document.
    """
    if not kind.shows_open:
        return tuple(text(f"still_open.{path}") for path in still_open(kind, case))
    names = _open_names(kind.context(case, date.today()), "", text("plan_document.open"))
    return tuple(explanation(kind, name) or name for name in dict.fromkeys(names))


def day_gone(kind: Kind, case: Case, today: date | None = None) -> str:
    """Return, in words, that the day which *kind* is about was before *today*; else empty."""
    day = get(case, kind.before) if kind.before else None
    if day is None or day >= (today or date.today()):
        return ""
    return text(f"day_gone.{kind.before}", date=date_text(day))


def still_open(kind: Kind, case: Case) -> tuple[str, ...]:
    """Return the paths of ``kind.asks`` that are empty in *case*, in their order."""
    return tuple(path for path in kind.asks if not _is_known(case, path.split(".")))


def _is_known(value: Any, path: list[str]) -> bool:
    """Follow *path*; one of the items in a tuple is enough, and one of ``phone-or-email``."""
    if isinstance(value, tuple):
        return any(_is_known(one, path) for one in value)
    if path:
        names = path[0].split("-or-")
        return any(_is_known(getattr(value, name), path[1:]) for name in names)
    return value not in (None, "")


def _open_names(value: Any, name: str, open_words: str) -> Iterator[str]:
    """Yield the dotted name of each field that says nothing but *open_words*."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _open_names(inner, f"{name}.{key}" if name else key, open_words)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _open_names(inner, name, open_words)
    elif value == open_words:
        yield name
