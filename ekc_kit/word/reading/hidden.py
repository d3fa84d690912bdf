"""The hidden marks in a document: see `ekc_kit.word.marks`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.marks import PAPER, ROW
from ekc_kit.word.reading.accepted import row_is_gone

_ID = re.compile(r"[a-z]{1,4}-[a-z0-9]{2,16}")
DIGEST = re.compile(r"[0-9a-f]{24,28}")
_START, _NAME = qn("w:bookmarkStart"), qn("w:name")


def marks(element: Any, kind: str, form: re.Pattern[str] = _ID) -> Iterator[str]:
    """Yield the ids in the hidden marks of one *kind* in an element; "" in one without."""
    for start in element.iter(_START):
        name = start.get(_NAME, "")
        if name.startswith(kind) and (form.fullmatch(name[len(kind) :]) or name == kind):
            yield name[len(kind) :]


def marked(body: Any) -> frozenset[str]:
    """Return the agreements whose hidden mark stands anywhere, but in a row that is taken away."""
    return frozenset(
        one
        for start in body.iter(_START)
        if not any(row_is_gone(row) for row in start.iterancestors(qn("w:tr")))
        for one in marks(start, ROW)
    )


def is_other_paper(body: Any) -> bool:
    """Whether a hidden mark says that this is one of the kit's sheets that are no plan."""
    return any(start.get(_NAME, "").startswith(PAPER) for start in body.iter(_START))
