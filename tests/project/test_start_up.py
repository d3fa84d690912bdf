"""What an import pulls in: the core stays light, so it starts fast and runs in a browser too."""

import subprocess
import sys

import pytest

HEAVY = {"anywidget", "ipywidgets", "matplotlib", "numpy", "pandas", "sqlalchemy", "traitlets"}


def loaded_by(module: str) -> set[str]:
    """Return the top-level modules that a fresh Python has after importing *module*."""
    program = f"import {module}, sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "ekc_kit",
        "ekc_kit.errors",
        "ekc_kit.model",
        "ekc_kit.coach",
        "ekc_kit.picture.drawing",
        "ekc_kit.texts",
        "ekc_kit.word",
        "ekc_kit.word.documents.preparation",
    ],
)
def test_the_core_pulls_in_no_widgets_tables_or_database(module: str) -> None:
    assert loaded_by(module) & HEAVY == set()


def test_the_face_lists_at_most_a_dozen_sorted_names() -> None:
    import ekc_kit

    assert len(ekc_kit.__all__) <= 12
    assert list(ekc_kit.__all__) == sorted(ekc_kit.__all__)
    assert [name for name in ekc_kit.__all__ if not hasattr(ekc_kit, name)] == []
