"""A template put where a test wants it."""

from __future__ import annotations

from pathlib import Path

from tests.word.making import docx_of


def put(path: Path, *words: str) -> Path:
    """Write a Word file with these paragraphs, and make its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(docx_of(*words))
    return path
