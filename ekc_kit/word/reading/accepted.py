"""The words of a document as if every tracked change had been accepted.

python-docx passes over words in content controls, in tracked insertions and in some fields; here
every word counts that a reader sees. Words in text boxes float beside the text and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_THROUGH = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins")}
_NOT_READ = {
    qn(f"w:{name}")
    for name in (
        "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sdtPr",
        "txbxContent", "drawing", "pict", "object", "rt", "footnoteReference", "endnoteReference",
    )
}  # fmt: skip
_NOT_READ.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_TEXT, _SYMBOL, _RUN = qn("w:t"), qn("w:sym"), qn("w:r")
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "\u00ad",
}
_CONTROL, _PLACEHOLDER = qn("w:sdt"), f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"
_GONE = tuple(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(f'w:{name}')}" for name in ("del", "moveFrom"))
_ROW_GONE = tuple(f"{qn('w:trPr')}/{qn(f'w:{name}')}" for name in ("del", "moveFrom"))


@dataclass(frozen=True)
class Line:
    """A paragraph's words; `styled` is how many of its first signs are in the style of labels."""

    words: str
    styled: int = 0


def lines(element: Any, label_style: str = "") -> list[Line]:
    """Return the paragraphs in an element, without those that hold nothing.

    A paragraph whose end was taken away, in a tracked change, goes on in the next one.

    Args:
        element: A cell, a paragraph, or anything that holds them.
        label_style: The id of the character style of labels, when the document has it.
    """
    found: list[Line] = []
    begun = Line("")
    for paragraph in element.iter(qn("w:p")):
        if _is_left_out(paragraph, element):
            continue
        pieces = list(_pieces(paragraph, label_style))
        words = begun.words + "".join(piece for piece, _ in pieces)
        styled = begun.styled if begun.words else _styled(pieces)
        begun = Line(words, styled)
        if not any(paragraph.find(path) is not None for path in _GONE):
            found.append(begun)
            begun = Line("")
    return [line for line in (*found, begun) if line.words.strip()]


def words_of(element: Any) -> str:
    """Return the words in an element, one paragraph a line."""
    return "\n".join(line.words for line in lines(element))


def children(element: Any, tag: str) -> Iterator[Any]:
    """Yield the children with this tag, also those that a content control stands around."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from children(child, tag)


def row_is_gone(row: Any) -> bool:
    """Whether a row of a table was taken away, in a tracked change."""
    return any(row.find(path) is not None for path in _ROW_GONE)


def _is_left_out(paragraph: Any, within: Any) -> bool:
    for above in paragraph.iterancestors():
        if above is within:
            return False
        if above.tag in _NOT_READ:
            return True
    return False


def _pieces(element: Any, label_style: str, is_label: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield words in the order of reading, each with whether it is in the style of labels."""
    for child in element:
        if child.tag in _NOT_READ or _invites(child):
            continue
        if child.tag == _TEXT:
            yield child.text or "", is_label
        elif child.tag in _SIGNS:
            if element.tag == _RUN:  # a tab stop in a paragraph's properties is none in its words
                yield _SIGNS[child.tag], is_label
        elif child.tag == _SYMBOL:
            yield _symbol(child.get(qn("w:char"), "")), is_label
        elif child.tag == _RUN:
            style = child.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
            labelled = style is not None and style.get(qn("w:val")) == label_style != ""
            yield from _pieces(child, label_style, labelled)
        else:
            yield from _pieces(child, label_style, is_label)


def _invites(element: Any) -> bool:
    """Whether this is a content control in which nothing was typed: its words are Word's own."""
    return element.tag == _CONTROL and element.find(_PLACEHOLDER) is not None


def _symbol(code: str) -> str:
    """A sign of a symbol font has no meaning elsewhere: it is shown that one stood there."""
    try:
        number = int(code, 16)
    except ValueError:
        return "\ufffd"
    return chr(number) if 0x20 <= number < 0xD800 else "\ufffd"


def _styled(pieces: list[tuple[str, bool]]) -> int:
    count = 0
    for words, is_label in pieces:
        if not is_label:
            break
        count += len(words)
    return count
