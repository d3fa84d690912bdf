"""Sentences by key, from the TOML files of a language: ``nl.toml``, ``nl.letters.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from ekc_kit.errors import KitError
from ekc_kit.texts.language import language


def text(key: str, /, **fields: object) -> str:
    """Return the sentence *key* in the language in use, with *fields* filled in.

    Raises:
        KeyError: There is no such key, or the sentence has a field that was not given.
    """
    found = _sentences(language())[key]
    return found.format_map(fields) if fields or "{" in found else found


def counted(key: str, count: int, /, **fields: object) -> str:
    """Return `key`.one when *count* is 1, else `key`.other, with ``count`` filled in."""
    return text(f"{key}.{'one' if count == 1 else 'other'}", count=count, **fields)


def has_text(key: str) -> bool:
    """Tell whether there is a sentence *key*."""
    return key in _sentences(language())


def say(error: KitError) -> str:
    """Return what went wrong, as one sentence in the language in use."""
    return text(error.key, **error.fields)


def all_keys(name: str) -> dict[str, str]:
    """Return every key of the language *name* with its sentence."""
    return dict(_sentences(name))


@cache
def _sentences(name: str) -> dict[str, str]:
    whole: dict[str, str] = {}
    for file in files("ekc_kit.texts").iterdir():
        if file.name.startswith(f"{name}.") and file.name.endswith(".toml"):
            whole |= _flat("", tomllib.loads(file.read_text("utf-8")))
    return whole


def _flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", value
