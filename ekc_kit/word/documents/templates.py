"""Where templates lie: the organisation's own go before those that come with the kit.

The kit's own lie beside the package in a checkout, inside it in a wheel. The own folder has the
same shape: ``plan.docx`` for Dutch, ``en/plan.docx`` for English.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say
from ekc_kit.word.container import MAX_FILE
from ekc_kit.word.template import Template

_PACKAGE = Path(__file__).parents[2]
NO_FIELDS = "template.no_fields"
_REFUSED = "template.own_refused"
_FOLDERS = (_PACKAGE / "_shipped" / "templates", _PACKAGE.parent / "templates")


@dataclass(frozen=True)
class _Own:
    """The organisation's folder; *was_named* by somebody, it must be there."""

    folder: Path
    was_named: bool


# One for the whole process, unlike the language: which templates an organisation has does not
# differ between threads, and a notebook runs its cells and its buttons in several contexts.
_own: _Own | None = None


def use_own_templates(folder: Path | None, *, was_named: bool = False) -> None:
    """Look in *folder* first from now on, in every thread; None: use the kit's own only.

    A folder that is not there counts as empty, unless somebody named it: then no document is made
    as long as it is missing, since it would look otherwise than the organisation wants.
    """
    global _own
    _own = None if folder is None else _Own(folder, was_named)


def own_folder() -> Path | None:
    """Return the folder of the organisation's own templates; None when the kit uses only its own.

    It need not be there.
    """
    return None if _own is None else _own.folder


def compiled_template(name: str, fields: frozenset[str]) -> Template:
    """Return the template *name* (``plan.docx``, ``en/plan.docx``), compiled once per process.

    A template that asks for another field than *fields* is refused: it was edited wrongly. So is
    one that asks for none: it is a document that was filled in already.

    Raises:
        TemplateError: It is missing, damaged or not a template for this document. Of an own one
            the sentence says how to go back to the kit's.
    """
    found = template_path(name)
    try:
        return refused_unless_it_asks(_compiled(found, _changed(found), fields), name)
    except TemplateError as error:
        if found != own_template(name):
            raise
        refused = of_an_own_template(name, error)
    raise refused


def refused_unless_it_asks(template: Template, name: str) -> Template:
    """Return *template*, of the document that the template *name* is for.

    Raises:
        TemplateError: It asks for no field.
    """
    if not template.uses:
        raise no_fields(name)
    return template


def no_fields(name: str) -> TemplateError:
    """Return the fault of a template, of the document of *name*, that asks for no field."""
    return TemplateError(NO_FIELDS, document=Path(name).stem)


def of_an_own_template(name: str, error: TemplateError) -> TemplateError:
    """Return the fault of the own template *name*, with how to go back to the kit's own."""
    if error.key == _REFUSED:
        return error
    return TemplateError(_REFUSED, name=name, fault=say(error), folder=str(own_folder() or ""))


def template_path(name: str) -> Path:
    """Return where the template *name* lies: in the own folder when it is there.

    Raises:
        TemplateError: It is nowhere.
    """
    return own_template(name) or shipped_template(name)


def template_bytes(name: str) -> bytes:
    """Return what is in the template *name*, the organisation's own or the kit's.

    Raises:
        TemplateError: It is nowhere, or cannot be read.
    """
    return read_template(template_path(name))


def own_template(name: str) -> Path | None:
    """Return where the organisation's own template *name* lies; None when it has none.

    Raises:
        TemplateError: The folder that was named for them is not there, or it cannot be read.
    """
    if _own is None:
        return None
    path = _own.folder / name
    try:
        path.lstat()  # a link to nothing is no reason to take the kit's own without a word
    except (FileNotFoundError, NotADirectoryError):
        if _own.was_named and not _own.folder.is_dir():
            raise TemplateError("template.own_folder", folder=str(_own.folder)) from None
        return None
    except OSError:
        raise TemplateError("template.own_folder_unreadable", folder=str(_own.folder)) from None
    return path


def shipped_template(name: str) -> Path:
    """Return where the kit's own template *name* lies.

    Raises:
        TemplateError: It is not there.
    """
    for folder in _FOLDERS:
        if (folder / name).is_file():
            return folder / name
    raise TemplateError("template.missing", name=name)


def read_template(path: Path) -> bytes:
    """Return what is in a template, no more than one byte above what one may hold.

    Raises:
        TemplateError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError:
        key = "template.link_to_nothing"
    except OSError:
        key = "template.unreadable"
    raise TemplateError(key, name=path.name)


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@cache
def _compiled(path: Path, _changed: int, fields: frozenset[str]) -> Template:
    """Compile anew when the file was edited meanwhile: staff work on templates in Word."""
    return Template.compile(read_template(path), fields)
