"""A case as JSON text: written out, read back, and described as a JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from ekc_kit.errors import ImportFileError
from ekc_kit.model.case import SCHEMA_VERSION, Case
from ekc_kit.model.value import Item, Value

SIZE_LIMIT = 20_000_000


def to_json(case: Case) -> str:
    """Return the case as readable JSON, two spaces deep; `from_json` gives the same case back."""
    return case.model_dump_json(indent=2) + "\n"


def from_json(text: str | bytes) -> Case:
    """Return the case that *text* describes, cleaned and checked as if it had been typed.

    Raises:
        ImportFileError: It is not JSON, not a case, too large, or of a newer schema version.
    """
    if len(text) > SIZE_LIMIT:
        raise ImportFileError("file_too_large", limit=SIZE_LIMIT // 1_000_000)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):  # UnicodeDecodeError is a ValueError too
        raise ImportFileError("not_json") from None
    if not isinstance(data, dict) or "schema_version" not in data:
        raise ImportFileError("not_a_case")
    version = data["schema_version"]
    if not isinstance(version, int) or version < 1:
        raise ImportFileError("not_a_case")
    if version > SCHEMA_VERSION:
        raise ImportFileError("newer_schema", version=str(version)[:9], known=SCHEMA_VERSION)
    try:
        case = Case.model_validate(data)
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors(include_url=False)[0]["loc"])
        raise ImportFileError("field_refused", place=_safe(place)) from None
    for place, ids in _lists(case):
        if len(set(ids)) < len(ids):  # taking one of them away would take the other along
            raise ImportFileError("field_refused", place=place)
    return case


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a case file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Case.model_json_schema()}


def _lists(value: Value, prefix: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield the place of every list of items in *value*, and the ids in it."""
    for name, inner in value:
        if isinstance(inner, Value):
            yield from _lists(inner, f"{prefix}{name}.")
        elif isinstance(inner, tuple):
            items = [one for one in inner if isinstance(one, Item)]
            yield f"{prefix}{name}", [one.id for one in items]
            for number, item in enumerate(items):
                yield from _lists(item, f"{prefix}{name}.{number}.")


def _safe(place: str) -> str:
    """Return a place in a file without anything but field names and numbers, 80 characters long."""
    return "".join(sign for sign in place if sign.isascii() and (sign.isalnum() or sign in "._-"))[
        :80
    ]
