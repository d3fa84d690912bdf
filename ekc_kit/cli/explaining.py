"""What ``template fields`` shows: what can be typed in a template, to read and to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from rich.padding import Padding
from rich.text import Text

from ekc_kit.cli.screen import json_line, screen
from ekc_kit.texts import text
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.explained import Field, Shape, explained_fields
from ekc_kit.word.documents.kind import Kind


def show_fields(kind: Kind) -> None:
    """Print every field of *kind* with what it says and an example, lists with their loop."""
    out = screen()
    out.print(text("cli.fields.title", document=kind.title))
    out.print(text("cli.fields.how"))
    for one in explained_fields(kind):
        out.print()
        for step, line in _lines(one):
            out.print(Padding(Text(line), (0, 0, 0, 4 * one.depth + 4 * step), expand=False))
    for name in kind.pictures(example_case()):
        out.print()
        out.print(text("typed.picture", name=name))


def field_lines(kind: Kind) -> Iterator[str]:
    """Yield one JSON object per field, in the order of the document."""
    for one in explained_fields(kind):
        yield json_line(**asdict(one))


def _lines(one: Field) -> Iterator[tuple[int, str]]:
    """What is said of a field, each line with how far it stands in."""
    yield 0, one.typed if one.shape is Shape.TEXT else one.name.rpartition(".")[2]
    if one.explanation:
        yield 1, one.explanation
    if one.example:
        yield 1, text("cli.fields.example", example=one.example)
    if one.shape is Shape.TEXT and not one.example:
        yield 1, text("typed.left_out", field=one.called)
    if one.loop:
        yield 1, text("typed.loop")
        yield from ((2, line) for line in one.loop)
