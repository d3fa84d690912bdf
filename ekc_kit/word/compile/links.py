"""Links whose address holds a field: ``mailto:{{ contact.email }}``.

Word keeps addresses apart from the words, where a loop cannot reach them. Such a link becomes a
field of Word's own (HYPERLINK) in its place in the text, and its kept address goes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from lxml import etree

from ekc_kit.errors import TemplateError
from ekc_kit.word.addresses import ADDRESS
from ekc_kit.word.compile.runs import W
from ekc_kit.word.compile.tree import Tree
from ekc_kit.word.sandbox import OPEN
from ekc_kit.word.tags import Kind, scan, shorten

_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TAGGED = re.compile(r"(?:\{|%7b)(?:\{|%7b).*?(?:\}|%7d)(?:\}|%7d)", re.IGNORECASE)
_SWITCHES = {"anchor": "l", "tooltip": "o", "tgtFrame": "t"}


def take_addresses(relations: bytes) -> tuple[bytes, dict[str, str]]:
    """Return a part's relationships without the links that hold a field, and those addresses."""
    root = etree.fromstring(relations)
    taken = {}
    for relation in list(root.iter(f"{_PACKAGE}Relationship")):
        address = readable(relation.get("Target", ""))
        if relation.get("Type", "").endswith("/hyperlink") and _has_field(unquote(address)):
            taken[relation.get("Id")] = address
            root.remove(relation)
    return etree.tostring(root, encoding="UTF-8", standalone=True) if taken else relations, taken


def readable(address: str) -> str:
    """Return an address with its fields as they were typed: Word quotes braces and spaces."""
    return _TAGGED.sub(lambda tag: unquote(tag.group()), address)


def mark_links(tree: Tree, addresses: Mapping[str, str]) -> None:
    """Make fields of the links with these addresses, by relationship id.

    Raises:
        TemplateError: Something other than words leads to such an address, or it cannot be read.
    """
    for element in list(tree.root.iter(etree.Element)) if addresses else []:
        for name, value in element.attrib.items():
            if name.startswith(_R) and value in addresses:
                if element.tag != f"{W}hyperlink":
                    raise _unsupported(addresses[value])
                _make_field(tree, element, addresses[value])


def _make_field(tree: Tree, link: Any, address: str) -> None:
    mark = tree.add(f"[{_pieces(address)}]|{ADDRESS}", shorten(address))
    code = f' HYPERLINK "{mark}"'
    for name, switch in _SWITCHES.items():
        said = link.get(W + name)
        if said is not None and OPEN in said:
            raise _unsupported(address)
        if said:
            code += f' \\{switch} "{said.replace(chr(92), chr(92) * 2).replace(chr(34), "”")}"'
    link.tag = f"{W}fldSimple"
    link.attrib.clear()
    link.set(f"{W}instr", f"{code} ")


def _pieces(address: str) -> str:
    """The words of the address and the fields in it, by turns, as an expression."""
    out, done = [], 0
    for tag in scan(address):
        if tag.kind is not Kind.VALUE:
            raise _unsupported(address)
        out += [repr(address[done : tag.start]), f"({tag.body})"]
        done = tag.end
    if _has_field(unquote(address[done:])):
        raise _unsupported(address)
    return ", ".join([*out, repr(address[done:])])


def _has_field(text: str) -> bool:
    return "{{" in text or "{%" in text


def _unsupported(address: str) -> TemplateError:
    return TemplateError("template.unsupported_place", place=shorten(unquote(address)))
