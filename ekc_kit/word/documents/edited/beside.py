"""A document that came back from Word beside the case of which it is the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ekc_kit.errors import DocumentError
from ekc_kit.model.case import Case
from ekc_kit.texts import counted, text
from ekc_kit.word.documents.edited.belonging import own_rows
from ekc_kit.word.documents.edited.comparing import Comparison
from ekc_kit.word.documents.edited.difference import Difference
from ekc_kit.word.documents.edited.sides import Side
from ekc_kit.word.documents.edited.telling import notices_beside
from ekc_kit.word.documents.edited.written import in_language
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.reading import EditedPlan, Notice, read_plan


def read_plan_of(case: Case, data: bytes) -> EditedPlan:
    """Return what stands in a document that is the plan of *case*.

    Raises:
        DocumentError: It cannot be read, or is the plan of another case.
    """
    return plan_of(case, read_plan(data))


def plan_of(case: Case, edited: EditedPlan) -> EditedPlan:
    """Return *edited* as the plan of *case*, with a notice when it does not say that it is.

    It says from then on whether the case was changed between making and reading the document.

    Raises:
        DocumentError: It says that it is the plan of another case.
    """
    if edited.case_id is None:
        edited = replace(edited, notices=(*edited.notices, Notice("no_case")))
    elif edited.case_id != case.id:
        raise DocumentError("edited_plan.other_case", case=edited.case_id)
    edited = replace(edited, rows=own_rows(case, edited.rows))
    now = in_language(edited.language, lambda: plan_context(case)["made_from"])
    return replace(edited, kit_made_from=now)


@dataclass(frozen=True)
class Compared:
    """A document beside its case.

    Attributes:
        differences: Where the document says otherwise than the plan of the case, in the order of
            the document. What is gone comes last, in the order of the plan. The words of both
            sides are in the language of the document.
        notices: What to know before choosing from them, the most important first.
        title: How many there are, or that there are none, in a sentence in the language in use.
        hint: What the kit does not compare or take over, in the same way.
    """

    differences: tuple[Difference, ...]
    notices: tuple[Notice, ...]
    title: str
    hint: str


def compared(case: Case, edited: EditedPlan) -> Compared:
    """Return what differs between a document and the case of which it is the plan."""
    every, has_lost_tables = in_language(edited.language, lambda: _comparison(case, edited))
    found = tuple(one for one in every if one.side is not Side.KIT)
    kept = len(every) - len(found)
    none = "only_kit_changed" if kept else "none"
    none = "not_compared" if has_lost_tables else none
    hint = "only_agreements_taken" if edited.texts else "only_agreements"
    return Compared(
        found,
        notices_beside(case, edited, found, kept, has_lost_tables),
        counted("edited_plan.count", len(found)) if found else text(f"edited_plan.{none}"),
        text(f"edited_plan.{hint}"),
    )


def _comparison(case: Case, edited: EditedPlan) -> tuple[tuple[Difference, ...], bool]:
    made = Comparison(case, edited)
    return tuple(made.differences()), made.has_lost_tables


def differences(case: Case, edited: EditedPlan) -> tuple[Difference, ...]:
    """Return where *edited* says otherwise than the plan of *case*: see `Compared`."""
    return compared(case, edited).differences
