"""Which tags of a draft belong together: ``for`` with ``endfor``, ``if`` with ``else``.

Where one is missing, the least that explains it is the fault: of a ``for`` that holds an ``if``
without an ``endif``, only the ``if`` is not closed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ekc_kit.errors import TemplateError
from ekc_kit.word.checking.single import names_only, read, without_scope
from ekc_kit.word.compile.draft import DraftTag
from ekc_kit.word.tags import CLOSES, INSIDE, Kind, is_open_set, not_closed

_NOT_OPEN = "template.block_not_open"


@dataclass(eq=False)
class Block:
    """A piece that is repeated, chosen or kept: its tags, from the first to the last."""

    tags: list[DraftTag] = field(default_factory=list)

    @property
    def has_else(self) -> bool:
        """Whether its last choice was made: another ``else`` belongs to nothing."""
        last = read(self.tags[-1].text)
        return last is not None and last.word == "else"

    def forget(self) -> None:
        """Take its tags out of the draft; the words in it stay, and so do the names it gives."""
        first, *others = self.tags
        for tag in others:
            tag.change("")
        first.change(names_only(first.text))

    def stand_alone(self) -> None:
        """Let its tags take no paragraph, row or cell with them."""
        for tag in self.tags:
            tag.change(without_scope(tag.text))


def blocks(tags: Iterable[DraftTag]) -> tuple[list[Block], list[tuple[TemplateError, Block]]]:
    """Return the complete blocks of one part, and a fault for each that is not."""
    done: list[Block] = []
    faults: list[tuple[TemplateError, Block]] = []
    opened: list[tuple[str, Block]] = []
    for tag, word in _steering(tags):
        if word not in CLOSES and word not in INSIDE:
            opened.append((word, Block([tag])))
            continue
        wanted = INSIDE.get(word) or (CLOSES[word],)
        if not any(name in wanted for name, _ in opened) or (
            word in INSIDE and opened[-1][1].has_else
        ):
            place = tag.words.place
            faults.append((TemplateError(_NOT_OPEN, tag=word, place=place), Block([tag])))
            continue
        while opened[-1][0] not in wanted:
            faults.append(_not_closed(opened.pop()[1]))
        opened[-1][1].tags.append(tag)
        if word in CLOSES:
            done.append(opened.pop()[1])
    faults += [_not_closed(one) for _, one in opened]
    return done, faults


def _steering(tags: Iterable[DraftTag]) -> Iterator[tuple[DraftTag, str]]:
    """Each tag that begins, divides or ends a block, with its first word."""
    for tag in tags:
        found = read(tag.text)
        if found is None or found.kind is not Kind.BLOCK:
            continue
        if found.word in ("for", "if", *CLOSES, *INSIDE) or is_open_set(found):
            yield tag, found.word


def _not_closed(block: Block) -> tuple[TemplateError, Block]:
    first = block.tags[0]
    tag = read(first.text)
    assert tag is not None, "a block begins with a tag that was read"
    return not_closed(tag, first.words.place), block
