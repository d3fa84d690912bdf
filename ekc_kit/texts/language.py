"""Which language the kit speaks now."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Literal

from ekc_kit.errors import RefusedInputError

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_LANGUAGE: ContextVar[Language] = ContextVar("ekc_kit_language", default="nl")


def language() -> Language:
    """Return the language in use: Dutch unless `use_language` chose otherwise."""
    return _LANGUAGE.get()


def use_language(name: str) -> None:
    """Speak *name* from now on, in this thread and the tasks it starts.

    Raises:
        RefusedInputError: The kit does not speak this language.
    """
    if name not in LANGUAGES:
        raise RefusedInputError("unknown_language", known=", ".join(LANGUAGES))
    _LANGUAGE.set(name)
