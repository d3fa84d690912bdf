"""The files of the project, as git sees them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def project_files(pattern: str = "*") -> list[Path]:
    """Return every file that is in git or could be added to it, and whose name fits *pattern*."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", pattern],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    names = [name for name in listed.stdout.split("\0") if name]
    return sorted({ROOT / name for name in names if (ROOT / name).is_file()})


def text_of(path: Path) -> str | None:
    """Return what a text file holds; None for a picture or a Word file."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
