"""A plan that was edited in Word beside its case: what differs, and taking that over.

    written.py      what the kit would write of each agreement now
    recognising.py  which row of the document is which agreement
    belonging.py    what of the document is of the case, and whether its tables are still there
    moving.py       which rows stand elsewhere, and putting agreements in that order
    proposing.py    what a change of words would make of an agreement, or why it cannot be
    doers.py        "Ayşe, Henk en de gemeente" as people of the circle and others
    difference.py   one difference, as a value and in words
    sides.py        where something was changed since the document was made
    telling.py      what to know before choosing from the differences
    comparing.py    all differences between a document and a case
    beside.py       these, with what to know of them
    taking.py       a case in which some of them were taken over

A difference is between what the document says and what the plan of this case says now, never
between the document and fields that the plan does not show.
"""

from ekc_kit.word.documents.edited.beside import (
    Compared,
    compared,
    differences,
    plan_of,
    read_plan_of,
)
from ekc_kit.word.documents.edited.difference import Difference, Kind
from ekc_kit.word.documents.edited.taking import take_over
from ekc_kit.word.documents.edited.telling import notice_text
from ekc_kit.word.reading import EditedPlan, EditedRow, Notice, read_plan

__all__ = [
    "Compared",
    "Difference",
    "EditedPlan",
    "EditedRow",
    "Kind",
    "Notice",
    "compared",
    "differences",
    "notice_text",
    "plan_of",
    "read_plan",
    "read_plan_of",
    "take_over",
]
