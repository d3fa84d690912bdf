"""What ``plan`` makes: one plan in a file, or those of several cases in a folder or zip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from rich.console import Console

from ekc_kit.cli.batch import Failed, Item, Job, Report
from ekc_kit.cli.choosing import choose_case, is_id, read_file
from ekc_kit.cli.lettering import letter_job, refuse_template
from ekc_kit.cli.making import make_all, pdf_beside
from ekc_kit.cli.summary import show_report
from ekc_kit.cli.writing import refuse_place, write_out
from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.model import Case
from ekc_kit.texts import counted, read_date, text
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
    """Write the plan of each case that is meant; return the exit code: 0, or 2 when any failed.

    One case that is named goes to the file *output*, without a word; several go to a folder or zip,
    with a summary.

    Raises:
        KitError: What was asked does not fit together, or nothing can be written.
    """
    chosen = chosen_cases(words, every, since)
    own = None if template is None else read_file(template)
    if len(words) == 1 and not output.lower().endswith(".zip"):
        made = _write_one(chosen[0], output, own, overwrite=overwrite, pdf=pdf)
        if as_json and output != "-":
            show_report(made, output, as_json=True)
        return 0
    refuse_template(PLAN, own)
    return make_all(
        plan_jobs(chosen, own),
        len(chosen),
        output,
        overwrite=overwrite,
        pdf=pdf,
        as_json=as_json,
        heading="" if words else counted("cli.cases_chosen", len(chosen)),
    )


def chosen_cases(words: Sequence[str], every: bool, since: str | None) -> list[str]:
    """Return which cases are meant, each once: those named, or the kept cases that are no practice.

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
        return list(dict.fromkeys(words))
    day = None if since is None else _day(since)
    from ekc_kit.store import Store

    with closing(Store()) as store:
        return [
            one.id
            for one in store.summaries(training=False)
            if day is None or one.updated_at.astimezone().date() >= day
        ]


def plan_jobs(words: Sequence[str], template: bytes | None = None) -> Iterator[Job | Failed]:
    """Yield the plan of each case, or why there is none."""
    seen: set[str] = set()
    with ExitStack() as stack:
        store = None
        if any(map(is_id, words)):
            from ekc_kit.store import Store

            store = stack.enter_context(closing(Store()))
        for word in words:
            try:
                case = choose_case(word, store)
                _refuse_again(case, seen)
            except KitError as error:
                yield Failed(PLAN.name, word, error)
                continue
            yield letter_job(PLAN, case, template)


def _write_one(
    word: str, output: str, template: bytes | None, *, overwrite: bool, pdf: bool
) -> Report:
    beside = f"{output.removesuffix('.docx')}.pdf"
    if pdf:
        if output == "-":
            raise RefusedInputError("pdf.no_place")
        refuse_place(beside, overwrite)
    with Console(stderr=True).status(text("cli.making_plan")):
        case = choose_case(word)
        write_out(write_plan(case, template), output, overwrite)
    made = Item(PLAN.name, case.id, case.title, output)
    if not pdf:
        return Report(made=[made])
    with Console(stderr=True).status(text("cli.progress.pdf")):
        write_out(pdf_beside(Path(output)), beside, overwrite)
    return Report(made=[made], pdfs=[replace(made, file=beside)])


def _day(typed: str) -> date:
    day = read_date(typed)
    if day is None:
        raise RefusedInputError("not_a_date")
    return day


def _refuse_again(case: Case, seen: set[str]) -> None:
    if case.id in seen:
        raise RefusedInputError("cli.same_case")
    seen.add(case.id)
