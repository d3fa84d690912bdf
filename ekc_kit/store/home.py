"""The one folder in which the kit keeps everything of one person."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def home() -> Path:
    """Return the kit's own folder: ``EKC_KIT_HOME``, or the user's local data folder.

    The folder is not made here; whoever writes in it makes it.
    """
    chosen = os.environ.get("EKC_KIT_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_data_path("ekc-kit", appauthor=False, roaming=False)
