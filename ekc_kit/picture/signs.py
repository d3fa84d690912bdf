"""The signs of the picture: a person, an arrow, words. Text goes in as text, never as markup."""

from __future__ import annotations

from math import hypot
from xml.etree.ElementTree import Element, SubElement

from ekc_kit.design import LIGHT
from ekc_kit.picture.labels import FONT_SIZE, Box

_EDGE, _CORNER = 1.5, 1.5
_HEAD_LENGTH, _HEAD_WIDTH = 8.0, 6.0
_DOWN = 0.35  # from the middle of letters to their baseline, in sizes of the letter


def add_sign(drawn: Element, where: Box, label: str, spoken: bool, institution: bool) -> None:
    """Draw one person: a pill with a label, or a dot when *label* is empty."""
    add_shape(drawn, where, not label, spoken, institution)
    if label:
        add_words(drawn, label, where.x, where.y, FONT_SIZE, LIGHT.ink)


def add_shape(drawn: Element, where: Box, dot: bool, spoken: bool, institution: bool) -> None:
    """Draw a pill, or a dot: it is filled where a pill only has a solid edge."""
    shape = {
        "x": _number(where.x - where.width / 2),
        "y": _number(where.y - where.height / 2),
        "width": _number(where.width),
        "height": _number(where.height),
        "rx": _number(_CORNER if institution else where.height / 2),
        "fill": LIGHT.accent if dot and spoken else LIGHT.paper,
        "stroke": LIGHT.accent,
        "stroke-width": _number(_EDGE),
    }
    if not spoken:
        shape["stroke-dasharray"] = "3 2.2" if dot else "5 3"
    SubElement(drawn, "rect", shape)


def add_words(
    drawn: Element, words: str, x: float, y: float, size: float, colour: str, anchor: str = "middle"
) -> Element:
    """Write *words* with their middle line at *y*; names in any script keep their own direction."""
    place = {"x": _number(x), "y": _number(y + _DOWN * size), "text-anchor": anchor}
    look = {"font-size": _number(size), "fill": colour, "unicode-bidi": "plaintext"}
    written = SubElement(drawn, "text", place | look)
    written.text = words
    return written


def add_arrow(drawn: Element, begin: Box, end: Box) -> None:
    """Draw a thin arrow from the edge of one box to the edge of another."""
    across, down = end.x - begin.x, end.y - begin.y
    far = hypot(across, down)
    if far == 0:
        return
    across, down = across / far, down / far
    start, stop = _reach(begin, across, down) + 1, far - _reach(end, across, down) - 2
    if stop - start < _HEAD_LENGTH / 2:
        return
    tip = begin.x + across * stop, begin.y + down * stop
    neck = tip[0] - across * _HEAD_LENGTH, tip[1] - down * _HEAD_LENGTH
    line = {
        "x1": _number(begin.x + across * start),
        "y1": _number(begin.y + down * start),
        "x2": _number(neck[0]),
        "y2": _number(neck[1]),
        "stroke": LIGHT.quiet,
        "stroke-width": "0.9",
    }
    SubElement(drawn, "line", line)
    side = _HEAD_WIDTH / 2
    corners = (
        tip,
        (neck[0] - down * side, neck[1] + across * side),
        (neck[0] + down * side, neck[1] - across * side),
    )
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)
    SubElement(drawn, "polygon", {"points": points, "fill": LIGHT.quiet})


def _reach(where: Box, across: float, down: float) -> float:
    """Return how far it is from the middle of a box to its edge, in that direction."""
    reaches = []
    if across:
        reaches.append(where.width / 2 / abs(across))
    if down:
        reaches.append(where.height / 2 / abs(down))
    return min(reaches)


def _number(value: float) -> str:
    return f"{round(value, 2):g}"
