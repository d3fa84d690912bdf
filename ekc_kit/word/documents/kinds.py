"""All documents the kit can make, in the order in which a conference needs them."""

from __future__ import annotations

from functools import cache

from ekc_kit.errors import RefusedInputError
from ekc_kit.texts import LANGUAGES, all_keys
from ekc_kit.word.documents.announcement import ANNOUNCEMENT
from ekc_kit.word.documents.attendance import ATTENDANCE
from ekc_kit.word.documents.call_sheet import CALL_SHEET
from ekc_kit.word.documents.example import example_case, example_day
from ekc_kit.word.documents.information import INFORMATION
from ekc_kit.word.documents.information_request import INFORMATION_REQUEST
from ekc_kit.word.documents.invitation import INVITATION
from ekc_kit.word.documents.kind import Context, Kind
from ekc_kit.word.documents.plan import PLAN
from ekc_kit.word.documents.pocket_plan import POCKET_PLAN
from ekc_kit.word.documents.preparation import PREPARATION
from ekc_kit.word.documents.reminder import REMINDER
from ekc_kit.word.documents.review_invitation import REVIEW_INVITATION
from ekc_kit.word.documents.round_cards import ROUND_CARDS
from ekc_kit.word.documents.running_order import RUNNING_ORDER
from ekc_kit.word.documents.sending_list import SENDING_LIST
from ekc_kit.word.fields import fields_of

_IN_ORDER = (
    ANNOUNCEMENT,
    INFORMATION,
    INVITATION,
    INFORMATION_REQUEST,
    REMINDER,
    PREPARATION,
    RUNNING_ORDER,
    ATTENDANCE,
    ROUND_CARDS,
    PLAN,
    POCKET_PLAN,
    SENDING_LIST,
    REVIEW_INVITATION,
    CALL_SHEET,
)
KINDS: dict[str, Kind] = {one.name: one for one in _IN_ORDER}


def kind_named(word: str, *others: str) -> Kind:
    """Return the kind that *word* means: its name, or its file's name in either language.

    *others* are words that may be chosen there too, to be named where *word* is refused.

    Raises:
        RefusedInputError: There is no such document.
    """
    for kind in KINDS.values():
        files = {all_keys(lang)[f"document.{kind.name}.file"] for lang in LANGUAGES}
        if word.strip().lower() in {kind.name, *files}:
            return kind
    known = ", ".join([*(kind.file for kind in KINDS.values()), *others])
    raise RefusedInputError("unknown_document", known=known)


@cache
def kind_fields(name: str) -> frozenset[str]:
    """Return the fields that a template of the document *name* may ask for, as dotted names."""
    return fields_of(kind_example(KINDS[name]))


def kind_example(kind: Kind) -> Context:
    """Return what *kind* says in the example case, in the language in use, with its first reader.

    It has every field that a template may ask for.
    """
    case = example_case()
    example = kind.context(case, example_day())
    if kind.recipients is not None:
        example["person"] = dict(kind.recipients(case).copies[0].fields)
    return example
