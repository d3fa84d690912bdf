"""What changed on a screen: only that crosses the wire, for a case may hold many people."""

from __future__ import annotations

from typing import Any

Data = dict[str, Any]


def difference(old: Data, new: Data) -> Data:
    """Return what makes *new* of *old*; empty when they are equal.

    ``put`` holds new values by name, ``gone`` the names that are no more, and ``in`` the
    differences of what is a dict in both.
    """
    put, inside = {}, {}
    for name, value in new.items():
        before = old.get(name)
        if isinstance(value, dict) and isinstance(before, dict):
            if found := difference(before, value):
                inside[name] = found
        elif name not in old or before != value:
            put[name] = value
    gone = [name for name in old if name not in new]
    parts = {"put": put, "in": inside, "gone": gone}
    return {part: found for part, found in parts.items() if found}
