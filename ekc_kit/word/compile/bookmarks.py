"""Bookmarks whose name holds a field: they mark a place, also in what a loop repeats.

A start and its end share a number that nothing else in the document may have, so both are written
anew each time, beside each other: such a bookmark holds no words. Other bookmarks in a loop are
left out, for their name would stand there twice.
"""

from __future__ import annotations

import json
import re

from markupsafe import escape

from ekc_kit.word.compile.scopes import replace_by_text
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.pictures import NEXT_ID
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.writer import BOOKMARK

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_START, _END, _ID, _NAME = (
    f"{_W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "id", "name")
)
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")


def mark_bookmarks(tree: Tree) -> None:
    """Put a mark in the place of every bookmark that is named by a field."""
    ends = {end.get(_ID): end for end in tree.root.iter(_END)}
    for start in [one for one in tree.root.iter(_START) if OPEN in one.get(_NAME, "")]:
        end = ends.get(start.get(_ID))
        if end is None:  # it marked nothing
            replace_by_text(start, "")
            continue
        replace_by_text(end, "")
        pieces = _MARK.split(start.get(_NAME))
        place = tree.tags[int(pieces[1])].place
        replace_by_text(start, tree.add(_written(tree, pieces), place, in_run=True))


def _written(tree: Tree, name: list[str]) -> str:
    """The expression that writes the bookmark; *name* holds words and marks by turns."""
    before, *pieces = name
    said = [
        json.dumps(piece, ensure_ascii=False) if place % 2 else f"({tree.tags[int(piece)].body})"
        for place, piece in enumerate(pieces)
        if piece
    ]
    begin = json.dumps(str(escape(before)), ensure_ascii=False)
    return f"{NEXT_ID}|{BOOKMARK}({begin}, {' ~ '.join(said)})"
