"""A marked part as a Jinja2 program: what is filled in anew for each document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from jinja2 import nodes
from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.emptiness import mender
from ekc_kit.word.compile.filling import Filling, Places, Values
from ekc_kit.word.compile.repeats import once
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.expressions import unsupported
from ekc_kit.word.fields import Asked, asked_for
from ekc_kit.word.sandbox import CLOSE, OPEN, SANDBOX, is_allowed
from ekc_kit.word.tags import Kind, Tag, check_blocks, is_open_set
from ekc_kit.word.writer import PLAIN

_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_WHITE = re.compile(r"[\t\r\n]")


class Halves(NamedTuple):
    """A part in two: the pieces that all copies share, and those of one copy between them.

    *shared* gives one piece more than *own*. *own* takes what all copies share and returns what
    takes the fields of one copy; without it there is one shared piece. *reads* are the names that
    it reads.
    """

    name: str
    shared: Callable[[Values], list[bytes]]
    own: Callable[[Values], Callable[[Values], list[bytes]]] | None
    reads: set[str]


class Source:
    """One part that is filled in anew for each document. It never changes; threads may share it.

    `asked` is what it asks for; nothing when it is not known which fields will be given.
    """

    def __init__(self, tree: Tree, fields: frozenset[str] | None) -> None:
        self.name = tree.name
        self.asked = Asked([], frozenset(), {})
        self._places = Places(tree.name)
        self._written = self._write(tree)
        self._filling = Filling(self._parsed(fields), self._places)
        self._mend = mender(tree)

    def render(self, values: Values) -> bytes:
        """Return the part with *values* filled in.

        Raises:
            TemplateError: A field is unknown or cannot be used so; the paragraph is named.
        """
        text = self._filling.text(values)
        return (text if self._mend is None else self._mend(text)).encode()

    def halves(self, names: frozenset[str]) -> Halves:
        """Return the part in two: what needs none of *names*, and what needs one.

        What may have to be mended is mended as a whole, so all of it is then of the copy.
        """
        from ekc_kit.word.compile.halves import names_read, split  # for copies only

        program = self._parsed(None)
        found = split(program, names)
        if found.own is None:
            return Halves(self.name, lambda values: [self.render(values)], None, set())
        if self._mend is not None:
            return Halves(self.name, lambda _: [b"", b""], self._whole, names_read(program))
        shared, own = (Filling(half, self._places) for half in (found.shared, found.own))
        return Halves(self.name, shared.pieces, own.again_and_again, found.reads)

    def _whole(self, values: Values) -> Callable[[Values], list[bytes]]:
        return lambda fields: [self.render({**values, **fields})]

    def _write(self, tree: Tree) -> str:
        """Put each tag on a line of its own, by a line end inside the tag, so lines name tags."""
        pieces = _MARK.split(tree.xml())
        order = [int(number) for number in pieces[1::2]]
        check_blocks([(tree.tags[number], tree.depth(number)) for number in order])
        pieces[::2] = once(pieces[::2], [tree.tags[number] for number in order])
        out, line = ["<?xml version='1.0' encoding='UTF-8' standalone='yes'?>", "\n"], 2
        sets: list[Tag] = []  # the blocks that are being set, within each other
        for index, piece in enumerate(pieces):
            if index % 2 == 0:
                out.append(_plain_words(piece, sets[-1]) if sets else piece)
            else:
                tag = tree.tags[int(piece)]
                out.append(_tag_source(tag, bool(sets) or int(piece) in tree.in_run))
                self._places.put(line + 1, tag)
                if is_open_set(tag):
                    sets.append(tag)
                elif tag.kind is Kind.BLOCK and tag.word == "endset":
                    sets.pop()
            line += out[-1].count("\n")
        return "".join(out)

    def _parsed(self, fields: frozenset[str] | None) -> nodes.Template:
        with self._places.naming():
            program = SANDBOX.parse(self._written)
            for key, named, line in unsupported(program):
                raise TemplateError(key, **named, place=self._places.at(line))
            calls = list(program.find_all(nodes.Call))
        for one in calls:
            if not is_allowed(one):
                raise TemplateError("template.not_allowed", place=self._places.at(one.lineno))
        if fields is not None:
            self.asked = asked_for(program, fields)
            for typed, name, line in self.asked.unknown:
                place = self._places.at(line)
                raise TemplateError("template.unknown_field", field=typed, name=name, place=place)
        return program


def _plain_words(xml: str, tag: Tag) -> str:
    """Return the fixed words of the block that *tag* sets: it holds words only."""
    if "<" in xml:
        raise TemplateError("template.block_crosses", place=tag.place, begin=tag.place)
    words = etree.fromstring(f"<w>{xml}</w>").text or ""
    return " ".join(_WHITE.split(words))  # a line end between the words of a run is a space in Word


def _tag_source(tag: Tag, as_it_is: bool) -> str:
    if tag.kind is Kind.REMARK:
        return ""
    body = tag.body.replace(OPEN, "").replace(CLOSE, "").replace("\n", " ")
    if tag.kind is Kind.BLOCK:
        return f"{OPEN}%\n{body} %{CLOSE}"
    return f"{OPEN}=\n{body} ={CLOSE}" if as_it_is else f"{OPEN}=\n({body})|{PLAIN} ={CLOSE}"
