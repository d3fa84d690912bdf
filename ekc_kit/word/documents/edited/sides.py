"""Where something was changed since the document was made: in it, in the kit, or in both."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ekc_kit.word.documents.made_from import ORDER, WORDS, order_digest, words_digest
from ekc_kit.word.reading import FIELDS, EditedPlan, EditedRow


class Side(StrEnum):
    """Where something was changed.

    DOCUMENT is also said of a document that does not tell how it was made, BOTH of what cannot be
    told of one that is older than the last change in the kit.
    """

    DOCUMENT = "document"
    KIT = "kit"
    BOTH = "both"


def side_of_order(edited: EditedPlan) -> Side:
    """Return where agreements were moved; rows that were typed do not count."""
    if not edited.is_older:
        return Side.DOCUMENT
    here = order_digest((row.question, row.ids) for row in edited.rows if row.ids)
    return _side(edited.made_from[:ORDER], here, edited.kit_made_from[:ORDER])


def side_of_gone(edited: EditedPlan) -> Side:
    """Return where agreements were taken out or made that are in no row of the document.

    Taking one out may undo newer words in the kit, so in an older document it is never the
    document's alone.
    """
    side = side_of_order(edited)
    return Side.BOTH if edited.is_older and side is Side.DOCUMENT else side


def side_of_field(edited: EditedPlan, row: EditedRow, name: str, in_kit: str) -> Side:
    """Return where the words of one field were changed."""
    if not edited.is_older:
        return Side.DOCUMENT
    if not row.made_from:
        return Side.BOTH
    (one,) = row.ids
    here = words_digest(one, row.words[name])
    return _side(_made_from(row, name), here, words_digest(one, in_kit))


def side_of_row(edited: EditedPlan, row: EditedRow, known: Sequence[str]) -> Side:
    """Return where a row comes from that the plan of the case does not have.

    *known* are the ids of the agreements that it has: a row with the mark of another one was taken
    out in the kit.
    """
    if not edited.is_older or not row.ids or any(one in known for one in row.ids):
        return Side.DOCUMENT
    is_same = row.made_from and all(
        _made_from(row, name) == words_digest(row.ids[0], row.words.get(name, ""))
        for name in FIELDS
    )
    return Side.KIT if is_same else Side.BOTH


def _made_from(row: EditedRow, name: str) -> str:
    begin = FIELDS.index(name) * WORDS
    return row.made_from[begin : begin + WORDS]


def _side(made_from: str, document: str, kit: str) -> Side:
    if made_from == kit:
        return Side.DOCUMENT
    return Side.KIT if made_from == document else Side.BOTH
