"""Where this JupyterLab keeps its files, away from any other Jupyter of the same person."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path

# Settings of another Jupyter that would reach into ours, if they were left in place.
_FOREIGN = (
    "JUPYTER_CONFIG_PATH",
    "JUPYTER_PATH",
    "JUPYTER_PORT",
    "JUPYTER_PORT_RETRIES",
    "JUPYTER_PREFER_ENV_PATH",
    "JUPYTER_SERVER_ROOT",
    "JUPYTER_SERVER_URL",
    "JUPYTER_TOKEN",
    "JUPYTER_TOKEN_FILE",
    "JUPYTERLAB_DIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
    "IPYTHONDIR",
    "IPYTHON_DIR",
    "PYTHONSTARTUP",
)

_IPYTHON_CONFIG = """\
# Written at every start: nothing that is typed is remembered outside the case.
c = get_config()
c.HistoryManager.enabled = False
c.HistoryManager.hist_file = ":memory:"
# A file beside a notebook must not be able to pass for a module of the kit.
c.InteractiveShellApp.ignore_cwd = True
# What every page needs is loaded while the browser is still drawing.
c.InteractiveShellApp.exec_lines = ["import ekc_kit.widgets.walk"]
"""


@dataclass(frozen=True)
class LabFolders:
    """The folders of one calm JupyterLab, all below the kit's home."""

    home: Path

    @property
    def notebooks(self) -> Path:
        """The kit's own copy of its notebooks: all that the page can reach."""
        return self.home / "notebooks"

    @property
    def lab(self) -> Path:
        return self.home / "lab"

    @property
    def config(self) -> Path:
        return self.lab / "config"

    @property
    def data(self) -> Path:
        return self.lab / "data"

    @property
    def runtime(self) -> Path:
        """Holds the address and the token while the server runs."""
        return self.lab / "runtime"

    @property
    def app_settings(self) -> Path:
        """What the kit sets; rewritten at every start."""
        return self.lab / "app-settings"

    @property
    def user_settings(self) -> Path:
        """What the person sets."""
        return self.lab / "user-settings"

    @property
    def workspaces(self) -> Path:
        return self.lab / "workspaces"

    @property
    def ipython(self) -> Path:
        return self.lab / "ipython"

    def make(self) -> None:
        """Make the folders, for this person only, and write the kernel's own settings."""
        self.home.mkdir(parents=True, exist_ok=True)
        for folder in (
            self.notebooks,
            self.config,
            self.data,
            self.runtime,
            self.app_settings,
            self.user_settings,
            self.workspaces,
            self.ipython / "profile_default",
        ):
            folder.mkdir(parents=True, exist_ok=True)
        self.lab.chmod(0o700)
        config = self.ipython / "profile_default" / "ipython_config.py"
        config.write_text(_IPYTHON_CONFIG, encoding="utf-8")

    def enter(self, environ: MutableMapping[str, str]) -> None:
        """Point *environ* here, for this server and for the kernels it starts.

        Must be called before any module of Jupyter is imported: some read the environment then.
        """
        for name in _FOREIGN:
            environ.pop(name, None)
        environ["EKC_KIT_HOME"] = str(self.home)
        if environ.get("EKC_KIT_TEMPLATES"):  # a kernel starts in another folder
            environ["EKC_KIT_TEMPLATES"] = str(
                Path(environ["EKC_KIT_TEMPLATES"]).expanduser().absolute()
            )
        # Reads no file of the environment, the person or the system: all is said in options.py.
        environ["JUPYTER_NO_CONFIG"] = "1"
        environ["JUPYTER_CONFIG_DIR"] = str(self.config)
        environ["JUPYTER_DATA_DIR"] = str(self.data)
        environ["JUPYTER_RUNTIME_DIR"] = str(self.runtime)
        environ["IPYTHONDIR"] = str(self.ipython)
        environ["PYTHON_HISTORY"] = os.devnull
        environ["PYTHONSAFEPATH"] = "1"
