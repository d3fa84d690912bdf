"""The notebooks that come with the kit, and the copy that people walk through."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_notebooks() -> Path:
    """Return the folder of the shipped notebooks: in an installed kit, or in a checkout."""
    installed = _PACKAGE / "_shipped" / "notebooks"
    return installed if installed.is_dir() else _PACKAGE.parent / "notebooks"


def copy_notebooks(source: Path, target: Path) -> None:
    """Bring the notebooks below *target* up to date with those below *source*.

    A file that is already equal is left alone, so that an open page sees no change. Other
    notebooks in *target* are the person's own and stay.
    """
    for path in sorted(source.rglob("*.ipynb")):
        if ".ipynb_checkpoints" in path.parts:
            continue
        copy = target / path.relative_to(source)
        wanted = path.read_bytes()
        if copy.is_file() and copy.read_bytes() == wanted:
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(wanted)
