"""What filling in may leave behind that Word does not open, and how it is mended.

A table cell, a header, a note and a text box must hold a paragraph, a row a cell, a table a row.
Where all of them stand between tags, nothing may be left; only then is the filled part mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ekc_kit.word.compile.grids import fitted, may_change_columns
from ekc_kit.word.compile.runs import W
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import Kind

_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_STEPS = {"for": 1, "if": 1, "endfor": -1, "endif": -1}
_MUST_HOLD = {"tbl": "tr", "tr": "tc"} | dict.fromkeys(
    ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"), "p"
)
_OWNERS = "|".join(owner for owner, kind in _MUST_HOLD.items() if kind == "p")
_ENDS = "(?:<w:bookmark(?:Start|End)[^>]*/>)*"
_NO_CONTENT = re.compile(
    r"<w:sdt>(?:<w:sdtPr>(?:(?!</w:sdtPr>).)*</w:sdtPr>|<w:sdtPr/>)?"
    rf"(?:<w:sdtContent/>|<w:sdtContent>{_ENDS}</w:sdtContent>)</w:sdt>",
    re.DOTALL,
)
_NO_CELLS = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>"
    r"|<w:tr(?: [^>]*)?/>",
    re.DOTALL,
)
_NO_ROWS = re.compile(f"</w:tblGrid>{_ENDS}</w:tbl>")
_NO_PARAGRAPH = re.compile(
    rf"(</w:tcPr>|<w:tcPr/>|</w:tbl>|<w:(?:{_OWNERS})(?: [^>]*)?(?<!/)>)({_ENDS}</w:(?:{_OWNERS})>)"
)
_ALL_GONE = re.compile(rf"<w:({_OWNERS})((?: [^>]*)?)/>")


def mender(tree: Tree) -> Callable[[str], str] | None:
    """Return what mends a part after filling in, or None when it can never need it."""
    steps = [mended] if _may_empty(tree) else []
    if may_change_columns(tree):
        steps.append(fitted)
    if not steps:
        return None
    return steps[0] if len(steps) == 1 else lambda xml: fitted(mended(xml))


def mended(xml: str) -> str:
    """Return a part in which nothing is empty that Word does not open when it is empty."""
    xml = _NO_CELLS.sub("", _NO_CONTENT.sub("", xml))
    while found := _NO_ROWS.search(xml):
        begin = max(xml.rfind("<w:tbl>", 0, found.start()), xml.rfind("<w:tbl ", 0, found.start()))
        xml = xml[:begin] + xml[found.end() :]
    return _ALL_GONE.sub(r"<w:\1\2><w:p/></w:\1>", _NO_PARAGRAPH.sub(r"\1<w:p/>\2", xml))


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
