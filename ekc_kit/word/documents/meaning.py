"""What somebody perhaps meant with a field that cannot stand there, as one would type it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ekc_kit.word.checking import Fault
from ekc_kit.word.documents.explained import Field, Shape

_LEAST_WORD = 3
_MOST = 3  # fields of a group that are named


def with_meaning(fault: Fault, fields: Sequence[Field]) -> Fault:
    """Return *fault* with what was perhaps meant, as it is typed in this template."""
    if fault.error.key == "template.no_words":
        return replace(fault, meant=_instead(str(fault.error.fields["tag"]), fields))
    if fault.error.key == "template.unknown_field" and not fault.meant:
        return replace(fault, meant=_said_so(fault, fields))
    called = {one.name: one.called for one in fields}
    return replace(fault, meant=called.get(fault.meant, fault.meant))


def _said_so(fault: Fault, fields: Sequence[Field]) -> str:
    """The field beside the unknown one whose explanation begins with that word."""
    owner, _, word = str(fault.error.fields.get("name", "")).rpartition(".")
    if len(word) < _LEAST_WORD:
        return ""
    said = re.compile(rf"\b{re.escape(word)}\w{{0,2}}\b", re.IGNORECASE)
    near = [
        (found.start(), one.depth, one.called)
        for one in fields
        if not owner or one.name.rpartition(".")[0] == owner
        if (found := said.search(one.explanation))
    ]
    return min(near)[2] if near else ""


def _instead(typed: str, fields: Sequence[Field]) -> str:
    """What can be shown of a list, a group or one of a list: a loop, or some of the fields."""
    for one in fields:
        if one.called == typed and one.shape is Shape.LIST:
            lines = [line.replace("{%p", "{%") for line in one.loop]
            return f"{lines[0]}{lines[1]} {lines[-1]}"
    inside = (one for one in fields if one.called.rpartition(".")[0] == typed)
    shown = [one for one in inside if one.shape is Shape.TEXT and not one.called.endswith(".id")]
    return ", ".join(one.typed for one in shown[:_MOST])
