"""From the bytes of a template to everything that can be known before the first document.

All faults of a template are found here, once, and told in words that name the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.compile.bookmarks import mark_bookmarks
from ekc_kit.word.compile.drawings import mark_pictures
from ekc_kit.word.compile.links import mark_links, take_addresses
from ekc_kit.word.compile.source import Halves, Source
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.container import refuse_odd_zip
from ekc_kit.word.package import Package, Packed, Part, pack, read_parts
from ekc_kit.word.pictures import NEXT_ID, Slot
from ekc_kit.word.refusals import CONTENT_TYPES, PEOPLE, refuse_dangers, refuse_traces, relations_of

__all__ = ["Blueprint", "compile_template"]

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = f"{_WORD}document.main+xml"
_FILLED = {
    _MAIN,
    f"{_WORD}header+xml",
    f"{_WORD}footer+xml",
    f"{_WORD}footnotes+xml",
    f"{_WORD}endnotes+xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_DATA = re.compile(r"customXml/item\d+\.xml")  # what content controls are bound to
_NOBODY = b'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
_MAY_BE_BRACES = (b"{", b"&#", b"%7B")
_BETWEEN_TAGS = re.compile(r"<[^>]*>")


class Blueprint:
    """A template taken apart: what stays, what is filled in, and where pictures may come.

    `relations` holds, for each part with a placeholder, its relationships without the closing tag.
    """

    def __init__(
        self,
        package: Package,
        sources: Iterable[Source],
        slots: Iterable[Slot],
        relations: Mapping[str, str],
    ) -> None:
        self.package = package
        self.sources, self.slots = tuple(sources), tuple(slots)
        self.relations = relations

    @cached_property
    def halves(self) -> tuple[Halves, ...]:
        """Each source in two: what all copies share, and what is of one person.

        A drawing in the person's half takes ids, which moves all ids after it: then every drawing
        that takes one is the person's.
        """
        from ekc_kit.word.copies import PERSON  # for copies only

        halves = tuple(source.halves(frozenset({PERSON})) for source in self.sources)
        if any(NEXT_ID in half.reads for half in halves):
            return tuple(source.halves(frozenset({PERSON, NEXT_ID})) for source in self.sources)
        return halves


def compile_template(data: bytes, fields: frozenset[str] | None = None) -> Blueprint:
    """Take a template apart; see `ekc_kit.word.template.Template.compile`."""
    refuse_odd_zip(data)
    parts = read_parts(data)
    refuse_dangers(parts)
    refuse_traces(parts)
    if PEOPLE in parts:
        parts[PEOPLE] = Part(PEOPLE, _NOBODY, pack(PEOPLE, _NOBODY))
    filled = _filled_parts(parts)
    addresses = _take_addresses(parts, filled)
    sources: list[Source] = []
    slots: list[Slot] = []
    for name, part in parts.items():
        if name not in filled:
            _refuse_tags(part)
            continue
        tree = Tree(name, part.data)
        mark_links(tree, addresses.get(name, {}))
        slots += mark_pictures(tree, len(slots))
        mark_bookmarks(tree)
        if tree.is_filled:
            sources.append(Source(tree, fields))
    changing = {source.name for source in sources}
    packed = {name: part.packed for name, part in parts.items()}
    relations = {}
    if slots:
        packed[CONTENT_TYPES] = _with_pictures(parts[CONTENT_TYPES])
        for owner in {slot.part for slot in slots}:
            listed = relations_of(owner)
            relations[listed] = _without_end(parts.get(listed))
            changing.add(listed)
    fixed = Package(part for name, part in packed.items() if name not in changing)
    return Blueprint(fixed, sources, slots, relations)


def _filled_parts(parts: Mapping[str, Part]) -> set[str]:
    """The names of the parts in which tags are filled in."""
    try:
        kinds = etree.fromstring(parts[CONTENT_TYPES].data)
    except etree.XMLSyntaxError:
        raise TemplateError("template.damaged") from None
    listed = {
        str(one.get("PartName", "")).lstrip("/"): one.get("ContentType", "")
        for one in kinds.iter(f"{_CT}Override")
    }
    if f"{_WORD}template.main+xml" in listed.values():
        raise TemplateError("template.is_dotx")
    if _MAIN not in listed.values():
        raise TemplateError("template.not_a_docx")
    filled = {name for name, kind in listed.items() if kind in _FILLED}
    filled |= {name for name in parts if _DATA.fullmatch(name)}
    if not filled <= parts.keys():
        raise TemplateError("template.damaged")
    return filled


def _take_addresses(parts: dict[str, Part], filled: set[str]) -> dict[str, dict[str, str]]:
    """Take the links that hold a field out of the relationships of the parts that are filled in."""
    taken = {}
    for name in filled:
        listed = relations_of(name)
        if listed in parts:
            rest, taken[name] = take_addresses(parts[listed].data)
            if taken[name]:
                parts[listed] = Part(listed, rest, pack(listed, rest))
    return taken


def _refuse_tags(part: Part) -> None:
    """A tag in a drawing, a comment or a chart would be handed out as it stands."""
    if not part.name.endswith((".xml", ".rels")) or part.name == CONTENT_TYPES:
        return
    if not any(sign in part.data for sign in _MAY_BE_BRACES):
        return
    if b"{{" in part.data or b"{%" in part.data or b"%7B%7B" in part.data:
        raise TemplateError("template.unsupported_place", place=part.name)
    words = _BETWEEN_TAGS.sub("", part.data.decode("utf-8", "replace"))
    if "&#" in words:
        from html import unescape  # a large table that is hardly ever needed

        words = unescape(words)
    if "{{" in words or "{%" in words:
        raise TemplateError("template.unsupported_place", place=part.name)


def _without_end(part: Part | None) -> str:
    """A part's relationships, so that lines can be put behind them."""
    if part is None:
        raise TemplateError("template.damaged")
    begin, end, rest = part.data.decode().rpartition("</Relationships>")
    if not end or rest.strip():
        raise TemplateError("template.save_again")
    return begin


def _with_pictures(part: Part) -> Packed:
    """Make sure that PNG and JPEG pictures may stand in the package."""
    text = part.data.decode()
    for ending in ("png", "jpeg"):
        if f'extension="{ending}"' not in text.lower():
            line = f'<Default Extension="{ending}" ContentType="image/{ending}"/>'
            text, times = re.subn(r"(<Types\b[^>]*>)", rf"\1{line}", text, count=1)
            if not times:
                raise TemplateError("template.save_again")
    return pack(part.name, text.encode())
