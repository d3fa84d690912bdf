"""A draft compiled and filled in, to see what the kit tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Undefined

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.draft import Draft
from ekc_kit.word.fields import fields_of
from ekc_kit.word.package import read_parts
from ekc_kit.word.refusals import refuse_dangers
from ekc_kit.word.tags import shorten
from ekc_kit.word.template import Template

_PLACES = ("place", "begin")


class Trial:
    """Tries drafts with one example of what such a document is filled in with."""

    def __init__(self, example: Mapping[str, Any]) -> None:
        self.fields = fields_of(example)
        self._given = {**example, "kit_anything": _Anything()}

    def of(self, draft: Draft) -> Told | None:
        """Return what is told first; None when the draft can be used."""
        try:
            filled = Template.compile(draft.package(), self.fields).render(self._given)
            refuse_dangers(read_parts(filled))  # so that it is a document, and does no harm
        except TemplateError as error:
            return Told(error, draft)
        return None


class Told:
    """An error, with the places in the draft that it names: their words change, they do not."""

    def __init__(self, error: TemplateError, draft: Draft) -> None:
        self.error = error
        place = error.fields.get("place")
        where = {index for index, one in enumerate(draft.words) if shorten(one.whole) == place}
        said = [(name, one) for name, one in error.fields.items() if name not in _PLACES]
        self._where = where
        self._told = (error.key, said, where)

    def is_same(self, other: Told) -> bool:
        """Tell whether the same is told of the same place."""
        return self._told == other._told

    def is_alike(self, other: Told) -> bool:
        """Tell whether the same kind of fault is told of a place that both may mean."""
        return self.error.key == other.error.key and bool(self._where & other._where)

    def at(self, place: str) -> TemplateError:
        """Return the error for people: it names the paragraph as it was at first."""
        fields = self.error.fields
        named = {**fields, "place": place} if "place" in fields else fields
        return TemplateError(self.error.key, **named)


class _Anything(Undefined):
    """Is whatever a template takes it for: it has every field, holds nothing and says nothing."""

    unsafe_callable = alters_data = False  # what the sandbox asks of everything it calls

    def __getattr__(self, name: str) -> _Anything:
        if name.startswith("_"):
            raise AttributeError(name)
        return self

    def __getitem__(self, _key: object) -> _Anything:  # type: ignore[override]  # its own raises
        return self

    def __call__(self, *_: object, **__: object) -> _Anything:  # type: ignore[override]  # as above
        return self

    __add__ = __radd__ = __call__  # type: ignore[assignment]  # as above

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return ""
