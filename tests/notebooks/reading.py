"""Reads the notebooks as a reader sees them: prose in Markdown cells, calls in code cells."""

import re
from pathlib import Path
from typing import Any

import nbformat

ROOT = Path(__file__).resolve().parents[2]
DUTCH = sorted((ROOT / "notebooks").glob("*.ipynb"))
ENGLISH = sorted((ROOT / "notebooks/en").glob("*.ipynb"))
NOTEBOOKS = [*DUTCH, *ENGLISH]
NAMES = [path.relative_to(ROOT / "notebooks").as_posix() for path in NOTEBOOKS]


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code_cells(path: Path) -> list[Any]:
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def prose(path: Path) -> str:
    """Return what the notebook says to its reader."""
    return "\n\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")


def words(markdown: str) -> int:
    """Count the words a reader reads; the addresses of links are not read."""
    return len(re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"\]\([^)]*\)", "]", markdown)))


def lines(source: str) -> list[str]:
    """Return the lines of code, without empty lines and lines of comment."""
    return [
        line for line in source.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
