"""How the page knows that a notebook's code is the kit's own.

The page runs code the moment a notebook is opened, so it does that only for a notebook whose
code cells are, letter for letter, those of a notebook that came with the kit. Prose, outputs and
metadata do not count: they cannot run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def fingerprint(notebook: dict[str, Any]) -> str:
    """Return the SHA-256 of the sources of the code cells, in their order.

    The sources are hashed as one JSON list, so that no source can pass for two.
    `labextension/ekc-kit/static/fingerprint.js` computes the same.
    """
    sources = [
        _joined(cell.get("source", ""))
        for cell in notebook.get("cells", [])
        if cell.get("cell_type") == "code"
    ]
    written = json.dumps(sources, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def asks_to_walk(notebook: dict[str, Any]) -> bool:
    """Return whether the notebook's metadata asks the page to run it."""
    own = notebook.get("metadata", {}).get("ekc_kit", {})
    return isinstance(own, dict) and own.get("walk") is True


def fingerprints(folders: Iterable[Path]) -> list[str]:
    """Return the fingerprints of all notebooks in *folders*, sorted, each once."""
    found = set()
    for folder in folders:
        for path in folder.rglob("*.ipynb"):
            notebook = json.loads(path.read_text(encoding="utf-8"))
            if asks_to_walk(notebook):
                found.add(fingerprint(notebook))
    return sorted(found)


def _joined(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)
