"""Making many documents: what is there already stays, and one that fails does not stop the rest.

A batch can be stopped at any moment, also by a full disk: what is complete stays, and the same
command goes on where it stopped. What stays is compared with what would be made now: an old letter
is never kept without a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from ekc_kit.cli.choosing import is_id
from ekc_kit.cli.places import Place
from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.files import FULL
from ekc_kit.word.documents.kind import Kind, LeftOut
from ekc_kit.word.documents.kinds import kind_fields


class StoppedError(RefusedInputError):
    """Nothing more can be written here; what was made stays."""


@dataclass(frozen=True)
class Item:
    """One file to make.

    Attributes:
        document: Of which kind it is: ``invitation``.
        reader: The id of whom it is for, or of the case it is about. It names the file.
        called: How people call that; for the screen only.
        case: The id of the case that it is made from.
        file: The name of the file; one that is not to be handed out stands in a folder: "a/b.docx".
    """

    document: str
    reader: str
    called: str
    case: str
    file: str


Made = tuple[Item, bytes | KitError]  # a file, or why there is none


@dataclass(frozen=True)
class Job:
    """What is made together: all copies of one document of one case.

    Attributes:
        kind: The document.
        case: The id of the case.
        items: The files it consists of.
        make: Makes the given items of it, as on a day, each when it is asked for; what cannot be
            made comes as its fault. Raises KitError when none of them can.
        left_out: Who gets none.
        still_open: What is not known yet of what they should say, and that their day has passed.
        pattern: What its files are called, with a ``*`` where each says for whom it is; empty for a
            document of which there is one.
    """

    kind: Kind
    case: str
    items: tuple[Item, ...]
    make: Callable[[Sequence[Item], date], Iterator[Made]]
    left_out: tuple[LeftOut, ...] = ()
    still_open: Callable[[], tuple[str, ...]] = tuple
    pattern: str = ""


@dataclass(frozen=True)
class Failed:
    """What could not be made, and why: all of a document for a case, or only one of its files.

    *case* is its id, or its place in the command when there is none; *called* is how somebody named
    it, for the screen only.
    """

    document: str
    case: str
    error: KitError
    item: Item | None = None
    called: str = ""


@dataclass
class Report:
    """What a batch did so far.

    *outdated* holds those of the files there that differ from what would be made now, *left_over*
    those that are for nobody who gets one now, *nobody* the documents that nobody gets,
    *still_open* document, case and what is open; *troubles* say what ended it early.
    """

    made: list[Item] = field(default_factory=list)
    there: list[Item] = field(default_factory=list)
    outdated: list[Item] = field(default_factory=list)
    left_over: list[Item] = field(default_factory=list)
    nobody: list[str] = field(default_factory=list)
    left_out: list[tuple[str, LeftOut]] = field(default_factory=list)
    still_open: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    pdfs: list[Item] = field(default_factory=list)
    pdfs_there: list[Item] = field(default_factory=list)
    troubles: list[KitError] = field(default_factory=list)

    @property
    def present(self) -> list[Item]:
        """The files that stand there now, those that stood there before included."""
        return [*self.there, *self.made]


def run(
    jobs: Iterable[Job | Failed], place: Place, report: Report, made: Callable[[], None]
) -> None:
    """Do *jobs* one by one, and keep *report* up to date; *made* is called for each file.

    Raises:
        StoppedError: The disk is full or nothing can be written here.
    """
    for job in jobs:
        if isinstance(job, Failed):
            report.failed.append(job)
            continue
        name = job.kind.name
        there = [one for one in job.items if place.has(one.file)]
        present = set(there)
        wanted = [one for one in job.items if one not in present]
        report.there += there
        report.left_out += [(name, one) for one in job.left_out]
        report.left_over += _left_over(job, place)
        if job.kind.recipients is not None and not job.items:
            report.nobody.append(name)
        try:
            made_now = job.make(wanted, date.today())
            for item, content in chain(made_now, _again(job, there, place)):
                if isinstance(content, KitError):
                    report.failed.append(Failed(name, job.case, content, item))
                elif item not in present:
                    _put(place, item, content, report)
                elif not place.has(item.file):  # somebody took it away meanwhile
                    report.there.remove(item)
                    _put(place, item, content, report)
                elif not place.holds(item.file, content):
                    report.outdated.append(item)
                made()
            if job.items and (open_ones := job.still_open()):
                report.still_open.append((name, job.case, open_ones))
        except StoppedError:
            raise
        except KitError as error:
            report.failed.append(Failed(name, job.case, error))


def _left_over(job: Job, place: Place) -> Iterator[Item]:
    """The files there, PDFs too, that are called like those of this job and are not one of them.

    Somebody withdrew since, or they are of another case.
    """
    if not job.pattern:
        return
    wanted = {one.reader for one in job.items}
    called = {one.reader: one.called for one in job.left_out}
    begin, _, end = job.pattern.partition("*")
    for ending in (end, ".pdf"):
        for file in place.like(f"{begin}*{ending}"):
            reader = file[len(begin) : -len(ending)]
            if is_id(reader) and reader not in wanted:
                yield Item(job.kind.name, reader, called.get(reader, ""), job.case, file)


def _again(job: Job, there: Sequence[Item], place: Place) -> Iterator[Made]:
    """Make what is there once more: as today, or as on its own day where it says which that was."""
    is_dated = "date" in kind_fields(job.kind.name)
    days: dict[date, list[Item]] = defaultdict(list)
    for one in there:
        days[place.day(one.file) if is_dated else date.today()].append(one)
    for day, items in days.items():
        yield from job.make(items, day)


def _put(place: Place, item: Item, content: bytes, report: Report) -> None:
    try:
        place.put(item.file, content)
    except OSError as error:
        stopped = stopped_by(error, report)
    else:
        report.made.append(item)
        return
    raise stopped


def stopped_by(error: OSError, report: Report) -> StoppedError:
    """Return in words that no more can be written, and how much is there."""
    key = "cli.batch_full" if error.errno in FULL else "cli.batch_cannot_write"
    return StoppedError(key, count=len(report.made) + len(report.pdfs))
