"""One difference between a document and a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ekc_kit.texts import text
from ekc_kit.word.documents.edited.sides import Side
from ekc_kit.word.reading.edited import FIELDS
from ekc_kit.word.reading.labels import FIELD_OF

_LABELS = {place: name for name, place in FIELD_OF.items()}
# Fields of what was moved. A place is the number of the agreement before it, "" for none.
QUESTION, PLACE, NEW = "question", "place", "+"


class Kind(StrEnum):
    """What is different about an agreement."""

    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Obstacle:
    """Why a difference cannot be taken over.

    `limit` is how many signs fit, and `words` are those in the document, where that is why.
    """

    code: str
    limit: int = 0
    words: str = ""


Words = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Difference:
    """What the document says otherwise than the plan of the case.

    Attributes:
        key: Names it among the differences of one document.
        kind: What is different.
        agreement: The id of the agreement; of an added row an id that the case does not have.
        number: Its number in the plan of the case; of an added row the one in the document, if any.
        what: What is done, to know the agreement by.
        before: What the kit wrote, as pairs of a field and its words; nothing for an added row.
        after: What the document says, in the same way; nothing for a row that is gone.
        by_words: Whether the row was recognised by its words only.
        obstacle: Why it cannot be taken over; None when it can.
        puts: What taking it over puts in the agreement: paths below it, and values.
        outside: Who would keep the agreement without being in the circle, in the document's words.
        side: Where it was changed since the document was made.
    """

    key: str
    kind: Kind
    agreement: str
    number: str = ""
    what: str = ""
    before: Words = ()
    after: Words = ()
    by_words: bool = False
    obstacle: Obstacle | None = None
    puts: tuple[tuple[str, Any], ...] = ()
    outside: str = ""
    side: Side = Side.DOCUMENT
    order: tuple[str, ...] = field(
        default=(), repr=False
    )  # the agreements as the document has them

    @property
    def can_be_taken(self) -> bool:
        """Whether it can be taken over."""
        return self.obstacle is None

    @property
    def is_safe(self) -> bool:
        """Whether it can be taken over with all others: nothing newer in the kit goes with it."""
        return self.can_be_taken and self.side is Side.DOCUMENT

    @property
    def title(self) -> str:
        """What it is about, in the language in use: "Agreement 3 · When"."""
        if self.kind is Kind.ADDED:
            return text("edited_plan.new")
        part = text(f"edited_plan.kind.{self.kind}")
        if self.kind is Kind.CHANGED:
            part = field_text(self.after[0][0])
        elif self.kind is Kind.REMOVED and self.side is Side.BOTH:
            part = text("edited_plan.kind.missing")
        return f"{text('edited_plan.agreement', number=self.number)} · {part}"

    def said(self, words: Words) -> list[tuple[str, str]]:
        """Return `before` or `after` as labels and words for a screen."""
        return [(field_text(name), _value_text(name, value)) for name, value in words]

    @property
    def notes(self) -> list[str]:
        """What to look at before taking it over, in sentences."""
        found = [text("edited_plan.by_words")] if self.by_words else []
        if self.side is Side.BOTH:
            found.append(text(f"edited_plan.in_both.{self.kind}"))
        if self.outside:
            found.append(text("edited_plan.outside", who=self.outside))
        return found

    @property
    def obstacle_text(self) -> str:
        """Why it cannot be taken over, in a sentence; empty when it can."""
        if self.obstacle is None:
            return ""
        why = self.obstacle
        return text(f"edited_plan.obstacle.{why.code}", limit=why.limit, words=why.words)


def field_text(name: str) -> str:
    """Return what a field is called on the screen and in the plan."""
    if name in (QUESTION, PLACE):
        return text(f"edited_plan.{name}")
    return text(f"plan_template.{_LABELS[name]}")


def _value_text(name: str, value: str) -> str:
    if name != PLACE:
        return value or text("plan_document.open")
    if value in ("", NEW):
        return text("edited_plan.after_new" if value else "edited_plan.first")
    return text("edited_plan.after", number=value)


def said_words(words: Mapping[str, str]) -> Words:
    """Return the fields that say something, in the order of the plan."""
    return tuple((name, words[name]) for name in FIELDS if words.get(name))
