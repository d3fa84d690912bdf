"""Which fields a template asks for that nobody will give it.

Known fields are dotted names; what stands in a list is named as if it were alone:
``questions.agreements.what``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from jinja2 import nodes

_OWN = frozenset({"loop", "range", "true", "false", "none"})
_OWN |= {"kit_next_id", "kit_pictures", "kit_anything"}
_METHODS = frozenset(dir(dict)) | frozenset(dir(str)) | frozenset(dir(list))
_ASKS = ("defined", "undefined", "default", "d")


def fields_of(example: Mapping[str, Any]) -> frozenset[str]:
    """Return the dotted names in an example of what a template is filled with."""
    return frozenset(_names("", example))


def _names(prefix: str, value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield f"{prefix}{key}"
            yield from _names(f"{prefix}{key}.", inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _names(prefix, inner)


class Unknown(NamedTuple):
    """A field that nobody gives: as it is typed, as a dotted name, and the line of its tag."""

    typed: str
    name: str
    line: int


class Asked(NamedTuple):
    """What a template asks for.

    Attributes:
        unknown: What nobody gives it, in the order of the template.
        used: The known fields that it asks for somewhere, lists and groups included.
        loops: What one of a list is called in its loop, by the dotted name of the list.
    """

    unknown: list[Unknown]
    used: frozenset[str]
    loops: dict[str, str]


def asked_for(program: nodes.Template, known: frozenset[str]) -> Asked:
    """Return what a template asks for when the fields *known* are given to it."""
    walk = _Walk(known)
    unknown = list(walk.visit(program, {}))
    return Asked(unknown, frozenset(walk.used), walk.loops)


Scope = dict[str, "str | None"]


class _Walk:
    """Follows loops and settings; a name whose origin is not clear is left for the filling in."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known
        self.used: set[str] = set()
        self.loops: dict[str, str] = {}

    def visit(self, node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
        is_read = isinstance(node, nodes.Getattr) or (
            isinstance(node, nodes.Name) and node.ctx == "load"
        )
        if is_read and (origin := self._origin(node, scope)):
            self.used.add(origin)
        if isinstance(node, nodes.For):
            yield from self._visit_loop(node, scope)
        elif isinstance(node, (nodes.Assign, nodes.AssignBlock)):
            yield from self._inside(node, scope)
            origin = self._origin(node.node, scope) if isinstance(node, nodes.Assign) else None
            self._bind(node.target, origin, scope)
        elif isinstance(node, (nodes.Test, nodes.Filter)) and node.name in _ASKS:
            list(self._inside(node, scope))  # it counts as used, and need not be there
        elif isinstance(node, nodes.Name):
            if node.ctx == "load" and not self._is_known_name(node.name, scope):
                yield Unknown(node.name, node.name, node.lineno)
        elif isinstance(node, nodes.Getattr):
            yield from self.visit(node.node, scope)
            owner = self._origin(node.node, scope)
            if owner is not None and not self._is_known(owner, node.attr):
                yield Unknown(_typed(node), f"{owner}.{node.attr}", node.lineno)
        else:
            yield from self._inside(node, scope)

    def _visit_loop(self, node: nodes.For, scope: Scope) -> Iterator[Unknown]:
        yield from self.visit(node.iter, scope)
        inner, origin = dict(scope), self._origin(node.iter, scope)
        self._bind(node.target, origin, inner)
        if origin is not None and isinstance(node.target, nodes.Name):
            self.loops.setdefault(origin, node.target.name)
        for child in (*([node.test] if node.test else []), *node.body, *node.else_):
            yield from self.visit(child, inner)

    def _inside(self, node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
        for child in node.iter_child_nodes():
            yield from self.visit(child, scope)

    def _bind(self, target: nodes.Node, origin: str | None, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = origin
        else:
            scope.update({name.name: None for name in target.find_all(nodes.Name)})

    def _origin(self, node: nodes.Node, scope: Scope) -> str | None:
        """The dotted name of what *node* stands for, or None when that is not clear."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return node.name if node.name in self._known else None
        if isinstance(node, nodes.Getattr):
            owner = self._origin(node.node, scope)
            name = f"{owner}.{node.attr}"
            return name if owner is not None and name in self._known else None
        return None

    def _is_known_name(self, name: str, scope: Scope) -> bool:
        return name in scope or name in _OWN or name in self._known

    def _is_known(self, owner: str, attribute: str) -> bool:
        return f"{owner}.{attribute}" in self._known or attribute in _METHODS


def _typed(node: nodes.Node) -> str:
    """A field as it stands in its tag: ``agreement.what``."""
    if isinstance(node, nodes.Getattr):
        return f"{_typed(node.node)}.{node.attr}"
    return str(node.name) if isinstance(node, nodes.Name) else "…"
