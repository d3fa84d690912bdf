"""What may stand in a document once only: what a loop repeats, or a choice leaves half of out.

A drawing gets an id of its own each time. An id that nothing refers to is left out. A bookmark, and
what remains of a comment, have two ends: where not both ends always come together, both go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ekc_kit.word.pictures import NEXT_ID
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import CLOSES, INSIDE, Kind, Tag

_DRAWING_ID = re.compile(r'(<(?:\w+:)?docPr\b[^>]*?\bid=")\d+(")')
_OLD_DRAWING_ID = re.compile(r'(<v:\w+\b[^>]*?)\s(?:id|o:spid)="[^"]*"')
_LEFT_OUT = re.compile(r'<w:id w:val="[^"]*"/>|<w:commentReference\b[^>]*/>')
_END = re.compile(r'<w:(bookmark|commentRange|perm)(?:Start|End)\b[^>]*?\bw:id="([^"]*)"[^>]*/>')

Path = tuple[int, ...]


def once(pieces: list[str], tags: list[Tag]) -> list[str]:
    """Return the XML between tags, with nothing in it that may not stand there twice.

    Args:
        pieces: What stands before the first tag, between tags and after the last.
        tags: One fewer than *pieces*.
    """
    paths = list(_paths(tags))
    places: dict[tuple[str, ...], list[tuple[Path, int]]] = {}
    for piece, place in zip(pieces, paths, strict=True):
        for end in _END.finditer(piece):
            places.setdefault(end.groups(), []).append(place)
    kept = {
        name
        for name, found in places.items()
        if len(found) == 2 and found[0] == found[1] and not found[0][1]
    }

    def pair(end: re.Match[str]) -> str:
        return end.group() if end.groups() in kept else ""

    return [
        _END.sub(pair, _own_ids(piece) if loops else piece)
        for piece, (_, loops) in zip(pieces, paths, strict=True)
    ]


def _paths(tags: list[Tag]) -> Iterator[tuple[Path, int]]:
    """Where each piece stands: which branches are open there, and how many loops."""
    branches: list[int] = []
    loops = 0
    yield (), 0
    for number, tag in enumerate(tags):
        word = tag.word if tag.kind is Kind.BLOCK else ""
        loops += {"for": 1, "endfor": -1}.get(word, 0)
        if word in INSIDE or (word in CLOSES and word != "endset"):
            branches.pop()
        if word in INSIDE or word in ("for", "if"):
            branches.append(number)
        yield tuple(branches), loops


def _own_ids(xml: str) -> str:
    while (changed := _OLD_DRAWING_ID.sub(r"\1", xml)) != xml:
        xml = changed
    own = rf"\1{OPEN}={NEXT_ID}()={CLOSE}\2"
    return _DRAWING_ID.sub(own, _LEFT_OUT.sub("", xml))
