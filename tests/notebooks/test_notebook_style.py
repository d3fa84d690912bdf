"""Notebooks are prose with one-line calls; the code lives in the package."""

import ast
import re
from pathlib import Path

import nbformat
import pytest

from tests.notebooks.reading import (
    DUTCH,
    ENGLISH,
    NAMES,
    NOTEBOOKS,
    code_cells,
    lines,
    prose,
    read,
    words,
)

WALK = [
    "00_welkom",
    "10_aanvraag",
    "20_vraag",
    "30_kring",
    "40_voorbereiding",
    "50_conferentie",
    "60_plan",
    "70_navraag",
]
FOR_STAFF = ["templates_maken"]  # reached from the first page, and no step of a case
# What belongs in the package. A with, a lambda or a try would be a program too.
PROGRAM = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.Lambda,
    ast.ClassDef,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.If,
    ast.IfExp,
    ast.With,
    ast.Try,
    ast.ListComp,
    ast.SetComp,
    ast.DictComp,
    ast.GeneratorExp,
)
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)


def test_the_walk_is_complete_in_both_languages() -> None:
    assert [path.stem for path in DUTCH] == WALK + FOR_STAFF
    assert [path.stem for path in ENGLISH] == WALK + FOR_STAFF


@every_notebook
def test_a_notebook_is_valid(path: Path) -> None:
    nbformat.validate(read(path))


@every_notebook
def test_code_cells_hold_no_program(path: Path) -> None:
    """A magic or a shell line is not Python, so reading it as Python fails here too."""
    trees = [ast.parse(cell.source) for cell in code_cells(path)]
    assert [node for tree in trees for node in ast.walk(tree) if isinstance(node, PROGRAM)] == []


@every_notebook
def test_only_the_kit_is_imported(path: Path) -> None:
    imported = [
        name
        for cell in code_cells(path)
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    ]
    assert set(imported) == {"ekc_kit"}


@every_notebook
def test_a_code_cell_has_at_most_five_lines(path: Path) -> None:
    assert [cell.source for cell in code_cells(path) if len(cell.source.splitlines()) > 5] == []


@every_notebook
def test_a_notebook_is_mostly_prose(path: Path) -> None:
    code = sum(len(lines(cell.source)) for cell in code_cells(path))
    assert words(prose(path)) >= 25 * code > 0


@every_notebook
def test_a_notebook_opens_with_its_title_and_how_many_minutes_it_takes(path: Path) -> None:
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert first.source.startswith("# ")
    assert re.search(r"\d+ minu(?:ten|tes)", first.source)


@every_notebook
def test_code_cells_cannot_be_changed_or_deleted_by_a_slip_of_the_hand(path: Path) -> None:
    open_cells = [
        cell.source
        for cell in code_cells(path)
        if cell.metadata.get("editable") is not False or cell.metadata.get("deletable") is not False
    ]
    assert open_cells == []


@every_notebook
def test_a_notebook_says_that_it_may_run_by_itself(path: Path) -> None:
    assert read(path).metadata.get("ekc_kit") == {"walk": True}


@every_notebook
def test_only_the_check_cell_keeps_its_output(path: Path) -> None:
    kept = [cell for cell in code_cells(path) if cell.outputs]
    [check] = [cell for cell in code_cells(path) if "keep_output" in cell.metadata.get("tags", [])]
    assert kept == [check]
    assert "nbval-check-output" in check.metadata.tags
    assert check.execution_count, "nbval compares only a cell that has been run"


@every_notebook
def test_the_kept_output_is_a_few_lines_of_text(path: Path) -> None:
    outputs = [output for cell in code_cells(path) for output in cell.outputs]
    assert {output.output_type for output in outputs} == {"stream"}
    assert len("".join(output.text for output in outputs).splitlines()) <= 12


@every_notebook
def test_a_notebook_holds_no_widget_state(path: Path) -> None:
    assert "widgets" not in read(path).metadata


@every_notebook
def test_every_link_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose(path))
    local = [target for target in targets if not re.match(r"\w+:", target)]
    assert [target for target in local if not (path.parent / target).is_file()] == []


@every_notebook
def test_every_notebook_leads_to_the_next(path: Path) -> None:
    following = dict(zip([*WALK, *FOR_STAFF], [*WALK[1:], WALK[0], WALK[0]], strict=True))
    assert f"{following[path.stem]}.ipynb" in prose(path)


@pytest.mark.parametrize("folder", [DUTCH, ENGLISH], ids=["nl", "en"])
@pytest.mark.parametrize("name", FOR_STAFF)
def test_the_first_page_leads_to_the_pages_for_staff(name: str, folder: list[Path]) -> None:
    assert f"({name}.ipynb)" in prose(folder[0])


@pytest.mark.parametrize("name", [*WALK, *FOR_STAFF])
def test_the_english_twin_has_the_same_code_cells(name: str) -> None:
    [dutch] = [path for path in DUTCH if path.stem == name]
    [english] = [path for path in ENGLISH if path.stem == name]
    assert [(cell.source, cell.metadata) for cell in code_cells(dutch)] == [
        (cell.source, cell.metadata) for cell in code_cells(english)
    ]
    kinds = [[cell.cell_type for cell in read(path).cells] for path in (dutch, english)]
    assert kinds[0] == kinds[1]
