"""What every part of a case has in common: it is a value, and a list item has a stable id."""

from __future__ import annotations

import secrets
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

ITEM_LIMIT = 1000


def new_id(prefix: str) -> str:
    """Return an id that says what kind of thing it names and nothing about anybody."""
    return f"{prefix}-{secrets.token_hex(5)}"


T = TypeVar("T")
Many = Annotated[tuple[T, ...], Field(max_length=ITEM_LIMIT)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z]{1,4}-[a-z0-9]{2,16}$")]


class Value(BaseModel):
    """A part of a case. It never changes; a change makes a new value.

    Every field has a default, and the default means "not known yet": an empty text, an empty
    tuple or None. None is not "no".
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


class Item(Value):
    """A part of a case that stands in a list and keeps its id wherever it moves."""

    id: Id = Field(default_factory=lambda: new_id("x"))
