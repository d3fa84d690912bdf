"""Whether filling in may empty something that Word does not open when empty.

A table cell must hold a paragraph, and a table a row. Where every paragraph of a cell, or every row
of a table, stands between tags, nothing may be left; only then is the filled part mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import Kind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_STEPS = {"for": 1, "if": 1, "endfor": -1, "endif": -1}
_NO_ROWS = "</w:tblGrid></w:tbl>"


def may_empty(tree: Tree) -> bool:
    """Whether a cell may lose its last paragraph, or a table its last row."""
    return any(not _keeps(tree, cell, "p") for cell in tree.root.iter(f"{_W}tc")) or any(
        not _keeps(tree, table, "tr") for table in tree.root.iter(f"{_W}tbl")
    )


def mended(xml: str) -> str:
    """Return a part in which a table without rows is gone and every cell ends in a paragraph."""
    while (end := xml.find(_NO_ROWS)) >= 0:
        begin = max(xml.rfind("<w:tbl>", 0, end), xml.rfind("<w:tbl ", 0, end))
        xml = xml[:begin] + xml[end + len(_NO_ROWS) :]
    for last in ("</w:tcPr>", "<w:tcPr/>", "<w:tc>", "</w:tbl>"):
        xml = xml.replace(last + "</w:tc>", last + "<w:p/></w:tc>")
    return xml


def _keeps(tree: Tree, owner: Any, kind: str) -> bool:
    """Whether a child of this kind stays, whatever the tags around it do."""
    inside, kept = 0, False
    for text, child in _between(owner):
        for number in _MARK.findall(text):
            tag = tree.tags[int(number)]
            inside += _STEPS.get(tag.word, 0) if tag.kind is Kind.BLOCK else 0
        if child is not None and inside == 0:
            if child.tag == f"{_W}{kind}":
                kept = True
            elif child.tag == f"{_W}tbl":
                kept = False
    return kept


def _between(owner: Any) -> Iterator[tuple[str, Any]]:
    """Each child with the text before it."""
    text = owner.text or ""
    for child in owner:
        yield text, child
        text = child.tail or ""
