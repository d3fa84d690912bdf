"""Letters as pages, by LibreOffice: one page each, and the address where the window is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from tests.word.letters import LETTERS, files

CENTIMETRE = 72 / 2.54
OFFICE = shutil.which("soffice") or "/Applications/LibreOffice.app/Contents/MacOS/soffice"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the letters of the practice case as PDF, made in one batch."""
    folder = tmp_path_factory.mktemp("pages")
    for language in LANGUAGES:
        use_language(language)
        for name in LETTERS:
            letter = next(files(KINDS[name], practice_case("plein")))
            (folder / f"{name}.{language}.docx").write_bytes(letter)
    use_language("nl")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ask = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*ask, *sorted(folder.glob("*.docx"))], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_takes_one_page_and_the_information_sheet_two(
    name: str, language: str, pages: Path
) -> None:
    told = subprocess.run(
        ["pdfinfo", pages / f"{name}.{language}.pdf"], check=True, capture_output=True, text=True
    ).stdout
    found = re.search(r"Pages:\s+(\d+)", told)
    assert found is not None
    assert int(found[1]) == (2 if name == "information" else 1)


@pytest.mark.parametrize("name", ["invitation", "reminder", "review_invitation"])
def test_only_the_address_shows_in_the_window_of_an_envelope(name: str, pages: Path) -> None:
    """The window: 2 to 11 cm from the left edge of the paper, 4.8 to 7.8 cm from its top."""
    told = subprocess.run(
        ["pdftotext", "-bbox", pages / f"{name}.nl.pdf", "-"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    words = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<', told
    )
    seen = [
        word
        for *box, word in words
        for left, top, right, bottom in [[float(edge) / CENTIMETRE for edge in box]]
        if right > 2 and left < 11 and bottom > 4.8 and top < 7.8
    ]
    assert seen == ["Ayşe", "Demir", "Merelplein", "14"]
