"""What a reader finds in a Word file: part by part, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from lxml import etree

from tests.word.corpus.pieces import W as SPACE
from tests.word.making import parts_of

_W = f"{{{SPACE}}}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_SHOWN |= {f"{_W}footnoteReference": "[note]", f"{_W}endnoteReference": "[note]"}
_BOXES = {f"{_W}tr": "[row]", f"{_W}tc": "[cell]", f"{_W}tbl": "[table]"}
_SAID = {
    "descr": ("docPr",),
    "title": ("docPr",),
    f"{_W}tooltip": ("hyperlink",),
    f"{_W}val": ("tblCaption", "tblDescription"),
}
_LEADS_TO = re.compile(r'HYPERLINK "([^"]*)"')
_NO_WORDS = ("word/theme", "word/styles", "word/fontTable", "word/settings", "word/numbering")
Words = dict[str, list[str]]


class Difference(NamedTuple):
    """Where two files differ: the part, and the lines of each."""

    part: str
    theirs: list[str]
    ours: list[str]


def read(data: bytes) -> Words:
    """Return the paragraphs of every part that holds words, with the shape of its tables.

    What only a screen reader or a pointer tells (alternative texts, tooltips) and where links lead
    follows after the paragraphs of its part. A property is a paragraph of its own.
    """
    parts = parts_of(data)
    return {
        name: list(_lines(etree.fromstring(content), _addresses(name, parts)))
        for name, content in parts.items()
        if name.endswith(".xml") and name.startswith(("word/", "docProps/", "customXml/"))
        if not name.startswith(_NO_WORDS)
    }


def differences(theirs: Words, ours: Words) -> list[Difference]:
    """Return where two files that were read differ, part by part."""
    return [
        Difference(part, theirs.get(part, [])[a:b], ours.get(part, [])[c:d])
        for part in sorted(theirs.keys() | ours.keys())
        for step, a, b, c, d in SequenceMatcher(
            None, theirs.get(part, []), ours.get(part, []), autojunk=False
        ).get_opcodes()
        if step != "equal"
    ]


def _addresses(name: str, parts: Mapping[str, bytes]) -> dict[str, str]:
    folder, _, file = name.rpartition("/")
    listed = parts.get(f"{folder}/_rels/{file}.rels")
    if listed is None:
        return {}
    return {one.get("Id", ""): one.get("Target", "") for one in etree.fromstring(listed)}


def _lines(root: etree._Element, addresses: Mapping[str, str]) -> Iterator[str]:
    if not root.tag.startswith(_W):
        yield from (text.strip() for text in root.itertext() if text.strip())
        return
    for element in root.iter(f"{_W}p", *_BOXES):
        yield _BOXES.get(str(element.tag)) or "".join(_signs(element))
    for element in root.iter(etree.Element):
        for name, owners in _SAID.items():
            if etree.QName(element).localname in owners and name in element.attrib:
                yield f"({element.get(name)})"
        if element.tag == f"{_W}hyperlink" and element.get(f"{_R}id"):
            yield f"(to {addresses[element.get(f'{_R}id', '')]})"
        elif found := _LEADS_TO.search(element.get(f"{_W}instr", "")):
            yield f"(to {found.group(1)})"


def _signs(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(etree.Element):
        owner = element.getparent()
        if etree.QName(element).localname == "t":
            yield element.text or ""
        elif element.tag == f"{_W}delText":
            yield f"[-{element.text}-]"
        elif owner is not None and owner.tag == f"{_W}r":
            yield _SHOWN.get(str(element.tag), "")
