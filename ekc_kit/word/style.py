"""The house style of every document, as values. One accent colour, two greys, one font.

The colours are those of the screen, from `ekc_kit.design`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ekc_kit.design import LIGHT


def _digits(colour: str) -> str:
    return colour.removeprefix("#").upper()


@dataclass(frozen=True)
class HouseStyle:
    """Colours as six hexadecimal digits, sizes in points, distances in centimetres.

    The accent and the dark grey may carry text; the light grey is for lines only. Arial, or a font
    of the same widths (Liberation Sans, Helvetica), is found on every machine. Nothing is smaller
    than 11 points. A line of a letter holds about 75 characters. The reader's address starts
    `reader_top` below the edge of the paper, where the window of an envelope is, and nothing else
    shows there.
    """

    accent: str = _digits(LIGHT.accent)
    dark: str = _digits(LIGHT.quiet)
    light: str = _digits(LIGHT.line)
    font: str = "Arial"
    fallback_fonts: tuple[str, ...] = ("Liberation Sans", "Helvetica")
    title_size: float = 30
    question_size: float = 17
    heading_size: float = 15
    text_size: float = 11.5
    small_size: float = 11
    line: float = 1.25
    page: tuple[float, float] = (21.0, 29.7)
    side: float = 2.2
    top: float = 2.2
    bottom: float = 2.0
    label: float = 2.2
    wide_label: float = 3.4
    item: float = 0.6
    letter_title_size: float = 20
    letter_question_size: float = 14
    letter_heading_size: float = 12.5
    letter_line: float = 1.15
    letter_width: float = 14.2
    letter_label: float = 3.1
    reader_top: float = 5.0
    reader_width: float = 7.4
    reader_height: float = 3.0

    @property
    def width(self) -> float:
        """The width of a line of text across the page."""
        return self.page[0] - 2 * self.side


STYLE = HouseStyle()
