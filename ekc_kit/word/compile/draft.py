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

from lxml import etree

from ekc_kit.word.compile.links import readable
from ekc_kit.word.compile.runs import SIGNS, elements_of, words_in
from ekc_kit.word.package import Part
from ekc_kit.word.tags import shorten

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/", "docProps/")
# A tag; one with half its end, "{{ name }"; and the beginning of one that has no end at all.
_NOWHERE = "#"  # an attribute, such as the address of a link, is never left empty
_TAG = re.compile(
    r"""\{\{ (?:(?!\{[{%]).)*? \}\}
      | \{%  (?:(?!\{[{%]).)*? %\}
      | \{\# .*? \#\}
      | \{[{%] [^{}%]* [}%]{1,2}
      | \{[{%]
    """,
    re.DOTALL | re.VERBOSE,
)
_WITH_LOOSE_ENDS = re.compile(rf"{_TAG.pattern}|(?<!_)[}}%]\}}", re.DOTALL | re.VERBOSE)
# What seems to belong to the end of a tag that has no beginning: "{ name }}", "% if name %}".
_BEFORE = re.compile(
    r"""[{%]? \s? (?:(?:tr|tc|p|r)\s)?
        (?: (?:for|if|elif|set)\s [^{}%]+ | [\w.]* (?:\s?\|\s?\w+)? \s? ) \Z""",
    re.VERBOSE,
)
_FAR = 100
_BEGINS = ("{{", "{%", "{#")


@dataclass(eq=False)
class Words:
    """A piece of text in which tags are looked for: a paragraph, an attribute, an address.

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
        return "".join(words_in(one) for one in self.texts)


@dataclass(eq=False)
class DraftTag:
    """A tag in a draft: *text* as it is now, braces included."""

    words: Words
    start: int
    text: str

    @property
    def is_loose(self) -> bool:
        """Whether it is the end of a tag that has no beginning."""
        return bool(self.text) and not self.text.startswith(_BEGINS)

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
        self._paragraphs: list[Words] = []
        for name, data in parts.items():
            if not name.startswith(_PARTS):
                continue
            if name.endswith(".xml") and (b"{" in data or b"<w:p" in data):
                self._read(name, data)
            elif name.endswith(".rels") and (b"{" in data or b"%7b" in data.lower()):
                self._read_addresses(name, data)

    @property
    def tags(self) -> Iterator[DraftTag]:
        """Every tag, part by part."""
        return (tag for words in self.words for tag in words.tags)

    def by_part(self) -> Iterator[list[DraftTag]]:
        """Yield the tags of each part that has any."""
        for part in dict.fromkeys(words.part for words in self.words):
            yield [tag for tag in self.tags if tag.words.part == part]

    def outside_tags(self) -> Iterator[tuple[Words, str]]:
        """Yield each paragraph with its words, a line end in the place of each tag."""
        for words in self._paragraphs:
            left, done = [], 0
            whole = words.whole.replace("\n", " ")
            for tag in words.tags:
                left.append(whole[done : tag.start])
                done = tag.start + len(tag.text)
            yield words, "\n".join((*left, whole[done:]))

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
        joined: set[Any] = set()
        for element in root.iter(etree.Element):
            for attribute in element.attrib:
                self._note(Words(name, [element], attribute))
            if element.tag == f"{_W}p":
                texts = list(elements_of(element))
                joined.update(texts)
                self._paragraphs.append(words := Words(name, texts))
                self._note(words, _WITH_LOOSE_ENDS)
            elif element not in joined and element.tag != f"{_W}delText" and len(element) == 0:
                self._note(Words(name, [element]))

    def _read_addresses(self, name: str, data: bytes) -> None:
        """Read where links lead to."""
        self._roots[name] = root = etree.fromstring(data)
        for relation in root.iterchildren(etree.Element):
            relation.set("Target", readable(relation.get("Target", "")))
            self._note(Words(name, [relation], "Target"))

    def _note(self, words: Words, sort: re.Pattern[str] = _TAG) -> None:
        whole, done = words.whole, 0
        for one in sort.finditer(whole):
            begin = one.start()
            if not one.group().startswith(_BEGINS):
                before = _BEFORE.search(whole, max(done, begin - _FAR), begin)
                begin = before.start() if before else begin
            done = one.end()
            words.tags.append(DraftTag(words, begin, whole[begin:done]))
        if words.tags:
            words.place = shorten(whole)
            self.words.append(words)


def draft_of(parts: Mapping[str, Part]) -> Draft:
    """Return a draft of the template with these parts."""
    return Draft({name: part.data for name, part in parts.items()})


def _replace(texts: list[Any], begin: int, end: int, text: str) -> None:
    """Replace a stretch of the joined *texts*; what is new comes where the stretch began."""
    at, is_placed = 0, False
    for one in list(texts):
        own = words_in(one)
        low, high = max(begin - at, 0), min(end - at, len(own))
        at += len(own)
        if one.tag in SIGNS:
            if low < high:  # a break or a tab in the middle of what goes
                one.getparent().remove(one)
                texts.remove(one)
        elif low <= high and not (is_placed and low == high):
            one.text = own[:low] + ("" if is_placed else text) + own[high:]
            is_placed = True
