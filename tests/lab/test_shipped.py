"""People walk through a copy of the kit's notebooks."""

from __future__ import annotations

from pathlib import Path

from ekc_kit.lab import shipped_notebooks
from ekc_kit.lab.shipped import copy_notebooks
from tests.lab.walks import write_walk


def test_a_checkout_ships_the_notebooks_beside_the_package() -> None:
    assert shipped_notebooks() == Path(__file__).parents[2] / "notebooks"


def test_a_changed_copy_is_made_whole_and_an_own_notebook_stays(tmp_path: Path) -> None:
    source, target = write_walk(tmp_path / "shipped"), tmp_path / "home" / "notebooks"
    write_walk(source / "en")
    copy_notebooks(source, target)
    (target / "00_welkom.ipynb").write_text("{}", encoding="utf-8")
    (target / "own.ipynb").write_text("{}", encoding="utf-8")
    copy_notebooks(source, target)
    for name in ("00_welkom.ipynb", "en/10_aanvraag.ipynb"):
        assert (target / name).read_bytes() == (source / name).read_bytes()
    assert (target / "own.ipynb").read_text(encoding="utf-8") == "{}"


def test_an_equal_copy_is_not_written_again(tmp_path: Path) -> None:
    source, target = write_walk(tmp_path / "shipped"), tmp_path / "copy"
    copy_notebooks(source, target)
    before = (target / "00_welkom.ipynb").stat().st_mtime_ns
    copy_notebooks(source, target)
    assert (target / "00_welkom.ipynb").stat().st_mtime_ns == before


def test_checkpoints_left_by_another_jupyter_are_not_shipped(tmp_path: Path) -> None:
    source = tmp_path / "shipped"
    write_walk(source / ".ipynb_checkpoints")
    copy_notebooks(source, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
