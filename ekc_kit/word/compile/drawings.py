"""Finding the pictures of a part that can be replaced: those that have an alternative text.

An alternative text or title that holds a field is filled in like any other text, so that a new
picture says what it shows; such a picture is found by the other one.
"""

from __future__ import annotations

import re
from typing import Any

from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.pictures import BOXES, Slot
from ekc_kit.word.sandbox import OPEN

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PICTURES = "kit_pictures"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
# Its own: what stands in a group or a text box in the drawing, is another's.
_PLAIN = f"{_A}graphic/{_A}graphicData/{_PICTURE}pic"
_OWN_BLIP = f"{_PLAIN}/{_PICTURE}blipFill/{_A}blip"
_OWN_BOX = f"{_PLAIN}/{_PICTURE}spPr/{_A}xfrm/{_A}ext"
_SIDES = ("cx", "cy")
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
        blip, boxes = frame.find(_OWN_BLIP), (frame.find(f"{_WP}extent"), frame.find(_OWN_BOX))
        if not names or blip is None or OPEN in (own := blip.get(f"{_R}embed", OPEN)):
            continue
        outer, inner = (_size(box) for box in boxes)
        if outer is None:
            continue
        number = before + len(slots)
        blip.set(f"{_R}embed", tree.add(f"{PICTURES}[{number}].id"))
        for box, kind in zip(boxes, BOXES, strict=True):
            for side in _SIDES if _size(box) else ():
                box.set(side, tree.add(f"{PICTURES}[{number}].{kind}_{side}"))
        slots.append(Slot(tree.name, names, own, outer, inner or outer))
    return slots


def _size(box: Any) -> tuple[int, int] | None:
    if box is None:
        return None
    width, height = (box.get(side, "") for side in _SIDES)
    if _SIZE.fullmatch(width) and _SIZE.fullmatch(height):
        return int(width), int(height)
    return None
