"""From lines of cells to people: which column is what, and what is wrong with a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ekc_kit.errors import RefusedInputError
from ekc_kit.model.circle import CIRCLE_LIMIT
from ekc_kit.model.cleaning import LINE_LIMIT, clean_line
from ekc_kit.overview.headings import (
    FIRST,
    INFIX,
    LAST,
    NAME,
    NAMED_BY,
    are_headings,
    columns_in,
    ring_of,
)
from ekc_kit.overview.rows import Fault, Line, PeopleList, Row
from ekc_kit.texts import text

HEADING_WITHIN = 10
_WITHOUT_HEADINGS = (NAME, "relation", "ring")
_WORDS = ("relation", "group", "institution", "known_through")
_IGNORED_LIMIT = 10
_IGNORED_LENGTH = 40


def filled(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that say something of their own, cleaned as the model cleans them."""
    cleaned = (replace(line, cells=tuple(map(_clean, line.cells))) for line in lines)
    return [line for line in cleaned if line.is_filled]


def heading_among(lines: Sequence[Line], within: int = HEADING_WITHIN) -> int | None:
    """Return which of the first *within* lines holds the headings, None when none does."""
    found = [columns_in(line.cells) for line in lines[:within]]
    fit = [place for place, columns in enumerate(found) if are_headings(columns)]
    return max(fit, key=lambda place: (len(found[place]), -place), default=None)


def people_in(lines: Sequence[Line], within: int = HEADING_WITHIN) -> PeopleList:
    """Return the people on these lines.

    Raises:
        RefusedInputError: There are more than `CIRCLE_LIMIT` people, or the headings name no
            column for names.
    """
    lines = filled(lines)
    heading = heading_among(lines, within)
    titles: tuple[str, ...] = ()
    if heading is None:
        columns, body = _by_place(lines), lines
    else:
        titles = lines[heading].cells
        columns, body = columns_in(titles), _below(lines, heading)
        if not columns.keys() & NAMED_BY:
            raise RefusedInputError("people.no_name_column")
    if len(body) > CIRCLE_LIMIT:
        raise RefusedInputError("people.too_many", count=len(body), limit=CIRCLE_LIMIT)
    judged = [_judge(line, columns) for line in body]
    return PeopleList(
        rows=tuple(one for one in judged if isinstance(one, Row)),
        faults=tuple(one for one in judged if isinstance(one, Fault)),
        ignored=_ignored(body, titles, columns),
        above=heading or 0,
    )


def _below(lines: list[Line], heading: int) -> list[Line]:
    """Return the lines under the headings, which may be merged over two lines or more."""
    titles = lines[heading]
    body = lines[heading + 1 :]
    while body and any(body[0].cell(lent) == titles.cell(lent) for lent in body[0].lent):
        body = body[1:]
    return body


def _clean(words: str) -> str:
    return str(clean_line(words))


def _by_place(lines: Sequence[Line]) -> dict[str, int]:
    """Return name, relation and ring in that order, from the first column that holds anything."""
    first = min(
        (column for line in lines for column, words in enumerate(line.cells) if words),
        default=0,
    )
    return {meaning: first + place for place, meaning in enumerate(_WITHOUT_HEADINGS)}


def _judge(line: Line, columns: dict[str, int]) -> Row | Fault:
    if line.lost & set(columns.values()):
        return Fault(line.number, "people.fault.no_value")
    given = {meaning: line.cell(column) for meaning, column in columns.items()}
    words = {meaning: given.get(meaning, "") for meaning in _WORDS}
    name = _name(given)
    if not name:
        return Fault(line.number, "people.fault.no_name")
    longest = max(map(len, (name, *words.values())))
    if longest > LINE_LIMIT:
        return Fault(line.number, "people.fault.too_long", {"size": longest, "limit": LINE_LIMIT})
    ring = ring_of(given.get("ring", ""))
    if given.get("ring") and ring is None:
        return Fault(line.number, "people.fault.unknown_ring")
    return Row(line.number, name, ring=ring, **words)


def _name(given: dict[str, str]) -> str:
    """Return the name in one piece.

    Beside a first name, "naam" is the last name for some people and the whole name for others.
    """
    whole = given.get(NAME, "")
    first, infix, last = (given.get(part, "") for part in (FIRST, INFIX, LAST))
    if whole and (LAST in given or whole.casefold().startswith(first.casefold())):
        return whole
    return " ".join(part for part in (first, infix, last or whole) if part)


def _ignored(
    body: Sequence[Line], titles: Sequence[str], columns: dict[str, int]
) -> tuple[str, ...]:
    """Return the headings of the columns that hold something and are not read."""
    said = {column for line in body for column, words in enumerate(line.cells) if words}
    said |= {column for line in body for column in line.lost}
    names = []
    for column in sorted(said - set(columns.values())):
        title = titles[column] if column < len(titles) else ""
        names.append(_short(title) or text("people.column", number=column + 1))
    return (*names[:_IGNORED_LIMIT], *("…" for _ in names[_IGNORED_LIMIT : _IGNORED_LIMIT + 1]))


def _short(title: str) -> str:
    return title if len(title) <= _IGNORED_LENGTH else f"{title[: _IGNORED_LENGTH - 1]}…"
