"""A Word template, compiled once and filled in as often as needed.

template = Template.compile(Path("plan.docx").read_bytes())
document = template.render({"title": "Samen wonen aan het plein"})
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ekc_kit.errors import TemplateError
from ekc_kit.word.package import Packed, pack
from ekc_kit.word.pictures import (
    NEXT_ID,
    Picture,
    drawing_ids,
    media_name,
    read_picture,
    relation,
    relation_xml,
)


class Template:
    """A template that was read, checked and compiled. It never changes; threads may share it."""

    __slots__ = ("_blueprint",)

    def __init__(self, blueprint: Any) -> None:
        self._blueprint = blueprint

    @classmethod
    def compile(cls, data: bytes, fields: Iterable[str] | None = None) -> Template:
        """Return the template in the bytes of a .docx file.

        Args:
            data: The file.
            fields: Dotted names of all fields that will be given (see `fields.fields_of`); a
                tag that asks for another is then a fault. Without them it is one at `render`.

        Raises:
            TemplateError: The file is not a template that this kit can or will use; the
                sentence says what is wrong and names the paragraph.
        """
        from ekc_kit.word.compile import compile_template  # lxml is needed here only

        return cls(compile_template(data, None if fields is None else frozenset(fields)))

    @property
    def uses(self) -> frozenset[str]:
        """The fields it asks for, of those that it was compiled with."""
        return frozenset().union(*(source.asked.used for source in self._blueprint.sources))

    @property
    def loops(self) -> dict[str, str]:
        """What one of a list is called in its loop, by the dotted name of the list."""
        return {
            name: one
            for source in self._blueprint.sources
            for name, one in source.asked.loops.items()
        }

    @property
    def pictures(self) -> tuple[str, ...]:
        """The alternative texts by which pictures can be given to `render`."""
        return tuple(slot.names[0] for slot in self._blueprint.slots)

    def render(
        self, context: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None
    ) -> bytes:
        """Return a .docx in which *context* is filled in. Equal input gives equal bytes.

        Args:
            context: Plain dicts, lists and strings. Line breaks and tabs in strings are kept.
            pictures: PNG or JPEG bytes by the alternative text of a placeholder.

        Raises:
            TemplateError: A field or picture is asked for that is not there, or cannot be used.
        """
        values, parts = self._given(context, pictures)
        blueprint = self._blueprint
        filled = (pack(source.name, source.render(values)) for source in blueprint.sources)
        return bytes(blueprint.package.write(itertools.chain(filled, parts)))

    def copies(
        self,
        context: Mapping[str, Any],
        people: Iterable[Mapping[str, Any]],
        pictures: Mapping[str, bytes] | None = None,
    ) -> Iterator[bytes]:
        """Return one .docx for each of *people*, in their order, made when it is asked for.

        In the template each of them is the field ``person``. A copy holds the same as
        ``render({**context, "person": one}, pictures)``, but what does not need ``person`` is
        filled in and packed once, before the first copy.

        Args:
            context: What all copies share; see `render`.
            people: Plain dicts. Nobody gives no copies.
            pictures: See `render`; all copies show the same.

        Raises:
            TemplateError: See `render`: at once for what all copies share, and when a copy is
                asked for if it is about that person.
        """
        from ekc_kit.word.copies import write_copies  # many documents are made without

        values, parts = self._given(context, pictures)
        return write_copies(self._blueprint, values, parts, people)

    def _given(
        self, context: Mapping[str, Any], pictures: Mapping[str, bytes] | None
    ) -> tuple[dict[str, Any], list[Packed]]:
        """Return all that one document is filled in with, and the parts that pictures need."""
        values: dict[str, Any] = {**context, NEXT_ID: drawing_ids()}
        parts: list[Packed] = []
        if self._blueprint.slots:
            values["kit_pictures"], parts = self._place(pictures or {})
        elif pictures:
            raise TemplateError("template.no_such_picture", name=next(iter(pictures)))
        return values, parts

    def _place(self, given: Mapping[str, bytes]) -> tuple[list[dict[str, str]], list[Packed]]:
        """Return how each placeholder is shown, and the parts that come with the pictures."""
        blueprint = self._blueprint
        read: dict[str, tuple[int, Picture]] = {
            name: (number, read_picture(data)) for number, (name, data) in enumerate(given.items())
        }
        shown, used = [], set()
        lines = dict(blueprint.relations)
        for slot in blueprint.slots:
            name = next((name for name in slot.names if name in read), None)
            if name is None:
                shown.append(slot.shown())
                continue
            number, picture = read[name]
            shown.append(slot.shown(relation(number), picture.size))
            folder, _, part = slot.part.rpartition("/")
            line = relation_xml(number, picture.ending)
            if line not in lines[f"{folder}/_rels/{part}.rels"]:
                lines[f"{folder}/_rels/{part}.rels"] += line
            used.add(name)
        if missing := read.keys() - used:
            raise TemplateError("template.no_such_picture", name=min(missing))
        parts = [pack(name, (text + "</Relationships>").encode()) for name, text in lines.items()]
        parts += [
            pack(media_name(number, picture.ending), picture.data, store=True)
            for number, picture in read.values()
        ]
        return shown, parts
