"""Many documents in one file to hand over."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

ZIP = "application/zip"


def bundled(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of files, each with its name and the present moment.

    Word documents are packed already, so they are stored as they are.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return whole.getvalue()
