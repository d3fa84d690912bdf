"""Which fields the forms show, and which there are in a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ekc_kit.model import Case
from ekc_kit.model.editing import add, item_type
from ekc_kit.model.value import Item, Value
from ekc_kit.widgets.describe import Control, control, owner
from ekc_kit.widgets.layout import Field, Items, Layout, Node, Section, Table, Wordings
from ekc_kit.widgets.pages import FORMS


def all_fields(kind: type[Value] = Case, before: str = "") -> Iterator[str]:
    """Yield every field of the model; a list is written as ``circle[].name``."""
    for name, info in kind.model_fields.items():
        inner = get_args(info.annotation)
        if inner and isinstance(inner[0], type) and issubclass(inner[0], Item):
            yield from all_fields(inner[0], f"{before}{name}[].")
        elif isinstance(info.annotation, type) and issubclass(info.annotation, Value):
            yield from all_fields(info.annotation, f"{before}{name}.")
        else:
            yield before + name


def placed(
    nodes: tuple[Node, ...], kind: type[Value] = Case, before: str = ""
) -> Iterator[tuple[str, type[Value], Field]]:
    """Yield every field in *nodes*, with the class in which its path starts."""
    for node in nodes:
        match node:
            case Field():
                yield before + node.path, kind, node
            case Section():
                yield from placed(node.nodes, kind, before)
            case Items() | Table():
                if isinstance(node, Wordings) and node.kept:
                    yield before + node.kept.path, kind, node.kept
                inner = item_type(*owner(kind, node.path))
                inside = node.columns if isinstance(node, Table) else node.nodes + node.more
                yield from placed(inside, inner, f"{before}{node.path}[].")
            case _:
                pass


def control_of(kind: type[Value], field: Field) -> Control:
    return control(kind, field.path)[0]


SHOWN: dict[str, tuple[str, Control]] = {
    path: (form, control_of(kind, field))
    for form, layout in FORMS.items()
    for path, kind, field in placed(layout.nodes)
}


def one_of_each() -> tuple[Case, dict[str, str]]:
    """Return a case with one item in every list, and the path of each list's item."""
    case, where = Case(title="Plein"), {}
    lists = (
        "intake.limits",
        "coordinators",
        "questions",
        "circle",
        "information",
        "agreements",
        "log",
    )
    meeting = ("conference.agenda", "conference.ground_rules", "conference.rounds")
    for path in (*lists, *meeting):
        case, item_id = add(case, path, {})
        where[f"{path}[]"] = f"{path}.{item_id}"
    versions = f"{where['questions[]']}.versions"
    case, item_id = add(case, versions, {})
    where["questions[].versions[]"] = f"{versions}.{item_id}"
    person = where["circle[]"].split(".")[1]
    assert person
    return case, where


def real_path(shown: str, where: dict[str, str]) -> str:
    """Return the path of a field written as ``circle[].name``, in the case of `one_of_each`."""
    before, mark, name = shown.rpartition("[].")
    return f"{where[before + '[]']}.{name}" if mark else shown


__all__ = ["SHOWN", "Layout", "all_fields", "control_of", "one_of_each", "placed", "real_path"]
