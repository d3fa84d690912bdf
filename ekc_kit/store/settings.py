"""Two choices that outlive a kernel: the language and which case is open. Ids only, no names."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ekc_kit.errors import StoreError
from ekc_kit.files import write_whole
from ekc_kit.store.home import home

_ID = re.compile(r"[a-z]{1,4}-[a-z0-9]{2,16}")
_LANGUAGE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True)
class Settings:
    """What `Settings.read` finds in the kit's folder; None means: not chosen yet."""

    language: str | None = None
    current_case: str | None = None

    @classmethod
    def read(cls) -> Settings:
        """Return the settings; what is missing or damaged counts as not chosen."""
        try:
            found = json.loads(_file().read_text("utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(found, dict):
            return cls()
        return cls(
            language=_matching(_LANGUAGE, found.get("language")),
            current_case=_matching(_ID, found.get("current_case")),
        )

    def write(self) -> None:
        """Keep these settings. A reader sees the old ones or the new ones, never half.

        Raises:
            StoreError: The kit's folder cannot be written.
        """
        failed = False
        try:
            _replace(_file(), json.dumps(asdict(self), indent=2) + "\n")
        except OSError:
            failed = True
        if failed:
            raise StoreError("store.folder", folder=str(home()))

    @classmethod
    def change(cls, **changes: str | None) -> Settings:
        """Keep *changes* and leave the other settings as they are; return all of them."""
        settings = replace(cls.read(), **changes)
        settings.write()
        return settings


def _file() -> Path:
    return home() / "settings.json"


def _matching(pattern: re.Pattern[str], value: Any) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None


def _replace(path: Path, text: str) -> None:
    if not path.parent.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.chmod(0o700)
    write_whole(path, text.encode("utf-8"))
