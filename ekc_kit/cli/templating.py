"""What ``template new``, ``template use`` and ``template list`` do and show."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.screen import json_line, screen
from ekc_kit.cli.template_check import check_file, quoted, show_checks
from ekc_kit.errors import RefusedInputError
from ekc_kit.store import own_templates
from ekc_kit.texts import text
from ekc_kit.word.documents.checked import doubt_texts
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.own import is_used, use_template
from ekc_kit.word.documents.templates import own_template


def make_own_folder(output: str) -> None:
    """Make the organisation's own folder when the file *output* is to come in it.

    Raises:
        RefusedInputError: It cannot be made.
    """
    folder, _ = own_templates()
    parent = Path(output).absolute().parent
    if "\0" in output or (parent != folder and parent.parent != folder):
        return
    try:
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        failed = True
    else:
        failed = False
    if failed:
        raise RefusedInputError("cli.cannot_write")


def tell_what_next(kind: Kind, output: str) -> None:
    """Tell what to do with a template that was just written to *output*."""
    place = own_templates()[0] / kind.template_name
    is_in_place = output != "-" and Path(output).absolute() == place
    file = kind.template_name if output == "-" else output
    steps = [
        text("cli.new.open"),
        text("cli.new.fields", command=f"ekc-kit template fields {kind.file}"),
        text("cli.new.check", command=f"ekc-kit template check {quoted(file)}"),
        text("cli.new.in_place", place=place)
        if is_in_place
        else text("cli.new.use", command=f"ekc-kit template use {quoted(file)}"),
    ]
    out = sys.stderr if output == "-" else sys.stdout
    out.write(text("cli.new.made", document=kind.title) + "\n")
    out.writelines(f"  {number}. {step}\n" for number, step in enumerate(steps, 1))


def use_file(name: str, kind: str | None, *, overwrite: bool) -> bool:
    """Use the template in the file *name* from now on, and tell how to go back; else its faults.

    Returns:
        Whether it is in use.

    Raises:
        KitError: It cannot be read or written, nobody can tell for which document it is, or there
            is an own one already and *overwrite* is False.
    """
    check = check_file(name, kind, "use")
    if check.checked is None or check.checked.faults:
        show_checks([check], as_json=False, all_own=False)
        return False
    chosen, data = check.checked.kind, check.data
    if own_template(chosen.template_name) and not overwrite and not is_used(chosen, data):
        raise RefusedInputError("cli.use.is_one", document=chosen.title)
    placed = use_template(chosen, data)
    out = screen()
    for line in doubt_texts(check.checked):
        out.print(Text(line))
    out.print(Text(text("cli.use.done", document=chosen.title, path=placed.path)))
    if placed.aside:
        out.print(Text(text("bench_try.put_aside", path=placed.aside)))
    out.print(Text(text("cli.use.back", name=placed.path.name)))
    return True


def show_list() -> None:
    """Print which templates there are, and which are the organisation's own."""
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold")
    for name in ("document", "template", "whose"):
        table.add_column(text(f"cli.column.{name}"), overflow="fold")
    for kind in KINDS.values():
        whose = "own" if own_template(kind.template_name) else "kit"
        table.add_row(kind.title, kind.template_name, text(f"cli.templates.{whose}"))
    out = screen()
    out.print(table)
    out.print()
    out.print(Text(text("cli.templates.folder", folder=own_templates()[0])))


def template_lines() -> Iterator[str]:
    """Yield one JSON object per document."""
    for kind in KINDS.values():
        own = own_template(kind.template_name)
        yield json_line(document=kind.name, template=kind.template_name, own=own and str(own))
