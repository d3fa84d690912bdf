"""A document of which nearly all is fixed, cast again and again with other words in a few places.

What is fixed is packed once, up to a byte border, so that what comes between can be put there as
bytes. The checksum goes over a long fixed stretch by a map: what CRC-32 makes of a stretch is
linear in the checksum before it, apart from a constant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from struct import Struct
from typing import NamedTuple

from ekc_kit.word.package import (
    CLOSED,
    LISTED_SIZE,
    LOCAL_SIZE,
    Heads,
    Package,
    crc32,
    deflate_open,
    heads_of,
    pack_end,
    pack_numbers,
    pack_place,
)

_LONG = 4_000  # bytes from which the map is faster than the checksum itself
_SMALL = 1_000  # bytes up to which packing costs more time than it saves room
_block = Struct("<BHH").pack  # of bytes as they are: a sign, their number and its complement
_BLOCK_SIZE = 5
_LAST = b"\3\0"  # an empty block: there are no more

Map = tuple[list[int], list[int], list[int], list[int]]


class _Open(NamedTuple):
    """A part with openings: what stands before the first, and what stands after each.

    The numbers are of what is fixed: its length when packed, the checksum up to the first opening,
    its size.
    """

    heads: Heads
    first: bytes
    length: int
    checksum: int
    size: int
    later: tuple[tuple[bytes, bytes, Map | None], ...]


class Mould:
    """A document with openings in some of its parts."""

    def __init__(self, fixed: Package, opened: Mapping[str, Sequence[bytes]]) -> None:
        """Make the mould.

        Args:
            fixed: The parts without openings.
            opened: The others by name: the stretches before, between and after their openings.
        """
        self._fixed = fixed
        self._opened = [_open(name, stretches) for name, stretches in opened.items()]
        size = len(fixed.directory) + sum(LISTED_SIZE + len(one.heads.name) for one in self._opened)
        self._end = pack_end(fixed.count + len(opened), size)

    def cast(self, filled: Iterable[Sequence[bytes]]) -> bytes:
        """Return the document with these bytes in its openings, a sequence for each part."""
        body, directory = [self._fixed.body], [self._fixed.directory]
        place = len(self._fixed.body)
        for (heads, first, length, checksum, size, later), pieces in zip(self._opened, filled):  # noqa: B905 - strictness costs time
            told = len(body) + 1
            body += (heads.local, b"", heads.local_end, first)
            for plain, (stretch, after, over) in zip(pieces, later):  # noqa: B905 - as above
                count = len(plain)
                size += count
                if count <= _SMALL:
                    length += count + _BLOCK_SIZE
                    body += (_block(0, count, count ^ 0xFFFF), plain, stretch)
                else:
                    packed = deflate_open(plain)
                    length += len(packed)
                    body += (packed, stretch)
                if over is None:
                    checksum = crc32(plain + after, checksum)
                else:
                    checksum = _over(over, crc32(plain, checksum))
            body[told] = numbers = pack_numbers(checksum, length, size)
            directory += (heads.listed, numbers, heads.listed_end, pack_place(place), heads.name)
            place += LOCAL_SIZE + len(heads.name) + length
        return b"".join((*body, *directory, self._end, pack_place(place), CLOSED))


def _open(name: str, stretches: Sequence[bytes]) -> _Open:
    packed = [deflate_open(one) for one in stretches]
    packed[-1] += _LAST
    later = zip(packed[1:], stretches[1:], map(_map, stretches[1:]), strict=True)
    size, length = sum(map(len, stretches)), sum(map(len, packed))
    return _Open(heads_of(name), packed[0], length, crc32(stretches[0]), size, tuple(later))


def _map(plain: bytes) -> Map | None:
    """Return what takes a checksum over *plain*, a table for each of the checksum's bytes."""
    if len(plain) < _LONG:
        return None
    constant = crc32(plain)
    bits = [crc32(plain, 1 << bit) ^ constant for bit in range(32)]
    low, second, third, high = (_table(bits[place : place + 8]) for place in range(0, 32, 8))
    return [value ^ constant for value in low], second, third, high


def _table(bits: Sequence[int]) -> list[int]:
    """Return what each byte is mapped to, from what each of its bits is mapped to."""
    table = [0]
    for bit in bits:
        table += [value ^ bit for value in table]
    return table


def _over(tables: Map, checksum: int) -> int:
    low, second, third, high = tables
    return (
        low[checksum & 255]
        ^ second[checksum >> 8 & 255]
        ^ third[checksum >> 16 & 255]
        ^ high[checksum >> 24]
    )
