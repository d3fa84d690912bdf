"""What stands below the map: what the signs mean, and who is waiting for a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from ekc_kit.design import LIGHT
from ekc_kit.model.circle import Participant
from ekc_kit.picture.labels import DOT, FONT_SIZE, Box, text_width
from ekc_kit.picture.rings import HEIGHT, WIDTH
from ekc_kit.picture.signs import add_arrow, add_shape, add_words
from ekc_kit.texts import counted, text

MOST_NAMED = 12
_SIZE, _LINE, _SIDE = 14.0, 22.0, 16.0
_PILL = (30.0, 16.0)
_BETWEEN, _AFTER_SIGN = 16.0, 7.0

Draw = Callable[[Element, float, float], float]


def add_foot(
    drawn: Element,
    placed: Sequence[Participant],
    given: Mapping[str, str],
    waiting: Sequence[Participant],
    arrows: int,
    named: bool,
) -> float:
    """Write the lines below the map; return how high they are together.

    Args:
        drawn: What they are added to.
        placed: Who stands on the map.
        given: Their labels, by id.
        waiting: Who has no place yet.
        arrows: How many arrows there are on the map.
        named: Whether the names of who is waiting may be given.
    """
    x, y = _SIDE, HEIGHT + _LINE / 2
    shown = any(given.values()) or not given, not all(given.values())
    for words, draw in _meanings(placed, arrows, shown):
        if x > _SIDE and x + _PILL[0] + DOT + _AFTER_SIGN + _width(words) > WIDTH - _SIDE:
            x, y = _SIDE, y + _LINE
        x = draw(drawn, x, y) + _AFTER_SIGN
        add_words(drawn, words, x, y, _SIZE, LIGHT.ink, "start")
        x += _width(words) + _BETWEEN
    for line in _lines(_waiting_text(waiting, named)) if waiting else ():
        y += _LINE
        add_words(drawn, line, _SIDE, y, _SIZE, LIGHT.ink, "start")
    return y + _LINE / 2 + 4 - HEIGHT


def _meanings(
    placed: Sequence[Participant], arrows: int, shown: tuple[bool, bool]
) -> Iterator[tuple[str, Draw]]:
    """Yield what each sign means, with how to draw it: only what is on the map."""
    yield text("picture.spoken"), _sign(True, False, shown)
    yield text("picture.not_spoken"), _sign(False, False, shown)
    if any(one.institution for one in placed):
        yield text("picture.institution"), _sign(True, True, shown)
    if arrows:
        yield text("picture.brought"), _arrow


def _sign(spoken: bool, institution: bool, shown: tuple[bool, bool]) -> Draw:
    def draw(drawn: Element, x: float, y: float) -> float:
        pill, dot = shown
        if pill:
            add_shape(drawn, Box(x + _PILL[0] / 2, y, *_PILL), False, spoken, institution)
            x += _PILL[0] + (4 if dot else 0)
        if dot:
            add_shape(drawn, Box(x + DOT / 2, y, DOT, DOT), True, spoken, institution)
            x += DOT
        return x

    return draw


def _arrow(drawn: Element, x: float, y: float) -> float:
    add_arrow(drawn, Box(x, y, 0, 0), Box(x + _PILL[0], y, 0, 0))
    return x + _PILL[0]


def _waiting_text(waiting: Sequence[Participant], named: bool) -> str:
    names = [one.name for one in waiting if one.name]
    if not named or len(names) < len(waiting) or len(names) > MOST_NAMED:
        return counted("picture.waiting", len(waiting))
    return text("picture.waiting_names", names=", ".join(names))


def _lines(words: str) -> Iterator[str]:
    """Yield *words* in lines that fit below the map."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and _width(longer) > WIDTH - 2 * _SIDE:
            yield line
            longer = word
        line = longer
    yield line


def _width(words: str) -> float:
    return text_width(words) * _SIZE / FONT_SIZE
