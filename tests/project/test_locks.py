"""The locks say exactly what is installed, and nothing about where it came from."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.project.files import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
KIT = [
    *PROJECT["project"]["dependencies"],
    *EXTRAS["fast"],
    *EXTRAS["postgres"],
    *PROJECT["dependency-groups"]["build"],
]
LOCKS = {
    "requirements.lock": KIT,
    "requirements-test.lock": [*KIT, *EXTRAS["test"]],
}


def blocks(lock: str) -> list[str]:
    """Return one text per locked package: its pin, marker and hashes on one line."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def pins(lock: str) -> dict[str, set[Version]]:
    """Return the locked versions by package; one package may have one per Python version."""
    found: dict[str, set[Version]] = {}
    for block in blocks(lock):
        requirement = Requirement(block.split("--hash")[0].strip())
        [specifier] = requirement.specifier
        assert specifier.operator == "=="
        found.setdefault(canonicalize_name(requirement.name), set()).add(Version(specifier.version))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_known_by_its_hash(lock: str) -> None:
    assert [
        block for block in blocks(lock) if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)
    ] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_place_to_download_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"\w+://\S*|--(?:find-links|index-url|extra-index-url)|\s@\s", text) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_agrees_with_pyproject(lock: str) -> None:
    locked = pins(lock)
    wanted = [Requirement(line) for line in LOCKS[lock]]
    assert [r.name for r in wanted if canonicalize_name(r.name) not in locked] == []
    assert [
        f"{r.name} {version} is not {r.specifier}"
        for r in wanted
        for version in locked[canonicalize_name(r.name)]
        if not r.specifier.contains(version, prereleases=True)
    ] == []


def test_tests_run_on_the_versions_that_users_get() -> None:
    kit, test = pins("requirements.lock"), pins("requirements-test.lock")
    assert {name: versions for name, versions in kit.items() if test.get(name) != versions} == {}


def test_the_build_backend_is_locked_too() -> None:
    assert [
        r
        for r in PROJECT["build-system"]["requires"]
        if r not in PROJECT["dependency-groups"]["build"]
    ] == []
