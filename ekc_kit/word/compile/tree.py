"""One XML part as a tree: its tags are found, joined over runs, and made into marks.

A mark (a number between two noncharacters) stands for a tag until the tree is text again, so that
XML escaping and tags never meet.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.runs import (
    W,
    Words,
    refuse_split_elsewhere,
    upwards,
)
from ekc_kit.word.compile.scopes import lift, replace_by_text
from ekc_kit.word.sandbox import CLOSE, OPEN
from ekc_kit.word.tags import MAX_TAGS, Kind, Tag, has_tag, plain_braces, scan, shorten

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CHANGES = "kit"  # says of a table that a tag repeats cells in it, until the columns are fitted
_CHANGING_IDS = (f"{_W14}paraId", f"{_W14}textId")
_CODE = W + "instrText"
_BOOKMARK = W + "bookmarkStart"
_FETCHING = ("instr", "href", "src")  # attributes that make Word run or fetch something


class Tree:
    """A part with its tags as marks. `tags[n]` is what mark *n* stands for.

    `is_filled` says whether anything of it changes: a remark is left out without being a tag.
    """

    def __init__(self, name: str, data: bytes) -> None:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            self.root: Any = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise TemplateError("template.damaged") from None
        self.name = name
        self.tags: list[Tag] = []
        self.in_run: set[int] = set()
        self.is_filled = False
        self._depths: dict[int, Any] = {}
        if OPEN in (whole := self.xml()) or CLOSE in whole:
            raise TemplateError("template.damaged")
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
        return tuple(one.tag for one in upwards(place))

    def _mark_for(self, tag: Tag) -> str:
        self.is_filled = True
        self.tags.append(tag)
        if len(self.tags) > MAX_TAGS:
            raise TemplateError("template.too_intricate", place=tag.place)
        return f"{OPEN}{len(self.tags) - 1}{CLOSE}"

    def _mark(self) -> None:
        codes = "".join(one.text or "" for one in self.root.iter(_CODE))
        if has_tag(codes):
            raise TemplateError("template.unsupported_place", place=shorten(codes))
        joined: set[Any] = set()
        for paragraph in list(self.root.iter(W + "p")):
            refuse_split_elsewhere(paragraph)
            self._join(paragraph, joined)
        for element in list(self.root.iter(etree.Element)):
            for name in _CHANGING_IDS:
                element.attrib.pop(name, None)
            if element not in joined:
                self._mark_elsewhere(element)

    def _join(self, paragraph: Any, joined: set[Any]) -> None:
        """Find the tags of a paragraph in the text of all its runs together."""
        words = Words(paragraph)
        joined.update(words.texts)
        if not has_tag(words.whole):
            return
        self.is_filled = True
        scoped: list[tuple[Any, Tag, str]] = []
        done = 0
        for tag in scan(words.whole):
            words.keep(done, tag.start)
            done = tag.end
            if tag.kind is Kind.REMARK and not tag.scope:
                continue
            mark = self._mark_for(tag)
            number = len(self.tags) - 1
            self.in_run.add(number)
            text = words.put(tag.start, mark)
            self._depths[number] = (text, None)
            if tag.scope:
                scoped.append((text, tag, mark))
        words.keep(done, len(words.whole))
        words.write()
        for text, tag, mark in reversed(scoped):  # a run is cut from its end
            element, around = lift(text, tag, mark)
            self._depths[int(mark[1:-1])] = (around, None)
            table = next(around.iterancestors(W + "tbl"), None)
            if tag.scope == "tc" and table is not None:
                table.set(CHANGES, "")
            replace_by_text(element, "" if tag.kind is Kind.REMARK else mark)

    def _mark_elsewhere(self, element: Any) -> None:
        """Mark tags in attributes, properties and drawn text."""
        for name, value in list(element.attrib.items()):
            if has_tag(value):
                if etree.QName(name).localname in _FETCHING or name.startswith(_R):
                    raise TemplateError("template.unsupported_place", place=shorten(value))
                element.set(name, self._marked(value, element, name))
        if element.tag != _CODE and has_tag(element.text or ""):
            element.text = self._marked(element.text, element, None)

    def _marked(self, text: str, element: Any, attribute: str | None) -> str:
        self.is_filled = True
        out, done = [], 0
        for tag in scan(text):
            if tag.scope:
                raise TemplateError("template.not_in_scope", tag=tag.body, place=tag.place)
            out.append(plain_braces(text[done : tag.start]))
            done = tag.end
            if element.tag == _BOOKMARK:  # LibreOffice makes an underscore of each space in a name
                tag = tag._replace(body=tag.body.strip("_"))
            if tag.kind is not Kind.REMARK:
                out.append(self._mark_for(tag))
                self._depths[len(self.tags) - 1] = (element, attribute)
        return "".join(out) + plain_braces(text[done:])
