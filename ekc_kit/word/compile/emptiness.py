"""What filling in may leave behind that Word does not open, and how it is mended.

A table cell, a header, a note and a text box must hold a paragraph, a row a cell, a table a row.
Where all of them stand between tags, nothing may be left; only then is the filled part mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree

from ekc_kit.word.compile.grids import fit_columns, may_change_columns
from ekc_kit.word.compile.runs import W
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import Kind

_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_STEPS = {"for": 1, "if": 1, "endfor": -1, "endif": -1}
_OWNERS = ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
_MUST_HOLD = {"tbl": "tr", "tr": "tc"} | dict.fromkeys(_OWNERS, "p")
_HOLDERS = "|".join(("tbl", "tr", "sdtContent", *_OWNERS))
# An end that follows anything but what it must hold, or a control that may hold it: worth a look.
_MAY_BE_EMPTY = re.compile(
    rf"<w:(?:{_HOLDERS})(?: [^>]*)?/>|<w:sdtContent></w:sdtContent>"
    "|(?<!</w:tr>)(?<!</w:sdt>)</w:tbl>|(?<!</w:tc>)(?<!</w:sdt>)</w:tr>"
    rf"|(?<!</w:p>)(?<!</w:sdt>)</w:(?:{'|'.join(_OWNERS)})>"
    "|<w:bookmark(?:Start|End)[^>]*></w:sdtContent>"
)
_MARKS = (W + "bookmarkStart", W + "bookmarkEnd")
_NO_CONTENT = (*_MARKS, W + "tcPr")


def mender(tree: Tree) -> Callable[[str], str] | None:
    """Return what mends a part after filling in, or None when it can never need it."""
    may_empty, may_change = _may_empty(tree), may_change_columns(tree)
    if not may_empty and not may_change:
        return None

    def mended(xml: str) -> str:
        if not may_change and not _MAY_BE_EMPTY.search(xml):
            return xml
        root = etree.fromstring(xml.encode(), etree.XMLParser(huge_tree=True, no_network=True))
        if may_empty:
            _fill_up(root)
        if may_change:
            fit_columns(root)
        return _HEAD + str(etree.tostring(root, encoding="unicode"))

    return mended


def _fill_up(root: Any) -> None:
    """Leave nothing empty that Word does not open when it is empty, the innermost first."""
    kinds = [W + name for name in ("sdt", *_MUST_HOLD)]
    for element in reversed(list(root.iter(*kinds))):
        kind = element.tag.removeprefix(W)
        if kind in _OWNERS:
            inside = [one for one in element if one.tag not in _NO_CONTENT]
            if not inside or inside[-1].tag == W + "tbl":
                element.append(etree.Element(W + "p"))
        elif _is_empty(element, kind):
            for mark in list(element.iter(*_MARKS)):
                element.addprevious(mark)
            element.getparent().remove(element)


def _is_empty(element: Any, kind: str) -> bool:
    if kind == "sdt":
        content = element.find(W + "sdtContent")
        return content is not None and all(one.tag in _MARKS for one in content)
    return next(element.iterdescendants(W + _MUST_HOLD[kind]), None) is None


def _may_empty(tree: Tree) -> bool:
    return any(
        not _keeps(tree, element, kind)
        for owner, kind in _MUST_HOLD.items()
        for element in tree.root.iter(W + owner)
    )


def _keeps(tree: Tree, owner: Any, kind: str) -> bool:
    """Whether a child of this kind stays, whatever the tags around it do."""
    inside, kept = 0, False
    for text, child in _between(owner):
        for number in _MARK.findall(text):
            tag = tree.tags[int(number)]
            inside += _STEPS.get(tag.word, 0) if tag.kind is Kind.BLOCK else 0
        if child is not None and inside == 0:
            if child.tag == W + kind:
                kept = True
            elif child.tag == W + "tbl":
                kept = False
    return kept


def _between(owner: Any) -> Iterator[tuple[str, Any]]:
    """Each child with the text before it."""
    text = owner.text or ""
    for child in owner:
        yield text, child
        text = child.tail or ""
