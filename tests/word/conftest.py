"""The two validators of Word files, and this package's own rules, as one check."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.word.making import parts_of

ROOT = Path(__file__).parents[2]
OPEN_XML_SDK = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"
AUDIT = Path(sys.executable).with_name("openxml-audit")


@pytest.fixture
def assert_valid(tmp_path: Path) -> Callable[..., None]:
    """Return a check that no validator finds anything in one or more documents."""

    def check(*documents: bytes) -> None:
        assert OPEN_XML_SDK.exists(), "make tools installs the Open XML validator"
        folder = tmp_path / "checked"
        folder.mkdir(exist_ok=True)
        for number, data in enumerate(documents):
            path = folder / f"{number}.docx"
            path.write_bytes(data)
            answer = subprocess.run(
                [OPEN_XML_SDK, path], capture_output=True, text=True, check=False
            )
            assert json.loads(answer.stdout)["errors"] == []
            assert_whole(data)
        command = [AUDIT, "-q", "-r", folder]
        audit = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (audit.stdout + audit.stderr).strip() == ""
        assert audit.returncode == 0

    return check


def assert_whole(data: bytes) -> None:
    """Nothing is left of the template, and nothing is empty that Word does not open empty."""
    body = parts_of(data)["word/document.xml"].decode()
    assert not re.search("\ufdd0\\d+\ufdd1", body)
    assert "\n" not in body.partition("\n")[2]
    assert "</w:tblGrid></w:tbl>" not in body
    assert not re.search(r"(</w:tcPr>|<w:tcPr/>|<w:tc>|</w:tbl>)</w:tc>", body)
