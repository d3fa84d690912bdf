"""Makes the templates that come with the kit: ``python -m ekc_kit.word.starter``.

After this people edit them in Word. Run it again only to begin anew: it overwrites.
"""

from __future__ import annotations

import contextvars
from collections.abc import Callable
from pathlib import Path

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.word.starter.plan import plan_starter
from ekc_kit.word.starter.preparation import preparation_starter

_STARTERS = {"plan": plan_starter, "preparation": preparation_starter}


def write_starters(folder: Path) -> list[Path]:
    """Write every starter template below *folder*; return where they are."""
    written = []
    for kind, starter in _STARTERS.items():
        for language in LANGUAGES:
            path = folder / (f"{kind}.docx" if language == "nl" else f"{language}/{kind}.docx")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contextvars.copy_context().run(_in_language, starter, language))
            written.append(path)
    return written


def _in_language(starter: Callable[[], bytes], language: str) -> bytes:
    use_language(language)
    return starter()
