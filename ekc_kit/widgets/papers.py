"""The documents of a page: what each is for, who gets one and who does not, and making it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ekc_kit.errors import RefusedInputError
from ekc_kit.model import Case
from ekc_kit.texts import counted, listed, text
from ekc_kit.widgets.layout import Paper
from ekc_kit.widgets.pages import FORMS
from ekc_kit.word.documents.bundle import ZIP, bundled
from ekc_kit.word.documents.calendar import without_day, write_calendar
from ekc_kit.word.documents.kind import LeftOut, Recipients
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies, write_document
from ekc_kit.word.documents.open import day_gone, open_in

Block = dict[str, Any]
MOST = 200_000_000  # bytes that a page hands over at once; more is for the command line
CALENDAR = "text/calendar"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def papers_of(form: str) -> tuple[str, ...]:
    """Return the kinds of document that stand on the form of this name."""
    return tuple(node.kind for node in FORMS[form].nodes if isinstance(node, Paper))


def paper_blocks(case: Case, name: str) -> list[Block]:
    """Return what to know before making a document: for whom it is, and what is still open."""
    kind = KINDS[name]
    who = kind.recipients(case) if kind.recipients else None
    left_out = who.left_out if who else kind.left_out(case) if kind.left_out else ()
    blocks: list[Block] = [{"text": text(f"document.{name}.purpose")}]
    if who:
        blocks += _how_many(name, who)
    if unknown := open_in(kind, case):
        blocks.append({"text": text("papers.still_open", what=listed(unknown)), "look": "open"})
    if gone := day_gone(kind, case):
        blocks.append({"text": text("papers.day_gone", what=gone), "look": "open"})
    if left_out:
        said = "papers.left_out" if who else "papers.not_in_it"
        blocks += [{"text": text(said)}, {"terms": _by_reason(left_out), "look": "wide"}]
    if who and who.copies:
        files = [
            (one.called or text("screen.nameless"), kind.file_for(one.reader), False)
            for one in who.copies
        ]
        blocks.append({"fold": text("papers.files"), "blocks": [{"terms": files, "look": "wide"}]})
    return blocks


def _how_many(name: str, who: Recipients) -> list[Block]:
    """Say how many copies there are; without any, why, unless people are left out for a reason."""
    if who.copies:
        return [{"text": counted("papers.copies", len(who.copies)), "look": "count"}]
    nobody: Block = {"text": text("papers.nobody"), "look": "count"}
    why = "papers.no_information" if name == "information_request" else "papers.no_circle"
    return [nobody] if who.left_out else [nobody, {"text": text(why)}]


def calendar_blocks(case: Case) -> list[Block]:
    """Return what to know before making the calendar file: what is not in it."""
    blocks: list[Block] = [{"text": text("papers.calendar_purpose")}]
    if left_out := without_day(case):
        numbers = listed(left_out)
        said = counted("calendar.without_day", len(left_out), numbers=numbers)
        blocks.append({"text": said, "look": "open"})
    return blocks


def make_paper(case: Case, name: str) -> dict[str, Any]:
    """Return the answer that hands over a document: one file, or all copies in one zip.

    Raises:
        RefusedInputError: Nobody gets one, or together they are too large to hand over here.
        TemplateError: Its template cannot be used.
    """
    kind = KINDS[name]
    if kind.recipients is None:
        return handed_over(kind.file_for(case.id), WORD, write_document(kind, case))
    copies = kind.recipients(case).copies
    if not copies:
        raise RefusedInputError("nobody_gets_one")
    made = write_copies(kind, case, copies)
    files = ((kind.file_for(one.reader), content) for one, content in made)
    command = f"ekc-kit letters {case.id} {kind.file} -o {kind.file}-{case.id}"
    return handed_over(f"{kind.file}-{case.id}.zip", ZIP, bundled(_not_too_large(files, command)))


def make_calendar(case: Case) -> dict[str, Any]:
    """Return the answer that hands over the days of a case as a calendar file.

    Raises:
        RefusedInputError: There is no day to put in it.
    """
    return handed_over(f"{text('papers.calendar')}-{case.id}.ics", CALENDAR, write_calendar(case))


def handed_over(name: str, media_type: str, content: bytes) -> dict[str, Any]:
    """Return the answer with which the page lets the browser keep a file."""
    return {
        "download": {"name": name, "type": media_type},
        "buffers": [content],
        "said": text("screen.made", name=name),
    }


def _not_too_large(files: Iterable[tuple[str, bytes]], command: str) -> Iterator[tuple[str, bytes]]:
    """Pass on *files* until they are too large together: all of them stand in memory at once."""
    size = 0
    for name, content in files:
        size += len(content)
        if size > MOST:
            raise RefusedInputError("papers.too_large", command=command)
        yield name, content


def _by_reason(left_out: tuple[LeftOut, ...]) -> list[tuple[str, str, bool]]:
    """Return a line per reason with everybody whom it concerns."""
    found: dict[str, list[str]] = {}
    for one in left_out:
        found.setdefault(text(one.reason), []).append(one.called or text("screen.nameless"))
    return [(reason, listed(names), False) for reason, names in found.items()]
