"""Pictures that take the place of a placeholder in a template.

Staff put any picture in the template and give it an alternative text (or title); that text names
it. When the title names it, the alternative text can hold a field (``{{ circle_text }}``) that says
what the new picture shows. The new picture keeps the placeholder's box and its own proportions: it
is as large as fits.
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable
from typing import NamedTuple

from ekc_kit.errors import TemplateError

NEXT_ID = "kit_next_id"  # what gives each drawing that a template repeats an id of its own
BOXES = ("outer", "inner")
_FIRST_ID = 10_000  # above the ids that Word gives in a template
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Slot(NamedTuple):
    """A placeholder: the part it stands in, what it is called, its own picture and its two boxes.

    The outer box is the room that it takes, the inner one the picture itself.
    """

    part: str
    names: tuple[str, ...]
    relation: str
    outer: tuple[int, int]
    inner: tuple[int, int]

    def shown(self, relation: str | None = None, size: tuple[int, int] = (0, 0)) -> dict[str, str]:
        """Return what the part is filled with: the placeholder itself, or a picture in its box."""
        boxes = [self.outer, self.inner]
        if relation is not None:
            scale = min(self.outer[0] / size[0], self.outer[1] / size[1])
            boxes = [(max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))] * 2
        shown = {"id": relation or self.relation}
        for kind, (width, height) in zip(BOXES, boxes, strict=True):
            shown |= {f"{kind}_cx": str(width), f"{kind}_cy": str(height)}
        return shown


class Picture(NamedTuple):
    """A picture's bytes, its file ending and its size in pixels."""

    data: bytes
    ending: str
    size: tuple[int, int]


def read_picture(data: bytes) -> Picture:
    """Return the picture in *data*.

    Raises:
        TemplateError: The bytes are not a PNG or JPEG picture.
    """
    size = None
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        size, ending = (width, height), "png"
    elif data.startswith(_JPEG):
        size, ending = _jpeg_size(data), "jpeg"
    if size is None or min(size) < 1:
        raise TemplateError("template.not_a_picture")
    return Picture(data, ending, size)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def drawing_ids() -> Callable[[], int]:
    """Return what `NEXT_ID` stands for in one document."""
    return itertools.count(_FIRST_ID).__next__


def relation(number: int) -> str:
    """The name by which a part knows picture *number* of this document."""
    return f"rIdKit{number}"


def media_name(number: int, ending: str) -> str:
    """The name of picture *number* in the package."""
    return f"word/media/kit{number}.{ending}"


def relation_xml(number: int, ending: str) -> str:
    """The line that ties `relation` to `media_name`."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    target = media_name(number, ending)
    return f'<Relationship Id="{relation(number)}" Type="{kind}" Target="/{target}"/>'
