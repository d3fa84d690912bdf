"""ekc-kit: prepare an Eigen Kracht-conferentie, and write down the plan the group makes.

In a notebook::

    import ekc_kit

    page = ekc_kit.open_step("question")
    page.bar                  # where the case stands, whether it is saved
    page.form("questions")    # a form; every change is kept at once

In a program::

    case = ekc_kit.practice_case("plein")
    document = ekc_kit.write_plan(case)    # the bytes of a .docx

What a case is stands in `ekc_kit.model`. Names are loaded on first use, so that importing the
kit is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ekc_kit.errors import KitError
    from ekc_kit.model import Case
    from ekc_kit.session import CaseSession
    from ekc_kit.store import Store
    from ekc_kit.training import practice_case
    from ekc_kit.widgets.templates import open_templates
    from ekc_kit.widgets.walk import check_kit, open_step, open_welcome
    from ekc_kit.word.documents.making import write_plan

__all__ = [
    "Case",
    "CaseSession",
    "KitError",
    "Store",
    "check_kit",
    "open_step",
    "open_templates",
    "open_welcome",
    "practice_case",
    "write_plan",
]

_HOMES = {
    "Case": "ekc_kit.model",
    "CaseSession": "ekc_kit.session",
    "KitError": "ekc_kit.errors",
    "Store": "ekc_kit.store",
    "check_kit": "ekc_kit.widgets.walk",
    "open_step": "ekc_kit.widgets.walk",
    "open_templates": "ekc_kit.widgets.templates",
    "open_welcome": "ekc_kit.widgets.walk",
    "practice_case": "ekc_kit.training",
    "write_plan": "ekc_kit.word.documents.making",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
