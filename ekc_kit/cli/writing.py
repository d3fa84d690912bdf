"""Writing a file: whole or not at all, and never over another one unless that was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ekc_kit.errors import RefusedInputError
from ekc_kit.files import FULL, write_whole
from ekc_kit.texts import text


def write_out(content: bytes, name: str, overwrite: bool = False) -> None:
    """Write *content* to the file *name*; to standard output when it is ``-``.

    The file appears complete, under a temporary name first, and only its owner can read it: it may
    hold people's names.

    Raises:
        RefusedInputError: A file is there already and *overwrite* is False, or it cannot be
            written. What stood there still stands.
    """
    if name == "-":
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


def file_in(output: str, name: str, *endings: str) -> str:
    """Return where one file goes: *output* itself, or the file *name* in it when it is a folder.

    Raises:
        RefusedInputError: It is no folder and ends in none of *endings*, or the folder cannot be
            made.
    """
    if not is_folder(output):
        refuse_ending(output, *endings, example=name)
        return output
    try:
        Path(output).mkdir(mode=0o700, exist_ok=True)
    except FileNotFoundError:
        failed = "cli.no_such_folder"
    except (OSError, ValueError):  # ValueError: a NUL in the name
        failed = "cli.cannot_write"
    else:
        return str(Path(output) / name)
    raise RefusedInputError(failed)


def is_folder(output: str) -> bool:
    """Tell whether *output* means a folder: one that is there, or a name that ends in a slash."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112 - never raises


def refuse_ending(
    output: str, *endings: str, key: str = "cli.wrong_ending", **fields: object
) -> None:
    """Refuse a file name that ends in none of *endings*; ``-`` is standard output.

    Raises:
        RefusedInputError: The name ends otherwise.
    """
    if output != "-" and not output.lower().endswith(endings):
        raise RefusedInputError(key, endings=text("cli.or").join(endings), **fields)


def tell_made(output: str, key: str) -> None:
    """Say on standard error what came in the file *output*; a pipe gets nothing but the file."""
    if output != "-":
        sys.stderr.write(text(key, place=output) + "\n")


def drop_output() -> None:
    """Standard output is closed or full: do not try again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
