"""A template as somebody is still working on it: its tags, also the broken ones, can be changed.

Compiling stops at the first fault. A draft lets one mend that tag and compile again, so that the
next fault is found. Nothing of it reaches a document.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from lxml import etree

from ekc_kit.word.package import Part
from ekc_kit.word.tags import shorten

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PARTS = ("word/", "docProps/")
_NOWHERE = "#"  # an attribute, such as the address of a link, is never left empty
_QUOTED_TAG = re.compile(r"(?:\{|%7b){2}.*?(?:\}|%7d){2}", re.IGNORECASE)
# A tag; one with half its end, "{{ name }"; and the beginning of one that has no end at all.
_TAG = re.compile(
    r"""\{\{ (?:(?!\{[{%]).)*? \}\}
      | \{%  (?:(?!\{[{%]).)*? %\}
      | \{\# .*? \#\}
      | \{[{%] [^{}%]* [}%]
      | \{[{%]""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(eq=False)
class Words:
    """A piece of text in which tags are looked for: a paragraph, an attribute, a property.

    Attributes:
        part: The name of the part it stands in.
        texts: The elements that hold it, in order; one, for an attribute.
        attribute: The attribute that holds it; empty for the text of the elements.
        place: How a fault names it, as it was at first.
        tags: Its tags, in order.
    """

    part: str
    texts: list[Any]
    attribute: str = ""
    place: str = ""
    tags: list[DraftTag] = field(default_factory=list)

    @property
    def whole(self) -> str:
        """The text as it is now."""
        if self.attribute:
            return str(self.texts[0].get(self.attribute))
        return "".join(one.text or "" for one in self.texts)


@dataclass(eq=False)
class DraftTag:
    """A tag in a draft: *text* as it is now, braces included."""

    words: Words
    start: int
    text: str

    @property
    def after(self) -> str:
        """The words that follow it."""
        return self.words.whole[self.start + len(self.text) :]

    def change(self, text: str) -> None:
        """Put *text* in its place."""
        words, begin, end = self.words, self.start, self.start + len(self.text)
        if words.attribute:
            whole = words.whole
            changed = whole[:begin] + text + whole[end:]
            words.texts[0].set(words.attribute, changed or _NOWHERE)
        else:
            _replace(words.texts, begin, end, text)
        for later in words.tags[words.tags.index(self) + 1 :]:
            later.start += len(text) - len(self.text)
        self.text = text


class Draft:
    """A template by the bytes of its parts, with every tag in the order of the document."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = dict(parts)
        self._roots: dict[str, Any] = {}
        self.words: list[Words] = []
        for name, data in parts.items():
            if name.endswith(".xml") and name.startswith(_PARTS):
                self._read(name, data)

    @property
    def tags(self) -> Iterator[DraftTag]:
        """Every tag, part by part."""
        return (tag for words in self.words for tag in words.tags)

    def by_part(self) -> Iterator[list[DraftTag]]:
        """Yield the tags of each part that has any."""
        for part in dict.fromkeys(words.part for words in self.words):
            yield [tag for tag in self.tags if tag.words.part == part]

    def package(self) -> bytes:
        """Return the template as it is now: a .docx that is not packed, since nobody keeps it."""
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            for name, data in self._parts.items():
                root = self._roots.get(name)
                archive.writestr(
                    name, data if root is None else etree.tostring(root, encoding="utf-8")
                )
        return whole.getvalue()

    def _read(self, name: str, data: bytes) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root: Any = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            return  # compiling tells that it is damaged
        self._roots[name] = root
        links = self._links(name)
        joined: set[Any] = set()
        for element in root.iter(etree.Element):
            if element.get(_ID) in links:
                self._note(Words(name, [links[element.get(_ID)]], "Target"))
            for attribute in element.attrib:
                self._note(Words(name, [element], attribute))
            if element.tag == f"{_W}p":
                texts = [one for one in element.iter(f"{_W}t") if _paragraph(one) is element]
                joined.update(texts)
                self._note(Words(name, texts))
            elif element not in joined and element.tag != f"{_W}delText" and len(element) == 0:
                self._note(Words(name, [element]))

    def _links(self, name: str) -> dict[str, Any]:
        """The relationships of a part whose address holds a field, by id, their tags unquoted."""
        folder, _, part = name.rpartition("/")
        listed = f"{folder}/_rels/{part}.rels"
        if listed not in self._parts:
            return {}
        root: Any = etree.fromstring(self._parts[listed])
        links = {}
        for one in root.iter(_RELATION):
            address = _QUOTED_TAG.sub(lambda tag: unquote(tag.group()), one.get("Target", ""))
            if "{{" in address:
                one.set("Target", address)
                links[one.get("Id")] = one
        if links:
            self._roots[listed] = root
        return links

    def _note(self, words: Words) -> None:
        whole = words.whole
        words.tags = [DraftTag(words, one.start(), one.group()) for one in _TAG.finditer(whole)]
        if words.tags:
            words.place = shorten(whole)
            self.words.append(words)


def draft_of(parts: Mapping[str, Part]) -> Draft:
    """Return a draft of the template with these parts."""
    return Draft({name: part.data for name, part in parts.items()})


def _paragraph(text: Any) -> Any:
    """The paragraph of a text; None for one that was deleted with track changes."""
    element = text
    while element is not None and element.tag not in (f"{_W}p", f"{_W}del"):
        element = element.getparent()
    return element if element is not None and element.tag == f"{_W}p" else None


def _replace(texts: list[Any], begin: int, end: int, text: str) -> None:
    """Replace a stretch of the joined *texts*; what is new comes where the stretch began."""
    at, is_placed = 0, False
    for one in texts:
        own = one.text or ""
        low, high = max(begin - at, 0), min(end - at, len(own))
        at += len(own)
        if low <= high and not (is_placed and low == high):
            one.text = own[:low] + ("" if is_placed else text) + own[high:]
            is_placed = True
