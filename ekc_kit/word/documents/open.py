"""What is not known yet of what a document should say.

It never stops a document: there it says "nog open". Whoever makes one is told.
"""

from __future__ import annotations

from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Kind


def still_open(kind: Kind, case: Case) -> tuple[str, ...]:
    """Return the paths of ``kind.asks`` that are empty in *case*, in their order."""
    return tuple(path for path in kind.asks if not _is_known(case, path.split(".")))


def open_text(path: str) -> str:
    """Return what a path of ``Kind.asks`` is called, in the language in use: "het tijdstip"."""
    return text(f"still_open.{path}")


def _is_known(value: Any, path: list[str]) -> bool:
    """Follow *path*; through a tuple it is enough that one of the items knows."""
    if isinstance(value, tuple):
        return any(_is_known(one, path) for one in value)
    if path:
        return _is_known(getattr(value, path[0]), path[1:])
    return value not in (None, "")
