"""What ``plan`` makes: one plan in a file, or those of several cases in a folder or zip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from rich.console import Console

from ekc_kit.cli.batch import Failed, Item, Job, Report
from ekc_kit.cli.choosing import choose_case, is_id, read_file
from ekc_kit.cli.lettering import letter_job, refuse_template
from ekc_kit.cli.making import as_pdf, exit_code, make_all, pdf_beside
from ekc_kit.cli.places import is_zip
from ekc_kit.cli.summary import NO_AGREEMENTS, show_report, tell_file
from ekc_kit.cli.writing import is_folder, refuse_ending, refuse_place, write_out
from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.model import Case
from ekc_kit.texts import counted, read_date, text
from ekc_kit.word.documents.kind import LeftOut
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import PLAN


def write_plans(
    words: Sequence[str],
    output: str,
    *,
    every: bool = False,
    since: str | None = None,
    template: str | None = None,
    overwrite: bool = False,
    pdf: bool = False,
    as_json: bool = False,
) -> int:
    """Write the plan of each case that is meant; return the exit code: see `making.exit_code`.

    One case that is named goes to the file *output*; several, or one when that is a folder, go to a
    folder or zip with a summary.

    Raises:
        KitError: What was asked does not fit together, or nothing can be written.
    """
    chosen = chosen_cases(words, every, since)
    own = None if template is None else read_file(template)
    if len(words) == 1 and not is_zip(output) and not is_folder(output):
        refuse_ending(output, ".docx", key="cli.wrong_ending_plan")
        report = _write_one(chosen[0], output, own, overwrite=overwrite, pdf=pdf)
        if as_json and output != "-":
            show_report(report, output, as_json=True)
        elif output != "-":
            tell_file(report)
        return exit_code(report)
    refuse_template(PLAN, own)
    return make_all(
        plan_jobs(chosen, own, only_with_agreements=not words),
        len(set(chosen)),
        output,
        overwrite=overwrite,
        pdf=pdf,
        as_json=as_json,
        heading="" if words else counted("cli.cases_chosen", len(chosen)),
    )


def chosen_cases(words: Sequence[str], every: bool, since: str | None) -> list[str]:
    """Return which cases are meant: those named, or the kept cases that are no practice.

    Args:
        words: The cases that somebody named.
        every: Take all of the store.
        since: Take those changed since this day, as people type it.

    Raises:
        RefusedInputError: Cases are named and chosen otherwise too, or neither; or it is no day.
        StoreError: The database cannot be read.
    """
    if words and (every or since is not None):
        raise RefusedInputError("cli.cases_or_all")
    if not words and not every and since is None:
        raise RefusedInputError(
            "cli.wrong.missing", name=text("cli.value.cases"), command="ekc-kit plan"
        )
    if words:
        return list(words)
    day = None if since is None else _day(since)
    from ekc_kit.store import Store

    with closing(Store()) as store:
        return [
            one.id
            for one in store.summaries(training=False)
            if day is None or one.updated_at.astimezone().date() >= day
        ]


def plan_jobs(
    words: Sequence[str], template: bytes | None = None, *, only_with_agreements: bool = False
) -> Iterator[Job | Failed]:
    """Yield the plan of each case, or why there is none.

    Args:
        words: The cases, as `choose_case` takes them. A word that comes again counts once.
        template: The bytes of another template than the organisation's or the kit's own.
        only_with_agreements: Leave out a case in which nothing was agreed yet.
    """
    from ekc_kit.store import Store

    asked: set[str] = set()
    seen: set[str] = set()
    with closing(Store()) as store:
        for number, word in enumerate(words, 1):
            if word in asked:
                continue
            asked.add(word)
            try:
                case = choose_case(word, store)
            except KitError as error:  # the word may be a title, with a name in it
                which = word if is_id(word) else text("cli.case_at", number=number)
                yield Failed(PLAN.name, which, error, called=word)
                continue
            if case.id in seen:
                yield Failed(PLAN.name, case.id, RefusedInputError("cli.same_case"), called=word)
                continue
            seen.add(case.id)
            if only_with_agreements and not case.agreements:
                yield _no_plan(case)
            else:
                yield letter_job(PLAN, case, template)


def _write_one(
    word: str, output: str, template: bytes | None, *, overwrite: bool, pdf: bool
) -> Report:
    """Write one plan to the file *output*; with *pdf* one that is there stays, as in a folder."""
    beside = f"{output[: -len('.docx')]}.pdf"
    if pdf:
        if output == "-":
            raise RefusedInputError("pdf.no_place")
        refuse_place(beside, overwrite)
    stays = pdf and not overwrite and Path(output).is_file()
    with Console(stderr=True).status(text("cli.making_plan")):
        case = choose_case(word)
        content = write_plan(case, template)
        if not stays:
            write_out(content, output, overwrite)
    item = Item(PLAN.name, case.id, case.title, case.id, output)
    report = Report(there=[item]) if stays else Report(made=[item])
    if stays and Path(output).read_bytes() != content:
        report.outdated.append(item)
    if pdf:
        with Console(stderr=True).status(text("cli.progress.pdf")):
            write_out(pdf_beside(Path(output)), beside, overwrite)
        report.pdfs.append(as_pdf(item))
    return report


def _no_plan(case: Case) -> Job:
    left_out = LeftOut(case.id, case.title, NO_AGREEMENTS)
    return Job(PLAN, case.id, (), lambda _wanted, _today: iter(()), (left_out,))


def _day(typed: str) -> date:
    day = read_date(typed)
    if day is None:
        raise RefusedInputError("not_a_date")
    return day
