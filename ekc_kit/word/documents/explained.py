"""Every field of a document explained: what it says, an example, and how it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ekc_kit.texts import has_text, text
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import kind_example


class Shape(StrEnum):
    """What stands in a field: words, more fields, or any number of the same."""

    TEXT = "text"
    GROUP = "group"
    LIST = "list"


@dataclass(frozen=True)
class Field:
    """One field of a document.

    Attributes:
        name: Its dotted name: ``groups.agreements.what``.
        called: How a template names it, inside the loops of the lists it stands in:
            ``agreement.what``.
        shape: What stands in it.
        explanation: What it says, in the language in use; empty when nobody wrote that down.
        example: What it says in the example case; empty for a group, and for what is left out
            there.
        typed: How it is typed: ``{{ meeting.date }}``, or inside its list ``{{ agreement.what }}``;
            of a list, the tag that begins its loop; empty for a group.
        loop: For a list, the lines that repeat something for each of it; they can be copied.
    """

    name: str
    called: str
    shape: Shape
    explanation: str
    example: str
    typed: str
    loop: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many lists and groups it stands in."""
        return self.name.count(".")


def explained_fields(kind: Kind, loops: Mapping[str, str] | None = None) -> tuple[Field, ...]:
    """Return the fields that a template of *kind* may ask for, in the order of the document.

    Args:
        kind: The document.
        loops: What a template calls one of a list in its loop, by the dotted name of the list.
    """
    example = kind_example(kind)
    return tuple(_fields(kind, example, loops or {}, "", "", frozenset(example)))


def explanation(kind: Kind, name: str) -> str:
    """Return what the field *name* of *kind* says, in the language in use; empty when unknown.

    What is written for this document goes before what is written for all that have the field.
    """
    for key in (f"document_field.{kind.name}.{name}", f"document_field.{name}"):
        if has_text(key):
            return text(key)
    return ""


def _fields(
    kind: Kind,
    values: Mapping[str, Any],
    loops: Mapping[str, str],
    before: str,
    owner: str,
    taken: frozenset[str],
) -> Iterator[Field]:
    """Yield the fields in *values*.

    Args:
        kind: The document.
        values: Them, with their examples.
        loops: See `explained_fields`.
        before: The dotted name of what they stand in, with a dot behind it.
        owner: How that is typed, with a dot behind it.
        taken: The names that a loop may not give any more.
    """
    for key, value in values.items():
        name, typed = f"{before}{key}", f"{owner}{key}"
        said = explanation(kind, name)
        if isinstance(value, Mapping):
            yield Field(name, typed, Shape.GROUP, said, "", "")
            yield from _fields(kind, value, loops, f"{name}.", f"{typed}.", taken)
        elif isinstance(value, (list, tuple)):
            one = loops.get(name) or _one_of(key, taken)
            inner = _together(value)
            example = "; ".join(value) if not inner else ""
            loop = _loop(one, typed, inner)
            yield Field(name, typed, Shape.LIST, said, example, loop[0], loop)
            yield from _fields(kind, inner, loops, f"{name}.", f"{one}.", taken | {one})
        else:
            yield Field(name, typed, Shape.TEXT, said, str(value), f"{{{{ {typed} }}}}")


def _together(items: Sequence[Any]) -> dict[str, Any]:
    """One example of what stands in a list, with all fields that any of it has."""
    whole: dict[str, Any] = {}
    for one in items:
        if isinstance(one, Mapping):
            whole = {**one, **{key: value for key, value in whole.items() if value}}
    return whole


def _one_of(key: str, taken: frozenset[str]) -> str:
    """What one of a list is called in its loop: an agreement of ``agreements``."""
    wishes = [key[:-1]] if key.endswith("s") else []
    wishes += ["one", *(f"one_{number}" for number in range(2, 10))]
    return next(wish for wish in wishes if wish not in taken)


def _loop(one: str, typed: str, inner: Mapping[str, Any]) -> tuple[str, ...]:
    """The lines to copy: each paragraph between the first and the last is repeated."""
    words = [key for key, value in inner.items() if isinstance(value, str) and key != "id"]
    shown = [f"{one}.{key}" for key in words] or [one]
    values = tuple(f"{{{{ {name} }}}}" for name in shown)
    return (f"{{%p for {one} in {typed} %}}", *values, "{%p endfor %}")
