"""Files: how large one from the browser may be, and writing one whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

SIZE_LIMIT = 8_000_000  # bytes; a page in the browser can send a little more at once
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
TEMPORARY = ".ekc-kit-"  # how the names of files that are not complete yet begin
NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes, mode: int = 0o600) -> None:
    """Write *content* to *path*, over what is there: a reader sees the old or the new, never half.

    Args:
        path: A file in a folder that is there.
        content: What it will hold; it is on disk when this returns.
        mode: Who may read it, less what this person's own setting (umask) takes away.

    Raises:
        OSError: It cannot be written. What stood there still stands.
    """
    temporary = path.with_name(f"{TEMPORARY}{secrets.token_hex(6)}")
    handle = os.open(temporary, NEW, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
