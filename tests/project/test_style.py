"""User text reaches the screen only escaped, and JavaScript holds no words of its own."""

import ast
import re
from pathlib import Path

import pytest

from tests.project.files import ROOT, project_files

MODULES = project_files("ekc_kit/*.py")
SCRIPTS = project_files("ekc_kit/*.js")
RAW_HTML = {"HTML", "HTMLMath", "Markdown", "Javascript"}
RAW_SINKS = re.compile(
    r"\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=|insertAdjacentHTML|document\.write|"
    r"\beval\(|new Function\("
)
# A comment, or a string in any of the three quotes.
TOKEN = re.compile(
    r"""
      //[^\n]* | /\*.*?\*/
    | (?P<string> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` )
    """,
    re.DOTALL | re.VERBOSE,
)
SELECTOR = re.compile(r"\b(?:a|button|dialog|form|input|select|summary|textarea)(?:, \w+)+")
SENTENCE = re.compile(r"^[A-Za-zÀ-ÿ'’]{2,}[,:]?(?: [A-Za-zÀ-ÿ'’]{2,}[,:]?)+ ?[.?!…]?$")
SAID_ALOUD = re.compile(
    r"(?:\.(?:textContent|innerText|title|placeholder|alt|ariaLabel)\s*=|"
    r"setAttribute\(\s*[\"'](?:aria-label|aria-description|title|placeholder|alt)[\"']\s*,|"
    r"\b(?:alert|confirm|prompt)\()\s*[\"'`][^\"'`]*[A-Za-z]{2}"
)


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def strings_of(script: str) -> list[str]:
    """Return the contents of all string literals in a JavaScript file."""
    return [match["string"][1:-1] for match in TOKEN.finditer(script) if match["string"]]


@pytest.mark.parametrize("path", SCRIPTS, ids=names(SCRIPTS))
def test_javascript_never_makes_html_from_text(path: Path) -> None:
    assert RAW_SINKS.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=names(SCRIPTS))
def test_javascript_holds_no_words(path: Path) -> None:
    script = re.sub(r"\$\{[^}]*\}", "", path.read_text(encoding="utf-8"))
    assert [
        string
        for string in strings_of(script)
        if SENTENCE.match(string) and not SELECTOR.fullmatch(string)
    ] == []
    assert SAID_ALOUD.findall(script) == []


@pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
def test_python_never_makes_html_from_text(path: Path) -> None:
    raw = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and called(node) in RAW_HTML
        and [argument for argument in given(node) if is_built(argument)]
    ]
    assert raw == []


def called(node: ast.Call) -> str:
    """Return the last part of the name that is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def given(node: ast.Call) -> list[ast.expr]:
    return [
        *node.args,
        *(keyword.value for keyword in node.keywords if keyword.arg in (None, "value", "data")),
    ]


def literal(node: ast.expr) -> object:
    """Return the value that is written down here, or None."""
    return node.value if isinstance(node, ast.Constant) else None


def is_built(node: ast.expr) -> bool:
    """Say whether this text is put together from parts rather than written down."""
    by_format = isinstance(node, ast.Call) and called(node) in {
        "format",
        "format_map",
        "join",
        "replace",
    }
    return by_format or isinstance(node, ast.JoinedStr | ast.BinOp)


def test_every_file_is_read_and_written_as_utf_8() -> None:
    """Windows would otherwise choose an encoding that has no room for many names."""
    forgetful = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and called(node) in {"read_text", "write_text"}
        and "utf-8" not in map(literal, [*node.args, *(word.value for word in node.keywords)])
    ]
    assert forgetful == []
