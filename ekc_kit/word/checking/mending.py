"""What takes a fault out of a draft: the smallest change that leaves the rest as it is.

The kit's errors name a paragraph, not a tag: which tag is at fault is found by trying.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ekc_kit.errors import TemplateError
from ekc_kit.word.checking.blocks import Block, blocks
from ekc_kit.word.checking.single import ANYTHING, harmless
from ekc_kit.word.checking.trial import Told, Trial
from ekc_kit.word.compile.draft import Draft, DraftTag
from ekc_kit.word.tags import shorten

Mend = Callable[[], None]

_STRUCTURE = ("template.block_crosses", "template.block_not_open", "template.block_not_closed")
_NEEDS_ROOM = ("template.text_beside", "template.not_in_scope")
# Of these the tag is singled out beforehand: another one beside it may have the same fault.
_SAYS_NO_MORE = (
    "template.not_allowed",
    "template.cannot_fill",
    "template.cannot_read_tag",
    "template.no_words",
)


def mend(draft: Draft, told: Told, trial: Trial) -> tuple[DraftTag, Told | None] | None:
    """Take what was told away; return the tag at fault and what is told next.

    Where no mend is without a new loose end, the first that does something has to do. None when
    nothing helps.
    """
    second_best: tuple[DraftTag, Mend, Told] | None = None
    for tag, do in _mends(draft, told, trial):
        before = _texts(draft)
        do()
        after = trial.of(draft)
        is_progress = told.error.key in _SAYS_NO_MORE or after is None or not after.is_same(told)
        if after is None or (is_progress and after.error.key not in _STRUCTURE):
            return tag, after
        if is_progress and second_best is None:
            second_best = tag, do, after
        _put_back(before)
    if second_best is None:
        return None
    tag, do, after = second_best
    do()
    return tag, after


def _mends(draft: Draft, told: Told, trial: Trial) -> Iterator[tuple[DraftTag, Mend]]:
    """What may take away what was told, the likeliest and smallest first, with the tag at fault."""
    error = told.error
    if error.key == "template.unsupported_place":
        yield from _nothing_there(draft, str(error.fields["place"]))
        return
    block_of = {tag: one for tags in draft.by_part() for one in blocks(tags)[0] for tag in one.tags}
    near = _suspects(draft, error)
    for tags in near:
        if error.key in _SAYS_NO_MORE and not _is_alone_at_fault(tags, near, draft, told, trial):
            continue
        owners = list(dict.fromkeys(block_of[tag] for tag in tags if tag in block_of))
        if error.key in _NEEDS_ROOM:
            yield tags[0], partial(_stand_alone, owners or [Block([tag]) for tag in tags])
        if error.key == "template.unknown_field":
            yield tags[0], partial(_change, tags, partial(_without_field, error))
        if not owners or error.key not in (*_STRUCTURE, *_NEEDS_ROOM):
            yield tags[0], partial(_change, tags, harmless)
        yield tags[0], partial(_forget, owners)


def _suspects(draft: Draft, error: TemplateError) -> list[list[DraftTag]]:
    """The tags that may be at fault, the likeliest first; those with the same fault together.

    Word keeps a text box twice, and people repeat a line: what is equal has the same fault. So has
    all that names the same unknown field or filter there.
    """
    place = error.fields.get("place")
    near = [tag for tag in draft.tags if tag.text and shorten(tag.words.whole) == place]
    named = str(error.fields.get("field") or error.fields.get("filter") or "").rpartition(".")[2]
    naming = [tag for tag in near if named and named in tag.text]
    equal: dict[tuple[str, str], list[DraftTag]] = {}
    for tag in near or [tag for tag in draft.tags if tag.text]:
        equal.setdefault((shorten(tag.words.whole), tag.text), []).append(tag)
    return [*([naming] if naming else []), *equal.values()]


def _is_alone_at_fault(
    tags: Sequence[DraftTag],
    near: Sequence[Sequence[DraftTag]],
    draft: Draft,
    told: Told,
    trial: Trial,
) -> bool:
    """Whether the same is told when all that is shown near it, and no block, asks for nothing."""
    before = _texts(draft)
    steers = harmless(tags[0].text) != ""
    for others in near:
        if others is not tags and (steers or harmless(others[0].text) == ""):
            _change(others, harmless)
    still = trial.of(draft)
    _put_back(before)
    return still is not None and still.is_alike(told)


def _nothing_there(draft: Draft, place: str) -> Iterator[tuple[DraftTag, Mend]]:
    """Where nothing is filled in, all tags go at once."""
    tags = [tag for tag in draft.tags if place in (tag.words.part, shorten(tag.words.whole))]
    if tags:
        yield tags[0], partial(_change, tags, lambda _text: "")


def _change(tags: Sequence[DraftTag], to: Callable[[str], str]) -> None:
    for tag in tags:
        tag.change(to(tag.text))


def _stand_alone(owners: Sequence[Block]) -> None:
    for block in owners:
        block.stand_alone()


def _forget(owners: Sequence[Block]) -> None:
    for block in owners:
        block.forget()


def _without_field(error: TemplateError, text: str) -> str:
    """The tag with any value where it asks for the unknown field."""
    last = re.escape(str(error.fields["field"]).rpartition(".")[2])
    return re.sub(rf"(?:\w+\s*\.\s*)*(?<!\w){last}(?!\w)", ANYTHING, text)


def _texts(draft: Draft) -> list[tuple[DraftTag, str]]:
    return [(tag, tag.text) for tag in draft.tags]


def _put_back(before: Sequence[tuple[DraftTag, str]]) -> None:
    for tag, text in before:
        if tag.text != text:
            tag.change(text)
