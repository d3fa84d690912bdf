"""The circle as a file: with which names, as SVG or PNG."""

from __future__ import annotations

from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Case
from ekc_kit.picture.drawing import Names, draw_circle
from ekc_kit.picture.png import to_png


def choose_names(word: str) -> Names:
    """Return how people are called in a picture.

    Raises:
        RefusedInputError: *word* is none of the ways.
    """
    if word not in list(Names):
        raise RefusedInputError("cli.not_for_option", option="--names", known=", ".join(Names))
    return Names(word)


def picture(case: Case, names: Names, name: str) -> bytes:
    """Return what comes in the file *name*: a PNG when it ends so, else an SVG."""
    drawn = draw_circle(case, names)
    return to_png(drawn) if name.lower().endswith(".png") else f"{drawn}\n".encode()
