"""Every fault of a template, where compiling stops at the first.

One fault after another is noted and mended in a draft, until what is left compiles and can be
filled in. A mend is the smallest that takes its fault away and brings no new one, so that one
mistake is told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ekc_kit.errors import TemplateError
from ekc_kit.word.checking.blocks import blocks
from ekc_kit.word.checking.guessing import nearest_field, nearest_filter
from ekc_kit.word.checking.loose import meant_by, seeming_fields
from ekc_kit.word.checking.mending import mend
from ekc_kit.word.checking.single import can_be_read, harmless, mend_tag
from ekc_kit.word.checking.trial import Trial
from ekc_kit.word.compile.draft import Draft, DraftTag, draft_of
from ekc_kit.word.container import refuse_odd_zip
from ekc_kit.word.fields import fields_of
from ekc_kit.word.package import Part, read_parts
from ekc_kit.word.refusals import CONTENT_TYPES, refuse_dangers, refuse_traces
from ekc_kit.word.tags import scan

MOST = 200
_BODY = "word/document.xml"


@dataclass(frozen=True)
class Fault:
    """One fault: what the kit says of it, in which part, and what was perhaps meant.

    `part` is empty when the whole file is at fault; `meant` is empty when nothing comes near.
    """

    error: TemplateError
    part: str = ""
    meant: str = ""


def find_faults(data: bytes, example: Mapping[str, Any]) -> tuple[list[Fault], bytes | None]:
    """Return the faults of a template, and the template without them.

    Args:
        data: The bytes of the file.
        example: What such a document is filled in with: what is not in it is no field.

    Returns:
        The faults, the body first, from top to bottom; after `MOST` the search ends. The mended
        template serves to see what it uses; None when it could not be read or mended.
    """
    return _Search(example).through(data)


def find_doubts(data: bytes, example: Mapping[str, Any]) -> list[Fault]:
    """Return what looks like a field in a template that can be read, and is none.

    It would be printed as it stands. Arguments as for `find_faults`.
    """
    found: dict[tuple[Any, ...], Fault] = {}
    for error, part, meant in seeming_fields(draft_of(read_parts(data)), fields_of(example)):
        found.setdefault(tuple(error.fields.values()), Fault(error, part, meant))
    return list(found.values())[:MOST]


def found_fault(error: TemplateError, fields: Iterable[str]) -> Fault:
    """Return *error* with what was perhaps meant, of *fields*: the dotted names that are known."""
    meant = ""
    if error.key == "template.unknown_field" and "name" in error.fields:
        typed, name = (str(error.fields[one]) for one in ("field", "name"))
        meant = nearest_field(typed, name, fields)
    elif error.key == "template.unknown_filter":
        meant = nearest_filter(str(error.fields["filter"]))
    return Fault(error, meant=meant)


class _Search:
    def __init__(self, example: Mapping[str, Any]) -> None:
        self._trial = Trial(example)
        self._found: dict[tuple[Any, ...], Fault] = {}

    def through(self, data: bytes) -> tuple[list[Fault], bytes | None]:
        try:
            refuse_odd_zip(data)
            parts = read_parts(data)
        except TemplateError as error:
            return [Fault(error)], None
        self._look_for_dangers(parts)
        if self._found:  # what holds a danger is not read any further
            return list(self._found.values()), None
        draft = draft_of(parts)
        for tag in list(draft.tags):
            self._look_at(tag)
        for tags in draft.by_part():
            for fault, block in blocks(tags)[1]:
                self._note(fault, block.tags[0].words.part)
                block.forget()
        is_sound = self._look_at_the_rest(draft)
        return self._in_order(draft), draft.package() if is_sound else None

    def _look_for_dangers(self, parts: Mapping[str, Part]) -> None:
        kinds = {CONTENT_TYPES: parts[CONTENT_TYPES]} if CONTENT_TYPES in parts else {}
        for name, part in parts.items():
            try:
                refuse_dangers({**kinds, name: part})
                refuse_traces({name: part})
            except TemplateError as error:
                self._note(error)

    def _look_at(self, tag: DraftTag) -> None:
        """Look at a tag by itself: is it closed, does the kit know it, can it be read?"""
        place, part = tag.words.place, tag.words.part
        if tag.is_loose:
            meant = meant_by(tag, self._trial.fields)
            end = tag.text[-2:]
            self._note(TemplateError("template.loose_end", end=end, place=place), part, meant)
            tag.change(harmless(meant))
            return
        try:
            scan(tag.text, place)
        except TemplateError as error:
            self._note(error, part, mend_tag(tag))
            return
        if not can_be_read(tag.text):
            self._note(TemplateError("template.cannot_read_tag", place=place), part)
            tag.change(harmless(tag.text))

    def _look_at_the_rest(self, draft: Draft) -> bool:
        """Compile and fill in, mend what is told, and try again; return whether it ended well."""
        told = self._trial.of(draft)
        for _ in range(MOST):
            if told is None:
                return True
            found = mend(draft, told, self._trial)
            if found is None:
                self._note(told.error)
                return False
            tag, after = found
            meant = found_fault(told.error, self._trial.fields).meant
            self._note(told.at(tag.words.place), tag.words.part, meant)
            told = after
        return False

    def _note(self, error: TemplateError, part: str = "", meant: str = "") -> None:
        key = (error.key, *sorted(error.fields.items()))
        self._found.setdefault(key, Fault(error, part, meant))

    def _in_order(self, draft: Draft) -> list[Fault]:
        places = [(words.part, words.place) for words in draft.words]

        def rank(fault: Fault) -> tuple[bool, int]:
            place = (fault.part, str(fault.error.fields.get("place")))
            return fault.part not in ("", _BODY), places.index(place) if place in places else -1

        return sorted(self._found.values(), key=rank)
