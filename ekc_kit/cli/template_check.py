"""What ``template check`` does and shows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rich.text import Text

from ekc_kit.cli.choosing import read_file
from ekc_kit.cli.screen import json_line, screen
from ekc_kit.errors import RefusedInputError, TemplateError
from ekc_kit.store import own_templates
from ekc_kit.texts import LANGUAGES, say, text, use_language
from ekc_kit.word.checking import Fault, tag_texts
from ekc_kit.word.documents.checked import (
    doubt_texts,
    fault_texts,
    forgotten,
    offered_texts,
    used_texts,
    verdict,
)
from ekc_kit.word.documents.checking import Checked, check_template, guess_kind, seems_for
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_named
from ekc_kit.word.documents.own import is_put_aside
from ekc_kit.word.documents.templates import no_fields, own_template, read_template

_NOT_A_TEMPLATE = ("~$", ".")  # what Word and the system lay beside a document


@dataclass(frozen=True)
class Check:
    """A file and what was found in it; *checked* is None when the kit never looks at the file.

    *other* is the document that it seems to be for, when it cannot be used for the one it was
    checked for; *data* is what is in a file that somebody named.
    """

    file: str
    checked: Checked | None
    other: Kind | None = None
    data: bytes = b""


def check_file(name: str, kind: str | None, verb: str = "check") -> Check:
    """Look through the template in the file *name*; *verb* is the command that asks for it.

    Raises:
        KitError: It cannot be read, holds no field, or nobody can tell for which document it is.
    """
    data = read_file(name)
    chosen = kind_named(kind) if kind is not None else guess_kind(name, data)
    if chosen is None:
        if not tag_texts(data):
            raise no_fields(text("cli.value.one_kind"))
        known = ", ".join(one.file for one in KINDS.values())
        command = f"ekc-kit template {verb} {quoted(name)} {KINDS['invitation'].file}"
        raise RefusedInputError("cli.which_document", command=command, known=known)
    checked = check_template(data, chosen)
    return Check(name, checked, seems_for(name, data, checked), data)


def check_own() -> list[Check]:
    """Look through all templates in the organisation's own folder, those of each language.

    Raises:
        TemplateError: That folder cannot be read, or was named and is not there.
    """
    folder, _ = own_templates()
    own_template(KINDS["plan"].template_name)  # raises
    names = _template_names()
    found = sorted([*folder.glob("*.docx"), *folder.glob("*/*.docx")])
    checks = []
    for path in found:
        name = path.relative_to(folder).as_posix()
        if path.name.startswith(_NOT_A_TEMPLATE) or is_put_aside(path):
            continue
        kind = names.get(name)
        if kind is None and (folder / name.lower()).exists():  # a system that knows no capitals
            kind = names.get(name.lower())
        checks.append(Check(name, _checked(path, kind) if kind else None))
    return checks


def show_checks(checks: Sequence[Check], *, as_json: bool, all_own: bool) -> None:
    """Print what was found in each file, for people or as JSON lines."""
    if as_json:
        sys.stdout.writelines(f"{line}\n" for one in checks for line in _check_lines(one))
        return
    out = screen()
    folder = own_templates()[0]
    if all_own:
        key = "cli.check.own" if checks else "cli.check.none"
        out.print(text(key, folder=folder))
    for number, one in enumerate(checks):
        if number or all_own:
            out.print()
        for line in _said(one):
            out.print(Text(line))


def quoted(word: str) -> str:
    """Return a word as one types it behind a command."""
    return f'"{word}"' if " " in word else word


def _template_names() -> dict[str, Kind]:
    """Every template's name below the own folder, in every language."""

    def names(lang: str) -> dict[str, Kind]:
        use_language(lang)
        return {kind.template_name: kind for kind in KINDS.values()}

    return {
        name: kind for lang in LANGUAGES for name, kind in copy_context().run(names, lang).items()
    }


def _checked(path: Path, kind: Kind) -> Checked:
    """What was found in an own template; one that cannot be read does not stop the others."""
    try:
        data = read_template(path)
    except TemplateError as error:
        return Checked(kind, (Fault(error),))
    return check_template(data, kind)


def _said(check: Check) -> Iterator[str]:
    """What people are told of one file, a line each."""
    checked = check.checked
    if checked is None:
        yield _not_used(check.file)
        return
    yield text("cli.check.file", file=check.file, document=checked.kind.title)
    if check.other:
        command = f"ekc-kit template check {quoted(check.file)} {check.other.file}"
        yield text("cli.check.seems", other=check.other.title, command=command)
    yield verdict(checked)
    for number, fault in enumerate(fault_texts(checked), 1):
        yield f"  {number}. {fault}"
    yield from doubt_texts(checked)
    yield from used_texts(checked)
    if missed := forgotten(checked):
        yield text("checked.forgot")
        width = max(len(field.called) for field in missed)
        for field in missed:
            yield f"  {field.called:<{width}}   {field.explanation}".rstrip()
    yield from offered_texts(checked)


def _not_used(file: str) -> str:
    """Why the kit never looks at an own template: its name, or only the capitals in it."""
    names = _template_names()
    if file.lower() in names:
        return text("cli.check.capitals", file=file, name=file.lower())
    folder = PurePosixPath(file).parent
    known = ", ".join(name for name in names if PurePosixPath(name).parent == folder)
    return text("cli.check.not_used", file=file, known=known)


def _check_lines(check: Check) -> Iterator[str]:
    checked = check.checked
    if checked is None:
        yield json_line(kind="template", file=check.file, document=None, usable=None)
        return
    names = ("uses", "pictures", "forgot", "unused", "no_place_for")
    yield json_line(
        kind="template",
        file=check.file,
        document=checked.kind.name,
        usable=not checked.faults,
        **{name: getattr(checked, name) for name in names},
    )
    found = [("fault", one) for one in checked.faults]
    found += [("doubt", one) for one in checked.doubts]
    for sort, fault in found:
        yield json_line(
            kind=sort,
            file=check.file,
            code=fault.error.key.removeprefix("template."),
            part=fault.part,
            paragraph=fault.error.fields.get("place", ""),
            message=say(fault.error),
            meant=fault.meant,
        )
