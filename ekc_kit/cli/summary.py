"""What is told after a batch: what was made and for whom, who was left out, what is still open.

Names stand on a screen only. A file, a pipe or a log gets the ids, as the names of the files do.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.batch import Item, Report
from ekc_kit.cli.codes import FAILED
from ekc_kit.cli.screen import json_line, screen
from ekc_kit.cli.stopping import stoppable
from ekc_kit.errors import KitError
from ekc_kit.texts import counted, has_text, listed, say, text
from ekc_kit.word.documents.kind import LeftOut
from ekc_kit.word.documents.kinds import KINDS

NO_AGREEMENTS = "left_out.no_agreements"  # why a case gets no plan unless it is named


def show_report(report: Report, output: str, *, as_json: bool = False) -> None:
    """Print what a batch did and where it is, for people or as one JSON object per line."""
    if as_json:
        sys.stdout.writelines(f"{line}\n" for line in report_lines(report))
        return
    out = screen()
    if report.present and sys.stdout.isatty():
        out.print(_readers(report))
        out.print()
    if report.present or report.left_out or report.nobody:
        out.print(_table(report))
    for line in _remarks(report, output):
        out.print(Text(line))


def tell_file(report: Report) -> None:
    """Say on standard error where one plan is, and what of it is out of date."""
    files = listed([one.file for one in (*report.made, *report.pdfs)])
    sys.stderr.write(text("cli.made.plan", place=files) + "\n")
    for one in report.outdated:
        sys.stderr.write(text("cli.outdated_plan", place=one.file) + "\n")


def told(make: Callable[[], int], *, as_json: bool) -> int:
    """Return what *make* returns; as JSON a refusal is a line too, on the stream of the others.

    Whatever stops it, what was half made is removed: see `stopping`.
    """
    try:
        with stoppable():
            return make()
    except KitError as error:
        if not as_json:
            raise
        sys.stdout.write(f"{_trouble(error)}\n")
        return FAILED


def report_lines(report: Report) -> Iterator[str]:
    """Yield one JSON object per file, per person without one, per open thing and per failure."""
    outdated = set(report.outdated)
    made, there = [*report.made, *report.pdfs], [*report.there, *report.pdfs_there]
    results = (
        ("made", [one for one in made if one not in outdated]),
        ("there", [one for one in there if one not in outdated]),
        ("outdated", report.outdated),
        ("left_over", report.left_over),
    )
    for result, items in results:
        for one in items:
            yield json_line(result=result, document=one.document, reader=one.reader, file=one.file)
    for document in report.nobody:
        yield json_line(result="nobody", document=document, message=_nobody(document, report))
    for document, left in report.left_out:
        said = {"reader": left.reader, "reason": left.reason, "message": text(left.reason)}
        yield json_line(result="left_out", document=document, **said)
    for document, case, names in report.still_open:
        for name in names:
            yield json_line(result="open", document=document, case=case, message=name)
    for failed in report.failed:
        said = {"case": failed.case, "message": say(failed.error)}
        reader = failed.item.reader if failed.item else None
        yield json_line(result="failed", document=failed.document, reader=reader, **said)
    yield from map(_trouble, report.troubles)


def _trouble(error: KitError) -> str:
    return json_line(result="failed", document=None, case=None, message=say(error))


def _readers(report: Report) -> Table:
    """For whom each file is: by its name, or by the id in its name when somebody gets several."""
    documents = _documents(report)
    by_file = len(documents) == 1
    whose = "title" if by_file and KINDS[documents[0]].recipients is None else "for_whom"
    called = {one.file if by_file else one.reader: _called(one) for one in report.present}
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold")
    if by_file:
        table.add_column(text("cli.column.file"), no_wrap=True)
    else:  # its heading is long: on a narrow screen it must leave room for the names
        longest = max(map(len, called))
        table.add_column(text("cli.column.id_in_name"), min_width=longest, overflow="fold")
    table.add_column(text(f"cli.column.{whose}"), overflow="fold")
    for name, words in called.items():
        table.add_row(Text(name), Text(words))
    return table


def _table(report: Report) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold")
    table.add_column(text("cli.column.document"), no_wrap=True)
    pdfs = [*report.pdfs, *report.pdfs_there]
    counted_ones = {"made": report.made, "there": report.there} | ({"pdf": pdfs} if pdfs else {})
    for name in counted_ones:
        table.add_column(text(f"cli.column.{name}"), justify="right")
    for document in _documents(report):
        counts = (_count(items, document) for items in counted_ones.values())
        table.add_row(Text(KINDS[document].title), *(str(count) for count in counts))
    return table


def _remarks(report: Report, output: str) -> Iterator[str]:
    """What else there is to say, a line each; what belongs together under one heading."""
    yield ""
    without = [_without(*one) for one in report.left_out if _is_each(one[0])]
    not_in = [_without(*one) for one in report.left_out if not _is_each(one[0])]
    outdated = counted("cli.summary.outdated", len(report.outdated))
    left_over = counted("cli.summary.left_over", len(report.left_over))
    for heading, lines in (
        (text("cli.summary.left_out"), without),
        (text("cli.summary.not_in"), not_in),
        (text("cli.summary.nobody"), [_nobody(one, report) for one in report.nobody]),
        (text("cli.summary.open"), _still_open(report)),
        (text("cli.summary.failed"), _failures(report)),
        (outdated, [_file(one) for one in report.outdated]),
        (left_over, [_file(one) for one in report.left_over]),
    ):
        if lines:
            yield heading
            yield from (f"  {line}" for line in dict.fromkeys(lines))
            yield ""
    if unplanned := [one.reader for _, one in report.left_out if one.reason == NO_AGREEMENTS]:
        yield text("cli.summary.no_agreements", id=unplanned[0])
    made = {one.document for one in report.present}
    private = [kind.title for kind in KINDS.values() if kind.is_private and kind.name in made]
    if private:
        titles = listed(private)
        folder = text("cli.private_folder")
        yield counted("cli.summary.private", len(private), documents=titles, folder=folder)
    if report.left_over or any(KINDS[one.document].recipients for one in report.outdated):
        yield text("cli.summary.other_case")
    if report.outdated:
        has_pdf = any(one.file.endswith(".pdf") for one in report.outdated)
        options = "--pdf --overwrite" if has_pdf else "--overwrite"
        yield text("cli.summary.overwrite", options=options)
    elif (report.there or report.pdfs_there) and not (report.failed or report.left_over):
        yield text("cli.summary.there")
    yield _where(report, output)


def _where(report: Report, output: str) -> str:
    if not report.present:
        return text("cli.summary.nothing")
    word = counted("cli.summary.word", len(report.present))
    pdfs = len(report.pdfs) + len(report.pdfs_there)
    files = listed([word, counted("cli.summary.pdf", pdfs)]) if pdfs else word
    return text("cli.summary.where", files=files, place=output)


def _documents(report: Report) -> list[str]:
    """The documents that the summary is about, in the order in which a conference needs them."""
    named = {one.document for one in report.present} | {name for name, _ in report.left_out}
    named |= set(report.nobody)
    return [name for name in KINDS if name in named]


def _count(items: Sequence[Item], document: str) -> int:
    return sum(one.document == document for one in items)


def _is_each(document: str) -> bool:
    """Whether somebody gets one or not; of other documents somebody may not stand in it."""
    return KINDS[document].left_out is None


def _called(one: Item | LeftOut) -> str:
    """The name, on a screen; elsewhere the id."""
    if not sys.stdout.isatty():
        return one.reader
    nobody = one.reader if isinstance(one, Item) else f"{text('screen.nameless')} ({one.reader})"
    return one.called or nobody


def _without(document: str, left: LeftOut) -> str:
    return f"{KINDS[document].title} · {_called(left)}: {text(left.reason)}"


def _nobody(document: str, report: Report) -> str:
    """Which document nobody gets, and why; where each has a reason of their own, those are told."""
    title = KINDS[document].title
    if document in dict(report.left_out):
        return title
    key = f"cli.nobody.{document}"
    return f"{title}: {text(key if has_text(key) else 'cli.nobody.circle')}"


def _still_open(report: Report) -> list[str]:
    """What is open in each document; with its case when there are several."""
    has_several = len({case for _, case, _ in report.still_open}) > 1
    called = _names(report)
    lines = []
    for document, case, names in report.still_open:
        whose = [called.get(case, case)] if has_several else []
        lines.append(" · ".join((KINDS[document].title, *whose, "; ".join(names))))
    return lines


def _failures(report: Report) -> list[str]:
    """What failed, and for whom; what failed for many in the same way is said once."""
    whose: dict[tuple[str, str], list[str]] = defaultdict(list)
    called = _names(report)
    for one in report.failed:
        if one.item:
            who = _called(one.item)
        elif one.called and sys.stdout.isatty():
            who = one.called
        else:
            who = called.get(one.case, one.case)
        whose[KINDS[one.document].title, say(one.error)].append(who)
    return [f"{title} · {listed(who)}: {error}" for (title, error), who in whose.items()]


def _names(report: Report) -> dict[str, str]:
    """What people call everybody and every case that a file was made for, by the id."""
    return {one.reader: _called(one) for one in report.present}


def _file(one: Item) -> str:
    return f"{one.file} · {_called(one)}" if sys.stdout.isatty() else one.file
