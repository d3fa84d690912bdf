"""What JupyterLab is told about its looks and its language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ekc_kit.texts import Language, text

_LOCALE: dict[Language, str] = {"nl": "nl_NL", "en": "en"}

# Parts of JupyterLab that nobody needs in a walk; leaving them out also starts the page sooner.
# The language-server part must stay: the notebook asks for it and fills the console without it.
_LEFT_OUT = (
    "@jupyterlab/application-extension:logo",
    "@jupyterlab/apputils-extension:announcements",
    "@jupyterlab/apputils-extension:splash",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/extensionmanager-extension",
    "@jupyterlab/help-extension",
    "@jupyterlab/hub-extension",
    "@jupyterlab/pluginmanager-extension",
    "@jupyterlab/terminal-extension",
    "@jupyterlab/workspaces-extension:indicator",
)


def overrides(language: Language) -> dict[str, dict[str, Any]]:
    """Return the settings that differ from JupyterLab's own, per plugin."""
    return {
        "@jupyterlab/translation-extension:plugin": {"locale": _LOCALE[language]},
        "@jupyterlab/application-extension:shell": {"startMode": "single"},
        "@jupyterlab/apputils-extension:notification": {
            "checkForUpdates": False,
            "doNotDisturbMode": True,
            "fetchNews": "false",
        },
        "@jupyterlab/apputils-extension:themes": {
            "adaptive-theme": True,
            "preferred-light-theme": "JupyterLab Light",
            "preferred-dark-theme": "JupyterLab Dark",
        },
        "@jupyterlab/apputils-extension:kernels-settings": {"showStatusBarItem": False},
        "@jupyterlab/apputils-extension:sessionDialogs": {"skipKernelRestartDialog": True},
        "@jupyterlab/cell-toolbar-extension:plugin": {"showToolbar": False},
        "@jupyterlab/docmanager-extension:plugin": {"autosave": True, "autosaveInterval": 120},
        "@jupyterlab/lsp-extension:plugin": {"activate": "off"},
        "@jupyterlab/notebook-extension:tracker": {
            "windowingMode": "none",
            "accessKernelHistory": False,
            "enableKernelInitNotification": False,
            "kernelShutdown": True,
            "recordTiming": False,
            "scrollPastEnd": False,
            "showHiddenCellsButton": False,
        },
        "@jupyterlab/statusbar-extension:plugin": {"visible": False},
        "@jupyterlab/terminal-extension:plugin": {"showStatusBarItem": "never"},
    }


def page_config(known: list[str]) -> dict[str, Any]:
    """Return what the page is told when it opens, in the language in use.

    Args:
        known: The fingerprints of the notebooks that may run by themselves.
    """
    return {
        "buildAvailable": False,
        "buildCheck": False,
        "disabledExtensions": dict.fromkeys(_LEFT_OUT, True),
        "ekcKit": json.dumps({"known": known, "words": {"opening": text("lab.opening")}}),
    }


def write_settings(folder: Path, language: Language, known: list[str]) -> None:
    """Write both files where JupyterLab looks for them."""
    for name, content in (
        ("overrides.json", overrides(language)),
        ("page_config.json", page_config(known)),
    ):
        (folder / name).write_text(json.dumps(content, indent=1), encoding="utf-8")
