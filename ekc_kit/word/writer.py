"""What Jinja2 makes of a template's program, with all in it that has to be counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

# The filters of the kit's own that give XML; no template can name them.
PLAIN, BOOKMARK = "as_plain_text", "as_bookmark"
_DICT_NAMES = frozenset(dir(dict))
_SIGNS = 10  # of fixed words that are one step


class Writer(CodeGenerator):
    """Writes one call for each value, and hands what `limits` counts to the context.

    A block that is set takes values as they are: all that is shown is escaped by `Sandbox.show`.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._turns: dict[nodes.Node, int] = {}
        self._shown: nodes.Node | None = None
        self._sets = 0  # how many blocks are being set here, within each other

    def write_commons(self) -> None:
        """Give the program short ways to what it does most: see `Sandbox`."""
        super().write_commons()
        for name in ("field", "show", "show_field"):
            self.writeline(f"{name} = environment.{name}")

    def _output_child_to_const(self, node: Any, frame: Any, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible  # a fixed value is cleaned like any other, when it is shown
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self._shown = None
        if self._sets:
            self.write("context.text(")
        elif _is_written(node):
            self.write("(")
        elif _is_field(node):
            self._shown = node
            self.write("show_field(context, ")
        else:
            self.write("show(context, ")

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja2's name
        """Write the look-up of a field; what a dict can do by itself goes the long way."""
        if not _is_field(node):
            super().visit_Getattr(node, frame)
            return
        is_shown, self._shown = node is self._shown, None
        self.write("" if is_shown else "field(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r}" + ("" if is_shown else ")"))

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write what stands together; the part as a whole is kept in a list of the context."""
        if not frame.rootlevel:
            super().blockvisit(nodes, frame)
            return
        frame.buffer = self.temporary_identifier()
        self.writeline(f"{frame.buffer} = context.begin()")
        super().blockvisit(nodes, frame)
        self.writeline("yield context.finish()")

    def buffer(self, frame: Frame) -> None:
        """Begin to keep what is written; the list counts."""
        frame.buffer = self.temporary_identifier()
        self.writeline(f"{frame.buffer} = context.kept()")

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a block that is set."""
        self._sets += 1
        super().visit_AssignBlock(node, frame)
        self._sets -= 1

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - Jinja2's name
        """Write a loop whose turns are counted."""
        self._turns[node.iter] = 1 + sum(map(_steps, node.body))
        super().visit_For(node, frame)

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Write *node*, and the count around what a loop runs through."""
        steps = self._turns.pop(node, None)
        if steps is None:
            return super().visit(node, *args, **kwargs)
        self.write("context.turns(")
        super().visit(node, *args, **kwargs)
        return self.write(f", {steps})")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - as above
        """Write ``~``."""
        self.write("context.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a list that is counted."""
        self.write("context.made(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a tuple that is counted, unless it takes values or holds only fixed ones."""
        if node.ctx == "store" or all(isinstance(item, nodes.Const) for item in node.items):
            super().visit_Tuple(node, frame)
        else:
            self.write("context.made(")
            super().visit_Tuple(node, frame)
            self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 - as above
        """Write a dict that is counted."""
        self.write("context.made(")
        super().visit_Dict(node, frame)
        self.write(")")


def _is_field(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Getattr) and node.attr not in _DICT_NAMES


def _is_written(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name in (PLAIN, BOOKMARK)


def _steps(node: nodes.Node) -> int:
    """Return what writing *node* once counts for; an inner loop counts its own turns."""
    if isinstance(node, nodes.TemplateData):
        return 1 + len(node.data) // _SIGNS
    inside = [node.iter] if isinstance(node, nodes.For) else node.iter_child_nodes()
    return 1 + sum(map(_steps, inside))
