"""A saved notebook holds nothing that somebody typed in a form."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from ekc_kit.lab.saving import NoCheckpoints, strip_outputs
from tests.lab.walks import notebook

CANARY = "Kanarie van Dam"


def used() -> dict[str, object]:
    """Return a notebook that was run and filled in."""
    content = notebook("# Kop", ("code", "kit.form()"))
    content["metadata"]["widgets"] = {"state": {"1": {"value": CANARY}}}
    cell = content["cells"][1]
    cell["execution_count"] = 7
    cell["metadata"]["execution"] = {"iopub.execute_input": "2026-06-12T10:32:00Z"}
    cell["outputs"] = [
        {
            "output_type": "display_data",
            "metadata": {},
            "data": {"text/plain": f"Text(value={CANARY!r})"},
        }
    ]
    return content


def test_outputs_counts_and_widget_state_are_left_out() -> None:
    content = used()
    strip_outputs(model={"type": "notebook", "content": content}, path="a.ipynb")
    assert CANARY not in json.dumps(content)
    assert content == notebook("# Kop", ("code", "kit.form()"))


def test_other_files_and_folders_are_left_alone() -> None:
    for model in (
        {"type": "file", "content": CANARY},
        {"type": "directory"},
        {"type": "notebook", "content": None},
    ):
        before = dict(model)
        strip_outputs(model=model, path="a.txt")
        assert model == before


async def _save(folder: Path) -> None:
    files = AsyncLargeFileManager(
        root_dir=str(folder),
        pre_save_hook="ekc_kit.lab.saving.strip_outputs",
        checkpoints_class=NoCheckpoints,
    )
    await files.save({"type": "notebook", "format": "json", "content": used()}, "a.ipynb")
    kept = await files.create_checkpoint("a.ipynb")
    assert kept["id"]
    assert await files.list_checkpoints("a.ipynb") == []
    await files.restore_checkpoint(kept["id"], "a.ipynb")
    await files.rename("a.ipynb", "b.ipynb")
    assert CANARY not in (folder / "b.ipynb").read_text(encoding="utf-8")
    await files.delete("b.ipynb")


def test_a_file_on_disk_has_no_outputs_and_no_second_copy(tmp_path: Path) -> None:
    asyncio.run(_save(tmp_path))
    assert list(tmp_path.iterdir()) == []
