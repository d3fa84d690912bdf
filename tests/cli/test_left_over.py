"""A letter in the folder for somebody who gets none any more is named, and never removed."""

from __future__ import annotations

import json
from pathlib import Path

from ekc_kit.model.editing import put
from ekc_kit.word.documents.invitation import invited
from tests.cli.crowd import PLEIN, crowd, kept
from tests.cli.kit import Kit

HENK = "uitnodiging-p-henk1"
WITHDRAWN = put(PLEIN, "circle.p-henk1.consents.take_part", False)


def left_over(kit: Kit, code: int, *words: str | Path) -> list[str]:
    """Run a command; return the files that it says are for nobody."""
    done = kit.run(*words, "--json")
    assert (done.code, done.err) == (code, "")
    lines = [json.loads(line) for line in done.out.splitlines()]
    return [one["file"] for one in lines if one["result"] == "left_over"]


def test_the_letter_of_somebody_who_withdrew_is_named_and_stays(kit: Kit, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    kit.says("letters", "plein", "uitnodiging", "-o", folder)
    letter, pdf = (folder / f"{HENK}.{ending}" for ending in ("docx", "pdf"))
    pdf.write_bytes(b"%PDF")
    before = letter.read_bytes()
    case = kept(WITHDRAWN, tmp_path / "zaak.json")
    command = ["letters", case, "uitnodiging", "-o", folder]
    for extra in ([], ["--overwrite"]):
        assert left_over(kit, 1, *command, *extra) == [letter.name, pdf.name]
        shown = kit.run(*command, *extra).out.decode()
        assert "2 bestanden staan nog in de map, maar niemand in deze zaak krijgt ze nu" in shown
        assert f"  {letter.name}\n  {pdf.name}\n" in shown
        assert "klopt nog" not in shown
    assert (letter.read_bytes(), pdf.read_bytes()) == (before, b"%PDF")
    assert left_over(kit, 1, "letters", case, "alles", "-o", folder) == [letter.name, pdf.name]
    letter.unlink()
    pdf.unlink()
    assert left_over(kit, 0, *command) == []


def test_only_files_that_are_called_like_the_kits_own_are_named(kit: Kit, tmp_path: Path) -> None:
    for name in ("uitnodiging-van-ons-feest.docx", "uitnodiging.docx", "herinnering-p-weg1.docx"):
        (tmp_path / name).touch()
    command = ["letters", "plein", "uitnodiging", "-o", tmp_path]
    assert left_over(kit, 0, *command) == []
    (tmp_path / "uitnodiging-p-weg1.docx").touch()
    assert left_over(kit, 1, *command) == ["uitnodiging-p-weg1.docx"]


def test_letters_of_another_case_are_named_and_another_folder_is_proposed(
    kit: Kit, tmp_path: Path
) -> None:
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "map")
    again = put(PLEIN, "logistics.place", "De Oude School").model_copy(update={"id": "z-kopie1"})
    same = kept(again, tmp_path / "kopie.json")
    done = kit.run("letters", same, "uitnodiging", "-o", tmp_path / "map")
    assert done.code == 1
    assert "Horen die bestanden bij een andere zaak? Kies dan" in done.out.decode()
    other = kept(crowd(1), tmp_path / "menigte.json")
    named = left_over(kit, 1, "letters", other, "uitnodiging", "-o", tmp_path / "map")
    assert len(named) == len(invited(PLEIN).copies)
    shown = kit.run("letters", other, "uitnodiging", "-o", tmp_path / "map").out.decode()
    assert "Horen die bestanden bij een andere zaak? Kies dan" in shown
