"""A program in two: what needs certain names, and what does not.

The names are those that differ from copy to copy. The border runs at the top level of the program:
a loop or condition belongs to the copy as a whole as soon as it reads such a name anywhere, also by
way of another name that was set from it. When in doubt a piece belongs to the copy.

Both halves write `BORDER` where the other has its turn. The half that all copies share begins and
ends, so it has one piece more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import nodes

from ekc_kit.word.compile.filling import BORDER

_SHORT = 300  # fixed words of so many signs between two pieces of the copy are not worth a border


class Split(NamedTuple):
    """What all copies share, what is of one copy, and all names that the latter reads.

    Without a half of the copy the shared one is the whole program, and has no border.
    """

    shared: nodes.Template
    own: nodes.Template | None
    reads: set[str]


class _Step:
    """A node at the top level, with the names that it reads and those that it sets."""

    def __init__(self, node: nodes.Node) -> None:
        self.node = node
        self.reads, self.sets = names_read(node), set(_sets(node))
        self.is_own = False

    def is_short(self) -> bool:
        """Whether it is a few fixed words."""
        return isinstance(self.node, nodes.Output) and all(
            isinstance(child, nodes.TemplateData) and len(child.data) <= _SHORT
            for child in self.node.nodes
        )


def split(program: nodes.Template, names: Iterable[str]) -> Split:
    """Return *program* in two: what needs none of *names*, and what needs one."""
    steps = [_Step(node) for node in _flat(program)]
    _share_out(steps, names)
    if not any(step.is_own for step in steps):
        return Split(program, None, set())
    reads = {name for step in steps if step.is_own for name in step.reads}
    shared, own = _bodies(steps)
    return Split(_program(shared, program), _program(own, program), reads)


def names_read(node: nodes.Node) -> set[str]:
    """Return the names that *node* reads, apart from those that its own loops give."""
    if isinstance(node, nodes.NSRef) or (isinstance(node, nodes.Name) and node.ctx == "load"):
        return {node.name}
    if not isinstance(node, nodes.For):
        return _all_read(node.iter_child_nodes())
    inside = _all_read([*node.body, *([node.test] if node.test else [])])
    return names_read(node.iter) | _all_read(node.else_) | (inside - {"loop", *_sets(node.target)})


def _all_read(found: Iterable[nodes.Node]) -> set[str]:
    return {name for node in found for name in names_read(node)}


def _flat(program: nodes.Template) -> Iterator[nodes.Node]:
    """The nodes at the top level, each value and each stretch of words as a node of its own."""
    for node in program.body:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                yield nodes.Output([child], lineno=child.lineno)
        else:
            yield node


def _sets(node: nodes.Node) -> Iterator[str]:
    """The names that are known after *node*: what a loop sets is known inside it only."""
    if isinstance(node, nodes.For):
        return
    if isinstance(node, nodes.NSRef) or (isinstance(node, nodes.Name) and node.ctx == "store"):
        yield node.name
    for child in node.iter_child_nodes():
        yield from _sets(child)


def _share_out(steps: list[_Step], names: Iterable[str]) -> None:
    """Mark what is of the copy: what reads one of *names*, and all that goes with it.

    With it goes whatever sets or reads a name that it sets, or that it reads and the program sets:
    where Jinja2 finds such a name depends on all that has to do with it.
    """
    known = set(names)
    ever_set = {name for step in steps for name in step.sets}
    was_known: set[str] = set()
    while known != was_known:
        was_known = set(known)
        for step in steps:
            if not known.isdisjoint(step.reads | step.sets):
                step.is_own = True
                known |= step.sets | (step.reads & ever_set)
    for before, step, after in zip(steps, steps[1:], steps[2:], strict=False):
        step.is_own |= before.is_own and after.is_own and step.is_short()


def _bodies(steps: Iterable[_Step]) -> tuple[list[nodes.Node], list[nodes.Node]]:
    border = nodes.Output([nodes.TemplateData(BORDER)], lineno=1)
    shared: list[nodes.Node] = []
    own: list[nodes.Node] = []
    was_own = False
    for step in steps:
        if step.is_own and not was_own:
            own += [border] if own else []
            shared.append(border)
        (own if step.is_own else shared).append(step.node)
        was_own = step.is_own
    return shared, own


def _program(body: list[nodes.Node], whole: nodes.Template) -> nodes.Template:
    program = nodes.Template(body, lineno=1)
    assert whole.environment is not None, "the parser tells every node its environment"
    program.set_environment(whole.environment)
    return program
