"""Finding the pictures of a part that can be replaced: those that have an alternative text.

An alternative text or title that holds a field is filled in like any other text, so that a new
picture says what it shows; such a picture is found by the other one.
"""

from __future__ import annotations

import re
from typing import Any

from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.pictures import Slot
from ekc_kit.word.sandbox import OPEN

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PICTURES = "kit_pictures"
_SIZE = re.compile("[0-9]{1,12}")


def mark_pictures(tree: Tree, before: int) -> list[Slot]:
    """Mark what changes when a picture is replaced; return the placeholders, in order.

    Args:
        tree: The part. Its drawings get marks for their picture and size.
        before: How many placeholders other parts have; they are numbered through.
    """
    slots: list[Slot] = []
    for about in tree.root.iter(f"{_WP}docPr"):
        called = (about.get(name, "") for name in ("title", "descr", "name"))
        names = tuple(name for name in called if name and OPEN not in name)
        frame = about.getparent()
        blip, extent = frame.find(f".//{_A}blip"), frame.find(f"{_WP}extent")
        size = [] if extent is None else [extent.get(side, "") for side in ("cx", "cy")]
        if not names or blip is None or blip.get(f"{_R}embed") is None:
            continue
        if not size or not all(_SIZE.fullmatch(side) for side in size):
            continue
        width, height = map(int, size)
        slot = Slot(tree.name, names, blip.get(f"{_R}embed"), width, height)
        field = f"{PICTURES}[{before + len(slots)}]"
        blip.set(f"{_R}embed", tree.add(f"{field}.id"))
        for box in (extent, *_inner_boxes(frame)):
            box.set("cx", tree.add(f"{field}.cx"))
            box.set("cy", tree.add(f"{field}.cy"))
        slots.append(slot)
    return slots


def _inner_boxes(frame: Any) -> list[Any]:
    return [box for box in frame.iter(f"{_A}ext") if box.get("cx") is not None]
