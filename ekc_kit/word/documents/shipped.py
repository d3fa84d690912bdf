"""The templates that come with the kit: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ekc_kit.errors import TemplateError
from ekc_kit.texts import language
from ekc_kit.word.template import Template

_PACKAGE = Path(__file__).parents[2]
_FOLDERS = (_PACKAGE / "_shipped" / "templates", _PACKAGE.parent / "templates")


def shipped_template(kind: str, fields: frozenset[str]) -> Template:
    """Return the kit's own template of *kind* in the language in use, compiled once per process.

    A template that asks for another field than *fields* is damaged: somebody edited it.

    Raises:
        TemplateError: It is missing or damaged.
    """
    name = f"{kind}.docx" if language() == "nl" else f"{language()}/{kind}.docx"
    found = template_path(name)
    return _compiled(found, found.stat().st_mtime_ns, fields)


def template_path(name: str) -> Path:
    """Return where the template *name* (``plan.docx``, ``en/plan.docx``) lies.

    Raises:
        TemplateError: It is in neither place.
    """
    for folder in _FOLDERS:
        if (folder / name).is_file():
            return folder / name
    raise TemplateError("template.missing", name=name)


@cache
def _compiled(path: Path, _changed: int, fields: frozenset[str]) -> Template:
    """Compile anew when the file was edited meanwhile: staff work on templates in Word."""
    try:
        data = path.read_bytes()
    except OSError:
        raise TemplateError("template.missing", name=path.name) from None
    return Template.compile(data, fields)
