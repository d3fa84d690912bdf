"""What filling in one part may use up, so that no template fills memory or runs for minutes.

Everything is counted, so that the same template with the same data is refused on every machine; the
clock is for what the counting does not see. Counting is done where a loop begins and where pieces
of the document are put together, not at every turn: an ordinary document hardly notices.

The numbers leave room for a hundred times the largest document that anybody hands round. A plan of
25 agreements has 56,000 signs and takes 5,000 steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter
from types import NoneType
from typing import Any

from jinja2.runtime import Context, Undefined

from ekc_kit.errors import TemplateError

SIGNS = 20_000_000  # of a part: about 5,000 pages; Word opens no more than 32 million
STEPS = 5_000_000  # a value, a condition, or ten signs in a loop: a second or two
MADE = 1_000_000  # the signs of a text, or the items of a list, that a template makes itself
SECONDS = 10.0
_LONG_LOOP = 10_000  # steps from which a loop looks at the clock at every turn
_PIECES = 1_000  # of the document that are put together at once
_WORDS = (str, int, float, NoneType, Undefined)  # what is not defined says so by itself
_CONTAINERS = (list, tuple, dict, set, frozenset)
_SIZED = (range, *_CONTAINERS)


class LimitError(Exception):
    """A template asks for too much. *key* is that of the sentence that says so."""

    def __init__(self, key: str) -> None:
        self.key = f"template.{key}"
        super().__init__(key)


class LimitedContext(Context):
    """What one part is filled in with, and what it may still use up."""

    def begin(self) -> list[str]:
        """Return an empty list for the pieces of the part; all is counted from nothing."""
        self._signs = self._steps = 0
        self._end = perf_counter() + SECONDS
        self._sizes: dict[int, tuple[Any, int]] = {}
        self._whole: list[str] = []
        self._pieces: list[str] = []
        return self._pieces

    def finish(self) -> str:
        """Return all pieces as one text."""
        text = "".join(self._pieces)
        self.add(len(text))
        return "".join((*self._whole, text)) if self._whole else text

    def add(self, signs: int) -> None:
        """Count signs of the document."""
        self._signs += signs
        if self._signs > SIGNS:
            raise LimitError("too_much_text")

    def spend(self, steps: int) -> None:
        """Count steps, and look at the clock."""
        self._steps += steps
        if self._steps > STEPS:
            raise LimitError("too_many_turns")
        if perf_counter() > self._end:
            raise LimitError("too_slow")

    def turns(self, items: Iterable[Any], steps: int) -> Iterable[Any]:
        """Return what a loop runs through, when each turn is *steps* long."""
        self._join_many()
        try:
            count = len(items)  # type: ignore[arg-type]  # what has no length is counted on the way
        except TypeError:
            return self._watched(items, steps)
        self.spend(count * steps)
        return items if count * steps < _LONG_LOOP else self._watched(items, 0)

    def _watched(self, items: Iterable[Any], steps: int) -> Iterator[Any]:
        for item in items:
            self.spend(steps)
            self._join_many()
            yield item

    def _join_many(self) -> None:
        if len(self._pieces) > _PIECES:
            text = "".join(self._pieces)
            self.add(len(text))
            self._whole.append(text)
            self._pieces.clear()

    def kept(self) -> list[str]:
        """Return an empty list for the pieces of a block that is set: what it takes is counted."""
        return _Kept(self)

    def made(self, value: Any) -> Any:
        """Return a text or list that the template made, when it is not too large.

        A list can hold itself many times over without taking room; what is counted is what one
        would see who reads or compares all of it.
        """
        if self._size(value) > MADE:
            raise LimitError("too_much_text")
        return value

    def used(self, value: Any) -> None:
        """Count what a filter goes through: a text or a list."""
        if isinstance(value, str):
            self.spend(1 + len(value) // 10)
        else:
            self.spend(1 + 2 * len(value) if isinstance(value, _SIZED) else 1)

    def joined(self, values: Iterable[Any]) -> str:
        """Return what ``~`` makes of these values."""
        texts = [self.text(value) for value in values]
        if sum(map(len, texts)) > MADE:
            raise LimitError("too_much_text")
        return "".join(texts)

    def text(self, value: Any) -> str:
        """Return *value* as a text.

        Raises:
            TemplateError: It is no word; how Python would write it is not for people.
        """
        if isinstance(value, str):
            return value
        if not isinstance(value, _WORDS):
            raise TemplateError("template.no_words")
        return str(value)

    def _size(self, value: Any) -> int:
        if isinstance(value, (str, range)):
            return len(value)
        if not isinstance(value, _CONTAINERS):
            return 1
        known = self._sizes.get(id(value))
        if known is None:
            self.spend(len(value))
            size = 1
            for item in (*value.keys(), *value.values()) if isinstance(value, dict) else value:
                size += 1 + self._size(item)
                if size > MADE:
                    raise LimitError("too_much_text")
            known = self._sizes[id(value)] = (value, size)  # kept, or its number is given again
        return known[1]


class _Kept(list[str]):
    def __init__(self, context: LimitedContext) -> None:
        super().__init__()
        self._context = context

    def append(self, piece: str) -> None:
        self._context.add(len(piece))
        super().append(piece)

    def extend(self, pieces: Iterable[str]) -> None:
        for piece in pieces:
            self.append(piece)
