"""Putting a template of one's own in use, and going back to the kit's; nothing is ever lost.

An own template that goes out of use is put aside in a folder beside it, under the last day of its
use: ``eerder/uitnodiging-tot-2026-06-12.docx``.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from ekc_kit.errors import RefusedInputError
from ekc_kit.files import FULL, write_whole
from ekc_kit.texts import LANGUAGES, all_keys, text
from ekc_kit.word.documents.checking import check_template
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.templates import own_folder, own_template

_FOR_EVERYBODY = 0o666  # colleagues may share the folder; a template is about nobody


@dataclass(frozen=True)
class Placed:
    """Where a template was put, and where the one lies that it replaced; None: there was none."""

    path: Path
    aside: Path | None


def use_template(kind: Kind, data: bytes) -> Placed:
    """Use *data* as the own template of *kind* from now on, in the language in use.

    An own one that was there is put aside, unless it is the very same.

    Raises:
        TemplateError: It has a fault, or the folder for it was named and is not there.
        RefusedInputError: It cannot be written there. What was in use is still in use.
    """
    if faults := check_template(data, kind).faults:
        raise faults[0].error
    before = own_template(kind.template_name)
    with _told(kind):
        path = _place(kind)
        if before is None:
            write_whole(path, data, _FOR_EVERYBODY)
            return Placed(path, None)
        if is_used(kind, data):
            return Placed(path, None)
        with _free_place(path) as aside:
            if _leads_nowhere(path):
                path.replace(aside)
            else:
                write_whole(aside, path.read_bytes(), _FOR_EVERYBODY)
            write_whole(path, data, _FOR_EVERYBODY)
        return Placed(path, aside)


def use_kit_template(kind: Kind) -> Path | None:
    """Use the kit's own template of *kind* again; return where the organisation's was put aside.

    None when there is none of the organisation.

    Raises:
        TemplateError: The folder of own templates was named and is not there.
        RefusedInputError: It cannot be moved. What was in use is still in use.
    """
    path = own_template(kind.template_name)
    if path is None:
        return None
    with _told(kind), _free_place(path) as aside:
        if path.is_symlink() and not _leads_nowhere(path):  # moved, a link may lead elsewhere
            write_whole(aside, path.read_bytes(), _FOR_EVERYBODY)
            path.unlink()
        else:
            path.replace(aside)
    return aside


def own_since(kind: Kind) -> date | None:
    """Return the day on which the own template of *kind* last changed; None when there is none.

    Raises:
        TemplateError: The folder of own templates was named and is not there.
    """
    path = own_template(kind.template_name)
    if path is None:
        return None
    try:
        found = path.lstat() if _leads_nowhere(path) else path.stat()
    except OSError:  # it went between two looks
        return None
    return datetime.fromtimestamp(found.st_mtime, UTC).astimezone().date()


def is_used(kind: Kind, data: bytes) -> bool:
    """Tell whether *data* is, byte for byte, the own template of *kind*.

    Raises:
        TemplateError: The folder of own templates was named and is not there.
    """
    path = own_template(kind.template_name)
    try:
        return path is not None and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def is_put_aside(path: Path) -> bool:
    """Tell whether a file below the folder of own templates is one that went out of use."""
    return path.parent.name in {all_keys(name)["own_template.aside"] for name in LANGUAGES}


def _leads_nowhere(path: Path) -> bool:
    """Tell whether *path* is a link to what is not there: a network folder that is away."""
    return path.is_symlink() and not path.exists()


def _place(kind: Kind) -> Path:
    """Where the own template of *kind* goes, with the folder for it made."""
    folder = own_folder()
    if folder is None:
        raise FileNotFoundError
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / kind.template_name
    path.parent.mkdir(exist_ok=True)
    return path


@contextmanager
def _free_place(path: Path) -> Iterator[Path]:
    """Give a place to put the template at *path* aside; an empty one is not left there."""
    folder = path.parent / text("own_template.aside")
    folder.mkdir(exist_ok=True)
    name = text("own_template.until", name=path.stem, day=date.today().isoformat())
    endings = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
    place = next(one for end in endings if _is_ours(one := folder / f"{name}{end}{path.suffix}"))
    try:
        yield place
    finally:
        if not place.lstat().st_size:
            place.unlink()


def _is_ours(place: Path) -> bool:
    """Reserve *place* by an empty file; False when something is there already."""
    try:
        place.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


@contextmanager
def _told(kind: Kind) -> Iterator[None]:
    """Tell in words that something could not be written."""
    failed = ""
    try:
        yield
    except OSError as error:
        failed = "own_template.disk_full" if error.errno in FULL else "own_template.cannot_write"
    if failed:
        raise RefusedInputError(failed, name=kind.template_name, folder=str(own_folder() or ""))
