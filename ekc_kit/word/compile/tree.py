"""One XML part as a tree: its tags are found, joined over runs, and made into marks.

A mark (a number between two noncharacters) stands for a tag until the tree is text again, so that
XML escaping and tags never meet.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import Kind, Tag, has_tag, plain_braces, scan, shorten

_NS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_NAMES = ("p", "r", "t", "tr", "tc", "del", "delText", "instrText", "rPr")
_W = {name: _NS + name for name in _NAMES}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGING_IDS = (f"{_W14}paraId", f"{_W14}textId")
_NOT_WORDS = tuple(_NS + name for name in ("sectPr", "drawing", "pict", "object"))


class Tree:
    """A part with its tags as marks. `tags[n]` is what mark *n* stands for.

    `is_filled` says whether anything of it changes: a remark is left out without being a tag.
    """

    def __init__(self, name: str, data: bytes) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            self.root: Any = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise TemplateError("template.damaged") from None
        self.name = name
        self.tags: list[Tag] = []
        self.in_run: set[int] = set()
        self.is_filled = False
        self._depths: dict[int, Any] = {}
        self._refuse_marks(data)
        self._mark()

    def add(self, expression: str, place: str = "", in_run: bool = False) -> str:
        """Return a mark for a value of the kit's own making; *in_run* says that it may be XML."""
        mark = self._mark_for(Tag(Kind.VALUE, "", expression, 0, 0, place))
        if in_run:
            self.in_run.add(len(self.tags) - 1)
        return mark

    def xml(self) -> str:
        """The part as text, with marks in it."""
        return str(etree.tostring(self.root, encoding="unicode"))

    def depth(self, number: int) -> object:
        """Where tag *number* stands, as the names of the elements around it."""
        place, attribute = self._depths.get(number, (None, None))
        if attribute is not None:
            return (attribute, id(place))
        return tuple(one.tag for one in _upwards(place))

    def _refuse_marks(self, data: bytes) -> None:
        if OPEN.encode() in data or CLOSE.encode() in data or b"&#64976" in data:
            raise TemplateError("template.damaged")

    def _mark_for(self, tag: Tag) -> str:
        self.is_filled = True
        self.tags.append(tag)
        return f"{OPEN}{len(self.tags) - 1}{CLOSE}"

    def _mark(self) -> None:
        joined: set[Any] = set()
        for paragraph in list(self.root.iter(_W["p"])):
            self._join(paragraph, joined)
        for element in list(self.root.iter(etree.Element)):
            for name in _CHANGING_IDS:
                element.attrib.pop(name, None)
            if element not in joined:
                self._mark_elsewhere(element)

    def _join(self, paragraph: Any, joined: set[Any]) -> None:
        """Find the tags of a paragraph in the text of all its runs together."""
        texts = [text for text in paragraph.iter(_W["t"]) if _paragraph_of(text) is paragraph]
        joined.update(texts)
        whole = "".join(text.text or "" for text in texts)
        if not has_tag(whole):
            return
        self.is_filled = True
        starts, at = [], 0
        for text in texts:
            starts.append(at)
            at += len(text.text or "")
        pieces: list[list[str]] = [[] for _ in texts]
        scoped: list[tuple[Any, Tag, str]] = []
        done = 0
        for tag in [*scan(whole), None]:
            _share(whole, done, tag.start if tag else len(whole), starts, pieces)
            if tag is None:
                break
            done = tag.end
            if tag.kind is Kind.REMARK and not tag.scope:
                continue
            owner = _owner(tag.start, starts, texts)
            mark = self._mark_for(tag)
            number = len(self.tags) - 1
            self.in_run.add(number)
            self._depths[number] = (texts[owner], None)
            pieces[owner].append(mark)
            if tag.scope:
                scoped.append((texts[owner], tag, mark))
        for text, piece in zip(texts, pieces, strict=True):
            text.text = "".join(piece)
            text.set(_SPACE, "preserve")
        for text, tag, mark in reversed(scoped):  # a run is cut from its end
            self._lift(text, tag, mark)

    def _lift(self, text: Any, tag: Tag, mark: str) -> None:
        """Put a tag in the place of the paragraph, row, cell or run it takes with it."""
        element = next((one for one in _upwards(text) if one.tag == _W[tag.scope]), None)
        if element is None:
            raise TemplateError("template.not_in_scope", tag=shorten(tag.body), place=tag.place)
        if tag.scope == "r":
            element = _cut_free(element, text, mark)
        elif _words(element) != mark or any(True for _ in element.iter(*_NOT_WORDS)):
            raise TemplateError("template.text_beside", tag=shorten(tag.body), place=tag.place)
        number = int(mark[1:-1])
        self._depths[number] = (element.getparent(), None)
        _replace_by_text(element, mark)

    def _mark_elsewhere(self, element: Any) -> None:
        """Mark tags in attributes, properties and drawn text."""
        for name, value in list(element.attrib.items()):
            if "{{" in value or "{%" in value:
                element.set(name, self._marked(value, element, name))
        text = element.text or ""
        if element.tag == _W["delText"] or not ("{{" in text or "{%" in text):
            return
        if element.tag == _W["instrText"]:
            raise TemplateError("template.unsupported_place", place=shorten(text))
        element.text = self._marked(text, element, None)

    def _marked(self, text: str, element: Any, attribute: str | None) -> str:
        out, done = [], 0
        for tag in scan(text):
            if tag.scope:
                raise TemplateError("template.not_in_scope", tag=tag.body, place=tag.place)
            out.append(plain_braces(text[done : tag.start]))
            done = tag.end
            if tag.kind is not Kind.REMARK:
                out.append(self._mark_for(tag))
                self._depths[len(self.tags) - 1] = (element, attribute)
        return "".join(out) + plain_braces(text[done:])


