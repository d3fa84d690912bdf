"""What the server is told, as the command-line options that Jupyter documents."""

from __future__ import annotations

import importlib.metadata
import sys
from pathlib import Path

from ekc_kit.lab.folders import LabFolders

LABEXTENSION = Path(__file__).resolve().parent / "labextension"


def options(folders: LabFolders, port: int, token: str, first_page: str) -> list[str]:
    """Return the options for a server that only this computer, and only with the token, can use.

    Args:
        folders: Where everything is kept.
        port: 0 for any free port.
        token: What the address must carry.
        first_page: The notebook that opens first, relative to the notebooks folder.
    """
    return [
        # Who may come in: this computer, with the token.
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={token}",
        "--ServerApp.allow_remote_access=False",
        "--ServerApp.allow_root=True",
        "--ServerApp.quit_button=False",
        "--ServerApp.terminals_enabled=False",
        "--ServerApp.shutdown_no_activity_timeout=0",
        "--ServerApp.open_browser=False",
        "--ServerApp.log_level=WARN",
        "--LabApp.log_level=WARN",
        # What it serves.
        f"--ServerApp.root_dir={folders.notebooks}",
        f"--LabApp.default_url=/doc/tree/{first_page}",
        f"--LabApp.app_settings_dir={folders.app_settings}",
        f"--LabApp.user_settings_dir={folders.user_settings}",
        f"--LabApp.workspaces_dir={folders.workspaces}",
        *(f"--LabApp.labextensions_path={folder}" for folder in widget_folders()),
        f"--LabApp.extra_labextensions_path={LABEXTENSION}",
        # Nothing is asked of the outside world.
        "--LabApp.extension_manager=readonly",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
        # Nothing that was typed stays behind in a file.
        "--AsyncLargeFileManager.pre_save_hook=ekc_kit.lab.saving.strip_outputs",
        "--AsyncLargeFileManager.checkpoints_class=ekc_kit.lab.saving.NoCheckpoints",
        "--AsyncLargeFileManager.delete_to_trash=False",
        "--NotebookNotary.db_file=:memory:",
        # One kernel: this very Python. It stays until the kit stops and comes back if it dies.
        "--ServerApp.kernel_spec_manager_class=ekc_kit.lab.kernels.OwnPythonOnly",
        "--AsyncMappingKernelManager.kernel_manager_class=ekc_kit.lab.kernels.QuietKernel",
        "--KernelManager.transport_encryption=auto",
        "--AsyncMappingKernelManager.cull_idle_timeout=0",
        "--AsyncIOLoopKernelRestarter.time_to_dead=1.0",
    ]


def widget_folders() -> list[Path]:
    """Return the folders that hold the page's side of the widgets, as they were installed.

    Jupyter would also look in folders of the person and of the system, where an older version
    may lie.
    """
    folders = []
    for name in ("jupyterlab_widgets", "anywidget"):
        for file in importlib.metadata.files(name) or []:
            if "labextensions" in file.parts and file.name == "package.json":
                path = Path(str(file.locate())).resolve()
                folder = next(parent for parent in path.parents if parent.name == "labextensions")
                if folder not in folders:
                    folders.append(folder)
    return folders or [Path(sys.prefix) / "share" / "jupyter" / "labextensions"]
