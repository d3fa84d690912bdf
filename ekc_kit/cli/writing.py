"""Writing a file: whole or not at all, and never over another one unless that was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ekc_kit.errors import RefusedInputError
from ekc_kit.files import FULL, write_whole


def write_out(content: bytes, name: str | None, overwrite: bool = False) -> None:
    """Write *content* to the file *name*; to standard output when it is None or ``-``.

    The file appears complete, under a temporary name first, and only its owner can read it: it may
    hold people's names.

    Raises:
        RefusedInputError: A file is there already and *overwrite* is False, or it cannot be
            written. What stood there still stands.
    """
    if name is None or name == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    refuse_place(name, overwrite)
    try:
        write_whole(Path(name), content)
    except OSError as error:
        failed = "cli.disk_full" if error.errno in FULL else "cli.cannot_write"
    else:
        return
    raise RefusedInputError(failed)


def refuse_place(name: str, overwrite: bool) -> None:
    """Refuse a place where a file must not or cannot come, before anything is made.

    Raises:
        RefusedInputError: It is such a place.
    """
    if "\0" in name or not name:
        raise RefusedInputError("cli.cannot_write")
    if not Path(name).parent.is_dir():
        raise RefusedInputError("cli.no_such_folder")
    if os.path.lexists(name) and not overwrite:
        raise RefusedInputError("cli.file_exists")
    if os.path.lexists(name) and not os.path.isfile(name):  # noqa: PTH113 - never raises
        raise RefusedInputError("cli.cannot_write")
