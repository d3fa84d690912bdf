"""Which fields a template asks for that nobody will give it.

Known fields are dotted names; what stands in a list is named as if it were alone:
``questions.agreements.what``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import nodes

_OWN = frozenset({"loop", "range", "true", "false", "none", "kit_next_id", "kit_pictures"})
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


def unknown_fields(program: nodes.Template, known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Yield each unknown field with the line of its tag, in the order of the template."""
    yield from _Walk(known).visit(program, {})


def used_fields(program: nodes.Template, known: frozenset[str]) -> frozenset[str]:
    """Return the fields of *known* that are asked for somewhere, lists and groups included."""
    walk = _Uses(known)
    for _unknown in walk.visit(program, {}):
        pass
    return frozenset(walk.used)


Scope = dict[str, "str | None"]


class _Walk:
    """Follows loops and settings; a name whose origin is not clear is left for the filling in."""

    def __init__(self, known: frozenset[str]) -> None:
        self._known = known

    def visit(self, node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int]]:
        if isinstance(node, nodes.For):
            yield from self._visit_loop(node, scope)
        elif isinstance(node, (nodes.Assign, nodes.AssignBlock)):
            yield from self._inside(node, scope)
            origin = self._origin(node.node, scope) if isinstance(node, nodes.Assign) else None
            self._bind(node.target, origin, scope)
        elif isinstance(node, (nodes.Test, nodes.Filter)) and node.name in _ASKS:
            return
        elif isinstance(node, nodes.Name):
            if node.ctx == "load" and not self._is_known_name(node.name, scope):
                yield node.name, node.lineno
        elif isinstance(node, nodes.Getattr):
            yield from self.visit(node.node, scope)
            owner = self._origin(node.node, scope)
            if owner is not None and not self._is_known(owner, node.attr):
                yield f"{owner}.{node.attr}", node.lineno
        else:
            yield from self._inside(node, scope)

    def _visit_loop(self, node: nodes.For, scope: Scope) -> Iterator[tuple[str, int]]:
        yield from self.visit(node.iter, scope)
        inner = dict(scope)
        self._bind(node.target, self._origin(node.iter, scope), inner)
        for child in (*([node.test] if node.test else []), *node.body, *node.else_):
            yield from self.visit(child, inner)

    def _inside(self, node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int]]:
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


class _Uses(_Walk):
    """Notes each known field on its way; one that is asked for with ``default`` counts too."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__(known)
        self.used: set[str] = set()

    def visit(self, node: nodes.Node, scope: Scope) -> Iterator[tuple[str, int]]:
        is_read = isinstance(node, nodes.Getattr) or (
            isinstance(node, nodes.Name) and node.ctx == "load"
        )
        if is_read and (origin := self._origin(node, scope)):
            self.used.add(origin)
        if isinstance(node, (nodes.Test, nodes.Filter)) and node.name in _ASKS:
            yield from self._inside(node, scope)
        else:
            yield from super().visit(node, scope)
