"""What can be typed in the template of a document: to read, to search and to copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ekc_kit.texts import Language, language, text
from ekc_kit.widgets.screen import words
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.widgets.workshop.tool import Data, Tool, drawn_by
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.explained import Field, Shape, explained_fields
from ekc_kit.word.documents.kinds import KINDS


class Fields(Tool):
    """The fields of the chosen document, those of a group or a list together."""

    _esm = drawn_by("copying", "fields")

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, "fields", words("bench_fields"))

    def seen(self) -> Data:
        kind = self.bench.kind
        return {"sections": _sections(kind.name, language()) if kind else []}

    def blank(self) -> Data:
        return {"sections": []}


@cache
def _sections(name: str, _language: Language) -> list[Data]:
    """The sections of the document *name*: loose fields first, then each group and list."""
    kind = KINDS[name]
    fields = explained_fields(kind)
    owners = [None, *(one for one in fields if one.shape is not Shape.TEXT)]
    sections = [_section(owner, fields) for owner in owners]
    pictures = [
        {"typed": picture, "says": text("typed.picture", name=picture), "example": "", "note": ""}
        for picture in kind.pictures(example_case())
    ]
    if pictures:
        title = text("bench_fields.pictures")
        sections.append({"title": title, "inside": "", "loop": [], "example": "", "rows": pictures})
    return [one for one in sections if one["rows"] or one["loop"]]


def _section(owner: Field | None, fields: Sequence[Field]) -> Data:
    """The fields that stand right in *owner*; None: those in no group or list."""
    within = owner.name if owner else ""
    rows = [
        {
            "typed": one.typed,
            "says": one.explanation,
            "example": one.example,
            "note": "" if one.example else text("typed.left_out", field=one.called),
        }
        for one in fields
        if one.shape is Shape.TEXT and one.name.rpartition(".")[0] == within
    ]
    around = next(reversed([*_lists_around(within, fields)]), None)
    return {
        "title": _begun(owner.explanation or within) if owner else text("bench_fields.loose"),
        "inside": text("bench_fields.inside", loop=around.typed) if around else "",
        "loop": list(owner.loop) if owner else [],
        "example": owner.example if owner else "",
        "rows": rows,
    }


def _begun(words: str) -> str:
    """With a capital: an explanation is half a sentence."""
    return words[:1].upper() + words[1:]


def _lists_around(name: str, fields: Sequence[Field]) -> Iterator[Field]:
    """The lists in which the field *name* stands, from the outermost."""
    return (one for one in fields if one.loop and name.startswith(f"{one.name}."))
