"""The circle drawn as SVG, for paper: four rings, everybody in them, and what the signs mean.

A solid edge means: spoken to; a dashed one: not yet. Angular corners mean: comes for an
institution. So nothing is said by colour alone. An arrow runs to who was brought in. Tensions are
never drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from xml.etree.ElementTree import Element, SubElement, tostring

from ekc_kit.design import FONT, LIGHT
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant, Ring
from ekc_kit.picture.foot import add_foot
from ekc_kit.picture.labels import FONT_SIZE, Box, box, labels
from ekc_kit.picture.names import called
from ekc_kit.picture.places import HEIGHT, WIDTH, places
from ekc_kit.picture.rings import outline, title_place
from ekc_kit.picture.signs import add_arrow, add_sign, add_words
from ekc_kit.picture.wording import circle_text
from ekc_kit.texts import text

__all__ = ["Names", "circle_text", "draw_circle"]

# From the middle outwards the accent fades into the paper.
_PAPER = {
    Ring.DIRECT: "#d3e7e4",
    Ring.AROUND: LIGHT.accent_soft,
    Ring.CONTRIBUTES: "#f2f8f7",
    Ring.INFORMS: LIGHT.paper,
}
_TITLE_SIZE = 14.0


class Names(StrEnum):
    """How people are called in the picture; NONE leaves a dot for everybody."""

    FULL = "full"
    INITIALS = "initials"
    NONE = "none"


def draw_circle(case: Case, names: Names = Names.FULL) -> str:
    """Return the circle of *case* as SVG, in the language in use and in light colours.

    It is as wide as the map, and as high as the map and the lines below it. Equal cases give equal
    text.
    """
    people = [_named(one, names) for one in case.circle]
    placed = [one for one in people if one.ring is not None]
    spots = places(placed)
    given = dict.fromkeys(spots, "") if names is Names.NONE else labels(placed, spots)
    boxes = {person: box(given[person], spot) for person, spot in spots.items()}
    picture = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img"})
    SubElement(picture, "title").text = text("picture.title")
    SubElement(picture, "desc").text = circle_text(case)
    drawn = SubElement(picture, "g", {"font-family": FONT, "font-size": f"{FONT_SIZE:g}"})
    _add_rings(drawn)
    arrows = _add_arrows(drawn, placed, boxes)
    _add_titles(drawn, placed)
    _add_people(drawn, placed, given, boxes)
    waiting = [one for one in people if one.ring is None]
    height = HEIGHT + add_foot(drawn, placed, given, waiting, arrows, names is not Names.NONE)
    picture.set("width", f"{WIDTH:g}")
    picture.set("height", f"{height:g}")
    picture.set("viewBox", f"0 0 {WIDTH:g} {height:g}")
    return tostring(picture, encoding="unicode")


def _named(person: Participant, names: Names) -> Participant:
    """Return *person* under the name that the picture may show, and nothing else in words."""
    if names is Names.FULL:
        return person
    name = called([person])[person.id].initials if names is Names.INITIALS else ""
    return person.model_copy(update={"name": name})


def _add_rings(drawn: Element) -> None:
    for ring in reversed(Ring):
        edge = " ".join(f"{x * WIDTH:.1f},{y * HEIGHT:.1f}" for x, y in outline(ring))
        look = {"points": edge, "fill": _PAPER[ring], "stroke": LIGHT.quiet}
        shape = SubElement(drawn, "polygon", look | {"stroke-width": "1"})
        if ring is Ring.INFORMS:
            shape.set("stroke-dasharray", "6 5")


def _add_titles(drawn: Element, placed: Sequence[Participant]) -> None:
    for ring in Ring:
        x, y = title_place(ring)
        count = sum(one.ring is ring for one in placed)
        words = text("picture.ring", ring=text(f"choice.ring.{ring}"), count=count)
        title = add_words(drawn, words, x * WIDTH, y * HEIGHT, _TITLE_SIZE, LIGHT.accent)
        halo = {"stroke": _PAPER[ring], "stroke-width": "4", "paint-order": "stroke"}
        title.attrib.update(halo | {"font-weight": "bold", "stroke-linejoin": "round"})


def _add_arrows(drawn: Element, placed: Sequence[Participant], boxes: Mapping[str, Box]) -> int:
    """Draw from whom everybody was brought in; return how many arrows that are."""
    arrows = 0
    for one in placed:
        begin = boxes.get(one.brought_by or "")
        if begin is not None and one.brought_by != one.id:
            add_arrow(drawn, begin, boxes[one.id])
            arrows += 1
    return arrows


def _add_people(
    drawn: Element,
    placed: Sequence[Participant],
    given: Mapping[str, str],
    boxes: Mapping[str, Box],
) -> None:
    for one in placed:
        spoken = one.informing.told_on is not None
        add_sign(drawn, boxes[one.id], given[one.id], spoken, bool(one.institution))
