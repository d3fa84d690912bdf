"""The lines of a plan beside its agreements: found by their hidden marks only."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from ekc_kit.word.marks import TEXT, TEXTS
from ekc_kit.word.reading.accepted import Line, lines
from ekc_kit.word.reading.labels import said


def texts_of(body: Any, label_style: str) -> dict[str, str]:
    """Return what each line says that bears a mark, without its label; "" where it is still open.

    A line whose mark has gone is not in it.
    """
    found: dict[str, str] = {}
    for start in body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"), "")
        place = name.removeprefix(TEXT)
        paragraph = next(start.iterancestors(qn("w:p")), None)
        if name != place and place in TEXTS and paragraph is not None:
            line = next(iter(lines(paragraph, label_style)), Line(""))
            has_label = "." in TEXTS[place]
            found.setdefault(place, said(_behind_label(line) if has_label else line.words))
    return found


def _behind_label(line: Line) -> str:
    if line.styled:
        return line.words[line.styled :].lstrip(" \u00a0\t:")
    before, tab, after = line.words.partition("\t")
    return after if tab else before
