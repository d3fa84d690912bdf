"""What the READMEs tell people to type exists, and both tell the same."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from ekc_kit import model
from ekc_kit.cli import app
from tests.cli.kit import Kit
from tests.project.files import ROOT

READMES = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.nl.md")
}
STAFF = {"letters", "plan", "template"}
DUTCH = {
    "plein invitation": "plein uitnodiging",
    "plein all": "plein alles",
    "-o letters": "-o brieven",
    "-o plans": "-o plannen",
}
every_readme = pytest.mark.parametrize("name", READMES)


def blocks(name: str) -> list[str]:
    """Return what stands in the fenced blocks: the lines that people copy."""
    return re.findall(r"^```\w+\n(.*?)^```", READMES[name], re.DOTALL | re.MULTILINE)


def test_both_tell_people_to_type_the_same_in_their_own_language() -> None:
    english, dutch = (
        {line for text in blocks(name) for line in text.splitlines()} for name in READMES
    )
    assert {in_dutch(line) for line in english} == dutch


def in_dutch(line: str) -> str:
    """A line with the Dutch name of a document, and of what is made; a command keeps its own."""
    for english, dutch in DUTCH.items():
        line = line.replace(english, dutch)
    return line


@every_readme
@pytest.mark.parametrize("command", ["make start", "make test"])
def test_the_two_commands_stand_in_a_block_of_their_own(name: str, command: str) -> None:
    assert f"{command}\n" in blocks(name)


@every_readme
def test_every_make_command_exists(name: str) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert (
        set(re.findall(r"\bmake ([a-z]+)\b(?=[`\n ]|$)", " ".join(commands(name)))) - targets
        == set()
    )


def commands(name: str) -> list[str]:
    """Return everything that is written as code."""
    return [*blocks(name), *re.findall(r"`([^`\n]+)`", READMES[name])]


@every_readme
def test_every_kit_command_exists(name: str) -> None:
    missing = []
    for line in commands(name):
        for written in re.findall(r"\bekc-kit ((?:[a-z]+ ?)+)", line):
            if not exists(get_command(app), written.split()):
                missing.append(written)
    assert missing == []


def exists(command: object, words: list[str]) -> bool:
    """Whether *words* name a command below *command*: ``case list``, ``plan``, ``plan read``.

    What follows a command is said to it: ``letters plein invitation``.
    """
    known = getattr(command, "commands", None)
    if not words or known is None or " ".join(words) in known:
        return True
    return words[0] in known and exists(known[words[0]], words[1:])


@every_readme
def test_what_staff_are_told_to_type_works_in_this_order(name: str, tmp_path: Path) -> None:
    lines = [line for text in blocks(name) for line in text.splitlines()]
    typed = [shlex.split(line)[1:] for line in lines if line.startswith("ekc-kit ")]
    typed = [words for words in typed if words[0] in STAFF]
    assert {words[0] for words in typed} == STAFF
    kit = Kit(tmp_path / "home")
    kit.says("case", "new")
    assert {" ".join(words): kit.run(*words).code for words in typed} == {
        " ".join(words): 0 for words in typed
    }


@every_readme
def test_every_option_that_is_named_exists(name: str) -> None:
    known = {option for parameter in options(get_command(app)) for option in parameter}
    kit = [line for line in commands(name) if line.startswith(("ekc-kit", "--", "make start"))]
    named = {
        option
        for line in kit
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", line.replace('"', " "))
    }
    assert named - known == set()


def options(command: object) -> list[list[str]]:
    below = [found for sub in getattr(command, "commands", {}).values() for found in options(sub)]
    return [parameter.opts for parameter in command.params] + below  # type: ignore[attr-defined] # typer's own classes


@every_readme
def test_every_file_that_is_named_exists(name: str) -> None:
    linked = re.findall(r"\]\((?!\w+:|#)([^)#]+)\)", READMES[name])
    named = re.findall(
        r"`((?:ekc_kit|notebooks|templates|docs)/[\w./]*|[\w-]+\.toml|Makefile)`", READMES[name]
    )
    places = [ROOT, ROOT / "ekc_kit/texts"]
    assert [
        file for file in [*linked, *named] if not any((Path(p) / file).exists() for p in places)
    ] == []


def test_every_word_of_the_glossary_is_a_word_of_the_model() -> None:
    glossary = READMES["README.md"].split("## Glossary")[1].split("## Licence")[0]
    missing = []
    for written in re.findall(r"\| `([\w.]+)` \|", glossary):
        name, _, field = written.partition(".")
        found = getattr(model, name, None)
        if found is None or (field and field not in found.model_fields):
            missing.append(written)
    assert missing == []


@every_readme
@pytest.mark.parametrize(
    "variable", ["EKC_KIT_HOME", "EKC_KIT_DATABASE_URL", "EKC_KIT_TEMPLATES", "EKC_KIT_SOFFICE"]
)
def test_where_things_are_can_be_chosen_as_the_readme_says(name: str, variable: str) -> None:
    assert variable in READMES[name]
    store = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ekc_kit").rglob("*.py"))
    assert variable in store
