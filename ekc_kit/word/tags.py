"""The tags people type in a template: where they stand in a text and which of them this kit knows.

The dialect is docxtpl's: ``{{ field }}``, ``{% for .. %}``, and with a letter for what the tag
takes with it: ``{%p`` its paragraph, ``{%tr`` its table row, ``{%tc`` its table cell, ``{%r`` its
run. ``{# .. #}`` is a remark that is left out, ``{#p .. #}`` with its paragraph. ``{_{`` writes two
plain braces.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from ekc_kit.errors import TemplateError

CLOSES = {"endfor": "for", "endif": "if", "endset": "set"}
INSIDE = {"elif": ("if",), "else": ("if", "for")}
KNOWN = frozenset({"for", "if", "set", *CLOSES, *INSIDE})
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPEN = re.compile(r"\{[{%#]")
_SCOPE = re.compile(r"(tr|tc|p|r)(?=\s)")
_SINGLE, _DOUBLE = "'‘’‚‛", '"“”„‟'
# A word in quotes: straight ones as they are, else whatever quotes Word made of them.
_QUOTED = re.compile(
    rf"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\"
    |[{_SINGLE}](?P<single>(?:\\.|[^{_SINGLE}\\])*)[{_SINGLE}]
    |[{_DOUBLE}](?P<double>(?:\\.|[^{_DOUBLE}\\])*)[{_DOUBLE}]""",
    re.VERBOSE,
)
_MAX_TAG, _MAX_WORDS, _MAX_BRACKETS, _MAX_DIGITS = 5_000, 200, 20, 30
MAX_OPEN, MAX_TAGS = 15, 5_000
_WORD = re.compile(r"\w+|[^\w\s]")
# What the kit itself puts in a program; no template may. `kit_anything` is for trying out drafts.
_OWN = re.compile(r"\b(?:kit_(?!anything\b)\w*|as_(?:plain_text|address|bookmark)\b)")
_PLAIN_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
_PLACE_LENGTH = 80


class Kind(Enum):
    """What a tag does: print a value, steer, or nothing."""

    VALUE = "{{"
    BLOCK = "{%"
    REMARK = "{#"


class Tag(NamedTuple):
    """A tag and where it stands: *start* to *end* in its text, *place* to show to people."""

    kind: Kind
    scope: str
    body: str
    start: int
    end: int
    place: str

    @property
    def word(self) -> str:
        """The first word of the tag: ``for``, ``endif``."""
        found = re.match(r"\w+", self.body)
        return found.group() if found else ""


def has_tag(text: str) -> bool:
    """Whether a tag, or one of the plain braces, begins somewhere in *text*."""
    return any(sign in text for sign in ("{{", "{%", "{#", "{_", "_}"))


def scan(text: str, place: str = "") -> list[Tag]:
    """Return the tags in *text*, in order.

    Raises:
        TemplateError: A tag is not closed, or this kit does not know it.
    """
    place = shorten(place or text)
    tags: list[Tag] = []
    at = 0
    while opened := _OPEN.search(text, at):
        kind = Kind(opened.group())
        end = text.find(_ENDS[kind.value], opened.end())
        inner = text[opened.end() : end]
        if end < 0 or (kind is not Kind.REMARK and _OPEN.search(inner)):
            raise TemplateError("template.unclosed_tag", end=_ENDS[kind.value], place=place)
        at = end + 2
        tags.append(_tag(kind, inner, opened.start(), at, place))
        if len(tags) > MAX_TAGS:
            raise TemplateError("template.too_intricate", place=place)
    return tags


def _tag(kind: Kind, inner: str, start: int, end: int, place: str) -> Tag:
    scope = ""
    if (found := _SCOPE.match(inner)) and (kind, found.group()) != (Kind.REMARK, "r"):
        scope, inner = found.group(), inner[found.end() :]
    if kind is Kind.REMARK:
        return Tag(kind, scope, "", start, end, place)
    if _is_intricate(inner):
        raise TemplateError("template.too_intricate", place=place)
    tag = Tag(kind, scope, _QUOTED.sub(_straight, inner).strip(), start, end, place)
    shown = shorten(f"{kind.value}{scope} {tag.body} {_ENDS[kind.value]}")
    if inner.startswith(("-", "+")) or inner.endswith(("-", "+")):
        raise TemplateError("template.unsupported_tag", tag=shown, place=place)
    if kind is Kind.VALUE and (scope or not tag.body):
        raise TemplateError("template.unsupported_tag", tag=shown, place=place)
    if _OWN.search(tag.body) or (kind is Kind.BLOCK and tag.word not in KNOWN):
        raise TemplateError("template.unsupported_tag", tag=shown, place=place)
    return tag


def _is_intricate(inner: str) -> bool:
    """Whether a tag is beyond what people write, and might be beyond what Python can compile."""
    if len(inner) > _MAX_TAG:
        return True
    words = _WORD.findall(_QUOTED.sub("''", inner))
    opened = list(
        accumulate(
            {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(word, 0) for word in words
        )
    )
    return (
        len(words) > _MAX_WORDS
        or max(opened, default=0) > _MAX_BRACKETS
        or any(len(word) > _MAX_DIGITS and word.isdecimal() for word in words)
    )


def _straight(quoted: re.Match[str]) -> str:
    """Put straight quotes around words; what stands between them is kept as it was typed."""
    if quoted["single"] is not None:
        return f"'{quoted['single']}'"
    return f'"{quoted["double"]}"' if quoted["double"] is not None else quoted.group()


def plain_braces(text: str) -> str:
    """Return *text* with ``{_{`` and its kin as the braces they stand for."""
    for typed, meant in _PLAIN_BRACES:
        text = text.replace(typed, meant)
    return text


def shorten(text: str) -> str:
    """Return *text* on one line, short enough to quote in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _PLACE_LENGTH else line[: _PLACE_LENGTH - 1] + "…"


def is_open_set(tag: Tag) -> bool:
    """Whether a tag begins a piece that is kept under a name: ``{% set x %}``."""
    return tag.kind is Kind.BLOCK and tag.word == "set" and "=" not in tag.body


def check_blocks(tags: list[tuple[Tag, object]]) -> None:
    """Check that every block is closed, in order, at the same depth of the document.

    Args:
        tags: The tags in the order of the document, each with the depth at which it stands.

    Raises:
        TemplateError: A block is not closed, is closed twice, or ends elsewhere than it began; or
            too many are open within each other.
    """
    opened: list[tuple[Tag, object]] = []
    for tag, depth in tags:
        word = tag.word if tag.kind is Kind.BLOCK else ""
        if word in ("for", "if") or is_open_set(tag):
            opened.append((tag, depth))
            if len(opened) > MAX_OPEN:
                raise TemplateError("template.too_intricate", place=tag.place)
        elif word in CLOSES or word in INSIDE:
            wanted = INSIDE.get(word) or (CLOSES[word],)
            if not opened or opened[-1][0].word not in wanted:
                raise TemplateError("template.block_not_open", tag=word, place=tag.place)
            if opened[-1][1] != depth:
                begin = opened[-1][0].place
                raise TemplateError("template.block_crosses", place=tag.place, begin=begin)
            if word in CLOSES:
                opened.pop()
    if opened:
        raise not_closed(opened[-1][0], opened[-1][0].place)


def not_closed(tag: Tag, place: str) -> TemplateError:
    """Return the fault of a block that begins with *tag* and does not end."""
    end = f"{{%{tag.scope} end{tag.word} %}}"
    return TemplateError("template.block_not_closed", tag=tag.word, end=end, place=place)
