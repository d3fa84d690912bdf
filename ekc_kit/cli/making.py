"""Making many documents for somebody who waits: the progress, the PDFs, and what is told after."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ekc_kit.cli.batch import Failed, Item, Job, Report, StoppedError, run
from ekc_kit.cli.places import Place, opened
from ekc_kit.cli.running import FAILED
from ekc_kit.cli.screen import screen
from ekc_kit.cli.summary import show_report
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
    """Do *jobs*, tell what came of it, and return the exit code: 0, or 2 when anything failed.

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
    stopped: KitError | None = None
    try:
        with opened(output, overwrite) as place, _progress() as bar:
            run(jobs, place, report, bar(text("cli.progress.word"), total))
            if pdf:
                _add_pdfs(place, report, bar)
    except StoppedError as error:
        if output.lower().endswith(".zip"):  # written whole or not at all
            key = "cli.disk_full" if error.key == "cli.batch_full" else "cli.cannot_write"
            raise RefusedInputError(key) from None
        stopped = error
    except KeyboardInterrupt:
        sys.stderr.write(text("cli.batch_interrupted", count=_kept(report, output)) + "\n")
        raise
    if stopped is None or report.made:
        if heading and not as_json:
            screen().print(heading)
        show_report(report, output, as_json=as_json)
    for one in filter(None, (stopped, report.no_pdfs)):
        sys.stderr.write(f"{say(one)}\n")
    return FAILED if stopped or report.no_pdfs or report.failed else 0


def pdf_beside(file: Path) -> bytes:
    """Return the PDF of one Word file.

    Raises:
        RefusedInputError: LibreOffice is not there, or makes nothing of it.
    """
    from tempfile import TemporaryDirectory

    from ekc_kit.word.pdf import make_pdfs

    with TemporaryDirectory(prefix="ekc-kit-") as folder:
        for pdf in make_pdfs([file], Path(folder)):
            return pdf.read_bytes()
    raise RefusedInputError("pdf.none")


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
    from ekc_kit.word.pdf import make_pdfs

    pdf_of = {one.file: _as_pdf(one) for one in report.present}
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

    folder = place.beside()
    try:
        for file in make_pdfs(place.files(wanted, folder), folder, made):
            place.take(file)
            report.pdfs.append(pdf_of[f"{file.stem}.docx"])
    except KitError as error:
        report.no_pdfs = error
        return
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    absent = [pdf_of[file] for file in wanted if pdf_of[file] not in report.pdfs]
    none = RefusedInputError("pdf.none")
    report.failed += [Failed(one.document, one.reader, none) for one in absent]


def _as_pdf(item: Item) -> Item:
    return replace(item, file=f"{item.file.removesuffix('.docx')}.pdf")


def _kept(report: Report, output: str) -> int:
    return 0 if output.lower().endswith(".zip") else len(report.made)