def _upwards(element: Any) -> Iterator[Any]:
    while element is not None:
        yield element
        element = element.getparent()


def _paragraph_of(text: Any) -> Any:
    for one in _upwards(text):
        if one.tag == _W["p"]:
            return one
        if one.tag == _W["del"]:
            return None
    return None


def _owner(at: int, starts: list[int], texts: list[Any]) -> int:
    """The index of the run text in which position *at* of the paragraph lies."""
    return max(
        index
        for index, start in enumerate(starts)
        if start <= at and (texts[index].text or "") and start + len(texts[index].text) > at
    )


def _share(whole: str, begin: int, end: int, starts: list[int], pieces: list[list[str]]) -> None:
    """Give each run its own share of the words between two tags."""
    bounds = [*starts[1:], len(whole)]
    for index, (start, stop) in enumerate(zip(starts, bounds, strict=True)):
        low, high = max(begin, start), min(end, stop)
        if low < high:
            pieces[index].append(plain_braces(whole[low:high]))


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(_W["t"])).strip()


def _cut_free(run: Any, text: Any, mark: str) -> Any:
    """Return a run that holds only *mark*; what stood before and after keeps runs of its own."""
    before, after = (text.text or "").split(mark, 1)
    alone = copy.deepcopy(run)
    alone.tail = None
    for child in list(alone):
        alone.remove(child)
    rest = copy.deepcopy(alone)
    if (looks := run.find(_W["rPr"])) is not None:
        rest.append(copy.deepcopy(looks))
    follower = etree.SubElement(rest, _W["t"])
    follower.text = after
    follower.set(_SPACE, "preserve")
    for later in list(text.itersiblings()):
        rest.append(later)
    text.text = before
    run.tail, rest.tail = None, run.tail
    run.addnext(alone)
    alone.addnext(rest)
    return alone


def _replace_by_text(element: Any, mark: str) -> None:
    parent, before = element.getparent(), element.getprevious()
    mark += element.tail or ""
    element.tail = None
    if before is None:
        parent.text = (parent.text or "") + mark
    else:
        before.tail = (before.tail or "") + mark
    parent.remove(element)
