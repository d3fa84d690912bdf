"""Printing for people: plain text as it is, never read as markup."""

from __future__ import annotations

import sys

from rich.console import Console

WIDE = 160


def screen() -> Console:
    """Return a console on standard output; into a file or pipe its lines are long, not broken."""
    width = None if sys.stdout.isatty() else WIDE
    return Console(markup=False, highlight=False, emoji=False, width=width)
