"""Running a command on a terminal, as somebody who looks at a screen does."""

from __future__ import annotations

import os
import pty
import subprocess
from pathlib import Path

from tests.cli.kit import PROGRAM, Kit


def on_a_screen(kit: Kit, *words: str | Path, code: int = 0, width: int = 200) -> str:
    """Run a command that ends with *code* on a terminal; return all that is shown there."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [PROGRAM, *words],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=kit.home.parent,
        env={**kit.environment({}), "TERM": "xterm", "COLUMNS": str(width)},
    ) as running:
        os.close(slave)
        shown = b""
        while chunk := read(master):
            shown += chunk
        assert running.wait(60) == code
    os.close(master)
    return shown.decode()


def read(terminal: int) -> bytes:
    """Return what comes next on a terminal; nothing when its program has ended."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
