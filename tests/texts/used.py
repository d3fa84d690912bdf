"""Which text keys the code asks for, read from the code itself."""

import ast
import re
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


def could_be_asked() -> re.Pattern[str]:
    """Return a pattern of every key that some string or f-string in the code can name."""
    plain: set[str] = set()
    made: set[str] = set()
    for tree in trees().values():
        plain |= strings(tree)
        made |= {
            shape
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr) and re.match(r"[a-z_]+\\\.", shape := pattern(node))
        }
    keys = [re.escape(key) for key in plain if re.fullmatch(r"[a-z_][\w-]*(\.[\w-]+)+", key)]
    bare = [rf"error\.{re.escape(key)}" for key in plain if re.fullmatch(r"[a-z_]+", key)]
    return re.compile(rf"(?:{'|'.join([*keys, *bare, *sorted(made)])})(?:\.one|\.other)?")
