"""Zips as no zip program makes them, byte by byte, for the tests of what is refused."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, replace

from tests.word.making import parts_of


@dataclass(frozen=True)
class Entry:
    """A part in a zip. What is None is told as it is; what is given is a lie."""

    name: bytes
    data: bytes
    flags: int = 0
    method: int = 8
    mode: int = 0
    local_name: bytes | None = None
    local_size: int | None = None
    listed_size: int | None = None
    listed_packed: int | None = None
    place: int | None = None

    def packed(self) -> bytes:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.data) + packer.flush() if self.method else self.data


def entries_of(data: bytes) -> list[Entry]:
    """Return the parts of a package."""
    return [Entry(name.encode(), content) for name, content in parts_of(data).items()]


def zip_of(
    entries: list[Entry],
    *,
    before: bytes = b"",
    after: bytes = b"",
    remark: bytes = b"",
    moved: bool = True,
    count: int | None = None,
) -> bytes:
    """Return a zip. *moved* lets its places reckon with what stands before."""
    body, listed = bytearray(before), bytearray()
    shift = 0 if moved else len(before)
    for one in entries:
        packed, checksum = one.packed(), zlib.crc32(one.data)
        size = len(one.data)
        label = one.name if one.local_name is None else one.local_name
        place = len(body) - shift if one.place is None else one.place
        told = size if one.local_size is None else one.local_size
        body += struct.pack(
            "<4s5H3I2H",
            *(b"PK\3\4", 20, one.flags, one.method, 0, 33, checksum, len(packed), told),
            *(len(label), 0),
        )
        body += label + packed
        told = size if one.listed_size is None else one.listed_size
        space = len(packed) if one.listed_packed is None else one.listed_packed
        listed += struct.pack(
            "<4s6H3I5H2I",
            *(b"PK\1\2", 0x314, 20, one.flags, one.method, 0, 33, checksum, space, told),
            *(len(one.name), 0, 0, 0, 0, one.mode << 16, place),
        )
        listed += one.name
    number = len(entries) if count is None else count
    end = struct.pack(
        "<4s4H2IH",
        *(b"PK\5\6", 0, 0, number, number, len(listed), len(body) - shift, len(remark)),
    )
    return bytes(body + listed) + end + remark + after


def renamed(entries: list[Entry], **lies: object) -> list[Entry]:
    """Return the parts with lies about the last one."""
    return [*entries[:-1], replace(entries[-1], **lies)]
