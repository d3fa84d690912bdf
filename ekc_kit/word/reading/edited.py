"""What a plan says that came back from Word: plain values, whatever made them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ekc_kit.texts import Language

# What is read of an agreement, by its path in the model, in the order of the plan.
FIELDS = ("who", "what", "where", "when", "fallback.what", "fallback.who", "fallback.by_when")


@dataclass(frozen=True)
class EditedRow:
    """A row of a table of agreements.

    Attributes:
        ids: The agreements that its hidden marks name; none in a row that was typed.
        words: What stands in each of `FIELDS`, empty where it says "still open". A field of which
            nothing could be told, because its label or column has gone, is not in it; the words of
            a cell that has lost all its labels stand under "".
        number: What stands in the column of numbers.
        heading: The words of the heading above its table.
        question: The question that the heading's hidden mark names; empty when it names none, None
            when the mark has gone.
        table: Which table it stands in, counted from 0.
        made_from: The digests of what was in it when the plan was made; empty when it has none.
        is_merged: Whether rows or cells were put together here: nobody knows which words are whose.
        is_below_other: Whether it stands below the title of the plan of another case.
    """

    ids: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    heading: str = ""
    question: str | None = None
    table: int = 0
    made_from: str = ""
    is_merged: bool = False
    is_below_other: bool = False


@dataclass(frozen=True)
class Notice:
    """Something to know about the document: `code` says what, `count` how often.

    `words` are the document's own: the texts of its comments, without who wrote them, or what is
    in a line of it.
    """

    code: str
    count: int = 1
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class EditedPlan:
    """A plan that came back from Word: its rows in their order.

    `case_id` is None when the document does not say which case it is of. `language` is the one its
    labels are in. `made_from` is the digest of what the plan said when it was made, empty in one
    that does not tell; `kit_made_from` is that of the plan of its case when it was read. `texts` is
    what the other lines of the plan say, by their hidden marks. `has_table` says whether a table of
    agreements was found, `marked` which have their hidden mark anywhere, and `unread` are the lines
    outside such tables, without a label: what was not read can so be told from what is gone.
    """

    case_id: str | None = None
    language: Language = "nl"
    rows: tuple[EditedRow, ...] = ()
    notices: tuple[Notice, ...] = ()
    made_from: str = ""
    kit_made_from: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    has_table: bool = True
    marked: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    @property
    def is_older(self) -> bool:
        """Whether the case was changed after the document was made, as far as it tells."""
        return bool(self.made_from) and self.made_from != self.kit_made_from
