"""A marked part as a Jinja2 program, and the way back from its lines to the paragraphs."""

from __future__ import annotations

import re
from types import TracebackType
from typing import Any

from jinja2 import Template as Program
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.emptiness import mender
from ekc_kit.word.compile.repeats import once
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.expressions import unsupported
from ekc_kit.word.fields import unknown_fields
from ekc_kit.word.sandbox import CLOSE, OPEN, PLAIN, SANDBOX
from ekc_kit.word.tags import Kind, Tag, check_blocks, is_open_set, shorten

_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_LAST_QUOTED = re.compile(r"'([^']*)'(?!.*')")


class Source:
    """One part that is filled in anew for each document. It never changes; threads may share it."""

    def __init__(self, tree: Tree, fields: frozenset[str] | None) -> None:
        self.name = tree.name
        self._places: dict[int, Tag] = {}
        written = self._write(tree)
        self._program = self._compiled(written, fields)
        self._mend = mender(tree)

    def render(self, context: dict[str, Any]) -> bytes:
        """Return the part with *context* filled in.

        Raises:
            TemplateError: A field is unknown or cannot be used so; the paragraph is named.
        """
        program = self._program
        try:
            text = "".join(program.root_render_func(program.new_context(context)))
        except Exception as error:  # noqa: BLE001 - whatever a template does wrong is told in words
            raise self._fault(error) from None
        if self._mend is not None:
            text = self._mend(text)
        return text.encode("utf-8")

    def _write(self, tree: Tree) -> str:
        """Put each tag on a line of its own, by a line end inside the tag, so lines name tags."""
        pieces = _MARK.split(tree.xml())
        order = [int(number) for number in pieces[1::2]]
        check_blocks([(tree.tags[number], tree.depth(number)) for number in order])
        pieces[::2] = once(pieces[::2], [tree.tags[number] for number in order])
        out, line = ["<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", "\n"], 2
        kept: Tag | None = None  # the block that is being set: words only, or it fits nowhere else
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                if kept is not None and "<" in piece:
                    raise TemplateError(
                        "template.block_crosses", place=kept.place, begin=kept.place
                    )
                out.append(piece)
            else:
                tag = tree.tags[int(piece)]
                out.append(_tag_source(tag, int(piece) in tree.in_run))
                self._places[line + 1] = tag
                if _block(tag) in ("set", "endset"):
                    kept = tag if is_open_set(tag) else None
            line += out[-1].count("\n")
        return "".join(out)

    def _compiled(self, written: str, fields: frozenset[str] | None) -> Program:
        try:
            program = SANDBOX.parse(written)
            for key, named, line in unsupported(program):
                raise TemplateError(key, **named, place=self._place(line))
            if fields is not None:
                for name, line in unknown_fields(program, fields):
                    place = self._place(line)
                    raise TemplateError("template.unknown_field", field=name, place=place)
            code = SANDBOX.compile(program)
        except TemplateSyntaxError as error:
            place = self._place(error.lineno)
            raise TemplateError("template.cannot_read_tag", place=place) from None
        return Program.from_code(SANDBOX, code, dict(SANDBOX.globals))

    def _place(self, line: int) -> str:
        earlier = [at for at in self._places if at <= line]
        return self._places[max(earlier)].place if earlier else self.name

    def _fault(self, error: Exception) -> TemplateError:
        place = self._place(self._line(error.__traceback__))
        if isinstance(error, TemplateError):
            return TemplateError(error.key, place=place)
        if isinstance(error, UndefinedError):
            named = _LAST_QUOTED.search(error.message or "")
            field = shorten(named.group(1)) if named else "?"
            return TemplateError("template.unknown_field", field=field, place=place)
        if isinstance(error, SecurityError):
            return TemplateError("template.not_allowed", place=place)
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


def _block(tag: Tag) -> str:
    return tag.word if tag.kind is Kind.BLOCK else ""


def _tag_source(tag: Tag, in_run: bool) -> str:
    if tag.kind is Kind.REMARK:
        return ""
    body = tag.body.replace(OPEN, "").replace(CLOSE, "").replace("\n", " ")
    if tag.kind is Kind.BLOCK:
        return f"{OPEN}%\n{body} %{CLOSE}"
    return f"{OPEN}=\n{body} ={CLOSE}" if in_run else f"{OPEN}=\n({body})|{PLAIN} ={CLOSE}"
