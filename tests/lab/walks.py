"""Tiny notebooks to walk through, made anew for each test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

LOCKED = {"editable": False, "deletable": False}

WELCOME = """\
# Dit blad vult zichzelf.
import os
import ipywidgets as widgets
from IPython.display import HTML, display
name = widgets.Text(description="Naam")
save = widgets.Button(description="Bewaar")
display(name, save)
display(widgets.Dropdown(options=["straat", "school"], description="Waar"))
display(widgets.Checkbox(description="Ja"))
display(widgets.IntSlider(description="Hoeveel"))
count = int(os.environ.get("EKC_TEST_COUNT", "0")) + 1
os.environ["EKC_TEST_COUNT"] = str(count)
display(HTML(f"<p>Kern {os.getpid()}, keer {count}</p>"))
display(HTML("<p><a data-ekc-notebook href='10_aanvraag.ipynb'>Verder: de aanvraag</a></p>"))
"""

REQUEST = """\
import ipywidgets as widgets
widgets.Textarea(description="Kwestie")
"""


def notebook(*cells: str | tuple[str, str], walk: bool = True) -> dict[str, Any]:
    """Return a notebook: a plain string is prose, a pair ("code", source) is a code cell."""
    made: list[dict[str, Any]] = []
    for number, cell in enumerate(cells):
        shared = {"id": f"cell-{number}", "metadata": dict(LOCKED)}
        if isinstance(cell, str):
            made.append({**shared, "cell_type": "markdown", "source": cell})
        else:
            made.append(
                {
                    **shared,
                    "cell_type": "code",
                    "source": cell[1],
                    "outputs": [],
                    "execution_count": None,
                }
            )
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata: dict[str, Any] = {"kernelspec": kernel, "language_info": {"name": "python"}}
    if walk:
        metadata["ekc_kit"] = {"walk": True}
    return {"cells": made, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def write(path: Path, content: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def write_walk(folder: Path) -> Path:
    """Write a walk of two notebooks and return *folder*."""
    write(
        folder / "00_welkom.ipynb",
        notebook(
            "# 00 · Welkom\n\n*± 5 minuten*\n\nEen Eigen Kracht-conferentie voor een groep, wijk "
            "of buurt is een bijeenkomst van mensen die voor een kwestie, probleem of conflict "
            "samen een plan voor een oplossing maken. Hier begin je met een zaak om mee te werken. "
            "Je kunt niets stukmaken.",
            "## Over wie gaat het?\n\nIn eigen woorden, zoals het gezegd is. Eén zin is genoeg.",
            ("code", WELCOME),
            "## Om over te praten\n\nWie missen we nog?\n\n→ Verder: [aanvraag](10_aanvraag.ipynb)",
        ),
    )
    write(
        folder / "10_aanvraag.ipynb",
        notebook(
            "# 10 · Aanvraag\n\nWie vraagt dit, en waarom nu?",
            ("code", REQUEST),
            "[Terug naar welkom](00_welkom.ipynb)",
        ),
    )
    return folder
