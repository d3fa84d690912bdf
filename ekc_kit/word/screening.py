"""One part of a template read from beginning to end, without keeping it: what does it hold?

Names are compared without their prefix, and codes are joined over the pieces they are cut in, so
that nothing hides by being written another way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from ekc_kit.errors import TemplateError
from ekc_kit.word.addresses import SAFE_SCHEMES

_MAX_DEPTH = 200
_MAX_ATTRIBUTES = 300
_MAX_ELEMENTS = 300_000
_MAX_TAG = 1_000_000
_PIECE = 65_536
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS = (b"utf-8", b"us-ascii")
_MARK = b"\xef\xbb\xbf"
_VML = "urn:schemas-microsoft-com:vml"
_FETCHES = frozenset(
    """DDE DDEAUTO INCLUDETEXT INCLUDEPICTURE INCLUDE IMPORT LINK DATABASE RD EMBED
CONTROL OCX HTMLACTIVEX SUBSCRIBE PRINT""".split()
)
_NAME = re.compile(r"[^\W\d_]+")
_ALONE = ("", "HYPERLINK")
_SAID = re.compile(r'\\([\w*])|("[^"]*"?)|([^\s"\\]+|\\)')  # a switch, or what one is told
_OF_WORDS = ("o", "t", "*")  # the switches that are told words, and no place to go to
_LEADS_OUT = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|\\|//)", re.IGNORECASE)
_REFUSED = {
    "altChunk": "template.embedded",
    "subDoc": "template.embedded",
    "OLEObject": "template.embedded",
    "control": "template.embedded",
    "objectEmbed": "template.embedded",
    "objectLink": "template.external_link",
    "mailMerge": "template.external_link",
    "webVideoPr": "template.external_link",
    "attachedTemplate": "template.attached",
    "saveThroughXslt": "template.external_link",
}
_MACROS = ("entryMacro", "exitMacro")


class Screening:
    """What the parts of one package hold: `relations` and `kinds`, as attributes by name."""

    def __init__(self) -> None:
        self.relations: list[Mapping[str, str]] = []
        self.kinds: list[str] = []
        self._elements = 0

    def read(self, data: bytes) -> None:
        """Read one part of XML.

        Raises:
            TemplateError: Not XML as Word writes it, or it holds what a template may not.
        """
        if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise TemplateError("template.save_again")  # UTF-16 could hide what is looked for
        declared = _DECLARED.match(data.removeprefix(_MARK)[:500])
        if declared and declared.group(1).lower() not in _ENCODINGS:
            raise TemplateError("template.save_again")
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise TemplateError("template.doctype")
        _Reading(self).read(data)

    def count(self) -> None:
        """Count one more element."""
        self._elements += 1
        if self._elements > _MAX_ELEMENTS:
            raise TemplateError("template.too_large")


class _Reading:
    def __init__(self, screening: Screening) -> None:
        self._screening = screening
        self._depth = 0
        self._codes: list[str] = [""]  # of the fields that are open here, the innermost last
        self._told = [True]  # for each of them, whether its code has ended and its words began
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def read(self, data: bytes) -> None:
        try:
            for at in range(0, len(data), _PIECE):
                self._parser.Parse(data[at : at + _PIECE], False)
                if at + _PIECE - self._parser.CurrentByteIndex > _MAX_TAG:
                    raise TemplateError("template.save_again")
            self._parser.Parse(b"", True)
        except expat.ExpatError:
            raise TemplateError("template.damaged") from None
        for code in self._codes:
            _judge(code)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._screening.count()
        self._depth += 1
        if self._depth > _MAX_DEPTH or len(attributes) > _MAX_ATTRIBUTES:
            raise TemplateError("template.save_again")
        space, _, name = tag.rpartition(" ")
        if (key := _REFUSED.get(name)) and ("word" in space or "microsoft" in space):
            raise TemplateError(key)
        if name == "Relationship":
            self._screening.relations.append(attributes)
        elif name in ("Default", "Override"):
            self._screening.kinds.append(attributes.get("ContentType", ""))
        elif name == "fldSimple":
            _judge(_local(attributes).get("instr", ""))
        elif name == "fldChar":
            self._step(_local(attributes).get("fldCharType", ""))
        elif name in ("instrText", "delInstrText"):
            self._parser.CharacterDataHandler = self._hear
        elif name in _MACROS and _local(attributes).get("val"):
            raise TemplateError("template.macro")
        elif space == _VML:
            _judge_drawing(_local(attributes))

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self._parser.CharacterDataHandler = None

    def _hear(self, words: str) -> None:
        self._codes[-1] += words

    def _step(self, kind: str) -> None:
        if kind == "begin":
            self._begin()
        elif len(self._codes) > 1:
            self._told[-1] = True
            if kind == "end":
                self._told.pop()
                _judge(self._codes.pop())

    def _begin(self) -> None:
        """Begin a field; one in the code of another may not make its name, nor lead anywhere."""
        code = self._codes[-1].lstrip()
        may_hold_one = code.startswith("=") or (_name_of(code) not in _ALONE and not code.isalpha())
        if not self._told[-1] and not may_hold_one:
            raise TemplateError("template.external_link")
        self._codes.append("")
        self._told.append(False)


def _local(attributes: Mapping[str, Any]) -> dict[str, str]:
    return {name.rpartition(" ")[2]: value for name, value in attributes.items()}


def _name_of(code: str) -> str:
    """The name of a field: its letters up to the first sign that is none."""
    found = _NAME.match(code.lstrip())
    return found.group().upper() if found else ""


def _judge(code: str) -> None:
    """Refuse a field that fetches, runs or leads to something."""
    name = _name_of(code)
    if name == "MACROBUTTON":
        raise TemplateError("template.macro")
    if name in _FETCHES or (name == "HYPERLINK" and not _leads_safely(code)):
        raise TemplateError("template.external_link")


def _leads_safely(code: str) -> bool:
    """Whether all that a link is told is an address that is safe, or words."""
    said = _SAID.findall(code.lstrip()[len("HYPERLINK") :])
    before = ""
    for switch, quoted, bare in said:
        told = quoted.strip('"') or bare
        if switch or before in _OF_WORDS:
            pass
        elif before == "l":
            if _LEADS_OUT.match(told):
                return False
        elif not told.lower().startswith(SAFE_SCHEMES):
            return False
        before = switch.lower()
    return bool(said)


def _judge_drawing(stated: Mapping[str, str]) -> None:
    leads = stated.get("href", "")
    is_safe = not leads or leads.lower().startswith((*SAFE_SCHEMES, "#"))
    if stated.get("src") or not is_safe:
        raise TemplateError("template.external_link")
