"""Where templates lie: the organisation's own go before those that come with the kit.

The kit's own lie beside the package in a checkout, inside it in a wheel.
"""

from __future__ import annotations

from contextvars import ContextVar
from functools import cache
from pathlib import Path

from ekc_kit.errors import TemplateError
from ekc_kit.word.template import Template

_PACKAGE = Path(__file__).parents[2]
_FOLDERS = (_PACKAGE / "_shipped" / "templates", _PACKAGE.parent / "templates")
_own: ContextVar[Path | None] = ContextVar("own_templates", default=None)


def use_own_templates(folder: Path | None) -> None:
    """Look in *folder* first from now on; None stands for the kit's own templates only."""
    _own.set(folder)


def compiled_template(name: str, fields: frozenset[str]) -> Template:
    """Return the template *name* (``plan.docx``, ``en/plan.docx``), compiled once per process.

    A template that asks for another field than *fields* is refused: it was edited wrongly.

    Raises:
        TemplateError: It is missing, damaged or not a template for this document.
    """
    found = template_path(name)
    return _compiled(found, found.stat().st_mtime_ns, fields)


def template_path(name: str) -> Path:
    """Return where the template *name* lies: in the own folder when it is there.

    Raises:
        TemplateError: It is nowhere.
    """
    own = _own.get()
    for folder in (*([own] if own else []), *_FOLDERS):
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
