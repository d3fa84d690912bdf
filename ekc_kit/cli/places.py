"""Where many documents go: a folder, or one zip. A file appears complete or not at all.

Single files of a batch are not forced to disk one by one (that would take longer than making them):
a batch that a power cut spoils can be run again, and a file that the disk lost is empty and counts
as not there.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from ekc_kit.cli.writing import refuse_place
from ekc_kit.errors import RefusedInputError
from ekc_kit.files import FULL, NEW, TEMPORARY

_ONE_FILE = (".docx", ".doc", ".odt", ".pdf", ".rtf", ".txt")  # a name that is meant for one
_LEFT_BEHIND = 3600.0  # seconds after which a temporary file belongs to nobody any more


class Place(Protocol):
    """Something that takes files by name; the name may say a folder in it: "a/b.docx"."""

    path: Path

    def has(self, name: str) -> bool:
        """Tell whether *name* is there already and stays as it is."""

    def holds(self, name: str, content: bytes) -> bool:
        """Tell whether *content* is what stands in the file *name*, which is there."""

    def day(self, name: str) -> date:
        """Return on which day the file *name* was last written; this day when it is not there."""

    def is_older(self, name: str, other: str) -> bool:
        """Tell whether the file *name* is there and was written before *other*."""

    def like(self, pattern: str) -> list[str]:
        """Return the names of the files there that fit *pattern*; its ``*`` stands for anything."""

    def put(self, name: str, content: bytes) -> None:
        """Write a file. Raises OSError; then nothing of it is there."""

    def take(self, file: Path, name: str) -> None:
        """Move a finished file, from the folder `beside`, to its place."""

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
        self._overwrite = overwrite
        self._folder = f"{path}{os.sep}"
        self._mark = f"{self._folder}{TEMPORARY}{secrets.token_hex(6)}-"
        self._count = 0
        _tidy(path)

    def has(self, name: str) -> bool:
        if self._overwrite:
            return False
        try:
            found = os.stat(self._folder + name)  # noqa: PTH116 - see `put`
        except OSError:
            return False
        # An empty file is what a lost disk left of a letter.
        return not stat.S_ISREG(found.st_mode) or bool(found.st_size)

    def holds(self, name: str, content: bytes) -> bool:
        try:
            return (self.path / name).read_bytes() == content
        except OSError:  # what cannot be read is not what was made
            return False

    def day(self, name: str) -> date:
        try:
            written = (self.path / name).stat().st_mtime
        except OSError:  # somebody took it away meanwhile
            return date.today()
        return datetime.fromtimestamp(written).astimezone().date()

    def is_older(self, name: str, other: str) -> bool:
        try:
            return self._written(name) < self._written(other)
        except OSError:
            return False

    def _written(self, name: str) -> int:
        return (self.path / name).stat().st_mtime_ns

    def like(self, pattern: str) -> list[str]:
        return sorted(one.relative_to(self.path).as_posix() for one in self.path.glob(pattern))

    def put(self, name: str, content: bytes) -> None:
        # Like `writing`, in as few calls as can be: for 5,000 letters each of them counts.
        self._count += 1
        temporary = f"{self._mark}{self._count}"
        self._make_room(name)
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

    def take(self, file: Path, name: str) -> None:
        file.chmod(0o600)
        self._make_room(name)
        file.replace(self.path / name)

    def _make_room(self, name: str) -> None:
        if "/" in name:
            (self.path / name).parent.mkdir(mode=0o700, exist_ok=True)

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

    def holds(self, _name: str, _content: bytes) -> bool:
        return False

    def day(self, _name: str) -> date:
        return date.today()

    def is_older(self, _name: str, _other: str) -> bool:
        return False

    def like(self, _pattern: str) -> list[str]:
        return []

    def put(self, name: str, content: bytes) -> None:
        entry = zipfile.ZipInfo(name)  # of 1 January 1980: equal contents give an equal zip
        entry.external_attr = 0o600 << 16
        self._archive.writestr(entry, content)  # stored: a .docx is packed already

    def take(self, file: Path, name: str) -> None:
        self.put(name, file.read_bytes())

    def files(self, names: Sequence[str], folder: Path) -> list[Path]:
        return [Path(self._archive.extract(name, folder)) for name in names]

    def beside(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.path.parent, prefix=TEMPORARY))


def is_zip(name: str) -> bool:
    """Tell whether the place *name* means a zip."""
    return name.lower().endswith(".zip")


@contextmanager
def opened(name: str, overwrite: bool) -> Iterator[Place]:
    """Give the place that *name* means: a zip when it ends in ``.zip``, else a folder.

    Raises:
        RefusedInputError: Nothing can come there, or the zip is there already and *overwrite* is
            False.
    """
    if not name or "\0" in name or name == "-" or name.lower().endswith(_ONE_FILE):
        raise RefusedInputError("cli.not_a_place")
    if not is_zip(name):
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
