"""PDFs of Word files, made by LibreOffice when it is there. All files go in one call.

LibreOffice gets a profile of its own for each call: it then neither waits for a window that stands
open nor changes anybody's settings. What it lays aside for a while lies in there too, and goes with
it. The PDFs follow PDF/UA: a screen reader finds their headings,
tables and alternative texts.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from ekc_kit.errors import RefusedInputError

_FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {"PDFUACompliance": {"type": "boolean", "value": "true"}}, separators=(",", ":")
)
_CHOSEN = "EKC_KIT_SOFFICE"
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_WINDOWS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
_BEGIN, _EACH = 120.0, 5.0  # seconds to start, and for each file: a slow laptop needs them
_LOOK = 0.2
_ROOM = 5_000_000  # bytes that LibreOffice needs at least
# How long the list of files in one call may be; Windows takes 32,767 signs in all.
_LONGEST = 25_000 if sys.platform == "win32" else 500_000
_END = b"%%EOF"


def find_office() -> Path | None:
    """Return where LibreOffice is: ``EKC_KIT_SOFFICE``, on the path, or where it installs itself.

    None when it is nowhere.
    """
    chosen = os.environ.get(_CHOSEN)
    places = [chosen] if chosen else [*map(shutil.which, _NAMES), *_PLACES, *_in_windows()]
    found = (Path(place).expanduser() for place in places if place)
    return next((place for place in found if place.is_file()), None)


def make_pdfs(
    files: Sequence[Path],
    folder: Path,
    made: Callable[[int], None] = lambda _count: None,
    patience: float | None = None,
) -> list[Path]:
    """Make a PDF of each of *files*, called the same, in *folder*; return those that were made.

    A file that LibreOffice cannot read gives none, and does not stop the others.

    Args:
        files: Word files. Their names differ.
        folder: Where the PDFs come; it is there, and holds no PDFs yet.
        made: Called now and then with how many there are.
        patience: How many seconds to wait; without it as long as so many files may take.

    Raises:
        RefusedInputError: LibreOffice is not there, cannot be started or does not get ready, or
            there is no room for what it lays aside.
    """
    office = find_office()
    if office is None:
        if chosen := os.environ.get(_CHOSEN):
            raise RefusedInputError("pdf.wrong_setting", setting=_CHOSEN, place=chosen)
        raise RefusedInputError("pdf.no_office")
    end = time.monotonic() + (patience or _BEGIN + _EACH * len(files))
    with aside_of(folder.parent) as profile:
        for some in _calls(files):
            _call(_words(office, Path(profile), folder, some), Path(profile), folder, made, end)
    return sorted(one for one in folder.glob("*.pdf") if _is_complete(one))


def aside_of(folder: Path) -> tempfile.TemporaryDirectory[str]:
    """Return a folder for what is not kept of files that come in *folder*; it goes when left.

    Raises:
        RefusedInputError: There is no room for it anywhere.
    """
    try:
        return tempfile.TemporaryDirectory(prefix="ekc-kit-", ignore_cleanup_errors=True)
    except OSError:
        raise RefusedInputError("pdf.no_room", place=folder) from None


def why_none(folder: Path) -> RefusedInputError:
    """Return why LibreOffice made nothing of a file, for a PDF that was to come in *folder*."""
    for place in (Path(tempfile.gettempdir()), folder):
        if shutil.disk_usage(place).free < _ROOM:
            return RefusedInputError("pdf.no_room", place=place)
    return RefusedInputError("pdf.none")


def _words(office: Path, profile: Path, folder: Path, files: Sequence[Path]) -> list[str]:
    return [
        str(office),
        f"-env:UserInstallation={profile.absolute().as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        _FILTER,
        "--outdir",
        str(folder.absolute()),
        *(str(file.absolute()) for file in files),
    ]


def _call(
    words: Sequence[str], aside: Path, folder: Path, made: Callable[[int], None], end: float
) -> None:
    """Run LibreOffice until it is ready; whatever happens, it does not go on after that."""
    nothing = subprocess.DEVNULL
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(aside))
    try:
        office = subprocess.Popen(  # noqa: S603 - LibreOffice, with files by their full path
            words,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            env={**os.environ, **places},
            start_new_session=True,
        )
    except OSError:
        raise RefusedInputError("pdf.cannot_start") from None
    try:
        while office.poll() is None:
            if time.monotonic() > end:
                raise RefusedInputError("pdf.too_long")
            made(sum(1 for _ in folder.glob("*.pdf")))
            with suppress(subprocess.TimeoutExpired):
                office.wait(_LOOK)
    finally:
        if office.poll() is None:
            _end(office)
    made(sum(1 for _ in folder.glob("*.pdf")))


def _end(office: subprocess.Popen[bytes]) -> None:
    """End LibreOffice and the program that it started in its turn."""
    if sys.platform == "win32":
        task = ["taskkill", "/F", "/T", "/PID", str(office.pid)]
        subprocess.run(task, capture_output=True, check=False)  # noqa: S603 - ends our own process
    else:
        import signal

        with suppress(ProcessLookupError):
            os.killpg(office.pid, signal.SIGKILL)
    office.wait()


def _calls(files: Sequence[Path]) -> Iterator[list[Path]]:
    """All files at once, or in as few calls as the length of a command allows."""
    some: list[Path] = []
    length = 0
    for file in files:
        length += len(str(file.absolute())) + 3
        if some and length > _LONGEST:
            yield some
            some, length = [], len(str(file.absolute())) + 3
        some.append(file)
    if some:
        yield some


def _in_windows() -> list[str]:
    folders = [os.environ[name] for name in _WINDOWS if name in os.environ]
    below = ("LibreOffice/program/soffice.exe", "Programs/LibreOffice/program/soffice.exe")
    return [f"{folder}/{one}" for folder in folders for one in below]


def _is_complete(pdf: Path) -> bool:
    """Whether a PDF has its end: one that was being written when LibreOffice stopped has none."""
    with pdf.open("rb") as file:
        file.seek(max(0, pdf.stat().st_size - 1024))
        return _END in file.read()
