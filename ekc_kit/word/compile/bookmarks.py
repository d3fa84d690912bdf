"""Bookmarks whose name holds a field: they are filled in, and a loop may repeat them.

A start and its end share a number that nothing else in the document has, so that number is given
anew each time. Other bookmarks in a loop are left out: their name would stand there twice.
"""

from __future__ import annotations

from typing import Any

from ekc_kit.word.compile.repeats import NEXT_ID
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.sandbox import OPEN

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_START, _END, _ID, _NAME = (
    f"{_W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "id", "name")
)


def mark_bookmarks(tree: Tree) -> None:
    """Mark the numbers of every bookmark that is named by a field.

    One that ends in another paragraph than it begins in marks the point where it begins.
    """
    ends = {end.get(_ID): end for end in tree.root.iter(_END)}
    named = [start for start in tree.root.iter(_START) if OPEN in start.get(_NAME, "")]
    for number, start in enumerate(named):
        end = ends.get(start.get(_ID))
        if end is None:
            _drop(start)
            continue
        if end.getparent() is not start.getparent():
            _drop(end)
            start.addnext(end)
        own = f"kit_bookmark_{number}"
        _put_before(start, tree.add_order(f"set {own} = {NEXT_ID}()"))
        for one in (start, end):
            one.set(_ID, tree.add(own))


def _drop(element: Any) -> None:
    _put_before(element, element.tail or "")
    element.tail = None
    element.getparent().remove(element)


def _put_before(element: Any, text: str) -> None:
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
