"""A .docx is a zip of parts: read one with care, write one the same way every time.

Reading trusts nothing: sizes are limited while inflating, names may not escape or repeat. Writing
copies unchanged parts as the packed bytes they already are, and packs changed parts once. All
timestamps are the zip format's zero (1 January 1980), so equal parts give equal files.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ekc_kit.errors import TemplateError

isal_zlib: Any
try:
    from isal import isal_zlib
except ImportError:  # the extra "fast" is not installed
    isal_zlib = None

MAX_PARTS = 2_000
MAX_INFLATED = 100_000_000
STORED, DEFLATED = 0, 8
_LEVEL = 6
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_DATE = 0x21  # 1 January 1980
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True)
class Part:
    """A part of the package: its bytes, and the same bytes packed."""

    name: str
    data: bytes
    packed: bytes
    method: int
    checksum: int


def pack(name: str, data: bytes, *, store: bool = False) -> Part:
    """Return *data* as a part. *store* leaves what is packed already (a picture) as it is."""
    packed = data if store else deflate(data)
    return Part(name, data, packed, STORED if store else DEFLATED, zlib.crc32(data))


def deflate(data: bytes) -> bytes:
    """Pack bytes: with isal when it is installed (five times faster), else with zlib."""
    if isal_zlib is not None:
        return bytes(isal_zlib.compress(data, level=1, wbits=-15))
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def read_parts(data: bytes) -> dict[str, Part]:
    """Return the parts of a package by name, in the order of the file.

    Raises:
        TemplateError: Not a zip, damaged, too large once unpacked, or with names that repeat,
            escape or are locked with a password.
    """
    if data.startswith(_OLD_WORD):
        raise TemplateError("template.old_or_locked")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        raise TemplateError("template.not_a_docx") from None
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_INFLATED:
        raise TemplateError("template.too_large")
    parts: dict[str, Part] = {}
    seen: set[str] = set()
    room = MAX_INFLATED
    for entry in entries:
        if _is_odd_name(entry.filename) or entry.filename.lower() in seen:
            raise TemplateError("template.odd_names")
        seen.add(entry.filename.lower())
        part = _read(data, entry, room)
        room -= len(part.data)
        parts[part.name] = part
    return parts


def _is_odd_name(name: str) -> bool:
    return (
        name.startswith("/")
        or any(sign in name for sign in "\\:\0")
        or any(step in ("", ".", "..") for step in name.split("/"))
    )


def _read(data: bytes, entry: zipfile.ZipInfo, room: int) -> Part:
    if entry.flag_bits & _ENCRYPTED:
        raise TemplateError("template.old_or_locked")
    try:
        header = _LOCAL.unpack_from(data, entry.header_offset)
        start = entry.header_offset + _LOCAL.size + header[9] + header[10]
        packed = data[start : start + entry.compress_size]
        if entry.compress_type == STORED:
            plain, complete = packed, True
        elif entry.compress_type == DEFLATED:
            unpacker = zlib.decompressobj(-15)
            plain = unpacker.decompress(packed, min(entry.file_size, room) + 1)
            complete = unpacker.eof
        else:
            raise TemplateError("template.damaged")
    except (struct.error, zlib.error):
        raise TemplateError("template.damaged") from None
    if len(plain) > min(entry.file_size, room):
        raise TemplateError("template.too_large")
    if not complete or len(plain) != entry.file_size or zlib.crc32(plain) != entry.CRC:
        raise TemplateError("template.damaged")
    return Part(entry.filename, plain, packed, entry.compress_type, entry.CRC)


class Package:
    """The parts that never change, ready to be written, with room for those that do."""

    def __init__(self, fixed: Iterable[Part]) -> None:
        head, directory = bytearray(), bytearray()
        count = 0
        for part in fixed:
            _append(part, head, directory, 0)
            count += 1
        self._head, self._directory, self._count = bytes(head), bytes(directory), count

    def write(self, changed: Iterable[Part]) -> bytes:
        """Return the whole file: the fixed parts first, then *changed* in the order given."""
        tail, directory = bytearray(), bytearray(self._directory)
        count = self._count
        for part in changed:
            _append(part, tail, directory, len(self._head))
            count += 1
        place = len(self._head) + len(tail)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), place, 0)
        return b"".join((self._head, tail, directory, end))


def _append(part: Part, body: bytearray, directory: bytearray, before: int) -> None:
    name = part.name.encode()
    flags = 0 if part.name.isascii() else _UTF8_NAME
    shared = (
        20, flags, part.method, 0, _DATE, part.checksum, len(part.packed), len(part.data), len(name)
    )  # fmt: skip
    place = before + len(body)
    body += _LOCAL.pack(b"PK\3\4", *shared, 0) + name + part.packed
    directory += _CENTRAL.pack(b"PK\1\2", 20, *shared, 0, 0, 0, 0, 0, place) + name
