"""What a template may not hold: program code, embedded files, and links that fetch something.

All of this is looked for in the raw bytes or in the relationships, before a part is read as XML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from ekc_kit.errors import TemplateError
from ekc_kit.word.package import Part

CONTENT_TYPES = "[Content_Types].xml"
_XML = (".xml", ".rels", ".vml")
_RELATIONSHIP = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_FETCHES = re.compile(rb"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK)\b")
_INSTRUCTION = re.compile(rb"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"")
_EMBEDDED = ("oleObject", "package", "control", "activeXControl", "aFChunk", "subDocument")
_SAFE_LINKS = ("http:", "https:", "mailto:", "tel:", "#")


def refuse_dangers(parts: Mapping[str, Part]) -> None:
    """Pass a package that holds nothing but text, looks and pictures.

    Raises:
        TemplateError: A macro, an embedded object, a link that fetches, or a DOCTYPE.
    """
    if CONTENT_TYPES not in parts:
        raise TemplateError("template.not_a_docx")
    kinds = parts[CONTENT_TYPES].data
    names = " ".join(parts).lower()
    if b"macroEnabled" in kinds or b"vbaProject" in kinds or "vbaproject" in names:
        raise TemplateError("template.macro")
    if "/embeddings/" in names or "/activex/" in names:
        raise TemplateError("template.embedded")
    for part in parts.values():
        if part.name.lower().endswith(_XML):
            _refuse_in_xml(part.data)
        if part.name.lower().endswith(".rels"):
            _refuse_in_relationships(part.data)


def _refuse_in_xml(data: bytes) -> None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data:
        raise TemplateError("template.damaged")  # UTF-16 could hide what is looked for here
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise TemplateError("template.doctype")
    for found in _INSTRUCTION.finditer(data):
        if _FETCHES.search((found.group(1) or found.group(2) or b"").upper()):
            raise TemplateError("template.external_link")


def _refuse_in_relationships(data: bytes) -> None:
    for relationship in _RELATIONSHIP.finditer(data):
        stated = {
            name.decode(): unescape((double or single).decode("utf-8", "replace"))
            for name, double, single in _ATTRIBUTE.findall(relationship.group(1))
        }
        kind = stated.get("Type", "").rsplit("/", 1)[-1]
        if kind in _EMBEDDED:
            raise TemplateError("template.embedded")
        if stated.get("TargetMode") == "External" and not (
            kind == "hyperlink" and stated.get("Target", "").lower().startswith(_SAFE_LINKS)
        ):
            raise TemplateError("template.external_link")
