"""What ``letters`` makes: every copy of one document of a case, or of all its documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ekc_kit.cli.batch import Item, Job, Made
from ekc_kit.cli.choosing import choose_case, read_file
from ekc_kit.errors import RefusedInputError, TemplateError
from ekc_kit.model import Case
from ekc_kit.texts import text
from ekc_kit.word.documents.kind import Copy, Kind
from ekc_kit.word.documents.kinds import KINDS, kind_named
from ekc_kit.word.documents.making import template_for, write_copies, write_document
from ekc_kit.word.documents.open import day_gone, open_in

ALL = ("all", "alles")


def letter_jobs(case: str, word: str, template: str | None = None) -> list[Job]:
    """Return what to make for *case* of the documents that *word* means.

    Args:
        case: The case, as `choose_case` takes it.
        word: One document, by its name in either language, or all.
        template: The file of another template than the organisation's or the kit's own.

    Raises:
        KitError: There is no such document, case or template, or they do not fit together.
    """
    kinds = chosen_kinds(word)
    if template is not None and len(kinds) > 1:
        raise RefusedInputError("cli.template_for_all")
    own = None if template is None else read_file(template)
    if len(kinds) == 1:
        refuse_template(kinds[0], own)
    chosen = choose_case(case)
    return [letter_job(one, chosen, own) for one in kinds]


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
        only = Item(kind.name, case.id, case.title, case.id, file_of(kind, case.id))
        return Job(
            kind,
            case.id,
            (only,),
            lambda wanted, today: _whole(kind, case, template, wanted, today),
            kind.left_out(case) if kind.left_out else (),
            lambda: _still_open(kind, case),
        )
    recipients = kind.recipients(case)
    copies = {one.reader: one for one in recipients.copies}
    return Job(
        kind,
        case.id,
        tuple(
            Item(kind.name, one.reader, one.called, case.id, file_of(kind, one.reader))
            for one in recipients.copies
        ),
        lambda wanted, today: _copies(kind, case, copies, template, wanted, today),
        recipients.left_out,
        lambda: _still_open(kind, case),
        file_of(kind, "*"),
    )


def file_of(kind: Kind, reader: str) -> str:
    """Return what a file of *kind* is called; one that is not handed out stands in a folder."""
    name = kind.file_for(reader)
    return f"{text('cli.private_folder')}/{name}" if kind.is_private else name


def refuse_template(kind: Kind, template: bytes | None = None) -> None:
    """Refuse a template that cannot be used, before anything is made.

    Raises:
        TemplateError: It cannot.
    """
    template_for(kind, template)


def _still_open(kind: Kind, case: Case) -> tuple[str, ...]:
    """What is not known yet, and that its day has passed."""
    return (*open_in(kind, case), *filter(None, [day_gone(kind, case)]))


def _whole(
    kind: Kind, case: Case, template: bytes | None, wanted: Sequence[Item], today: date
) -> Iterator[Made]:
    for item in wanted:
        yield item, write_document(kind, case, template, today)


def _copies(
    kind: Kind,
    case: Case,
    copies: Mapping[str, Copy],
    template: bytes | None,
    wanted: Sequence[Item],
    today: date,
) -> Iterator[Made]:
    chosen = [copies[one.reader] for one in wanted]
    made = write_copies(kind, case, chosen, template, today)
    for item in wanted:
        try:
            _, content = next(made)
        except TemplateError as error:
            yield item, error
        else:
            yield item, content
