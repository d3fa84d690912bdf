"""Small Word files for tests, made with python-docx, and a way to read what came out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from docx import Document
from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_of(*paragraphs: str) -> bytes:
    """Return a document with these paragraphs."""
    sheet = Document()
    for words in paragraphs:
        sheet.add_paragraph(words)
    return saved(sheet)


def saved(sheet: object) -> bytes:
    """Return a python-docx document as bytes."""
    whole = io.BytesIO()
    sheet.save(whole)  # type: ignore[attr-defined]  # python-docx has no types
    return whole.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """Return a package with some parts replaced or added."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts_of(data) | changes).items():
            archive.writestr(name, content)
    return whole.getvalue()


def paragraphs(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Return the words of each paragraph as a reader sees them, tables included."""
    root = etree.fromstring(parts_of(data)[part])
    return ["".join(_words(one)) for one in root.iter(f"{_W}p")]


def all_words(data: bytes) -> str:
    """Return all words of the body, one paragraph a line."""
    return "\n".join(paragraphs(data))


def _words(paragraph: etree._Element) -> Iterable[str]:
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.getparent().tag == f"{_W}r":
            yield "\n" if element.tag == f"{_W}br" else "\t"
