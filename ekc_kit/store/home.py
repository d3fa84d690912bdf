"""The folders of one person: where the kit keeps everything, and the own Word templates."""

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


def own_templates() -> tuple[Path, bool]:
    """Return the folder of the organisation's own Word templates, and whether somebody named it.

    It is ``EKC_KIT_TEMPLATES``, or ``templates`` in `home`. It need not be there.
    """
    chosen = os.environ.get("EKC_KIT_TEMPLATES")
    if chosen:
        return Path(chosen).expanduser().absolute(), True
    return home() / "templates", False
