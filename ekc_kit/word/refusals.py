"""What a template may not hold: program code, embedded files, and links that fetch something.

All of this is looked for before a tree is made of any part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from ekc_kit.errors import TemplateError
from ekc_kit.word.addresses import SAFE_SCHEMES
from ekc_kit.word.package import Part
from ekc_kit.word.screening import Screening

CONTENT_TYPES = "[Content_Types].xml"
MAX_XML = 20_000_000
_XML = (".xml", ".rels", ".vml", ".svg")
_OTHER_FILES = (b"\xd0\xcf\x11\xe0", b"PK\3\4", b"{\\rtf")
_PROGRAMS = frozenset(
    """vbaproject wordvbadata attachedtoolbars keymapcustomizations extensibility
customui usercustomization webextension webextensiontaskpanes taskpanes""".split()
)
_EMBEDDED = frozenset(
    """oleobject package control activexcontrol activexcontrolbinary afchunk
subdocument""".split()
)
PEOPLE = "word/people.xml"  # who ever made a comment or a change; it may stay when those are gone
_BY_SOMEBODY = re.compile(rb"<(?:\w+:)?(\w+)\s[^>]*?\bauthor\s*=")
_STRICT = "http://purl.oclc.org/ooxml/"
_LEADS_OUT = re.compile(r"[a-z][a-z0-9+.-]*:|\\|//", re.IGNORECASE)


def refuse_dangers(parts: Mapping[str, Part], *, any_link: bool = False) -> None:
    """Pass a package that holds nothing but text, looks and pictures.

    Args:
        parts: The parts of the package, by name.
        any_link: Also pass links that somebody may click, wherever they lead: nothing that is
            made from this package will hold them.

    Raises:
        TemplateError: A macro, an embedded object, a link that fetches, or a DOCTYPE.
    """
    if CONTENT_TYPES not in parts:
        raise TemplateError("template.not_a_docx")
    names = " ".join(parts).lower()
    if "vbaproject" in names or "vbadata" in names:
        raise TemplateError("template.macro")
    if "/embeddings/" in names or "/activex/" in names:
        raise TemplateError("template.embedded")
    if any(part.data.startswith(_OTHER_FILES) for part in parts.values()):
        raise TemplateError("template.embedded")
    written = [part.data for part in parts.values() if _is_xml(part)]
    if sum(map(len, written)) > MAX_XML:
        raise TemplateError("template.too_large")
    screening = Screening()
    for data in written:
        screening.read(data)
    _refuse_kinds(screening.kinds)
    for relation in screening.relations:
        if not (any_link and _is_link(relation)):
            _refuse_relation(relation)


def refuse_traces(parts: Mapping[str, Part]) -> None:
    """Pass a package in which nobody's remarks or changes are left: all documents would show them.

    Raises:
        TemplateError: A comment, or a tracked change, with the name of whoever made it.
    """
    for part in parts.values():
        if part.name.startswith("word/") and part.name != PEOPLE and b"author" in part.data:
            for made in _BY_SOMEBODY.finditer(part.data):
                kind = "comments" if made.group(1) == b"comment" else "tracked_changes"
                raise TemplateError(f"template.{kind}")


def relations_of(name: str) -> str:
    """Return the name of the part that says what part *name* is related to."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _is_xml(part: Part) -> bool:
    """Whether a part is XML, whatever it is called: a BOM or a "<" gives it away."""
    begin = part.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    wide = begin.startswith((b"\xff\xfe", b"\xfe\xff", b"\0<", b"<\0", b"\0\0\0<"))
    return wide or begin.startswith(b"<") or part.name.lower().endswith(_XML)


def _refuse_kinds(kinds: Iterable[str]) -> None:
    told = " ".join(kinds).lower()
    if "macroenabled" in told or "vbaproject" in told or "vbadata" in told:
        raise TemplateError("template.macro")
    if "oleobject" in told or "activex" in told:
        raise TemplateError("template.embedded")


def _refuse_relation(stated: Mapping[str, str]) -> None:
    whole, target = stated.get("Type", ""), stated.get("Target", "")
    kind = whole.rsplit("/", 1)[-1].lower()
    if kind in _PROGRAMS:
        raise TemplateError("template.macro")
    if kind == "attachedtemplate":
        raise TemplateError("template.attached")
    if kind in _EMBEDDED:
        raise TemplateError("template.embedded")
    if whole.startswith(_STRICT):
        raise TemplateError("template.save_again")
    if stated.get("TargetMode", "").lower() == "external":
        if kind != "hyperlink" or not _is_safe(target):
            raise TemplateError("template.external_link")
    elif _LEADS_OUT.match(target):
        raise TemplateError("template.external_link")


def _is_link(stated: Mapping[str, str]) -> bool:
    """Whether a relation fetches nothing: it leads to a place outside when it is clicked."""
    is_outside = stated.get("TargetMode", "").lower() == "external"
    return is_outside and stated.get("Type", "").endswith("/hyperlink")


def _is_safe(target: str) -> bool:
    """Whether a link may be followed; one that begins with a field is judged when filled in."""
    return target.lower().startswith((*SAFE_SCHEMES, "#")) or unquote(target).startswith("{{")
