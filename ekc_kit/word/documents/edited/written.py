"""What the plan of a case says now, in the language of the document that came back."""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ekc_kit.model.case import Case
from ekc_kit.texts import Language, use_language
from ekc_kit.word.documents.made_from import bare
from ekc_kit.word.documents.naming import everybody_named
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.reading.edited import FIELDS
from ekc_kit.word.reading.labels import said

T = TypeVar("T")


@dataclass(frozen=True)
class Written:
    """An agreement as the plan has it: its number, its question ("" for none) and its words.

    `typed` are its words with all names in them, as somebody may have typed them in the document.
    """

    id: str
    number: str
    question: str
    words: Mapping[str, str]
    typed: Mapping[str, str]


@dataclass(frozen=True)
class WrittenPlan:
    """The agreements in the order of the plan, and the headings by the question below them."""

    agreements: tuple[Written, ...]
    headings: Mapping[str, str]


def written_plan(case: Case, language: Language) -> WrittenPlan:
    """Return what the kit would write of *case*."""
    groups = in_language(language, lambda: plan_context(case)["groups"])
    open_ones = in_language(language, lambda: plan_context(everybody_named(case))["groups"])
    typed = {one["id"]: _words(one) for group in open_ones for one in group["agreements"]}
    agreements = tuple(
        Written(one["id"], one["number"], group["id"], _words(one), typed[one["id"]])
        for group in groups
        for one in group["agreements"]
    )
    return WrittenPlan(agreements, {group["id"]: group["heading"] for group in groups})


def same(one: str, other: str) -> bool:
    """Whether two texts say the same: Word breaks lines and composes letters as it likes."""
    return bare(one) == bare(other)


def in_language(language: Language, work: Callable[[], T]) -> T:
    """Return what *work* gives when the kit speaks *language*."""

    def speak() -> T:
        use_language(language)
        return work()

    return contextvars.copy_context().run(speak)


def _words(agreement: Mapping[str, object]) -> dict[str, str]:
    return {name: _at(agreement, name) for name in FIELDS}


def _at(agreement: Mapping[str, object], path: str) -> str:
    found: object = agreement
    for step in path.split("."):
        assert isinstance(found, Mapping)
        found = found[step]
    return said(str(found))
