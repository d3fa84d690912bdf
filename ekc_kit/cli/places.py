"""Where many documents go: a folder, or one zip. A file appears complete or not at all.

Single files of a batch are not forced to disk one by one (that would take longer than making them):
a batch that a power cut spoils can be run again, and a file that the disk lost is empty and counts
as not there.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from ekc_kit.cli.writing import refuse_place
from ekc_kit.errors import RefusedInputError
from ekc_kit.files import FULL, NEW, TEMPORARY

_LEFT_BEHIND = 3600.0  # seconds after which a temporary file belongs to nobody any more


class Place(Protocol):
    """Something that takes files by name."""

    path: Path

    def has(self, name: str) -> bool:
        """Tell whether *name* is there already and stays as it is."""

    def put(self, name: str, content: bytes) -> None:
        """Write a file. Raises OSError; then nothing of it is there."""

    def take(self, file: Path) -> None:
        """Move a finished file, from the folder `beside`, to its place, under its own name."""

    def files(self, names: Sequence[str], folder: Path) -> list[Path]:
        """Return where the files *names* can be read; they are laid in *folder* where need be."""

    def beside(self) -> Path:
        """Return a new folder for half-made things, on the same disk. Whoever asks removes it."""


class Folder:
    """A folder, made when it is not there. What is in it stays, unless *overwrite* is True.

    Raises:
        RefusedInputError: It cannot be a folder, or not be made.
    """

    def __init__(self, path: Path, overwrite: bool = False) -> None:
        self.path = path
        refused = ""
        try:
            if not path.parent.is_dir():
                refused = "cli.no_such_folder"
            elif not path.is_dir():
                path.mkdir(mode=0o700, exist_ok=True)  # another batch may just have made it
        except (OSError, ValueError):  # ValueError: a NUL in the name
            refused = "cli.cannot_write"
        if refused:
            raise RefusedInputError(refused)
        self._there = set() if overwrite else set(_files(path))
        self._folder = f"{path}{os.sep}"
        self._mark = f"{self._folder}{TEMPORARY}{secrets.token_hex(6)}-"
        self._count = 0
        _tidy(path)

    def has(self, name: str) -> bool:
        return name in self._there

    def put(self, name: str, content: bytes) -> None:
        # Like `writing`, in as few calls as can be: for 5,000 letters each of them counts.
        self._count += 1
        temporary = f"{self._mark}{self._count}"
        try:
            handle = os.open(temporary, NEW, 0o600)
            try:
                written = os.write(handle, content)
                while written < len(content):
                    written += os.write(handle, content[written:])
            finally:
                os.close(handle)
            os.replace(temporary, self._folder + name)  # noqa: PTH105 - see above
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108 - see above
            raise

    def take(self, file: Path) -> None:
        file.chmod(0o600)
        file.replace(self.path / file.name)

    def files(self, names: Sequence[str], folder: Path) -> list[Path]:
        return [self.path / name for name in names]

    def beside(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.path, prefix=TEMPORARY))


class ZipFile:
    """One zip, written whole or not at all: it appears when `opened` ends well."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._archive = archive

    def has(self, _name: str) -> bool:
        return False

    def put(self, name: str, content: bytes) -> None:
        entry = zipfile.ZipInfo(name)  # of 1 January 1980: equal contents give an equal zip
        entry.external_attr = 0o600 << 16
        self._archive.writestr(entry, content)  # stored: a .docx is packed already

    def take(self, file: Path) -> None:
        self.put(file.name, file.read_bytes())

    def files(self, names: Sequence[str], folder: Path) -> list[Path]:
        return [Path(self._archive.extract(name, folder)) for name in names]

    def beside(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.path.parent, prefix=TEMPORARY))


@contextmanager
def opened(name: str, overwrite: bool) -> Iterator[Place]:
    """Give the place that *name* means: a zip when it ends in ``.zip``, else a folder.

    Raises:
        RefusedInputError: Nothing can come there, or the zip is there already and *overwrite* is
            False.
    """
    if not name or "\0" in name or name == "-" or name.lower().endswith((".docx", ".pdf")):
        raise RefusedInputError("cli.not_a_place")
    if not name.lower().endswith(".zip"):
        yield Folder(Path(name), overwrite)
        return
    refuse_place(name, overwrite)
    failed = ""
    try:
        with _zip(Path(name)) as place:
            yield place
    except OSError as error:
        failed = "cli.disk_full" if error.errno in FULL else "cli.cannot_write"
    if failed:
        raise RefusedInputError(failed)


@contextmanager
def _zip(path: Path) -> Iterator[ZipFile]:
    _tidy(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(handle, "w+b") as file:
            with zipfile.ZipFile(file, "w") as archive:
                yield ZipFile(path, archive)
            file.flush()
            os.fsync(file.fileno())
        if archive.namelist():
            Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _files(path: Path) -> Iterable[str]:
    """The names of the files that are there; an empty one is what a lost disk left of a letter."""
    with os.scandir(path) as entries:
        return [one.name for one in entries if _is_there(one)]


def _is_there(one: os.DirEntry[str]) -> bool:
    """Whether a file is whole; what another batch is writing now may be gone by its next name."""
    if one.name.startswith(TEMPORARY):
        return False
    try:
        return not one.is_file() or bool(one.stat().st_size)
    except FileNotFoundError:
        return False


def _tidy(path: Path) -> None:
    """Remove what an earlier run left when it was killed; a run that goes on now is younger."""
    with os.scandir(path) as entries:
        for one in entries:
            if not one.name.startswith(TEMPORARY):
                continue
            with suppress(OSError):
                if time.time() - one.stat(follow_symlinks=False).st_mtime < _LEFT_BEHIND:
                    continue
                if one.is_dir(follow_symlinks=False):
                    shutil.rmtree(one.path)
                else:
                    Path(one.path).unlink()
