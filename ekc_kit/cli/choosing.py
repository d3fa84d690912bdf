"""Which case is meant: a practice case's name, an id, an exported file, or a title."""

from __future__ import annotations

import os
import re
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from ekc_kit.errors import ImportFileError, KitError, RefusedInputError, UnknownCaseError
from ekc_kit.model import Case
from ekc_kit.model.cleaning import comparable
from ekc_kit.model.exchange import SIZE_LIMIT, from_json
from ekc_kit.texts import text
from ekc_kit.training import practice_case, practice_cases

if TYPE_CHECKING:
    from ekc_kit.store import Store, Summary

_ID = re.compile(r"[a-z]{1,4}-[a-z0-9]{2,16}")


def choose_case(word: str, store: Store | None = None) -> Case:
    """Return the case that *word* means: see `choose_kept`."""
    return choose_kept(word, store)[0]


def choose_kept(word: str, store: Store | None = None) -> tuple[Case, bool]:
    """Return the case that *word* means, and whether it is one that the kit keeps.

    A file that is called like an id or a practice case can be named as ``./plein``. A title may be
    typed in capitals or without, and with what a list puts behind that of a practice case.
    Whoever asks for many cases gives the *store* to look in.

    Raises:
        UnknownCaseError: It is none of the four, or the title of several cases.
        ImportFileError: It is a file, but not one that holds a case.
        StoreError: The database cannot be read.
    """
    if word in practice_cases():
        return practice_case(word), False
    if word == "-" or (not is_id(word) and os.path.isfile(word)):  # noqa: PTH113 - never raises
        return from_json(read_file(word)), False
    with ExitStack() as stack:
        if store is None:
            from ekc_kit.store import Store

            store = stack.enter_context(closing(Store()))
        try:
            return store.load(word).case, True
        except UnknownCaseError:
            ids = _titled(word, store)
            if not ids and is_id(word):
                raise UnknownCaseError("cli.no_such_number") from None
        if ids:
            return store.load(ids[0]).case, True
    return from_json(read_file(word, "cli.no_such_case")), False


def _titled(word: str, store: Store) -> list[str]:
    """Return the id of the case with this title; none when there is no such case.

    Raises:
        UnknownCaseError: Several cases have it.
    """
    title = comparable(word)
    ids = [one.id for one in store.summaries() if one.title and title in _called(one)]
    if len(ids) > 1:
        raise UnknownCaseError("cli.several_cases", ids=", ".join(ids))
    return ids


def _called(one: Summary) -> set[str]:
    """What people may type for a case: its title, of a practice case also as a list shows it."""
    shown = f"{one.title} ({text('screen.training')})" if one.training_case else one.title
    return {comparable(one.title), comparable(shown)}


def refuse_reader(case: Case, reader: str) -> None:
    """Refuse an id that nobody in the circle has; a screen shows who has which.

    Raises:
        RefusedInputError: It is such an id.
    """
    if case.participant(reader) is not None:
        return
    if sys.stderr.isatty():  # names go to a screen only
        for one in case.circle:
            sys.stderr.write(f"  {one.id}  {one.name or text('screen.nameless')}\n")
    raise RefusedInputError("cli.no_such_reader")


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
