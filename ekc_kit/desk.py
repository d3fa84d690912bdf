"""The desk: which cases there are, which one is open, and in which language the kit speaks."""

from __future__ import annotations

import os
from functools import cache
from pathlib import PurePath

from ekc_kit.errors import RefusedInputError, UnknownCaseError
from ekc_kit.model import Case, Variant
from ekc_kit.model.cleaning import LINE_LIMIT
from ekc_kit.model.value import new_id
from ekc_kit.session import CaseSession
from ekc_kit.store import Settings, Store, Summary, own_templates
from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.templates import use_own_templates

__all__ = [
    "Summary",
    "begin",
    "cases",
    "choose_language",
    "in_hand",
    "practise",
    "remove",
    "speak",
    "store",
    "take",
]


@cache
def store() -> Store:
    """Return this process's one store."""
    return Store()


def speak() -> None:
    """Choose the language and the templates: what every page of a notebook needs first.

    The language of the notebook's own folder goes before the one that was chosen earlier, and
    ``EKC_KIT_LANG`` before both. A notebook says where it lies in ``JPY_SESSION_NAME``.

    Raises:
        RefusedInputError: ``EKC_KIT_LANG`` names a language that the kit does not speak.
    """
    folder = PurePath(os.environ.get("JPY_SESSION_NAME", "")).parent.name
    chosen = Settings.read().language
    wishes = (
        os.environ.get("EKC_KIT_LANG"),
        folder if folder in LANGUAGES else None,
        "nl" if "JPY_SESSION_NAME" in os.environ else None,
        chosen if chosen in LANGUAGES else None,
    )
    use_language(next((wish for wish in wishes if wish), "nl"))
    own, was_named = own_templates()
    use_own_templates(own, was_named=was_named)


def cases() -> tuple[Summary, ...]:
    """Return every case on the desk, the one changed last first."""
    return store().summaries()


def begin(title: str, variant: str) -> str:
    """Begin a case of one's own, take it in hand and return its id.

    Raises:
        RefusedInputError: The title is too long, or there is no such kind of case.
    """
    if variant not in list(Variant):
        raise RefusedInputError("not_a_choice")
    if len(title) > LINE_LIMIT:
        raise RefusedInputError("too_long", limit=LINE_LIMIT, size=len(title))
    case = Case(title=title, variant=Variant(variant))
    store().create(case)
    return take(case.id)


def practise(name: str) -> str:
    """Take a copy of the practice case *name* in hand; one that was begun before goes on."""
    fresh = practice_case(name)
    for one in store().summaries(training=True):
        if one.title == fresh.title:
            return take(one.id)
    case = fresh.model_copy(update={"id": new_id("z")})
    store().create(case)
    return take(case.id)


def take(case_id: str) -> str:
    """Take a case in hand: every page opens this one from now on."""
    store().revision(case_id)
    Settings.change(current_case=case_id)
    return case_id


def remove(case_id: str) -> None:
    """Erase a case and its history."""
    store().delete(case_id)
    if Settings.read().current_case == case_id:
        Settings.change(current_case=None)


def in_hand() -> CaseSession | None:
    """Open the case in hand; None when there is none or it was erased."""
    current = Settings.read().current_case
    if current is None:
        return None
    try:
        return CaseSession(store(), current)
    except UnknownCaseError:
        return None


def choose_language(name: str) -> None:
    """Remember *name* for the next start.

    Raises:
        RefusedInputError: The kit does not speak this language.
    """
    if name not in LANGUAGES:
        raise RefusedInputError("unknown_language", known=", ".join(LANGUAGES))
    Settings.change(language=name)
