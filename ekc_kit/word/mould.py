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
    Package,
    crc32,
    deflate_open,
    heads_of,
    pack_end,
    pack_numbers,
    pack_place,
)

_LONG = 4_000  # bytes from which the map is faster than the checksum itself
_TINY = 400  # bytes between two openings that are not worth packing by themselves
_SMALL = 1_000  # bytes up to which packing costs more time than it saves room
_block = Struct("<BHH").pack  # of bytes as they are: a sign, their number and its complement
_BLOCK_SIZE = 5
_LAST = b"\3\0"  # an empty block: there are no more

Map = tuple[list[int], list[int], list[int], list[int]]


class _Stretch(NamedTuple):
    """A fixed stretch: packed, or None when it goes with the next opening; plain; its map."""

    packed: bytes | None
    plain: bytes
    over: Map | None


class _Open(NamedTuple):
    """A part with openings: what stands before the first, and what stands after each.

    The numbers are of what is fixed: its length when packed, with what is said before each opening;
    the checksum up to the first opening; its size.
    """

    local: bytes
    begin: bytes
    later: tuple[_Stretch, ...]
    length: int
    checksum: int
    size: int
    listed: bytes
    listed_end: bytes
    name: bytes


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
        size = len(fixed.directory) + sum(LISTED_SIZE + len(one.name) for one in self._opened)
        self._end = pack_end(fixed.count + len(opened), size)

    def cast(self, filled: Iterable[Sequence[bytes]]) -> bytes:
        """Return the document with these bytes in its openings, a sequence for each part."""
        body, directory = [self._fixed.body], [self._fixed.directory]
        place = len(self._fixed.body)
        for part, pieces in zip(self._opened, filled):  # noqa: B905 - strictness costs time
            local, begin, later, length, checksum, size, listed, listed_end, name = part
            told = len(body) + 1  # where the numbers go, once they are known
            body += (local, b"", begin)
            waiting = b""
            for piece, (packed, plain, over) in zip(pieces, later):  # noqa: B905 - as above
                if packed is None:
                    waiting += piece + plain
                    continue
                if waiting:
                    piece, waiting = waiting + piece, b""
                count = len(piece)
                size += count
                if count <= _SMALL:
                    length += count
                    body += (_block(0, count, count ^ 0xFFFF), piece, packed)
                else:
                    squeezed = deflate_open(piece)
                    length += len(squeezed) - _BLOCK_SIZE
                    body += (squeezed, packed)
                if over is None:
                    checksum = crc32(plain, crc32(piece, checksum))
                else:
                    low, second, third, high = over
                    checksum = crc32(piece, checksum)
                    checksum = (
                        low[checksum & 255]
                        ^ second[checksum >> 8 & 255]
                        ^ third[checksum >> 16 & 255]
                        ^ high[checksum >> 24]
                    )
            body[told] = numbers = pack_numbers(checksum, length, size)
            directory += (listed, numbers, listed_end, pack_place(place), name)
            place += LOCAL_SIZE + len(name) + length
        body += directory
        body += (self._end, pack_place(place), CLOSED)
        return b"".join(body)


def _open(name: str, stretches: Sequence[bytes]) -> _Open:
    local, local_end, listed, listed_end, known = heads_of(name)
    first = deflate_open(stretches[0])
    later = [_Stretch(deflate_open(one), one, _map(one)) for one in stretches[1:]]
    last = later[-1]
    later = [_Stretch(None, *one[1:]) if len(one.plain) <= _TINY else one for one in later[:-1]]
    later.append(_Stretch((last.packed or b"") + _LAST, *last[1:]))
    own = [one for one in later if one.packed is not None]
    length = len(first) + sum(_BLOCK_SIZE + len(one.packed or b"") for one in own)
    size = len(stretches[0]) + sum(len(one.plain) for one in own)
    return _Open(
        local, local_end + first, tuple(later), length, crc32(stretches[0]), size,
        listed, listed_end, known,
    )  # fmt: skip


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
