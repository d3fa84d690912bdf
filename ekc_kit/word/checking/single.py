"""One tag by itself: whether it can be read, and what can stand in its place."""

from __future__ import annotations

import re

from jinja2.exceptions import TemplateSyntaxError

from ekc_kit.errors import TemplateError
from ekc_kit.word.checking.guessing import nearest_tag
from ekc_kit.word.compile.draft import DraftTag
from ekc_kit.word.sandbox import CLOSE, OPEN, SANDBOX
from ekc_kit.word.tags import CLOSES, INSIDE, KNOWN, Kind, Tag, scan

# Stands for a value that is not known; `trial` gives it a meaning. It is no field by itself.
ANYTHING = "(kit_anything or '')"
_TARGET = re.compile(r"(?:for|set)\s+([^\W\d]\w*(?:\s*,\s*[^\W\d]\w*)*)")
_SCOPE = re.compile(r"(?<=^\{%)(?:tr|tc|p|r)(?=\s)")
_FIRST_WORD = re.compile(r"(?:(?:tr|tc|p|r)\s)?\s*(\w+)")
_AROUND = {
    "for": ("for one in ''", "endfor"),
    "if": ("if true", "endif"),
    "set": ("set one", "endset"),
}


def read(text: str) -> Tag | None:
    """Return a tag as the kit reads it; None when *text* is none."""
    try:
        return next(iter(scan(text)), None)
    except TemplateError:
        return None


def can_be_read(text: str) -> bool:
    """Tell whether a tag of the kit has a body that can be read, whatever stands around it."""
    tag = read(text)
    if tag is None or tag.kind is Kind.REMARK:
        return True
    program = f"{OPEN}= {tag.body} ={CLOSE}"
    if tag.kind is Kind.BLOCK:
        begin, end = _AROUND[CLOSES.get(tag.word) or INSIDE.get(tag.word, (tag.word,))[0]]
        steps = [
            "" if tag.word in _AROUND else begin,
            tag.body,
            "" if tag.word in CLOSES or (tag.word == "set" and "=" in tag.body) else end,
        ]
        program = "".join(f"{OPEN}% {step} %{CLOSE}" for step in steps if step)
    try:
        SANDBOX.parse(program)
    except TemplateSyntaxError:
        return False
    return True


def mend_tag(tag: DraftTag) -> str:
    """Mend a tag that the kit does not take; return what was perhaps meant, or nothing.

    Of one without an end, only its beginning is known: it is made to steer as it seems to.
    """
    if len(tag.text) == 2:
        word = _FIRST_WORD.match(tag.after)
        known = tag.text == "{%" and word is not None and word.group(1) in KNOWN
        tag.change(harmless(f"{{% {tag.after} %}}") if known else "")
        return ""
    meant = nearest_tag(tag.text)
    tag.change(meant if can_be_read(meant) else harmless(meant))
    return meant


def harmless(text: str) -> str:
    """Return a tag of the same kind that asks for nothing; an empty text for one that shows."""
    found = read(text)
    if found is None or found.kind is not Kind.BLOCK:
        return ""
    if found.word in ("if", "elif"):
        return f"{{%{found.scope} {found.word} true %}}"
    if found.word == "for":
        names = _TARGET.search(text)
        return f"{{%{found.scope} for {names.group(1) if names else 'one'} in {ANYTHING} %}}"
    return names_only(text) if found.word == "set" else f"{{%{found.scope} {found.word} %}}"


def names_only(text: str) -> str:
    """Return a tag that gives the names that *text* gives; empty when it gives none."""
    found = _TARGET.search(text)
    if found is None:
        return ""
    nothing = ", ".join(ANYTHING for _ in found.group(1).split(","))
    return f"{{% set {found.group(1)} = {nothing} %}}"


def without_scope(text: str) -> str:
    """Return a tag that takes no paragraph, row, cell or run with it."""
    return _SCOPE.sub("", text)
