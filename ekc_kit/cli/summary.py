"""What is told after a batch: what was made and for whom, who was left out, what is still open.

Names stand on a screen only. A file, a pipe or a log gets the ids, as the names of the files do.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.batch import Item, Report
from ekc_kit.cli.screen import screen
from ekc_kit.texts import counted, say, text
from ekc_kit.word.documents.kind import LeftOut
from ekc_kit.word.documents.kinds import KINDS

_MOST = 20  # names in one line


def show_report(report: Report, output: str, *, as_json: bool = False) -> None:
    """Print what a batch did and where it is, for people or as one JSON object per line."""
    if as_json:
        sys.stdout.writelines(f"{line}\n" for line in report_lines(report))
        return
    out = screen()
    if report.present or report.left_out:
        out.print(_table(report))
    for line in _remarks(report, output):
        out.print(Text(line))


def report_lines(report: Report) -> Iterator[str]:
    """Yield one JSON object per file, per person without one, per open thing and per failure."""
    results = (
        ("made", [*report.made, *report.pdfs]),
        ("there", [*report.there, *report.pdfs_there]),
    )
    for result, items in results:
        for one in items:
            yield _line(result=result, document=one.document, reader=one.reader, file=one.file)
    for document, left in report.left_out:
        said = {"reader": left.reader, "reason": left.reason, "message": text(left.reason)}
        yield _line(result="left_out", document=document, **said)
    for document, case, names in report.still_open:
        for name in names:
            yield _line(result="open", document=document, case=case, message=name)
    for failed in report.failed:
        said = {"case": failed.case, "message": say(failed.error)}
        yield _line(result="failed", document=failed.document, **said)
    if report.no_pdfs:
        yield _line(result="failed", document=None, case=None, message=say(report.no_pdfs))


def _table(report: Report) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold")
    table.add_column(text("cli.column.document"), no_wrap=True)
    pdfs = [*report.pdfs, *report.pdfs_there]
    counted_ones = {"made": report.made, "there": report.there} | ({"pdf": pdfs} if pdfs else {})
    for name in counted_ones:
        table.add_column(text(f"cli.column.{name}"), justify="right")
    table.add_column(text("cli.column.for_whom"), overflow="fold")
    for document in _documents(report):
        counts = (_count(items, document) for items in counted_ones.values())
        readers = [_called(one) for one in report.present if one.document == document]
        title = Text(KINDS[document].title)
        table.add_row(title, *(str(count) for count in counts), Text(_some(readers)))
    return table


def _remarks(report: Report, output: str) -> Iterator[str]:
    """What else there is to say, a line each; what belongs together under one heading."""
    yield ""
    for heading, lines in (
        ("cli.summary.left_out", [_without(*one) for one in report.left_out if _is_each(one[0])]),
        ("cli.summary.not_in", [_without(*one) for one in report.left_out if not _is_each(one[0])]),
        ("cli.summary.open", [_open(*one, report=report) for one in report.still_open]),
        ("cli.summary.failed", [_failure(report, index) for index in range(len(report.failed))]),
    ):
        if lines:
            yield text(heading)
            yield from (f"  {line}" for line in dict.fromkeys(lines))
            yield ""
    for document in _documents(report):
        if KINDS[document].is_private:
            yield text("cli.summary.private", document=KINDS[document].title)
    if report.there or report.pdfs_there:
        yield text("cli.summary.there")
    if report.present:
        yield counted("cli.summary.where", len(report.present), place=output)
    else:
        yield text("cli.summary.nothing")


def _documents(report: Report) -> list[str]:
    """The documents that the summary is about, in the order in which a conference needs them."""
    named = {one.document for one in report.present} | {name for name, _ in report.left_out}
    return [name for name in KINDS if name in named]


def _count(items: Sequence[Item], document: str) -> int:
    return sum(one.document == document for one in items)


def _is_each(document: str) -> bool:
    """Whether each reader gets a copy of it; of other documents somebody may not stand in it."""
    return KINDS[document].recipients is not None


def _called(one: Item | LeftOut) -> str:
    """The name, on a screen; elsewhere the id."""
    if not sys.stdout.isatty():
        return one.reader
    nobody = one.reader if isinstance(one, Item) else f"{text('screen.nameless')} ({one.reader})"
    return one.called or nobody


def _some(words: list[str]) -> str:
    """All *words*, or the first of them and how many more there are."""
    if len(words) <= _MOST:
        return ", ".join(words)
    more = text("cli.summary.and_more", count=len(words) - _MOST)
    return ", ".join([*words[:_MOST], more])


def _without(document: str, left: LeftOut) -> str:
    return f"{KINDS[document].title} · {_called(left)}: {text(left.reason)}"


def _open(document: str, case: str, names: Sequence[str], report: Report) -> str:
    several = len({one for _, one, _ in report.still_open}) > 1
    about = f"{KINDS[document].title} {case}" if several else KINDS[document].title
    return f"{about} · {'; '.join(names)}"


def _failure(report: Report, index: int) -> str:
    failed = report.failed[index]
    return f"{KINDS[failed.document].title} · {failed.case}: {say(failed.error)}"


def _line(**fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False)
