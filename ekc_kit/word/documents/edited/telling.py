"""What to know before choosing from the differences, and of the rest of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ekc_kit.model.case import Case
from ekc_kit.texts import counted, text
from ekc_kit.word.documents.edited.difference import Difference
from ekc_kit.word.documents.edited.sides import Side
from ekc_kit.word.documents.edited.written import in_language, same
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.marks import TEXTS
from ekc_kit.word.reading import EditedPlan, Notice
from ekc_kit.word.reading.labels import said


def notices_beside(
    case: Case,
    edited: EditedPlan,
    found: Sequence[Difference],
    kept: int,
    has_lost_tables: bool,
) -> tuple[Notice, ...]:
    """Return what to know of a document beside its case, the most important first.

    Args:
        case: The case.
        edited: What the document says.
        found: What differs and may be taken over.
        kept: In how many places only the kit was changed since the document was made.
        has_lost_tables: Whether agreements are in the document without being in a table.
    """
    in_both = sum(one.side is Side.BOTH for one in found)
    first = (
        Notice("lost_tables", int(has_lost_tables)),
        Notice("older", int(bool(found) and bool(in_both or kept))),
        Notice("in_both", in_both),
        Notice("not_dated", int(bool(found) and not edited.made_from)),
    )
    other = tuple(_other_texts(case, edited))
    lost = tuple(text(f"edited_plan.text.{one}") for one in TEXTS if one not in edited.texts)
    last = (
        Notice("other_texts", len(other), other),
        Notice("lost_texts", len(lost) if edited.texts else 0, lost),
    )
    return (
        *(one for one in first if one.count),
        *edited.notices,
        *(one for one in last if one.count),
    )


def notice_text(notice: Notice) -> str:
    """Return what somebody should know about the document, in a sentence or two."""
    return counted(f"edited_plan.notice.{notice.code}", notice.count)


def _other_texts(case: Case, edited: EditedPlan) -> Iterator[str]:
    """Yield each line beside the agreements that differs: what it is called, and its words."""
    context = in_language(edited.language, lambda: plan_context(case))
    for name, path in TEXTS.items():
        here = edited.texts.get(name)
        group, _, key = path.rpartition(".")
        in_kit = said(context[group][key] if group else context[path])
        if here is not None and not same(here, in_kit):
            what = text(f"edited_plan.text.{name}")
            yield f"{what}: {here or text('plan_document.open')}"
