"""The two validators of Word files, and this package's own rules, as one check."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.word.making import parts_of

ROOT = Path(__file__).parents[2]
OPEN_XML_SDK = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"
AUDIT = Path(sys.executable).with_name("openxml-audit")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDS = {"tbl": "tr", "tr": "tc", "tc": "p", "txbxContent": "p", "hdr": "p", "ftr": "p"}
_HOLDS |= {"footnote": "p", "endnote": "p"}


@pytest.fixture
def assert_valid(tmp_path: Path) -> Callable[..., None]:
    """Return a check that no validator finds anything in one or more documents."""

    def check(*documents: bytes) -> None:
        folder = tmp_path / "checked"
        folder.mkdir(exist_ok=True)
        for number, data in enumerate(documents):
            path = folder / f"{number}.docx"
            path.write_bytes(data)
            assert found_by_open_xml_sdk(path) == []
            assert_whole(data)
        assert found_by_audit(folder) == {}

    return check


def found_by_open_xml_sdk(path: Path) -> list[object]:
    """Return what Microsoft's own validator finds in a document."""
    assert OPEN_XML_SDK.exists(), "make tools installs the Open XML validator"
    answer = subprocess.run([OPEN_XML_SDK, path], capture_output=True, text=True, check=False)
    return list(json.loads(answer.stdout)["errors"])


def found_by_audit(folder: Path) -> dict[str, object]:
    """Return what openxml-audit finds in the documents of a folder, by the name of the file.

    In a folder it now and then takes one file for another (its cache goes by `id`), so a file in
    which it finds something is looked at once more, by itself.
    """
    told = _audited("--recursive", folder)
    assert len(told) == len(list(folder.rglob("*.docx")))
    suspected = [Path(one["file"]) for one in told if not one["valid"]]
    again = {path.stem: _audited(path)[0] for path in suspected}
    return {name: one["errors"] for name, one in again.items() if not one["valid"]}


def _audited(*what: str | Path) -> list[dict[str, Any]]:
    command = [AUDIT, "--output", "json", *what]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return list(json.loads(answer.stdout))


def assert_whole(data: bytes) -> None:
    """Nothing is left of the template, and nothing is empty that Word does not open empty."""
    for name, content in parts_of(data).items():
        if name.startswith("word/") and name.endswith(".xml"):
            body = content.decode()
            assert not re.search("\ufdd0\\d+\ufdd1", body)
            assert "\n" not in body.partition("\n")[2] or "theme" in name or "font" in name
            _assert_nothing_empty(etree.fromstring(content))


def _assert_nothing_empty(root: etree._Element) -> None:
    for owner, kind in _HOLDS.items():
        for element in root.iter(f"{_W}{owner}"):
            inside = [one.tag for one in element]
            assert f"{_W}{kind}" in inside or f"{_W}sdt" in inside, (root.tag, owner)
            if owner == "tc":
                assert inside[-1] in (f"{_W}p", f"{_W}sdt")
