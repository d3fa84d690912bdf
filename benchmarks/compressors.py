"""Measuring with isal and without it, in one process."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from ekc_kit.word import mould, package

ISAL = package.isal_zlib


def compressors() -> tuple[str, ...]:
    """Return what can be measured here: ``isal`` when the extra ``fast`` is installed."""
    return ("isal", "zlib") if ISAL is not None else ("zlib",)


@contextmanager
def compressing(name: str) -> Iterator[None]:
    """Let the kit pack and sum up with the compressor of this *name*."""
    before = package.isal_zlib, package.crc32, mould.crc32
    found = ISAL if name == "isal" else None
    package.isal_zlib = found
    package.crc32 = mould.crc32 = zlib.crc32 if found is None else found.crc32
    try:
        yield
    finally:
        package.isal_zlib, package.crc32, mould.crc32 = before
