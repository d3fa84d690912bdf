"""What a reader finds in a Word file: part by part, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.word.making import parts_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_BOXES = {f"{_W}tr": "[row]", f"{_W}tc": "[cell]", f"{_W}tbl": "[table]"}
_SAID = {
    "descr": ("docPr",),
    "title": ("docPr",),
    f"{_W}tooltip": ("hyperlink",),
    f"{_W}val": ("tblCaption", "tblDescription"),
}


def read(data: bytes) -> dict[str, list[str]]:
    """Return the paragraphs of every part that holds words, with the shape of its tables.

    What only a screen reader or a pointer tells (alternative texts, tooltips) follows after the
    paragraphs of its part. A property is a paragraph of its own.
    """
    return {
        name: list(_lines(etree.fromstring(content)))
        for name, content in parts_of(data).items()
        if name.endswith(".xml") and name.startswith(("word/", "docProps/", "customXml/"))
        if not name.startswith(("word/theme", "word/styles", "word/fontTable", "word/settings"))
    }


def _lines(root: etree._Element) -> Iterator[str]:
    if not root.tag.startswith(_W):
        yield from (text.strip() for text in root.itertext() if text.strip())
        return
    for element in root.iter(f"{_W}p", *_BOXES):
        yield _BOXES.get(str(element.tag)) or "".join(_signs(element))
    for element in root.iter(etree.Element):
        for name, owners in _SAID.items():
            if etree.QName(element).localname in owners and name in element.attrib:
                yield f"({element.get(name)})"


def _signs(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(etree.Element):
        owner = element.getparent()
        if etree.QName(element).localname == "t":
            yield element.text or ""
        elif element.tag == f"{_W}delText":
            yield f"[-{element.text}-]"
        elif owner is not None and owner.tag == f"{_W}r":
            yield _SHOWN.get(str(element.tag), "")
