"""What ``letters`` makes: every copy of one document of a case, or of all its documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ekc_kit.cli.batch import Item, Job
from ekc_kit.errors import RefusedInputError, TemplateError
from ekc_kit.model import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Copy, Kind
from ekc_kit.word.documents.kinds import KINDS, kind_named
from ekc_kit.word.documents.making import template_for, write_copies, write_document
from ekc_kit.word.documents.open import open_in
from ekc_kit.word.documents.templates import of_an_own_template, own_template

ALL = ("all", "alles")


def chosen_kinds(word: str) -> tuple[Kind, ...]:
    """Return the documents that *word* means: one, by its name in either language, or all.

    Raises:
        RefusedInputError: There is no such document.
    """
    if word.strip().lower() in ALL:
        return tuple(KINDS.values())
    return (kind_named(word, text("cli.every_document")),)


def letter_job(kind: Kind, case: Case, template: bytes | None = None) -> Job:
    """Return all files of *kind* for *case*: one for each reader, or one for the case.

    Args:
        kind: The document.
        case: The case.
        template: The bytes of another template than the organisation's or the kit's own.
    """
    if kind.recipients is None:
        only = Item(kind.name, case.id, case.title, f"{kind.file}-{case.id}.docx")
        return Job(
            kind,
            case.id,
            (only,),
            lambda wanted: _whole(kind, case, template, wanted),
            kind.left_out(case) if kind.left_out else (),
            lambda: open_in(kind, case),
        )
    recipients = kind.recipients(case)
    copies = {one.reader: one for one in recipients.copies}
    return Job(
        kind,
        case.id,
        tuple(
            Item(kind.name, one.reader, one.called, f"{kind.file}-{one.reader}.docx")
            for one in recipients.copies
        ),
        lambda wanted: _copies(kind, case, copies, template, wanted),
        recipients.left_out,
        lambda: open_in(kind, case),
    )


def refuse_template(kind: Kind, template: bytes | None = None) -> None:
    """Refuse a template that cannot be used, before anything is made.

    Raises:
        TemplateError: It cannot.
    """
    template_for(kind, template)


def _whole(
    kind: Kind, case: Case, template: bytes | None, wanted: Sequence[Item]
) -> Iterator[tuple[Item, bytes]]:
    for item in wanted:
        try:
            made = write_document(kind, case, template)
        except TemplateError as error:
            raise _told(kind, template, error) from None
        yield item, made


def _copies(
    kind: Kind,
    case: Case,
    copies: Mapping[str, Copy],
    template: bytes | None,
    wanted: Sequence[Item],
) -> Iterator[tuple[Item, bytes]]:
    items = {one.reader: one for one in wanted}
    try:
        for copy, made in write_copies(kind, case, [copies[one] for one in items], template):
            yield items[copy.reader], made
    except TemplateError as error:
        raise _told(kind, template, error) from None


def _told(kind: Kind, template: bytes | None, error: TemplateError) -> TemplateError:
    """Tell of a fault that only shows while filling in how to go back to the kit's template."""
    name = kind.template_name
    is_own = template is None and own_template(name) is not None
    return of_an_own_template(name, error) if is_own else error


def refuse_for_all(kinds: Sequence[Kind], template: str | None) -> None:
    """Refuse one template for several documents.

    Raises:
        RefusedInputError: *template* is given, and there are several.
    """
    if template is not None and len(kinds) > 1:
        raise RefusedInputError("cli.template_for_all")
