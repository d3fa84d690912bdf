"""What may stand in the repository, and what may not."""

import re

import pytest

from tests.project.files import ROOT, project_files, text_of

# One letter of each stands in brackets, so that this file does not name it either.
UNWANTED = {
    "a host that serves packages": (
        r"p[y]pi\.org|python[h]osted\.|npm[j]s\.(?:org|com)|deb[i]an\.org/|an[a]conda\.(?:org|com)"
    ),
    "a folder of one machine": r"(?<![\w.])/(?:w[o]rk|r[o]ot|opt/p[y]pi|[U]sers|h[o]me)/\w",
    "how the work was organised": r"\bi[s]sue #?\d|\bsub-?[a]gent|\bC[l]aude\b|\b[c]hatgpt\b",
}


@pytest.mark.parametrize("what", UNWANTED)
def test_no_file_names(what: str) -> None:
    pattern = re.compile(UNWANTED[what], re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in project_files()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


def test_no_record_of_where_packages_came_from_is_kept() -> None:
    names = {path.name for path in project_files()}
    assert names.isdisjoint({"uv.lock", "package-lock.json", "yarn.lock", "poetry.lock"})


def test_no_module_is_longer_than_300_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for pattern in ("*.py", "*.js")
        for path in project_files(pattern)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {path.stem for path in project_files("*.py")}
    assert names.isdisjoint({"utils", "util", "helpers", "helper", "manager", "common", "misc"})


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    pattern = re.compile(r"pytest\.(?:mark\.)?(?:skip|xfail|importorskip)|\.skipTest\(")
    skipping = [
        path.name
        for path in project_files("tests/*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert [name for name in skipping if name != "test_repository.py"] == []


def test_no_browser_test_sleeps() -> None:
    pattern = re.compile(r"\bsleep\(|wait_for_timeout\(")
    sleeping = [
        path.name
        for path in project_files("tests/browser/*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert sleeping == []


def test_every_lint_or_type_exception_in_the_code_names_its_rule_and_its_reason() -> None:
    exception = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<rest>.*)")
    with_reason = re.compile(r"^(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[\w, -]+\])\s+\W?\s*\w.*\w")
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in project_files("*.py")
        if path.name != "test_repository.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := exception.search(line)) and not with_reason.match(match["rest"])
    ]
    assert bare == []


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
