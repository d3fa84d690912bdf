"""Which text keys the code asks for, read from the code itself."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What a name in a key may look like when the code fills it in.
ANY = r"[\w.-]+"


def strings(tree: ast.AST) -> set[str]:
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def pattern(joined: ast.JoinedStr) -> str:
    """Return a regular expression for the keys that an f-string can make."""
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) else ANY for part in joined.values
    )


@cache
def trees() -> dict[Path, ast.Module]:
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "ekc_kit").rglob("*.py"))
    }


def asked_outright() -> dict[str, str]:
    """Return the keys named in a call of text(), counted() or an error, and where that is."""
    found = {}
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if not (
                isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
            ):
                continue
            name, key = getattr(node.func, "id", getattr(node.func, "attr", "")), node.args[0].value
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            if name == "text" and isinstance(key, str):
                found[key] = place
            elif name == "counted":
                found[f"{key}.one"] = found[f"{key}.other"] = place
            elif name in ERRORS:
                found[key if "." in key else f"error.{key}"] = place
    return found


def errors() -> frozenset[str]:
    tree = ast.parse((ROOT / "ekc_kit/errors.py").read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


ERRORS = errors()


@cache
def sections_sent() -> set[str]:
    """Return the sections that go to the browser whole, by a call of words()."""
    return {
        node.args[0].value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "words"
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def asked_in_the_browser() -> set[str]:
    """Return the names that scripts of widgets ask for, as in words.add."""
    scripts = (ROOT / "ekc_kit/widgets").rglob("*.js")
    return {
        name
        for path in scripts
        for name in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf-8"))
    }


def could_be_asked(key: str) -> bool:
    """Say whether some string in the code is this key, or some f-string can make it."""
    shorter = re.sub(r"\.(?:one|other)$", "", key)
    return any(
        one in plain() or one.removeprefix("error.") in plain() or made().fullmatch(one)
        for one in {key, shorter}
    )


@cache
def plain() -> frozenset[str]:
    return frozenset().union(*map(strings, trees().values()))


@cache
def made() -> re.Pattern[str]:
    """Return one pattern of all keys that f-strings can make.

    The one in errors.py could make any error; its keys are strings elsewhere.
    """
    modules = [tree for path, tree in trees().items() if path.name != "errors.py"]
    joined = [node for tree in modules for node in ast.walk(tree)]
    shapes = {pattern(node) for node in joined if isinstance(node, ast.JoinedStr)}
    return re.compile(
        "|".join(sorted(s for s in shapes if re.match(r"[a-z_]+\\\.", s) and " " not in s))
    )
