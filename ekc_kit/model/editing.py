"""Changing a case: each function takes a case and returns a new one; the old one stays as it was.

A field is named by a path: attribute names, and ids for list items, joined by dots:
``request.matter``, ``circle.p-3fa1c2.name``, ``agreements.a-91bc02.fallback.what``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, TypeVar, get_args

from pydantic import TypeAdapter, ValidationError

from ekc_kit.errors import RefusedInputError, UnknownPathError
from ekc_kit.model.case import Case
from ekc_kit.model.circle import CIRCLE_LIMIT
from ekc_kit.model.value import Item, Value

Path = str


def get(case: Case, path: Path) -> Any:
    """Return what stands at *path*: a field's value, an item, or a tuple of items.

    Raises:
        UnknownPathError: There is no such field or item.
    """
    found: Any = case
    for step in path.split("."):
        found = _into(found, step)
    return found


def put(case: Case, path: Path, value: object) -> Case:
    """Return a case in which *value*, cleaned and checked, stands at *path*.

    Raises:
        RefusedInputError: The value does not fit; its sentence says what would.
        UnknownPathError: There is no such field or item.
    """
    return _rebuild(case, path, lambda kind, name, _old: _checked(kind, name, value))


def add(case: Case, path: Path, fields: Mapping[str, object]) -> tuple[Case, str]:
    """Return a case with a new item at the end of the list at *path*, and the id of that item."""
    new: list[Item] = []
    if path == "circle" and len(case.circle) >= CIRCLE_LIMIT:
        raise RefusedInputError("too_many", limit=CIRCLE_LIMIT, size=len(case.circle) + 1)

    def append(kind: type[Value], name: str, items: Any) -> Any:
        new.append(_build(item_type(kind, name), fields))
        return _checked(kind, name, (*items, new[0]))

    return _rebuild(case, path, append), new[0].id


def remove(case: Case, path: Path) -> Case:
    """Return a case without the item at *path*, and without any reference to it."""
    where, _, item_id = path.rpartition(".")
    get(case, path)

    def drop(_kind: type[Value], _name: str, items: Any) -> Any:
        return tuple(item for item in items if item.id != item_id)

    return without_references(_rebuild(case, where, drop), item_id)


def move(case: Case, path: Path, offset: int) -> Case:
    """Return a case in which the item at *path* stands *offset* places further down its list.

    A negative offset moves it up. At either end of the list it stays where it is.
    """
    where, _, item_id = path.rpartition(".")
    moved = get(case, path)

    def shift(_kind: type[Value], _name: str, items: Any) -> Any:
        place = items.index(moved)
        others = [item for item in items if item.id != item_id]
        others.insert(max(0, place + offset), moved)
        return tuple(others)

    return _rebuild(case, where, shift)


def new_item_id(case: Case, path: Path) -> str:
    """Return an id that an item of the list at *path* could have."""
    holder, _, name = path.rpartition(".")
    found: Value = get(case, holder) if holder else case
    kind: type[Value] = type(found)
    return item_type(kind, name)().id


@cache
def item_type(kind: type[Value], name: str) -> type[Item]:
    """Return the class of the items in the list field *name* of *kind*.

    Raises:
        UnknownPathError: The field is not a list of items.
    """
    inner = get_args(kind.model_fields[name].annotation)
    if not inner or not (isinstance(inner[0], type) and issubclass(inner[0], Item)):
        raise UnknownPathError("unknown_path")
    return inner[0]


Change = Callable[[type[Value], str, Any], Any]


def _rebuild(case: Case, path: Path, change: Change) -> Case:
    rebuilt = _replace(case, path.split("."), change)
    assert isinstance(rebuilt, Case)
    return rebuilt


def _replace(value: Value, steps: list[str], change: Change) -> Value:
    name, rest = steps[0], steps[1:]
    old = _into(value, name)
    if not rest:
        new = change(type(value), name, old)
    elif isinstance(old, tuple):
        item = _into(old, rest[0])
        if len(rest) == 1:
            raise UnknownPathError("unknown_path")
        changed = _replace(item, rest[1:], change)
        new = tuple(changed if one is item else one for one in old)
    else:
        new = _replace(old, rest, change)
    return value if new == old else value.model_copy(update={name: new})


def _into(value: Any, step: str) -> Any:
    if isinstance(value, tuple):
        for item in value:
            if isinstance(item, Item) and item.id == step:
                return item
    elif isinstance(value, Value) and step in type(value).model_fields:
        return getattr(value, step)
    raise UnknownPathError("unknown_path")


@cache
def _adapter(kind: type[Value], name: str) -> TypeAdapter[Any]:
    field = kind.model_fields[name]
    annotation: Any = field.annotation
    for rule in field.metadata:
        annotation = Annotated[annotation, rule]
    return TypeAdapter(annotation)


def _checked(kind: type[Value], name: str, value: object) -> Any:
    if name not in kind.model_fields or name in ("id", "schema_version"):
        raise UnknownPathError("unknown_path")
    try:
        return _adapter(kind, name).validate_python(value)
    except ValidationError as error:
        raise refused(error) from None


def _build(kind: type[Item], fields: Mapping[str, object]) -> Item:
    try:
        return kind.model_validate(dict(fields))
    except ValidationError as error:
        raise refused(error) from None


_KEYS = {
    "string_too_long": "too_long",
    "enum": "not_a_choice",
    "bool_parsing": "not_a_choice",
    "date_from_datetime_parsing": "not_a_date",
    "date_parsing": "not_a_date",
    "time_parsing": "not_a_time",
}


def refused(error: ValidationError) -> RefusedInputError:
    """Return the first fault as an error that holds no typed text, only its size and limit."""
    fault = error.errors(include_url=False)[0]
    limit = fault.get("ctx", {}).get("max_length", 0)
    given = fault["input"]
    size = len(given) if isinstance(given, (str, tuple, list)) else 0
    if fault["type"] == "too_long":  # one word for texts and lists alike
        return RefusedInputError(
            "too_long" if isinstance(given, str) else "too_many", limit=limit, size=size
        )
    return RefusedInputError(_KEYS.get(fault["type"], "does_not_fit"), limit=limit, size=size)


def without_references(case: Case, item_id: str) -> Case:
    """Return a case in which nothing names *item_id*: a person or a question that is gone.

    A tension goes with who was in it, and what was set aside goes with what it was about.
    """
    loose = {one.id for one in case.tensions if item_id in (one.one, one.other)}
    return case.model_copy(
        update={
            "circle": _unnamed(case.circle, item_id, one="brought_by"),
            "tensions": tuple(one for one in case.tensions if one.id not in loose),
            "set_aside": tuple(
                one for one in case.set_aside if not _names(one.subject, {item_id, *loose})
            ),
            "questions": _unnamed(case.questions, item_id, many=("supported_by", "contributors")),
            "agreements": _unnamed(case.agreements, item_id, one="question", many=("who",)),
        }
    )


One = TypeVar("One", bound=Item)


def _unnamed(
    items: tuple[One, ...], item_id: str, one: str = "", many: tuple[str, ...] = ()
) -> tuple[One, ...]:
    """Return *items* without *item_id* in the field *one* or in the tuples *many*."""
    return tuple(_unname(item, item_id, one, many) for item in items)


def _unname(item: One, item_id: str, one: str, many: tuple[str, ...]) -> One:
    left: dict[str, Any] = {
        name: tuple(i for i in getattr(item, name) if i != item_id)
        for name in many
        if item_id in getattr(item, name)
    }
    if one and getattr(item, one) == item_id:
        left[one] = None
    return item.model_copy(update=left) if left else item


def _names(path: Path, ids: set[str]) -> bool:
    return not ids.isdisjoint(path.split("."))
