"""What stands on a screen, said once: fields, lists, tables, sections. Data, no drawing.

A node names fields by their path in the case; `describe` finds how each is shown and called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Field:
    """One field. *path* is relative to the item when the field stands in a list.

    *options* names a changing set of choices (``people``, ``questions``) instead of an enum's; for
    a line of text it names what was said before (``groups``), to choose again or not.
    """

    path: str
    options: str = ""


@dataclass(frozen=True)
class Section:
    """Fields that belong together under a heading; *folded* ones open under a line of words."""

    key: str
    nodes: tuple[Node, ...]
    folded: bool = False


@dataclass(frozen=True)
class Items:
    """A list to add to, edit, reorder and remove from.

    *summary* is the relative path of the line that names an item; *from_line* turns the line that
    was typed, and the items there are, into the fields of a new item; without it the line becomes
    the summary. The items of a *slim* list are one line each; only those of an *ordered* list can
    be moved up and down. A list that *considers* has the coach read a line while it is typed.
    """

    path: str
    key: str
    nodes: tuple[Node, ...]
    summary: str
    from_line: Callable[[str, tuple[Any, ...]], Mapping[str, object]] | None = None
    more: tuple[Node, ...] = ()
    slim: bool = False
    ordered: bool = True
    considers: bool = False


@dataclass(frozen=True)
class Wordings(Items):
    """A list of wordings beside each other, of which the last counts.

    *kept* is the field, of who holds the list, for why a wording stays that the kit asks about.
    """

    kept: Field | None = None


@dataclass(frozen=True)
class Table:
    """One row per item of a list, one column per field. *head* is the path of the row's name.

    *numbers* gives, for a case, the number before each name by the item's id, in their order.
    """

    path: str
    key: str
    head: str
    columns: tuple[Field, ...]
    only: Callable[[Any], bool] = field(default=lambda item: True)
    numbers: Callable[[Any], Mapping[str, str]] | None = None

    @property
    def called(self) -> str:
        """The last name of the path at which a row's name is shown."""
        return "numbered" if self.numbers else self.head


@dataclass(frozen=True)
class Slots:
    """How far an agreement is, at a glance; stands in the list of agreements."""


@dataclass(frozen=True)
class Facts:
    """Lines the kit computes, named so that the screen can fill them."""

    name: str


@dataclass(frozen=True)
class Button:
    """Something to do; *key* names its words and the action."""

    key: str
    primary: bool = False


@dataclass(frozen=True)
class Paper:
    """A document to make: what it is for, who gets one and who does not, and a button."""

    kind: str


@dataclass(frozen=True)
class Edited:
    """A button to read back a plan that was edited in Word; `PlanDocument` shows what differs."""


Node = Field | Section | Items | Wordings | Table | Slots | Facts | Button | Paper | Edited


@dataclass(frozen=True)
class Layout:
    """A form: its name (its words stand under ``form.<name>``) and what stands in it."""

    name: str
    nodes: tuple[Node, ...]
