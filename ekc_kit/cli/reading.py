"""What ``plan read`` does: shows where an edited plan differs, and takes over what is chosen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.asking import yes_or_no
from ekc_kit.cli.choosing import choose_case, choose_kept, read_file
from ekc_kit.cli.screen import json_line, screen
from ekc_kit.errors import DocumentError, KitError, RefusedInputError, UnknownCaseError
from ekc_kit.model import Case
from ekc_kit.session import CaseSession
from ekc_kit.texts import counted, text
from ekc_kit.training import practice_case, practice_cases
from ekc_kit.word.documents.edited import (
    Compared,
    Difference,
    EditedPlan,
    compared,
    notice_text,
    plan_of,
    read_plan,
    take_over,
)

ALL, NONE = "all", "none"
_NUMBERS = re.compile(r"\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*")

Found = Sequence[Difference]


def read_back(file: str, word: str | None, take: str | None, as_json: bool) -> None:
    """Show where the plan in *file* differs from its case, and take over what is chosen.

    Args:
        file: A name, or ``-`` for standard input.
        word: Which case; None says the one that the document names.
        take: ``all``, ``none`` or numbers of differences such as ``1,3-5``. None asks for each of
            them on a terminal, and takes nothing over elsewhere.
        as_json: Print one JSON object a line instead of a table.

    Raises:
        KitError: The document, the case or the choice cannot be used; nothing was changed.
    """
    edited = read_plan(read_file(file))
    case, is_kept = _case(edited, word)
    beside = compared(case, _plan_of(case, edited))
    found = beside.differences
    chosen = () if take is None else choose(take, found)
    if chosen and not is_kept:
        raise RefusedInputError("cli.not_kept")
    if as_json:
        _write(json_lines(beside))
    else:
        _show(beside)
    if take is None:
        if as_json or not found:
            return
        if not (is_kept and sys.stdin.isatty() and sys.stdout.isatty()):
            sys.stderr.write(text("cli.how_to_take" if is_kept else "cli.not_kept") + "\n")
            return
        chosen = _ask(found)
    if chosen:
        _take(case, chosen)
    if as_json:
        _write([json_line(kind="taken", count=len(chosen))])
    elif chosen:
        screen().print(counted("edited_plan.taken", len(chosen)))
    elif found:
        screen().print(text("edited_plan.taken_none"))
    left = sum(one.can_be_taken and not one.is_safe for one in found)
    if take == ALL and left and not as_json:
        screen().print(counted("cli.left", left))


def choose(take: str, found: Found) -> tuple[Difference, ...]:
    """Return the differences that *take* names, counted from 1.

    Raises:
        RefusedInputError: It is neither ``all`` nor ``none`` nor numbers of these differences, or
            names one that cannot be taken over.
    """
    if take in (ALL, NONE):
        return tuple(one for one in found if take == ALL and one.is_safe)
    numbers: set[int] = set()
    for part in take.split(","):
        named = _NUMBERS.fullmatch(part)
        first, last = (int(named[1]), int(named[2] or named[1])) if named else (0, 0)
        if not 0 < first <= last <= len(found):
            raise RefusedInputError("cli.not_take", count=len(found))
        numbers.update(range(first, last + 1))
    chosen = tuple(found[number - 1] for number in sorted(numbers))
    for number in sorted(numbers):
        if not found[number - 1].can_be_taken:
            raise RefusedInputError("cli.cannot_take", number=number)
    return chosen


def json_lines(beside: Compared) -> Iterator[str]:
    """Yield one JSON object per notice (``"kind": "notice"``), one per difference, and a count."""
    for notice in beside.notices:
        yield json_line(
            kind="notice",
            code=notice.code,
            count=notice.count,
            message=notice_text(notice),
            words=notice.words,
        )
    for number, one in enumerate(beside.differences, 1):
        yield json_line(
            kind="difference",
            number=number,
            change=one.kind,
            agreement=one.agreement,
            title=one.title,
            before=dict(one.before),
            after=dict(one.after),
            by_words=one.by_words,
            can_be_taken=one.can_be_taken,
            why_not=one.obstacle_text,
            side=one.side,
            outside=one.outside,
        )
    yield json_line(kind="compared", count=len(beside.differences), message=beside.title)


def _case(edited: EditedPlan, word: str | None) -> tuple[Case, bool]:
    if word is not None:
        return choose_kept(word)
    if edited.case_id is None:
        raise RefusedInputError("cli.no_case_in_plan")
    try:
        return choose_kept(edited.case_id)
    except UnknownCaseError:
        practised = map(practice_case, practice_cases())
        case = next((one for one in practised if one.id == edited.case_id), None)
    if case is None:
        raise UnknownCaseError("cli.case_of_plan_absent", case=edited.case_id)
    return case, False


def _plan_of(case: Case, edited: EditedPlan) -> EditedPlan:
    try:
        return plan_of(case, edited)
    except DocumentError:
        with suppress(KitError):
            title = choose_case(edited.case_id or "").title
            if title and sys.stderr.isatty():  # what somebody typed stands on a screen only
                said = text("cli.plan_is_of", case=edited.case_id, title=title)
                sys.stderr.write(f"{said}\n")
        raise


def _show(beside: Compared) -> None:
    out, found = screen(), beside.differences
    for notice in beside.notices:
        out.print(f"! {notice_text(notice)}")
        for words in notice.words:
            out.print(f"    - {words}")
    if not found:
        out.print(beside.title)
        out.print(beside.hint)
        return
    table = Table(box=None, padding=(0, 3, 1, 0), header_style="bold")
    table.add_column("", no_wrap=True, justify="right")
    for key in ("plan_template.agreement", "reading.in_kit", "reading.in_document"):
        table.add_column(text(key), overflow="fold")
    for number, one in enumerate(found, 1):
        table.add_row(str(number), _about(one), *_sides(one))
    out.print(beside.title + "\n")
    out.print(table)
    out.print("\n" + beside.hint)


def _about(one: Difference) -> Text:
    said = (one.title, one.what, *one.notes, one.obstacle_text)
    return Text("\n".join(filter(None, said)))


def _sides(one: Difference) -> tuple[Text, Text]:
    before, after = (
        "\n".join(f"{label}: {words}" for label, words in one.said(side)) or absent
        for side, absent in (
            (one.before, text("reading.not_in_kit")),
            (one.after, text("reading.not_in_document")),
        )
    )
    return Text(before), Text(after)


def _ask(found: Found) -> tuple[Difference, ...]:
    chosen = []
    for number, one in enumerate(found, 1):
        if not one.can_be_taken:
            continue
        answer = yes_or_no(text("cli.take_this", number=number, title=one.title))
        if answer is None:
            return ()
        if answer:
            chosen.append(one)
    return tuple(chosen)


def _take(case: Case, chosen: Found) -> None:
    """Take over what was chosen, as one revision of the case."""
    from ekc_kit.store import Store

    with closing(Store()) as store:
        session = CaseSession(store, case.id)
        session.change(lambda now: take_over(now, chosen))
        session.close()


def _write(lines: Sequence[str] | Iterator[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
