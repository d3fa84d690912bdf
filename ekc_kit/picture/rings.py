"""The shape of the map: four rings around one middle, in units of which 800 by 700 make the map.

A unit is a CSS pixel at the map's ordinary size. The rings are superellipses (Piet Hein, 1959):
rounder than a rectangle, and roomier for names, which are wide and low, than an ellipse.
"""

from __future__ import annotations

from functools import cache
from math import copysign, cos, pi, sin

from ekc_kit.model import Ring

WIDTH, HEIGHT = 800.0, 700.0
MIDDLE = (WIDTH / 2, HEIGHT / 2)
HALF_WIDTH, HALF_HEIGHT = WIDTH / 2 - 44, HEIGHT / 2 - 16  # the outer edge; a name may stick out
SQUARENESS = 2.5

# The outer edge of each ring: the middle is widest, since whole streets are directly concerned.
EDGE: dict[Ring, float] = {
    Ring.DIRECT: 0.56,
    Ring.AROUND: 0.74,
    Ring.CONTRIBUTES: 0.88,
    Ring.INFORMS: 1.0,
}

Point = tuple[float, float]


def distance(x: float, y: float) -> float:
    """Return how far a point lies from the middle: 0 there, 1 on the outermost edge."""
    across, down = abs(x - MIDDLE[0]) / HALF_WIDTH, abs(y - MIDDLE[1]) / HALF_HEIGHT
    return float((across**SQUARENESS + down**SQUARENESS) ** (1 / SQUARENESS))


def ring_at(x: float, y: float) -> Ring | None:
    """Return the ring in which a point lies; None outside the outermost."""
    far = distance(x, y)
    return next((ring for ring in Ring if far <= EDGE[ring]), None)


@cache
def outline(ring: Ring) -> tuple[Point, ...]:
    """Return the outer edge of *ring* as a closed line of points, in fractions of the map."""
    turns = (2 * pi * step / 120 for step in range(120))
    return tuple(_edge_point(EDGE[ring], turn) for turn in turns)


@cache
def title_place(ring: Ring) -> Point:
    """Return the middle of the title of *ring*: just inside its edge, at the top; in fractions."""
    return 0.5, (MIDDLE[1] - EDGE[ring] * HALF_HEIGHT + TITLE_HEIGHT / 2 + 2) / HEIGHT


TITLE_WIDTH, TITLE_HEIGHT = 190.0, 20.0


def _edge_point(edge: float, turn: float) -> Point:
    power = 2 / SQUARENESS
    across = copysign(abs(cos(turn)) ** power, cos(turn))
    down = copysign(abs(sin(turn)) ** power, sin(turn))
    x, y = MIDDLE[0] + edge * HALF_WIDTH * across, MIDDLE[1] + edge * HALF_HEIGHT * down
    return x / WIDTH, y / HEIGHT
