"""What looks like a field and is none: half a tag, or the marks of another program.

Only an end without a beginning is surely a mistake, though it would be printed as it stands. Other
marks may stand in an ordinary text: of those it is asked whether they were meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ekc_kit.errors import TemplateError
from ekc_kit.word.checking.guessing import nearest_field
from ekc_kit.word.checking.single import can_be_read
from ekc_kit.word.compile.draft import Draft, DraftTag
from ekc_kit.word.tags import KNOWN, shorten

_INSIDE = re.compile(r"[{%\s]*((?:tr|tc|p|r)(?=\s))?\s*(.*?)\s*[}%]\}", re.DOTALL)
_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*")
_PLAIN = re.compile(r"\{_[{%]|[}%]_\}")
_SEEMS = re.compile(
    r"""\[[^\W\d][\w .-]{1,40}\] | «[^«»\n]{1,40}» | <<[^<>\n]{1,40}>>
      | \(\( [^()\n]{1,40} \)\) | \{[^{}\n]{1,40}\} | [{}]""",
    re.VERBOSE,
)


def meant_by(tag: DraftTag, fields: Iterable[str]) -> str:
    """Return the tag that a loose end was perhaps meant to be; empty when that is not clear."""
    found = _INSIDE.fullmatch(tag.text)
    scope, body = (found.group(1) or "", found.group(2)) if found else ("", "")
    is_block = tag.text.endswith("%}")
    if is_block and body.split(" ")[0] in KNOWN:
        whole = f"{{%{scope} {body} %}}"
    elif not is_block and ("." in body or body in fields):
        whole = f"{{{{ {body} }}}}"
    else:
        return ""
    return whole if can_be_read(whole) else ""


class Seeming(NamedTuple):
    """A mark that may be meant as a field: what is asked about it, its part, what was meant."""

    error: TemplateError
    part: str
    meant: str


def seeming_fields(draft: Draft, fields: Iterable[str]) -> Iterator[Seeming]:
    """Yield what may be meant as a field of *fields*, from top to bottom of each part."""
    known = sorted(fields)
    for words, outside in draft.outside_tags():
        for found in _SEEMS.finditer(_PLAIN.sub("", outside)):
            mark = shorten(found.group())
            place = shorten(words.whole)
            name = _NAME.search(mark)
            near = nearest_field(name.group(), name.group(), known) if name else ""
            meant = f"{{{{ {near} }}}}" if near else ""
            error = TemplateError("template.seems_a_field", mark=mark, place=place)
            yield Seeming(error, words.part, meant)
