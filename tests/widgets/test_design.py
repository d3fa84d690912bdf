"""One set of colours for screens, the page around them and Word; all of it can be read."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from ekc_kit import design
from ekc_kit.design import DARK, LIGHT, Palette
from ekc_kit.word.style import STYLE
from tests.notebooks.reading import ROOT

CALM = ROOT / "ekc_kit/lab/labextension/ekc-kit/static/calm.css"
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
INKS = ("accent", "practice", "ink", "quiet", "alarm")
PAPERS = ("paper", "accent_soft", "practice_soft")


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def custom_properties(rule: str) -> dict[str, str]:
    """Return the custom properties that calm.css gives *rule*."""
    sheet = CALM.read_text(encoding="utf-8")
    body = sheet.split(f"{rule} {{", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--ekc-([a-z-]+):\s*([^;]+);", body))


def test_contrast_is_as_wcag_computes_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_ink_can_be_read_on_every_paper(ink: str, paper: str, palette: Palette) -> None:
    colours = asdict(palette)
    assert contrast(colours[ink], colours[paper]) >= 4.5


def test_every_colour_has_a_use() -> None:
    assert set(asdict(LIGHT)) == {*INKS, *PAPERS, "line"}


@pytest.mark.parametrize(
    ("rule", "palette"),
    [(":root", LIGHT), (":root:has(body[data-jp-theme-light='false'])", DARK)],
    ids=["light", "dark"],
)
def test_the_page_around_the_forms_has_their_colours(rule: str, palette: Palette) -> None:
    given = custom_properties(rule)
    shared = {name.replace("_", "-"): value for name, value in asdict(palette).items()}
    named = {name: value for name, value in given.items() if name in shared}
    assert len(named) >= 6
    assert named == {name: shared[name] for name in named}


def test_the_page_around_the_forms_has_their_font() -> None:
    assert custom_properties(":root")["font"] == design.FONT


def test_word_documents_have_the_colours_of_the_screen() -> None:
    assert STYLE.accent == LIGHT.accent.removeprefix("#").upper()
    assert STYLE.dark == LIGHT.quiet.removeprefix("#").upper()
    assert STYLE.light == LIGHT.line.removeprefix("#").upper()
