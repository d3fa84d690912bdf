"""How a layout is shown and called, found from the model and `texts`.

A field is shown by its type in the model: a date is typed as a date, an enum is a choice. It is
called by its class and name: ``field.participant.name``, with an optional
``hint.participant.name``.
"""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from ekc_kit.files import SIZE_LIMIT
from ekc_kit.model import Case
from ekc_kit.model.cleaning import LINE_LIMIT
from ekc_kit.model.editing import item_type
from ekc_kit.model.value import Value
from ekc_kit.texts import has_text, text
from ekc_kit.widgets.layout import (
    Button,
    Edited,
    Facts,
    Field,
    Items,
    Node,
    Paper,
    Section,
    Slots,
    Table,
    Wordings,
)


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
            wordings = isinstance(node, Wordings)
            kept = node.kept if isinstance(node, Wordings) else None
            return {
                "kind": "wordings" if wordings else "items",
                "kept": describe(kept, kind) if kept else None,
                "path": node.path,
                "key": node.key,
                "summary": node.summary,
                "slim": node.slim,
                "considers": node.considers,
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
                "head": node.called,
                "columns": [describe(one, inside, True) for one in node.columns],
                **{
                    part: text(f"table.{node.key}.{part}") for part in ("caption", "first", "empty")
                },
            }
        case Slots():
            return {"kind": "slots", "label": text("slot.label")}
        case Facts():
            return {"kind": "facts", "name": node.name}
        case Button():
            return _describe_button(node.key, text(f"button.{node.key}"), node.primary)
        case Paper():
            title = text(f"document.{node.kind}.title")
            make = _describe_button(f"make_{node.kind}", text("papers.make", title=title), False)
            return {
                "kind": "section",
                "title": title,
                "intro": "",
                "folded": True,
                "nodes": [{"kind": "facts", "name": f"paper_{node.kind}"}, make],
            }
        case Edited():
            too_large = text("edited_plan.too_large", limit=SIZE_LIMIT // 1_000_000)
            return {"kind": "edited", "limit": SIZE_LIMIT, "too_large": too_large}


def _describe_button(action: str, label: str, primary: bool) -> dict[str, Any]:
    return {"kind": "button", "action": action, "label": label, "primary": primary}


@cache
def owner(kind: type[Value], path: str) -> tuple[type[Value], str]:
    """Return the class that holds the field at *path* below *kind*, and the field's name."""
    *steps, name = path.split(".")
    for step in steps:
        inner = kind.model_fields[step].annotation
        assert isinstance(inner, type)
        assert issubclass(inner, Value)
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
        "unknown_text": _optional(f"unknown.{key}"),
        "options": node.options,
        "compact": compact,
    }


def _optional(key: str) -> str:
    return text(key) if has_text(key) else ""


def snake(kind: type) -> str:
    """Return a class's name as it stands in text keys: ``no_interest_declaration``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
