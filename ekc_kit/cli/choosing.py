"""Which case is meant: an id, a practice case's name, or an exported file."""

from __future__ import annotations

import re
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from ekc_kit.errors import ImportFileError, KitError, UnknownCaseError
from ekc_kit.model import Case
from ekc_kit.model.exchange import SIZE_LIMIT, from_json
from ekc_kit.training import practice_case, practice_cases

if TYPE_CHECKING:
    from ekc_kit.store import Store

_ID = re.compile(r"[a-z]{1,4}-[a-z0-9]{2,16}")


def choose_case(word: str, store: Store | None = None) -> Case:
    """Return the case that *word* means.

    A file that is called like an id or a practice case can be named as ``./plein``. Whoever asks
    for many cases gives the *store* to look in.

    Raises:
        UnknownCaseError: It is none of the three.
        ImportFileError: It is a file, but not one that holds a case.
        StoreError: The database cannot be read.
    """
    if word in practice_cases():
        return practice_case(word)
    if not is_id(word):
        return from_json(read_file(word, "cli.no_such_case"))
    if store is not None:
        return store.load(word).case
    from ekc_kit.store import Store

    with closing(Store()) as opened:
        return opened.load(word).case


def is_id(word: str) -> bool:
    """Tell whether *word* has the form of a case's id."""
    return _ID.fullmatch(word) is not None


def read_file(name: str, absent: str = "cli.no_such_file") -> bytes:
    """Return what is in the file *name*, or on standard input when it is ``-``.

    Reads no more than one byte above what a case may hold.

    Raises:
        UnknownCaseError: There is no such file; *absent* is the key of the sentence that says so.
        ImportFileError: It is there but cannot be read.
    """
    try:
        if name == "-":
            return sys.stdin.buffer.read(SIZE_LIMIT + 1)
        with Path(name).open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        failed: KitError = UnknownCaseError(absent, known=", ".join(practice_cases()))
    except OSError:
        failed = ImportFileError("cli.cannot_read")
    raise failed
