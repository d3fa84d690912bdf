"""An opened document taken apart into what the plan says."""

from __future__ import annotations

from typing import Any

from ekc_kit.errors import DocumentError
from ekc_kit.model.value import ITEM_LIMIT
from ekc_kit.texts import language
from ekc_kit.word.marks import CASE, MADE
from ekc_kit.word.reading.body import rows_of
from ekc_kit.word.reading.edited import EditedPlan
from ekc_kit.word.reading.hidden import DIGEST, is_other_paper, marked, marks
from ekc_kit.word.reading.notices import notices_of
from ekc_kit.word.reading.opening import DAMAGED
from ekc_kit.word.reading.tables import Tally
from ekc_kit.word.reading.texts import texts_of

LABEL_STYLE = "Kit Label"


def taken_apart(document: Any) -> EditedPlan:
    """Return what stands in a plan that python-docx opened.

    Raises:
        DocumentError: It is damaged, is no plan, or holds more agreements than a case can.
    """
    tally = Tally()
    try:
        headings, label = _styles(document)
        rows = rows_of(document.element.body, headings, label, tally)
        notices = notices_of(document, tally)
        case_id = next(filter(None, marks(document.element.body, CASE)), None)
        made_from = next(filter(None, marks(document.element.body, MADE, DIGEST)), "")
        texts = texts_of(document.element.body, label)
        held = marked(document.element.body)
    except DAMAGED:
        raise DocumentError("edited_plan.damaged") from None
    if case_id is None and (not tally.tables or is_other_paper(document.element.body)):
        raise DocumentError("edited_plan.not_a_plan")
    if len(rows) > ITEM_LIMIT:
        raise DocumentError("edited_plan.too_many", limit=ITEM_LIMIT)
    spoken = tally.languages.most_common(1)
    return EditedPlan(
        case_id,
        spoken[0][0] if spoken else language(),
        tuple(rows),
        notices,
        made_from=made_from,
        texts=texts,
        has_table=tally.tables > 0,
        marked=held,
        unread=frozenset(tally.unread),
    )


def _styles(document: Any) -> tuple[set[str], str]:
    """Return the ids of the styles of headings, and of the style of labels if there is one."""
    named = [(style.name or "", style.style_id) for style in document.styles]
    headings = {place for name, place in named if name.lower().startswith("heading")}
    return headings, next((place for name, place in named if name == LABEL_STYLE), "")
