"""What a list of people is, once it is read: rows to add, and rows that cannot be added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ekc_kit.model.circle import Ring
from ekc_kit.model.cleaning import comparable


@dataclass(frozen=True)
class Row:
    """Somebody on a list. `number` is the line in the source, counted from 1."""

    number: int
    name: str
    relation: str = ""
    ring: Ring | None = None
    group: str = ""
    institution: str = ""
    known_through: str = ""


@dataclass(frozen=True)
class Fault:
    """Why one line of a list is not added. The fields never hold what somebody typed."""

    number: int
    key: str
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PeopleList:
    """A list of people, to look at before anybody is added.

    Only `rows` can be added. The rest says what was left out: `faults` are lines with something
    wrong, `ignored` the columns that the kit does not know, `above` counts the filled lines above
    the headings, `other_sheets` the filled sheets that were not read.
    """

    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    ignored: tuple[str, ...] = ()
    above: int = 0
    other_sheets: int = 0

    @property
    def twice(self) -> int:
        """How many names stand on the list more than once. They may be different people."""
        names = Counter(comparable(row.name) for row in self.rows)
        return sum(count > 1 for count in names.values())


@dataclass(frozen=True)
class Line:
    """A line of a source before anybody judged it.

    Attributes:
        number: The line in the source, counted from 1.
        cells: The text of each cell; a line may be shorter than others.
        lost: The columns whose value the file does not hold, such as a formula never worked out.
        lent: The columns whose value comes from a line above, by a merged cell.
    """

    number: int
    cells: tuple[str, ...]
    lost: frozenset[int] = frozenset()
    lent: frozenset[int] = frozenset()

    def cell(self, column: int | None) -> str:
        """Return the text in *column*; "" when there is no such column or cell."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    @property
    def is_filled(self) -> bool:
        """Whether this line says something of its own."""
        own = (text for column, text in enumerate(self.cells) if column not in self.lent)
        return bool(self.lost) or any(own)
