"""What was perhaps meant: the known word that comes nearest to what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from ekc_kit.errors import TemplateError
from ekc_kit.word.copies import PERSON
from ekc_kit.word.filters import guarded_filters
from ekc_kit.word.tags import KNOWN, scan

_IN_OTHER_LANGUAGES = {"elseif": "elif", "elsif": "elif", "foreach": "for"}
_FIRST = f"{PERSON}."  # a name in a letter is mostly that of its reader
_NEAR = 0.65  # of 1; "naam" and "name" are 0.75 alike, "fro" and "for" 0.67
_WORD = re.compile(r"(?<=^\{%)((?:tr|tc|p|r)?\s*)(\w+)")
_DASHES = re.compile(r"(?<=^\{[{%])[-+]|[-+](?=[}%]\}$)")
_HALF_END = re.compile(r"[}%]{1,2}\s*$")


def nearest_field(typed: str, name: str, known: Iterable[str]) -> str:
    """Return the known field that was perhaps meant; empty when none comes near.

    Args:
        typed: The unknown field as it stands in the template: ``agreement.wat``.
        name: The same as a dotted name: ``groups.agreements.wat``. What stands in an owner that
            is known is looked for in that owner only, and the answer is as one would type it.
        known: The dotted names of the fields.
    """
    owner, _, last = name.rpartition(".")
    fields = sorted(known, key=lambda one: (one.count("."), not one.startswith(_FIRST), one))
    if owner:
        beside = [_last(one) for one in fields if one.rpartition(".")[0] == owner]
        found = _nearest(last.lower(), beside)
        return f"{typed.rpartition('.')[0]}.{found}" if found else ""
    loose = {one: one for one in fields if "." not in one}
    everywhere = {_last(one): one for one in reversed(fields)}
    for names in (loose, everywhere):
        if found := _nearest(last.lower(), names):
            return names[found]
    return _nearest(last.lower(), fields)


def nearest_filter(name: str) -> str:
    """Return the filter that *name* was perhaps meant to be; empty when none comes near."""
    return _nearest(name.lower(), guarded_filters())


def nearest_tag(text: str) -> str:
    """Return the tag that a broken one was perhaps meant to be; empty when that is not clear."""
    whole = _DASHES.sub("", text)
    end = "}}" if whole.startswith("{{") else "%}"
    if not whole.endswith(end):
        whole = f"{_HALF_END.sub('', whole).rstrip()} {end}"
    word = _WORD.search(whole)
    if word and word.group(2) not in KNOWN:
        said = word.group(2).lower()
        near = _IN_OTHER_LANGUAGES.get(said) or _nearest(said, sorted(KNOWN))
        whole = f"{whole[: word.start(2)]}{near}{whole[word.end(2) :]}" if near else text
    try:
        return whole if scan(whole) else ""
    except TemplateError:
        return ""


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def _nearest(word: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(word, list(known), 1, _NEAR)), "")
