"""What the screen shows of a plan that came back from Word, beside the case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ekc_kit.model.cleaning import TEXT_LIMIT
from ekc_kit.texts import text
from ekc_kit.word.documents.edited import Compared, Difference, Kind, Notice, notice_text

Data = dict[str, Any]


def seen_edited(compared: Compared | None) -> Data | None:
    """Return the list of differences as it is drawn; None when no plan was read."""
    if compared is None:
        return None
    found = compared.differences
    return {
        "title": compared.title,
        "notices": [_notice(one) for one in compared.notices],
        "hint": compared.hint,
        "rows": [_row(one) for one in found],
        "can_take": any(one.can_be_taken for one in found),
        "can_take_all": any(one.is_safe for one in found),
        "close": text("reading.close_unchanged" if found else "reading.close"),
    }


def _notice(one: Notice) -> Data:
    said = [_short(words) for words in one.words]
    is_quoted = one.code == "comments"
    return {
        "text": notice_text(one),
        "quotes": said if is_quoted else [],
        "lines": [] if is_quoted else said,
    }


def _row(one: Difference) -> Data:
    before, after = (_lines(one.said(side)) for side in (one.before, one.after))
    shows_what = any(name == "what" for name, _ in (*one.before, *one.after))
    if one.kind is Kind.CHANGED and len(before) == len(after) == 1:  # its title names the field
        before, after = [("", before[0][1])], [("", after[0][1])]
    return {
        "key": one.key,
        "title": one.title,
        "what": "" if shows_what else _short(one.what),
        "before": before,
        "after": after,
        "notes": one.notes,
        "is_safe": one.is_safe,
        "why_not": one.obstacle_text,
    }


def _lines(words: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, _short(said)) for label, said in words]


def _short(words: str) -> str:
    """No text of a case is longer; a document may hold a book in one cell."""
    return words if len(words) <= TEXT_LIMIT else words[: TEXT_LIMIT - 1] + "…"
