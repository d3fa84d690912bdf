"""The wheel holds everything that a person without a checkout needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project.files import ROOT, project_files


@pytest.fixture(scope="module")
def in_wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and return the names of the files in it."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "--target",
            "wheel",
            "--directory",
            str(folder),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["notebooks", "templates"])
def test_notebooks_and_templates_travel_with_the_package(folder: str, in_wheel: set[str]) -> None:
    files = project_files(f"{folder}/*")
    assert files
    shipped = {f"ekc_kit/_shipped/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert shipped - in_wheel == set()


def test_every_file_of_the_package_is_in_the_wheel(in_wheel: set[str]) -> None:
    files = {path.relative_to(ROOT).as_posix() for path in project_files("ekc_kit/*")}
    assert files - in_wheel == set()


@pytest.mark.parametrize("ending", [".toml", ".js", ".css", ".json", ".ipynb", ".docx"])
def test_every_kind_of_file_that_is_not_python_is_shipped(ending: str, in_wheel: set[str]) -> None:
    assert [name for name in in_wheel if name.endswith(ending)]


def test_the_licence_is_in_the_wheel(in_wheel: set[str]) -> None:
    assert [name for name in in_wheel if Path(name).name == "LICENSE"]


def test_nothing_left_behind_by_working_is_shipped(in_wheel: set[str]) -> None:
    left = (".pyc", ".db", "-checkpoint.ipynb", ".pyo", "~")
    assert [name for name in in_wheel if name.endswith(left)] == []
