"""Every notebook runs unattended from top to bottom, in both languages."""

import os
import subprocess
import sys
from pathlib import Path

import nbclient
import pytest

from ekc_kit.model import Case
from ekc_kit.store import Settings, Store
from ekc_kit.texts import Language
from ekc_kit.training.practice import practice_case, practice_cases
from tests.notebooks.reading import DUTCH, NAMES, NOTEBOOKS, ROOT, read

FOLDERS = {"nl": "notebooks", "en": "notebooks/en"}
in_both_languages = pytest.mark.parametrize("language", FOLDERS)


def keep(case: Case) -> None:
    """Keep *case* and make it the case that notebooks open."""
    store = Store()
    stored = store.import_case(case)
    store.close()
    Settings.change(current_case=stored.case.id)


@pytest.mark.parametrize("name", practice_cases())
@in_both_languages
def test_notebooks_show_a_practice_case_as_they_say(language: Language, name: str) -> None:
    """The check cell of each notebook still prints what is kept in it."""
    keep(practice_case(name, language))
    notebooks = sorted((ROOT / FOLDERS[language]).glob("*.ipynb"))
    done = subprocess.run(
        [
            sys.executable,
            *"-m pytest -q --color=no --nbval-lax --nbval-current-env".split(),
            *notebooks,
        ],
        cwd=ROOT,
        env={**os.environ, "EKC_KIT_LANG": language},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_notebooks_run_on_a_case_in_which_nothing_is_filled_in(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    language: Language = "en" if path.parent.name == "en" else "nl"
    monkeypatch.setenv("EKC_KIT_LANG", language)
    keep(Case())
    nbclient.execute(read(path), cwd=path.parent)


@pytest.mark.parametrize("path", DUTCH, ids=lambda path: path.stem)
def test_notebooks_run_before_there_is_any_case(path: Path) -> None:
    nbclient.execute(read(path), cwd=path.parent)
