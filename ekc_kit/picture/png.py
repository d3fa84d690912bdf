"""The picture as PNG, for Word and for whoever cannot open an SVG."""

from __future__ import annotations

from ekc_kit.design import LIGHT


def to_png(svg: str, scale: float = 2.0) -> bytes:
    """Return *svg* as a PNG on white paper, *scale* pixels to a unit.

    Names are written in the fonts of this machine, so the bytes may differ between machines.
    """
    import resvg_py  # a compiled library: the core must load where there is none

    return resvg_py.svg_to_bytes(svg_string=svg, background=LIGHT.paper, zoom=scale)
