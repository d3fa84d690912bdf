"""The zip around a template, judged by its own lists before a single part is unpacked.

Word writes one plain zip: parts one after the other from the first byte, the list of parts, the
end. Whatever else a zip can be (something before it or behind it, parts that lie over each other,
two lists that contradict each other) serves to show one program something else than another.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from ekc_kit.errors import TemplateError
from ekc_kit.word.package import MAX_INFLATED, MAX_PARTS

MAX_FILE = 20_000_000  # bytes: what a command reads of a file
MAX_NAME = 200
_MAX_LIST = 1_000_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_END = struct.Struct("<4s4H2IH")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_LOCAL = struct.Struct("<4s5H3I2H")
_LOCKED = 0x1 | 0x40 | 0x2000  # encrypted, strongly encrypted, with a hidden list
_SIZES_FOLLOW = 0x8
_UTF8_NAME = 0x800
_SYMBOLIC_LINK = 0o120000
_FOLLOWING = 24  # bytes at most that say a part's size after it
_ODD = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|]|%2[ef]|%5c|(?:^|/)[^/]*[. ](?:/|$)", re.IGNORECASE)


class _Entry(NamedTuple):
    name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    mode: int
    place: int


def refuse_odd_zip(data: bytes) -> None:
    """Pass the bytes of a plain zip.

    Raises:
        TemplateError: No zip, locked, far too large, with odd names, or put together oddly.
    """
    if data.startswith(_OLD_WORD):
        raise TemplateError("template.old_or_locked")
    if len(data) > MAX_FILE:
        raise TemplateError("template.file_too_large", limit=MAX_FILE // 1_000_000)
    end = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - 0xFFFF))
    if end < 0 or len(data) - end < _END.size:
        raise TemplateError("template.not_a_docx")
    _, disk, other_disk, here, count, size, place, remark = _END.unpack_from(data, end)
    if count == 0:
        raise TemplateError("template.not_a_docx")
    if count > MAX_PARTS or size > _MAX_LIST:
        raise TemplateError("template.too_large")
    plain = (disk, other_disk, here, place + size) == (0, 0, count, end)
    if not plain or end + _END.size + remark != len(data):
        raise TemplateError("template.save_again")
    entries = list(_entries(data, place, end))
    if len(entries) != count:
        raise TemplateError("template.save_again")
    _refuse_names(entries)
    if any(entry.flags & _LOCKED for entry in entries):
        raise TemplateError("template.old_or_locked")
    if sum(entry.size for entry in entries) > MAX_INFLATED:
        raise TemplateError("template.too_large")
    _refuse_places(data, sorted(entries, key=lambda entry: entry.place), place)


def _entries(data: bytes, at: int, end: int) -> Iterator[_Entry]:
    while at + _CENTRAL.size <= end:
        told = _CENTRAL.unpack_from(data, at)
        sign, flags, method, checksum, packed, size = (told[i] for i in (0, 3, 4, 7, 8, 9))
        name, extra, remark, mode, place = (told[i] for i in (10, 11, 12, 15, 16))
        if sign != b"PK\1\2":
            break
        begin = at + _CENTRAL.size
        at = begin + name + extra + remark
        label = data[begin : begin + name]
        yield _Entry(label, flags, method, checksum, packed, size, mode >> 16, place)
    if at != end:
        raise TemplateError("template.save_again")


def _refuse_names(entries: list[_Entry]) -> None:
    seen = set()
    for entry in entries:
        name = entry.name.decode("utf-8" if entry.flags & _UTF8_NAME else "cp437", "replace")
        alike = unicodedata.normalize("NFC", name).casefold()
        is_link = entry.mode & 0o170000 == _SYMBOLIC_LINK
        if is_link or len(name) > MAX_NAME or _ODD.search(name) or alike in seen:
            raise TemplateError("template.odd_names")
        seen.add(alike)


def _refuse_places(data: bytes, entries: list[_Entry], stop: int) -> None:
    """Every part lies right behind the one before, and says the same of itself as the list."""
    at = 0
    for entry in entries:
        gap = entry.place - at
        if gap < 0 or gap > (_FOLLOWING if at else 0) or entry.place + _LOCAL.size > stop:
            raise TemplateError("template.save_again")
        told = _LOCAL.unpack_from(data, entry.place)
        sign, flags, method, name, extra = (told[i] for i in (0, 2, 3, 9, 10))
        begin = entry.place + _LOCAL.size
        same = (data[begin : begin + name], flags, method) == (
            entry.name, entry.flags, entry.method
        )  # fmt: skip
        sizes = flags & _SIZES_FOLLOW or told[6:9] == (entry.checksum, entry.packed, entry.size)
        at = begin + name + extra + entry.packed
        if sign != b"PK\3\4" or not same or not sizes or at > stop:
            raise TemplateError("template.save_again")
    if stop - at > _FOLLOWING:
        raise TemplateError("template.save_again")
