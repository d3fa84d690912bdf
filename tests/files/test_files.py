"""A file appears whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from ekc_kit.files import write_whole


def test_what_is_written_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"oud")
    write_whole(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert list(tmp_path.iterdir()) == [path]


def test_only_its_owner_can_read_it_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "brief.docx", b"x")
        write_whole(tmp_path / "sjabloon.docx", b"x", 0o666)
    finally:
        os.umask(before)
    rights = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()}
    assert rights == {"brief.docx": 0o600, "sjabloon.docx": 0o640}


@pytest.mark.parametrize("place", ["nergens/brief.docx", "map"])
def test_where_it_cannot_be_nothing_is_left_behind(place: str, tmp_path: Path) -> None:
    (tmp_path / "map" / "erin").mkdir(parents=True)
    with pytest.raises(OSError, match=r"No such file|directory"):
        write_whole(tmp_path / place, b"x")
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "map", tmp_path / "map" / "erin"]
