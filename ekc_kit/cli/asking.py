"""A question that is answered with yes or no."""

from __future__ import annotations

import sys

from ekc_kit.texts import text

_YES, _NO = ("ja", "j", "yes", "y"), ("nee", "n", "no")


def yes_or_no(question: str) -> bool | None:
    """Ask until yes or no is said; None when nobody is there any more or wants to go on."""
    while True:
        try:
            sys.stderr.write(f"{question} ")
            sys.stderr.flush()
            said = sys.stdin.readline()
        except KeyboardInterrupt:
            said = ""
        if not said:
            sys.stderr.write("\n")
            return None
        word = said.strip().lower()
        if word in (*_YES, *_NO):
            return word in _YES
        sys.stderr.write(text("cli.yes_or_no") + "\n")
