"""The codes with which a command ends, for the program that gave it."""

from __future__ import annotations

FAILED = 2
OUTDATED = 1  # what stands there is not, or not all, what the kit would make now
INTERRUPTED = 130
