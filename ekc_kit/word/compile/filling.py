"""A Jinja2 program that can be run, and the way back from its lines to the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from jinja2 import Template as Program
from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from ekc_kit.errors import TemplateError
from ekc_kit.word.limits import LimitedContext, LimitError
from ekc_kit.word.sandbox import SANDBOX
from ekc_kit.word.tags import Tag, shorten

BORDER = "\0"  # it cannot occur in XML, and no value brings it in
_BORDER = BORDER.encode()
_TOO_DEEP = (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError)
_LAST_QUOTED = re.compile(r"'([^']*)'(?!.*')")

Values = dict[str, Any]


class Places:
    """Which line of a program belongs to which paragraph, to name it to people."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tags: dict[int, Tag] = {}

    def put(self, line: int, tag: Tag) -> None:
        """Say that *tag* begins on *line*."""
        self._tags[line] = tag

    def at(self, line: int) -> str:
        """Return the words of the paragraph that *line* belongs to, or the name of the part."""
        tag = self._tag(line)
        return tag.place if tag else self._name

    def tag_at(self, line: int) -> str:
        """Return what stands in the tag that *line* belongs to."""
        tag = self._tag(line)
        return shorten(tag.body) if tag else ""

    def holds(self, line: int, words: str) -> bool:
        """Whether the tag that *line* belongs to holds these words, or they come from a value."""
        tag = self._tag(line)
        return tag is not None and words in tag.body

    def _tag(self, line: int) -> Tag | None:
        earlier = [begin for begin in self._tags if begin <= line]
        return self._tags[max(earlier)] if earlier else None

    @contextmanager
    def naming(self) -> Iterator[None]:
        """Tell in words what Jinja2 or Python cannot read, because it is wrong or too deep."""
        try:
            yield
        except TemplateSyntaxError as error:
            place = self.at(error.lineno)
            raise TemplateError("template.cannot_read_tag", place=place) from None
        except _TOO_DEEP:
            tag = max(self._tags.values(), key=lambda tag: len(tag.body))
            raise TemplateError("template.too_intricate", place=tag.place) from None


class Filling:
    """A program, ready to run. It never changes; threads may share it."""

    def __init__(self, program: nodes.Template, places: Places) -> None:
        with places.naming():
            code = SANDBOX.compile(program)
        self._program = Program.from_code(SANDBOX, code, dict(SANDBOX.globals))
        self._places = places

    def text(self, values: Values) -> str:
        """Return what the program writes when it is given *values*.

        Raises:
            TemplateError: A field is unknown or cannot be used so; the paragraph is named.
        """
        return self._run(self._context(values))

    def pieces(self, values: Values) -> list[bytes]:
        """Return what the program writes between its borders; see `halves` and `text`."""
        return _cut(self.text(values))

    def again_and_again(self, values: Values) -> Callable[[Values], list[bytes]]:
        """Return what does as `pieces`, given *values* and each time some fields more.

        The fields must have the same names each time. This is for one thread at a time.
        """
        context = self._context(values)

        def pieces(fields: Values) -> list[bytes]:
            context.parent.update(fields)
            if context.vars:  # what the program set the time before
                context.vars.clear()
                context.exported_vars.clear()
            return _cut(self._run(context))

        return pieces

    def _context(self, values: Values) -> LimitedContext:
        context = self._program.new_context(values)
        assert isinstance(context, LimitedContext), "the sandbox makes no other"
        return context

    def _run(self, context: LimitedContext) -> str:
        try:
            (text,) = self._program.root_render_func(context)  # see `Writer.blockvisit`
        except Exception as error:  # noqa: BLE001 - whatever a template does wrong is told in words
            raise self._fault(error) from None
        return text

    def _fault(self, error: Exception) -> TemplateError:
        line = self._line(error.__traceback__)
        place = self._places.at(line)
        if isinstance(error, TemplateError):
            return TemplateError(error.key, tag=self._places.tag_at(line), place=place)
        if isinstance(error, UndefinedError):
            named = _LAST_QUOTED.search(error.message or "")
            is_typed = named is not None and self._places.holds(line, named.group(1))
            field = shorten(named.group(1)) if named and is_typed else "?"
            return TemplateError("template.unknown_field", field=field, place=place)
        if isinstance(error, SecurityError):
            return TemplateError("template.not_allowed", place=place)
        if isinstance(error, RecursionError):
            return TemplateError("template.too_many_turns", place=place)
        if isinstance(error, LimitError):
            return TemplateError(error.key, place=place)
        return TemplateError("template.cannot_fill", place=place)

    def _line(self, trace: TracebackType | None) -> int:
        line = 1
        while trace is not None:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self._program or (
                trace.tb_frame.f_code.co_filename == "<template>"
            ):
                line = self._program.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


def _cut(text: str) -> list[bytes]:
    return text.encode().split(_BORDER)
