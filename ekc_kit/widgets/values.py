"""What a screen shows of a case now, and what somebody typed on it: both ways, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Case
from ekc_kit.model.editing import get, item_type
from ekc_kit.model.value import Item, Value
from ekc_kit.texts import date_text, read_date, read_time, short_date_text, time_text
from ekc_kit.widgets.describe import Control, control, owner
from ekc_kit.widgets.layout import Field, Items, Layout, Node, Section, Table, Wordings


def shown(case: Case, layout: Layout) -> dict[str, Any]:
    """Return the values and the item ids of everything in *layout*, by path."""
    values: dict[str, Any] = {}
    items: dict[str, list[str]] = {}
    _collect(case, Case, "", layout.nodes, values, items)
    return {"values": values, "items": items}


def values_of(item: Item, nodes: tuple[Node, ...], prefix: str) -> dict[str, Any]:
    """Return the values of *item* that *nodes* show, by path; *prefix* is the item's own path."""
    values: dict[str, Any] = {}
    _collect(item, type(item), prefix, nodes, values, {})
    return values


def typed(case: Case, path: str, value: object) -> object:
    """Return what somebody typed at *path* as the model takes it.

    Raises:
        RefusedInputError: It was meant as a date or a time and cannot be read as one.
        UnknownPathError: There is no such field.
    """
    holder, _, name = path.rpartition(".")
    found: Value = get(case, holder) if holder else case
    get(case, path)
    how = control(type(found), name)[0]
    if how in (Control.CHOICE, Control.YES_NO) and value == "":
        return None
    if how is Control.DATE:
        return read_date(_words(value, "not_a_date"))
    if how is Control.TIME:
        return read_time(_words(value, "not_a_time"))
    return value


def _words(value: object, refusal: str) -> str:
    """Return what was typed in words; a bare number is no date, though pydantic reads one in it."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RefusedInputError(refusal)
    return value


def _collect(
    holder: Value,
    kind: type[Value],
    prefix: str,
    nodes: tuple[Node, ...],
    values: dict[str, Any],
    items: dict[str, list[str]],
    short: bool = False,
) -> None:
    for node in nodes:
        match node:
            case Section():
                _collect(holder, kind, prefix, node.nodes, values, items)
            case Field():
                values[prefix + node.path] = _plain(_at(holder, node.path), short)
            case Items() | Table():
                inner = item_type(*owner(kind, node.path))
                found: tuple[Item, ...] = _at(holder, node.path)
                numbers: Mapping[str, str] = {}
                if isinstance(node, Table):
                    found = tuple(item for item in found if node.only(item))
                    if node.numbers:
                        numbers = node.numbers(holder)
                        places = {one: place for place, one in enumerate(numbers)}
                        found = tuple(sorted(found, key=lambda one: places[one.id]))
                    inside: tuple[Node, ...] = node.columns
                    head = node.head
                else:
                    inside = node.nodes + node.more
                    head = node.summary
                if isinstance(node, Wordings) and node.kept:
                    values[prefix + node.kept.path] = _plain(_at(holder, node.kept.path))
                narrow = isinstance(node, Table) or node.slim
                where = prefix + node.path
                key = f"{where}#{node.key}"
                items[key] = [item.id for item in found]
                for item in found:
                    below = f"{where}.{item.id}."
                    values[below + head] = _plain(_at(item, head))
                    if isinstance(node, Table) and item.id in numbers:
                        name = f"{numbers[item.id]}. {values[below + head]}"
                        values[below + node.called] = name
                    _collect(item, inner, below, inside, values, items, narrow)
            case _:
                pass


def _at(holder: Any, path: str) -> Any:
    for step in path.split("."):
        holder = getattr(holder, step)
    return holder


def _plain(value: Any, short: bool = False) -> Any:
    if isinstance(value, date):
        return short_date_text(value) if short else date_text(value)
    if isinstance(value, time):
        return time_text(value)
    return list(value) if isinstance(value, tuple) else value
