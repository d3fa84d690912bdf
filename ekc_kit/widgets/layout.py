"""What stands on a screen, said once: fields, lists, tables, sections. Data, no drawing.

A node names fields by their path in the case. How a field is shown follows from its type in the
model (a date is typed as a date, an enum is a choice), its words from its class and name:
``field.participant.name`` in `texts`, with an optional ``hint.participant.name``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from ekc_kit.model import Case
from ekc_kit.model.cleaning import LINE_LIMIT
from ekc_kit.model.editing import item_type
from ekc_kit.model.value import Value
from ekc_kit.texts import has_text, text


@dataclass(frozen=True)
class Field:
    """One field. *path* is relative to the item when the field stands in a list.

    *options* names a changing set of choices (``people``, ``questions``) instead of an enum's.
    """

    path: str
    options: str = ""


@dataclass(frozen=True)
class Section:
    """Fields that belong together under a heading; *folded* ones open under a line of words."""

    key: str
    nodes: tuple[Node, ...]
    folded: bool = False


@dataclass(frozen=True)
class Items:
    """A list to add to, edit, reorder and remove from.

    *summary* is the relative path of the line that names an item; *from_line* turns the line that
    was typed into the fields of a new item. The items of a *slim* list are one line each;
    only those of an *ordered* list can be moved up and down.
    """

    path: str
    key: str
    nodes: tuple[Node, ...]
    summary: str
    from_line: Callable[[str], Mapping[str, object]]
    more: tuple[Node, ...] = ()
    slim: bool = False
    ordered: bool = True


@dataclass(frozen=True)
class Table:
    """One row per item of a list, one column per field. *head* is the path of the row's name."""

    path: str
    key: str
    head: str
    columns: tuple[Field, ...]
    only: Callable[[Any], bool] = field(default=lambda item: True)


@dataclass(frozen=True)
class Facts:
    """Lines the kit computes, named so that the screen can fill them."""

    name: str


@dataclass(frozen=True)
class Button:
    """Something to do; *key* names its words and the action."""

    key: str
    primary: bool = False


Node = Field | Section | Items | Table | Facts | Button


@dataclass(frozen=True)
class Layout:
    """A form: its name (its words stand under ``form.<name>``) and what stands in it."""

    name: str
    nodes: tuple[Node, ...]


def describe(node: Node, kind: type[Value] = Case, compact: bool = False) -> dict[str, Any]:
    """Return *node* as plain data with its words in the language in use."""
    match node:
        case Field():
            return _describe_field(node, kind, compact)
        case Section():
            return {
                "kind": "section",
                "title": text(f"section.{node.key}"),
                "intro": _optional(f"section_intro.{node.key}"),
                "folded": node.folded,
                "nodes": [describe(one, kind) for one in node.nodes],
            }
        case Items():
            inside = item_type(*owner(kind, node.path))
            return {
                "kind": "items",
                "path": node.path,
                "key": node.key,
                "summary": node.summary,
                "slim": node.slim,
                "ordered": node.ordered,
                "nodes": [describe(one, inside, node.slim) for one in node.nodes],
                "more": [describe(one, inside) for one in node.more],
                **{part: text(f"list.{node.key}.{part}") for part in ("add", "empty", "one")},
            }
        case Table():
            inside = item_type(*owner(kind, node.path))
            return {
                "kind": "table",
                "path": node.path,
                "key": node.key,
                "head": node.head,
                "columns": [describe(one, inside, True) for one in node.columns],
                **{
                    part: text(f"table.{node.key}.{part}") for part in ("caption", "first", "empty")
                },
            }
        case Facts():
            return {"kind": "facts", "name": node.name}
        case Button():
            words = text(f"button.{node.key}")
            return {"kind": "button", "action": node.key, "label": words, "primary": node.primary}


@cache
def owner(kind: type[Value], path: str) -> tuple[type[Value], str]:
    """Return the class that holds the field at *path* below *kind*, and the field's name."""
    *steps, name = path.split(".")
    for step in steps:
        inner = kind.model_fields[step].annotation
        assert isinstance(inner, type) and issubclass(inner, Value)
        kind = inner
    return kind, name


class Control(StrEnum):
    """How a field is shown and typed."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes_no"
    CHECK = "check"
    CHOICE = "choice"
    SEVERAL = "several"


@cache
def control(kind: type[Value], path: str) -> tuple[Control, int, type[StrEnum] | None]:
    """Return how the field at *path* is shown, its limit in characters, and its enum if any."""
    found, name = owner(kind, path)
    info = found.model_fields[name]
    bare = _bare(info)
    if bare is bool:
        return (Control.YES_NO if info.default is None else Control.CHECK), 0, None
    if isinstance(bare, type) and issubclass(bare, StrEnum):
        return Control.CHOICE, 0, bare
    if bare in (date, time):
        return (Control.DATE if bare is date else Control.TIME), 60, None
    if get_origin(bare) is tuple:
        return Control.SEVERAL, 0, None
    limits = (getattr(rule, "max_length", None) for rule in info.metadata)
    limit = next((one for one in limits if one), 0)
    if not limit:  # an id that names something else in the case
        return Control.CHOICE, 0, None
    return (Control.LINE if limit <= LINE_LIMIT else Control.TEXT), limit, None


def _bare(info: FieldInfo) -> Any:
    kinds = info.annotation
    if get_origin(kinds) in (Union, UnionType):
        kinds = next(one for one in get_args(kinds) if one is not type(None))
    return kinds


def _describe_field(node: Field, kind: type[Value], compact: bool) -> dict[str, Any]:
    found, name = owner(kind, node.path)
    shown, limit, enum = control(kind, node.path)
    key = f"{snake(found)}.{name}"
    choices = (
        [(one.value, text(f"choice.{snake(enum)}.{one.value}")) for one in enum] if enum else []
    )
    return {
        "kind": "field",
        "path": node.path,
        "control": shown,
        "label": text(f"field.{key}"),
        "hint": "" if compact else _optional(f"hint.{key}"),
        "limit": limit,
        "choices": choices,
        "unknown": bool(enum is None or found.model_fields[name].default is None),
        "options": node.options,
        "compact": compact,
    }


def _optional(key: str) -> str:
    return text(key) if has_text(key) else ""


def snake(kind: type) -> str:
    """Return a class's name as it stands in text keys: ``NoInterestDeclaration`` as
    ``no_interest_declaration``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
