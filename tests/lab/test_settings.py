"""What JupyterLab is told exists in this JupyterLab."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from ekc_kit.design import DARK, FONT, LIGHT
from ekc_kit.lab.options import LABEXTENSION, widget_folders
from ekc_kit.lab.settings import overrides, page_config
from ekc_kit.texts import Language, use_language

SCHEMAS = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
STATIC = LABEXTENSION / "ekc-kit" / "static"


def schema(plugin: str) -> dict[str, Any]:
    package, name = plugin.split(":")
    path = SCHEMAS / package / f"{name}.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_setting_is_one_that_jupyterlab_knows(language: Language) -> None:
    for plugin, values in overrides(language).items():
        known = schema(plugin)["properties"]
        assert set(values) <= set(known), plugin


def test_the_languages_differ_only_in_the_locale() -> None:
    dutch, english = overrides("nl"), overrides("en")
    assert dutch.pop("@jupyterlab/translation-extension:plugin") == {"locale": "nl_NL"}
    assert english.pop("@jupyterlab/translation-extension:plugin") == {"locale": "en"}
    assert dutch == english


def test_the_page_gets_its_words_in_the_language_in_use() -> None:
    said = []
    for language in ("nl", "en"):
        use_language(language)
        said.append(json.loads(page_config(["00"])["ekcKit"]))
    use_language("nl")
    assert said[0]["words"] != said[1]["words"]
    assert said[0]["known"] == ["00"]


def test_the_language_server_part_stays() -> None:
    assert not [name for name in page_config([])["disabledExtensions"] if "lsp" in name]


def test_the_widgets_are_found_where_they_were_installed() -> None:
    found = [folder / "@jupyter-widgets" / "jupyterlab-manager" for folder in widget_folders()]
    assert any(path.is_dir() for path in found)


def test_the_scripts_of_the_page_are_short_and_hold_no_words() -> None:
    """Words come from Python; a script sets text only from what it was told."""
    for path in STATIC.glob("*.js"):
        source = path.read_text(encoding="utf-8")
        assert source.count("\n") <= 300, path.name
        assert "innerHTML" not in source
        for assigned in re.findall(r"\.textContent = ([^;]+);", source):
            assert "settings.words" in assigned


def test_the_page_has_the_colours_of_the_house() -> None:
    """The page's style is a file of its own; its values are those of `ekc_kit.design`."""
    style = (STATIC / "calm.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root[^{]*\{([^}]*)\}", style)[:2]
    for palette, written in ((LIGHT, light), (DARK, dark)):
        values = dict(re.findall(r"--ekc-([\w-]+): (#\w{6});", written))
        house = {name.replace("_", "-"): value for name, value in asdict(palette).items()}
        assert values == {name: house[name] for name in values}
        assert len(values) >= 6
    assert FONT in style
