"""environment.yml gives conda users Python, pip and this package, and repeats no dependency."""

import tomllib
from typing import Any

import pytest
import yaml
from packaging.specifiers import SpecifierSet
from packaging.version import Version
from rattler import MatchSpec, VersionSpec
from rattler import Version as CondaVersion

from tests.project.files import ROOT


@pytest.fixture
def environment() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    return loaded


def test_it_has_the_keys_that_conda_knows(environment: dict[str, Any]) -> None:
    assert set(environment) == {"name", "channels", "dependencies"}
    assert environment["name"] == "ekc-kit"
    assert environment["channels"] == ["conda-forge"]


def test_every_spec_is_one_that_conda_reads(environment: dict[str, Any]) -> None:
    specs = [
        MatchSpec(line, strict=True)
        for line in environment["dependencies"]
        if isinstance(line, str)
    ]
    assert [spec.name.normalized for spec in specs] == ["python", "pip"]


def test_it_asks_for_the_same_python_as_pyproject(environment: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    conda = VersionSpec(str(MatchSpec(environment["dependencies"][0], strict=True).version))
    pip = SpecifierSet(project["requires-python"])
    for text in ("3.10.14", "3.11.0", "3.12.5", "3.13.9", "3.14.0", "4.0"):
        assert conda.matches(CondaVersion(text)) == (Version(text) in pip)


def test_what_the_package_needs_is_not_repeated(environment: dict[str, Any]) -> None:
    assert environment["dependencies"][-1] == {"pip": ["--editable ."]}
