"""What was perhaps meant: the known word that comes nearest to what somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from ekc_kit.errors import TemplateError
from ekc_kit.word.filters import guarded_filters
from ekc_kit.word.tags import KNOWN, scan

_IN_OTHER_LANGUAGES = {"elseif": "elif", "elsif": "elif", "foreach": "for"}
_NEAR = 0.65  # of 1; "naam" and "name" are 0.75 alike, "fro" and "for" 0.67
_WORD = re.compile(r"(?<=^\{%)((?:tr|tc|p|r)?\s*)(\w+)")
_DASHES = re.compile(r"(?<=^\{[{%])[-+]|[-+](?=[}%]\}$)")
_HALF_END = re.compile(r"[}%]\s*$")


def nearest_field(name: str, known: Iterable[str]) -> str:
    """Return the known field that *name* was perhaps meant to be; empty when none comes near.

    Below an owner that is known (``groups.wat``) it is looked for there first.
    """
    owner, _, last = name.lower().rpartition(".")
    fields = sorted(known, key=lambda one: (one.count("."), one))
    beside = {_last(one): one for one in fields if one.rpartition(".")[0] == owner}
    everywhere = {_last(one): one for one in reversed(fields)}
    for names in (beside, everywhere):
        if found := _nearest(last, names):
            return names[found]
    return _nearest(name.lower(), fields)


def nearest_filter(name: str) -> str:
    """Return the filter that *name* was perhaps meant to be; empty when none comes near."""
    return _nearest(name.lower(), guarded_filters())


def nearest_tag(text: str) -> str:
    """Return the tag that a broken one was perhaps meant to be; empty when that is not clear."""
    whole = _DASHES.sub("", text)
    if not whole.endswith(("}}", "%}")):
        whole = _HALF_END.sub("", whole).rstrip() + (" }}" if whole.startswith("{{") else " %}")
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
