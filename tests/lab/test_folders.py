"""What a server tells the kernels that it starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit.lab.folders import LabFolders


def test_a_kernel_finds_the_own_templates_though_it_starts_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    environ = {"EKC_KIT_TEMPLATES": "gedeeld"}
    LabFolders(tmp_path / "home").enter(environ)
    assert environ["EKC_KIT_TEMPLATES"] == str(tmp_path / "gedeeld")
