"""The look, once: one accent, two greys and an alarm, for screens and for Word.

Every ink on every paper has at least 4.5 : 1 contrast, in light and in dark (WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for, as #rrggbb. *practice* is the accent of a practice case."""

    accent: str
    accent_soft: str
    practice: str
    practice_soft: str
    ink: str
    quiet: str
    line: str
    paper: str
    alarm: str


LIGHT = Palette(
    accent="#1f6f6b",
    accent_soft="#e3f0ee",
    practice="#7a3b73",
    practice_soft="#f5eaf3",
    ink="#22282b",
    quiet="#5a6468",
    line="#d5dbdc",
    paper="#ffffff",
    alarm="#a8321f",
)
DARK = Palette(
    accent="#7cc7c0",
    accent_soft="#1d3533",
    practice="#dda6d5",
    practice_soft="#382434",
    ink="#e8ecec",
    quiet="#a9b3b5",
    line="#3b4447",
    paper="#15191b",
    alarm="#ff9c87",
)


def custom_properties(selector: str, palette: Palette) -> str:
    """Return a CSS rule that gives *selector* the palette as ``--ekc-accent`` and so on."""
    lines = (f"--ekc-{name.replace('_', '-')}: {value};" for name, value in asdict(palette).items())
    return f"{selector} {{ {' '.join(lines)} }}\n"
