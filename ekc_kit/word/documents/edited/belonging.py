"""What of a document is of the case, also where it can no longer be read as an agreement."""

from __future__ import annotations

from collections.abc import Sequence

from ekc_kit.model.case import Case
from ekc_kit.word.documents.edited.written import Written
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.reading.edited import EditedPlan, EditedRow


def own_rows(case: Case, rows: Sequence[EditedRow]) -> tuple[EditedRow, ...]:
    """Return the rows of *case*: of those below the title of another plan only what it misses."""
    above = {one for row in rows if not row.is_below_other for one in row.ids}
    missed = {one.id for one in case.agreements} - above
    return tuple(row for row in rows if not row.is_below_other or missed.intersection(row.ids))


def has_lost_tables(edited: EditedPlan, plan: Sequence[Written], gone: Sequence[Written]) -> bool:
    """Whether agreements that seem *gone* from a plan are in it, but no longer in a table.

    Only when that is so of most of the plan: a few may well have been taken out.
    """
    if 2 * len(gone) <= len(plan):
        return False
    lines = {bare(line) for line in edited.unread} - {""}
    here = [one for one in gone if one.id in edited.marked or bare(one.words["what"]) in lines]
    return not edited.has_table or 2 * len(here) > len(gone)
