"""What stands on the pages: every field a person fills in, once, with words in both languages."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest

from ekc_kit.model import Step
from ekc_kit.texts import use_language
from ekc_kit.widgets.describe import describe
from ekc_kit.widgets.pages import FORMS, NOTEBOOKS
from ekc_kit.widgets.screen import style
from tests.notebooks.reading import ROOT
from tests.widgets.fields import SHOWN, all_fields

# Nobody types these: the kit gives ids, and a practice case says so itself.
NOT_TYPED = {"id", "schema_version", "training_case", "spot"}
ON_THE_MAP = ("tensions[].", "set_aside[].")  # drawn and asked there, in no form

in_both_languages = pytest.mark.parametrize("language", ["nl", "en"])


def sentences(described: Any) -> list[str]:
    """Return all words of a described form, in order."""
    if isinstance(described, dict):
        words = ("label", "hint", "title", "intro", "add", "empty", "one", "caption", "first")
        own = [described[name] for name in words if name in described]
        choices = [label for _, label in described.get("choices", [])]
        inside = [one for one in described.values() if isinstance(one, list)]
        return own + choices + sentences(inside)
    if isinstance(described, list):
        return [said for one in described for said in sentences(one)]
    return []


@in_both_languages
@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_its_words_in_both_languages(name: str, language: str) -> None:
    use_language(language)
    described = [describe(node) for node in FORMS[name].nodes]
    assert json.loads(json.dumps(described)) is not None
    labels = [one for one in sentences(described) if one]
    assert all(said == said.strip() for said in labels)


def test_every_field_that_people_fill_in_is_on_some_form() -> None:
    typed = {path for path in all_fields() if path.rsplit(".", 1)[-1] not in NOT_TYPED}
    assert {path for path in typed if not path.startswith(ON_THE_MAP)} - set(SHOWN) == set()


def test_no_form_shows_what_only_the_kit_may_write() -> None:
    assert {path for path in SHOWN if path.rsplit(".", 1)[-1] in NOT_TYPED} == set()


def calls(notebook: str) -> list[tuple[str, str]]:
    """Return what a notebook calls, as (method, first argument)."""
    cells = json.loads((ROOT / "notebooks" / notebook).read_text(encoding="utf-8"))["cells"]
    source = "\n".join("".join(one["source"]) for one in cells if one["cell_type"] == "code")
    return [
        (node.func.attr, str(node.args[0].value))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]


def test_every_form_stands_in_one_notebook() -> None:
    found = [name for page in NOTEBOOKS.values() for call, name in calls(page) if call == "form"]
    assert sorted(found) == sorted(FORMS)


def test_every_step_has_a_notebook_that_opens_it() -> None:
    assert list(NOTEBOOKS) == list(Step)
    for step, page in NOTEBOOKS.items():
        assert ("open_step", step.value) in calls(page)


def test_every_colour_that_the_screen_asks_for_is_given() -> None:
    sheet = style()
    asked = {part.split(")")[0].split(",")[0] for part in sheet.split("var(")[1:]}
    given = {line.split(":")[0].strip() for line in sheet.replace("{", ";").split(";")}
    assert asked - given == set()
