"""The files of the project, as git sees them."""

import subprocess
import zipfile
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


def text_of(path: Path) -> str:
    """Return what a file says: a Word file by its parts, a picture not at all."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return "\n".join(
                package.read(name).decode("utf-8", "ignore") for name in package.namelist()
            )
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
