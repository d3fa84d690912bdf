"""What is left after reading a plan back at the command line."""

from __future__ import annotations

import json
import re
from typing import Any

from ekc_kit.model import Case
from ekc_kit.model.exchange import from_json
from tests.cli.kit import Kit, Word


def case_of(kit: Kit, kept: str) -> Case:
    return from_json(kit.says("case", "export", kept))


def lines(said: str, kind: str = "difference") -> list[dict[str, Any]]:
    return [one for one in map(json.loads, said.splitlines()) if one["kind"] == kind]


def shown(kit: Kit, *words: Word) -> str:
    """Run ``plan read`` where nobody can be asked; it says how to take over what it shows."""
    done = kit.run("plan", "read", *words)
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert re.search(r"niets overgenomen|nothing was taken over", done.err, re.IGNORECASE)
    return done.out.decode()
