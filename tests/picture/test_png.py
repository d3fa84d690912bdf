"""The picture as PNG: as large as asked, on white paper, with letters in it."""

from __future__ import annotations

import struct
import zlib

import pytest

from ekc_kit.model.case import Case
from ekc_kit.picture.drawing import draw_circle
from ekc_kit.picture.png import to_png

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">{}</svg>'


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_a_png_is_as_large_as_asked(scale: float) -> None:
    size = struct.unpack(">II", to_png(SQUARE.format(""), scale)[16:24])
    assert size == (40 * scale, 30 * scale)


def test_the_paper_is_white() -> None:
    """The first pixel of a PNG is stored as it is, after one byte for the filter of its row."""
    data = to_png(draw_circle(Case()), 1.0)
    begin = data.index(b"IDAT") + 4
    length = int.from_bytes(data[begin - 8 : begin - 4], "big")
    pixels = zlib.decompressobj().decompress(data[begin : begin + length], 5)
    assert pixels[1:] == b"\xff\xff\xff\xff"


@pytest.mark.parametrize("words", ["Ans", "שלום", "شارع"])
def test_letters_are_drawn(words: str) -> None:
    written = f'<text x="2" y="20" font-family="sans-serif">{words}</text>'
    assert to_png(SQUARE.format(written)) != to_png(SQUARE.format(""))
