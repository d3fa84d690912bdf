"""What is left out of a saved notebook: everything that somebody may have typed in a form."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from jupyter_server.services.contents.checkpoints import AsyncCheckpoints


def strip_outputs(model: dict[str, Any], **_: object) -> None:
    """Take outputs, execution counts and widget state out of a notebook about to be saved.

    Called by the server for every file. The page keeps what it shows: only the file is bare.
    """
    if model.get("type") != "notebook" or not isinstance(model.get("content"), dict):
        return
    notebook = model["content"]
    notebook.get("metadata", {}).pop("widgets", None)
    for cell in notebook.get("cells", []):
        if cell.get("cell_type") == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
            cell.get("metadata", {}).pop("execution", None)


class NoCheckpoints(AsyncCheckpoints):
    """Keeps no second copy of a file, and says that it did, so that saving goes on."""

    async def create_checkpoint(self, contents_mgr: object, path: str) -> dict[str, object]:
        return {"id": "none", "last_modified": datetime.now(UTC)}

    async def restore_checkpoint(self, contents_mgr: object, checkpoint_id: str, path: str) -> None:
        """Leave the file as it is: there is nothing to go back to."""

    async def rename_checkpoint(self, checkpoint_id: str, old_path: str, new_path: str) -> None:
        """Nothing is kept, so nothing is renamed."""

    async def delete_checkpoint(self, checkpoint_id: str, path: str) -> None:
        """Nothing is kept, so nothing is deleted."""

    async def list_checkpoints(self, path: str) -> list[dict[str, object]]:
        return []
