"""Many documents in one file to hand over."""

from __future__ import annotations

from collections.abc import Iterable

from ekc_kit.word.package import Package, pack

ZIP = "application/zip"


def bundled(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of files, each with its name; equal files give equal bytes.

    Word documents are packed already, so they are stored as they are.
    """
    return Package(pack(name, content, store=True) for name, content in files).write(())
