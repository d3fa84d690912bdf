"""Printing for people, plain text as it is and never read as markup; and lines for programs."""

from __future__ import annotations

import json
import sys
from typing import Any

from rich.console import Console

WIDE = 160


def screen() -> Console:
    """Return a console on standard output; into a file or pipe its lines are long, not broken."""
    width = None if sys.stdout.isatty() else WIDE
    return Console(markup=False, highlight=False, emoji=False, width=width)


def json_line(**fields: Any) -> str:
    """Return one line for a program, without its end: a JSON object in which letters stay so."""
    return json.dumps(fields, ensure_ascii=False)
