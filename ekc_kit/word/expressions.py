"""What may stand within a tag: everything Jinja2 knows, less what a letter has no use for.

Refused here is what would only be found out while filling in, or would be filled in wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import nodes

from ekc_kit.word.sandbox import OWN_FILTERS, SANDBOX

_OF_JINJA = frozenset({"self"})
_BY_NAME = {"map": "filters", "select": "tests", "reject": "tests"}
_BY_NAME_OF_FIELD = {"selectattr": "tests", "rejectattr": "tests"}


class Unsupported(NamedTuple):
    """What a tag uses that the kit does not know: a text key, its fields, the line of the tag."""

    key: str
    fields: dict[str, str]
    line: int


def unsupported(program: nodes.Template) -> Iterator[Unsupported]:
    """Yield what no template may use: unknown filters and tests, functions, loops of loops."""
    for node in program.find_all((nodes.Filter, nodes.Test)):
        kind = "filters" if isinstance(node, nodes.Filter) else "tests"
        for name, known in ((node.name, kind), *_named_in(node)):
            if name not in getattr(SANDBOX, known) or (name != node.name and name in OWN_FILTERS):
                key = "template.unknown_filter" if known == "filters" else "template.unknown_test"
                yield Unsupported(key, {known.removesuffix("s"): name}, node.lineno)
    for call in program.find_all(nodes.Call):
        called = call.node.name if isinstance(call.node, nodes.Name) else "kit_"
        if called not in SANDBOX.globals and not called.startswith("kit_"):
            yield _tag(f"{called}(…)", call)
    for read in program.find_all(nodes.Name):
        if read.name in _OF_JINJA:
            yield _tag(read.name, read)
    for loop in program.find_all(nodes.For):
        if loop.recursive:
            yield _tag("recursive", loop)
    for setting in program.find_all(nodes.NSRef):
        yield _tag(f"set {setting.name}.{setting.attr}", setting)


def _named_in(node: nodes.Node) -> Iterator[tuple[str, str]]:
    """The filter or test that a filter is told to use by name: ``map('upper')``."""
    if not isinstance(node, nodes.Filter):
        return
    place, known = (0, _BY_NAME.get(node.name))
    if known is None:
        place, known = (1, _BY_NAME_OF_FIELD.get(node.name))
    given = node.args[place : place + 1]
    if known and given and isinstance(given[0], nodes.Const):
        yield str(given[0].value), known


def _tag(what: str, node: nodes.Node) -> Unsupported:
    return Unsupported("template.unsupported_tag", {"tag": what}, node.lineno)
