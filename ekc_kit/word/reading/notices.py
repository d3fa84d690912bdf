"""What somebody should know before trusting what was read: nothing is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.reading.accepted import words_of
from ekc_kit.word.reading.edited import Notice
from ekc_kit.word.reading.tables import Tally

COMMENTS_SHOWN, COMMENT_LENGTH = 20, 400
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# A change holds words; the mark of a changed row or cell stands in its properties.
_WORDS = tuple(qn(f"w:{name}") for name in ("t", "delText"))
_SIGNS = tuple(qn(f"w:{name}") for name in ("tab", "br"))
_IN_PROPERTIES = tuple(qn(f"w:{name}") for name in ("trPr", "tcPr"))
_STRUCK = tuple(qn(f"w:{name}") for name in ("strike", "dstrike", "vanish"))
_OFF = ("0", "false", "off")
_INSERTED = {qn(f"w:{name}") for name in ("ins", "moveTo", "cellIns")}
_DELETED = {qn(f"w:{name}") for name in ("del", "moveFrom", "cellDel")}


def notices_of(document: Any, tally: Tally) -> tuple[Notice, ...]:
    """Return what to say of a document, the most important first."""
    body = document.element.body
    comments = tuple(_comments(document))
    found = (
        Notice("other_plan", len(tally.other_plans)),
        Notice("inserted", _changes(body, _INSERTED)),
        Notice("deleted", _changes(body, _DELETED)),
        Notice("comments", len(comments), comments[:COMMENTS_SHOWN]),
        Notice("merged", tally.merged),
        Notice("struck", _struck(body)),
        Notice("without_labels", len(tally.without_labels)),
        Notice("strange_tables", tally.strange_tables),
        Notice("strange_columns", tally.strange_columns),
        Notice("without_fallback", tally.without_fallback),
        Notice("boxes", _boxes(body)),
    )
    return tuple(one for one in found if one.count)


def _changes(body: Any, kinds: set[str]) -> int:
    """Count tracked changes: one for each row or cell, and one for each stretch of words."""
    count = 0
    for change in body.iter(*kinds):
        before = change.getprevious()
        goes_on = before is not None and before.tag == change.tag
        inside = change.getparent().tag in _IN_PROPERTIES
        count += inside or (not goes_on and _holds_words(change))
    return count


def _holds_words(change: Any) -> bool:
    return any(one.text for one in change.iter(*_WORDS)) or any(True for _ in change.iter(*_SIGNS))


def _comments(document: Any) -> Iterator[str]:
    """Yield the words of every comment, shortened; nothing of who wrote it."""
    if not any(rel.reltype.endswith("/comments") for rel in document.part.rels.values()):
        return
    for comment in document.comments:
        words = " ".join(words_of(comment._comment_elm).split())
        yield words if len(words) <= COMMENT_LENGTH else words[: COMMENT_LENGTH - 1] + "…"


def _struck(body: Any) -> int:
    """Count the rows of tables in which words are struck through or hidden."""
    rows = {
        next(run.iterancestors(qn("w:tr")), None)
        for run in body.iter(qn("w:r"))
        if any((words.text or "").strip() for words in run.iter(qn("w:t"))) and _is_struck(run)
    }
    return len(rows - {None})


def _is_struck(run: Any) -> bool:
    found = (run.find(f"{qn('w:rPr')}/{name}") for name in _STRUCK)
    return any(one is not None and one.get(qn("w:val")) not in _OFF for one in found)


def _boxes(body: Any) -> int:
    return sum(
        any((one.text or "").strip() for one in box.iter(qn("w:t")))
        and not any(above.tag == _FALLBACK for above in box.iterancestors())
        for box in body.iter(_BOX)
    )
