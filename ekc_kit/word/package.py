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
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from ekc_kit.errors import TemplateError

isal_zlib: Any
try:
    from isal import isal_zlib
except ImportError:  # the extra "fast" is not installed
    isal_zlib = None

crc32: Callable[..., int] = zlib.crc32 if isal_zlib is None else isal_zlib.crc32
MAX_PARTS = 2_000
MAX_INFLATED = 100_000_000
STORED, DEFLATED = 0, 8
_LEVEL = (
    3  # a third of the time of zlib's own choice, 6; a document is one or two hundredths larger
)
_LARGE = 16_000  # bytes from which zlib is faster when it may use its ordinary memory
_LITTLE, _ORDINARY = 7, 8  # what zlib calls its memory level; setting it up takes time too
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_DATE = 0x21  # 1 January 1980
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_LOCAL = struct.Struct("<4s5H3I2H")
_TOLD = struct.Struct("<5H")  # version, flags, method, time, date
_LENGTHS = struct.Struct("<2H")  # of the name, and of what else is said
_END = struct.Struct("<4s4HI")
LOCAL_SIZE, LISTED_SIZE = 30, 46  # of what is said about a part, without its name
CLOSED = b"\0\0"  # no remark
pack_numbers = struct.Struct("<3I").pack
pack_place = struct.Struct("<I").pack


class Packed(NamedTuple):
    """A part as it stands in the file: its packed bytes, and what the zip says about them."""

    name: str
    packed: bytes
    method: int
    checksum: int
    size: int


class Part(NamedTuple):
    """A part that was read: its bytes, and the same as it stands in the file."""

    name: str
    data: bytes
    packed: Packed


def pack(name: str, data: bytes, *, store: bool = False) -> Packed:
    """Return *data* as a part. *store* leaves what is packed already (a picture) as it is."""
    packed = data if store else deflate(data)
    return Packed(name, packed, STORED if store else DEFLATED, crc32(data), len(data))


def deflate(data: bytes) -> bytes:
    """Pack bytes: with isal when it is installed (twice as fast), else with zlib."""
    if isal_zlib is not None:
        return bytes(isal_zlib.compress(data, level=1, wbits=-15))
    memory = _LITTLE if len(data) < _LARGE else _ORDINARY
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15, memory)
    return packer.compress(data) + packer.flush()


def deflate_open(data: bytes) -> bytes:
    """Pack bytes up to a byte border, so that more may follow; what follows knows nothing of it."""
    if isal_zlib is not None:
        packer = isal_zlib.compressobj(level=1, wbits=-15)
        return bytes(packer.compress(data) + packer.flush(isal_zlib.Z_FULL_FLUSH))
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


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
    if not complete or len(plain) != entry.file_size or crc32(plain) != entry.CRC:
        raise TemplateError("template.damaged")
    name, method = entry.filename, entry.compress_type
    return Part(name, plain, Packed(name, packed, method, entry.CRC, len(plain)))


class Heads(NamedTuple):
    """What the zip says about a part around its numbers: before its bytes, and in the directory.

    The numbers are the checksum, the length when packed and the size. In the directory the place
    of the part stands between `listed_end` and its name.
    """

    local: bytes
    local_end: bytes
    listed: bytes
    listed_end: bytes
    name: bytes


@lru_cache(1_000)
def heads_of(name: str, method: int = DEFLATED) -> Heads:
    """Return what the zip says about the part *name*, packed by this *method*."""
    known, flags = name.encode(), 0 if name.isascii() else _UTF8_NAME
    told, end = _TOLD.pack(20, flags, method, 0, _DATE), _LENGTHS.pack(len(known), 0)
    return Heads(
        b"PK\3\4" + told, end + known, b"PK\1\2\x14\0" + told, end + bytes(10), known
    )  # fmt: skip


def pack_end(count: int, size: int) -> bytes:
    """Return the end of a file of *count* parts; then come the place of its directory, `CLOSED`.

    *size* is that of the directory.
    """
    return _END.pack(b"PK\5\6", 0, 0, count, count, size)


class Package:
    """The parts that never change, ready to be written, with room for those that do.

    `body` and `directory` are the two halves of the file, of which `count` parts stand there.
    """

    def __init__(self, fixed: Iterable[Packed], before: Package | None = None) -> None:
        """Lay *fixed* down, after the parts of the package *before*."""
        self.body, self.directory, self.count = b"", b"", 0
        if before is not None:
            self.body, self.directory, self.count = before.body, before.directory, before.count
        body, directory, self.count = self._with(fixed)
        self.body, self.directory = b"".join(body), b"".join(directory)

    def write(self, changed: Iterable[Packed]) -> bytes:
        """Return the whole file: the fixed parts first, then *changed* in the order given."""
        body, directory, count = self._with(changed)
        place, size = sum(map(len, body)), sum(map(len, directory))
        end = pack_end(count, size)
        return b"".join((*body, *directory, end, pack_place(place), CLOSED))

    def _with(self, parts: Iterable[Packed]) -> tuple[list[bytes], list[bytes], int]:
        """Return the pieces of the body and of the directory, and the number of parts."""
        body, directory = [self.body], [self.directory]
        place, count = len(self.body), self.count
        for name, packed, method, checksum, size in parts:
            heads = heads_of(name, method)
            numbers = pack_numbers(checksum, len(packed), size)
            body += (heads.local, numbers, heads.local_end, packed)
            directory += (heads.listed, numbers, heads.listed_end, pack_place(place), heads.name)
            place += LOCAL_SIZE + len(heads.name) + len(packed)
            count += 1
        return body, directory, count
