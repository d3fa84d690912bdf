"""In which language a notebook speaks: what was asked, where it lies, what was chosen, Dutch."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit import desk
from ekc_kit.errors import RefusedInputError
from ekc_kit.store import Settings
from ekc_kit.texts import language


@pytest.mark.parametrize(
    ("asked", "notebook", "chosen", "spoken"),
    [
        (None, None, None, "nl"),
        (None, None, "en", "en"),
        (None, "/srv/x/notebooks/20_vraag.ipynb", None, "nl"),
        (None, "/srv/x/notebooks/20_vraag.ipynb", "en", "nl"),
        (None, "/srv/x/notebooks/en/20_vraag.ipynb", None, "en"),
        (None, "/srv/x/notebooks/en/20_vraag.ipynb", "nl", "en"),
        (None, "en/20_vraag.ipynb", None, "en"),
        (None, "/srv/en/notebooks/20_vraag.ipynb", None, "nl"),
        (None, "", "en", "nl"),
        ("en", "/srv/x/notebooks/20_vraag.ipynb", "nl", "en"),
        ("nl", "/srv/x/notebooks/en/20_vraag.ipynb", "en", "nl"),
        ("", None, "en", "en"),
    ],
)
def test_what_was_asked_goes_before_where_it_lies_and_that_before_what_was_chosen(
    asked: str | None,
    notebook: str | None,
    chosen: str | None,
    spoken: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if asked is not None:
        monkeypatch.setenv("EKC_KIT_LANG", asked)
    if notebook is not None:
        monkeypatch.setenv("JPY_SESSION_NAME", notebook)
    if chosen is not None:
        desk.choose_language(chosen)
    desk.speak()
    assert language() == spoken


@pytest.mark.parametrize("name", ["fr", "", "NL", "../nl"])
def test_an_unknown_language_is_not_chosen(name: str) -> None:
    desk.choose_language("en")
    with pytest.raises(RefusedInputError):
        desk.choose_language(name)
    assert Settings.read().language == "en"


@pytest.mark.parametrize("written", ['{"language": "fr"}', '{"language": 7}', "{", "[]", "\x00"])
def test_damaged_settings_keep_no_page_from_opening(written: str, kit_home: Path) -> None:
    kit_home.mkdir(parents=True)
    (kit_home / "settings.json").write_text(written, encoding="utf-8")
    desk.speak()
    assert language() == "nl"
    assert desk.in_hand() is None


def test_asking_outright_for_an_unknown_language_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EKC_KIT_LANG", "fr")
    with pytest.raises(RefusedInputError):
        desk.speak()
