"""What a workbook may unpack to, judged before anything is unpacked in earnest.

A workbook is a zip of XML: a small file can hold a billion cells, or one merged area over the
whole sheet. Each part is walked through once, keeping nothing but counts.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from openpyxl.utils.cell import range_boundaries

from ekc_kit.errors import ImportFileError

INFLATED_LIMIT = 30_000_000
PARTS_LIMIT = 1_000
ELEMENT_LIMIT = 300_000
MERGED_LIMIT = 100_000
_ENCRYPTED = 0x1
_CONTENT = "xl/workbook.xml"


def holds_formulas(data: bytes) -> bool:
    """Say whether a workbook has a formula anywhere, after judging that it may be opened.

    Raises:
        ImportFileError: It is no workbook, is locked or damaged, or holds more cells than a list
            of people can have.
    """
    counts = _Counts()
    with _opened(data) as archive:
        if _CONTENT not in archive.namelist():
            raise ImportFileError("people.other_spreadsheet")
        for entry in archive.infolist():
            counts.walk(_read(archive, entry))
    return counts.formulas > 0


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise ImportFileError("people.damaged") from None
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ImportFileError("people.locked")
    # A part never gives more than its declared size: zipfile stops reading there.
    if len(entries) > PARTS_LIMIT or sum(one.file_size for one in entries) > INFLATED_LIMIT:
        raise ImportFileError("people.unpacks_too_large")
    return archive


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(entry)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError):
        raise ImportFileError("people.damaged") from None


class _Counts:
    """How much there is in all parts together."""

    def __init__(self) -> None:
        self.elements = self.merged = self.formulas = 0

    def walk(self, part: bytes) -> None:
        """Count what is in a part, up to where it stops being XML (a picture, at once)."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            parser.Parse(part, True)
        except expat.ExpatError:
            return

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        local = name.rpartition(" ")[2]
        if local == "f":
            self.formulas += 1
        elif local == "mergeCell":
            self.merged += _size(attributes.get("ref", ""))
        if self.elements > ELEMENT_LIMIT or self.merged > MERGED_LIMIT:
            raise ImportFileError("people.unpacks_too_large")

    def _refuse_doctype(self, *_: object) -> None:
        """No spreadsheet program writes one; it is how small files grow without end."""
        raise ImportFileError("people.damaged")


def _size(area: str) -> int:
    """Return how many cells there are in an area such as "A1:B2"."""
    try:
        left, top, right, bottom = range_boundaries(area)
    except (TypeError, ValueError):
        raise ImportFileError("people.damaged") from None
    if left is None or top is None or right is None or bottom is None:  # whole rows or columns
        raise ImportFileError("people.unpacks_too_large")
    return int((abs(right - left) + 1) * (abs(bottom - top) + 1))
