"""Only the kit's own code may run by itself."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from ekc_kit.lab.fingerprint import asks_to_walk, fingerprint, fingerprints
from tests.lab.walks import notebook, write, write_walk

KIT = notebook("# Kop", ("code", "kit.form()"), "tussen", ("code", "kit.check()"))


def test_other_prose_outputs_and_metadata_keep_the_fingerprint() -> None:
    other = deepcopy(KIT)
    other["cells"][0]["source"] = "# Een andere kop"
    other["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x"}]
    other["cells"][1]["metadata"] = {"tags": ["hide"]}
    assert fingerprint(other) == fingerprint(KIT)


def test_one_other_letter_of_code_changes_the_fingerprint() -> None:
    other = deepcopy(KIT)
    other["cells"][1]["source"] = "kit.form() "
    assert fingerprint(other) != fingerprint(KIT)


def test_another_order_or_division_of_the_code_changes_the_fingerprint() -> None:
    swapped = notebook(("code", "kit.check()"), ("code", "kit.form()"))
    joined = notebook(("code", 'kit.form()","kit.check()'))
    added = notebook(("code", "kit.form()"), ("code", "kit.check()"), ("code", ""))
    assert len({fingerprint(each) for each in (KIT, swapped, joined, added)}) == 4


def test_code_that_became_prose_changes_the_fingerprint() -> None:
    other = deepcopy(KIT)
    other["cells"][3]["cell_type"] = "markdown"
    assert fingerprint(other) != fingerprint(KIT)


def test_source_as_lines_and_as_text_are_the_same_code() -> None:
    lines = notebook(("code", ""))
    lines["cells"][0]["source"] = ["a = 1\n", "b = 2"]
    assert fingerprint(lines) == fingerprint(notebook(("code", "a = 1\nb = 2")))


def test_a_lone_surrogate_in_the_code_still_has_a_fingerprint() -> None:
    assert fingerprint(notebook(("code", "x = '\ud800'")))


def test_a_notebook_must_ask_to_walk() -> None:
    assert asks_to_walk(KIT)
    assert not asks_to_walk(notebook("# Kop", walk=False))
    for odd in (None, "true", [], {"walk": "true"}, {"walk": 1}):
        assert not asks_to_walk({"metadata": {"ekc_kit": odd}})


def test_only_notebooks_that_ask_to_walk_are_known(tmp_path: Path) -> None:
    write_walk(tmp_path)
    write(tmp_path / "en" / "00_welkom.ipynb", KIT)
    write(tmp_path / "manual.ipynb", notebook(("code", "rm()"), walk=False))
    known = fingerprints([tmp_path])
    assert len(known) == 3
    assert fingerprint(KIT) in known
    assert fingerprint(notebook(("code", "rm()"))) not in known
