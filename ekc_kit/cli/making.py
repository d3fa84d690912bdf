"""Making many documents for somebody who waits: the progress, the PDFs, and what is told after."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ekc_kit.cli.batch import Failed, Item, Job, Report, StoppedError, run, stopped_by
from ekc_kit.cli.codes import FAILED, OUTDATED
from ekc_kit.cli.places import Place, is_zip, opened
from ekc_kit.cli.screen import screen
from ekc_kit.cli.summary import show_report
from ekc_kit.cli.writing import drop_output
from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.texts import say, text


def make_all(
    jobs: Iterable[Job | Failed],
    total: int | None,
    output: str,
    *,
    overwrite: bool = False,
    pdf: bool = False,
    as_json: bool = False,
    heading: str = "",
) -> int:
    """Do *jobs*, tell what came of it, and return the exit code: see `exit_code`.

    Args:
        jobs: What to make; see `batch.run`.
        total: How many files that is, for the progress bar; None when nobody knows.
        output: A folder, or a file that ends in ``.zip``.
        overwrite: Also make what is there already.
        pdf: Make a PDF beside each Word file.
        as_json: Tell it as JSON lines.
        heading: What stands above the summary, for people.

    Raises:
        RefusedInputError: Nothing can be written there, or no more.
    """
    report = Report()
    try:
        with opened(output, overwrite) as place, _progress() as bar:
            run(jobs, place, report, bar(text("cli.progress.word"), total))
            if pdf:
                try:
                    _add_pdfs(place, report, bar)
                except OSError as error:
                    raise stopped_by(error, report) from None
            report.outdated += _old_pdfs(place, report)
    except StoppedError as error:
        if is_zip(output):  # written whole or not at all
            key = "cli.disk_full" if error.key == "cli.batch_full" else "cli.cannot_write"
            raise RefusedInputError(key) from None
        report.troubles.append(error)
    except KeyboardInterrupt:
        key = "cli.zip_interrupted" if is_zip(output) else "cli.batch_interrupted"
        with suppress(OSError):  # the window may be gone
            sys.stderr.write(text(key, count=len(report.made)) + "\n")
        raise
    try:
        tell(report, output, as_json=as_json, heading=heading)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along has seen enough
        raise
    except OSError:
        drop_output()
        sys.stderr.write(text("cli.not_told", place=output) + "\n")
        return FAILED
    return exit_code(report)


def tell(report: Report, output: str, *, as_json: bool = False, heading: str = "") -> None:
    """Tell what a batch did; see `make_all`."""
    if as_json:
        show_report(report, output, as_json=True)
        return
    if report.made or not any(isinstance(one, StoppedError) for one in report.troubles):
        if heading:
            screen().print(heading)
        show_report(report, output)
    sys.stderr.writelines(f"{say(one)}\n" for one in report.troubles)


def exit_code(report: Report) -> int:
    """Return 2 when anything failed, else 1 when a file there is old or for nobody, else 0."""
    if report.troubles or report.failed:
        return FAILED
    return OUTDATED if report.outdated or report.left_over else 0


def pdf_beside(file: Path) -> bytes:
    """Return the PDF of one Word file.

    Raises:
        RefusedInputError: LibreOffice is not there, or makes nothing of it.
    """
    from ekc_kit.word.pdf import aside_of, make_pdfs, why_none

    with aside_of(file.absolute().parent) as folder:
        for pdf in make_pdfs([file], Path(folder)):
            return pdf.read_bytes()
        raise why_none(Path(folder))


Bar = Callable[[str, int | None], Callable[[], None]]


@contextmanager
def _progress() -> Iterator[Bar]:
    """Give what begins a bar; on a screen only. What it returns is called for each file."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    with Progress(
        *columns,
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as progress:

        def begin(label: str, total: int | None) -> Callable[[], None]:
            task = progress.add_task(label, total=total)
            return (lambda: progress.advance(task)) if console.is_terminal else lambda: None

        yield begin


def _add_pdfs(place: Place, report: Report, bar: Bar) -> None:
    """Make the PDFs that are not there yet, of all that is."""
    from ekc_kit.word.pdf import make_pdfs, why_none

    pdf_of = {one.file: as_pdf(one) for one in report.present}
    report.pdfs_there = [one for one in pdf_of.values() if place.has(one.file)]
    wanted = [file for file, one in pdf_of.items() if not place.has(one.file)]
    if not wanted:
        return
    advance = bar(text("cli.progress.pdf"), len(wanted))
    done = 0

    def made(count: int) -> None:
        nonlocal done
        for _ in range(done, count):
            advance()
        done = max(done, count)

    named = {Path(file).stem: pdf_of[file] for file in wanted}
    folder = place.beside()
    try:
        for file in make_pdfs(place.files(wanted, folder), folder, made):
            item = named[file.stem]
            place.take(file, item.file)
            report.pdfs.append(item)
    except KitError as error:
        report.troubles.append(error)
        return
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    present = set(report.pdfs)
    absent = [pdf_of[file] for file in wanted if pdf_of[file] not in present]
    none = why_none(folder.parent)
    report.failed += [Failed(one.document, one.case, none, one) for one in absent]


def _old_pdfs(place: Place, report: Report) -> list[Item]:
    """The PDFs, asked for or not, that are older than their Word file, or of an old one."""
    outdated = set(report.outdated)
    return [
        pdf
        for one, pdf in ((one, as_pdf(one)) for one in report.present)
        if place.is_older(pdf.file, one.file) or (one in outdated and place.has(pdf.file))
    ]


def as_pdf(item: Item) -> Item:
    """Return the PDF beside a Word file."""
    return replace(item, file=f"{item.file[: -len('.docx')]}.pdf")
