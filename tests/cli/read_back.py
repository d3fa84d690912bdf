"""What is left after reading a plan back at the command line."""

from __future__ import annotations

import json
from typing import Any

from ekc_kit.model import Case
from ekc_kit.model.exchange import from_json
from tests.cli.kit import Kit


def case_of(kit: Kit, kept: str) -> Case:
    return from_json(kit.says("case", "export", kept))


def lines(said: str, kind: str = "difference") -> list[dict[str, Any]]:
    return [one for one in map(json.loads, said.splitlines()) if one["kind"] == kind]
