"""Where one file goes: a folder gets it inside, a name says what it is, and one line says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kit import Kit

MADE = {
    "preparation plein": "voorbereidingsblad-z-plein.docx",
    "circle plein": "kring-z-plein.svg",
    "calendar plein --reader p-ayse1": "agenda-p-ayse1.ics",
    "case export plein": "zaak-z-plein.json",
    "case schema": "schema.json",
}


@pytest.mark.parametrize("command", MADE)
def test_a_folder_gets_the_file_inside(kit: Kit, tmp_path: Path, command: str) -> None:
    (tmp_path / "er.is").mkdir()
    for folder in ("er.is", "er.is/nieuw/"):
        line = kit.makes(*command.split(), "-o", folder)
        assert (tmp_path / folder / MADE[command]).stat().st_size
        assert f"{folder.removesuffix('/')}/{MADE[command]}" in line
        assert "--overwrite" in kit.refuses(*command.split(), "-o", folder)


def test_a_template_and_a_plan_go_inside_a_folder_too(kit: Kit, tmp_path: Path) -> None:
    for _ in range(2):
        kit.says("plan", "plein", "-o", "map/")
    kit.says("template", "new", "plan", "-o", "map")
    assert {one.name for one in (tmp_path / "map").iterdir()} == {"plan-z-plein.docx", "plan.docx"}


@pytest.mark.parametrize("ending", ["", ".pdf", ".doc", ".txt"])
@pytest.mark.parametrize("command", [*MADE, "plan plein", "template new plan"])
def test_another_ending_is_refused_with_one_that_fits(
    reader: Kit, command: str, ending: str
) -> None:
    sentence = reader.refuses(*command.split(), "-o", f"bestand{ending}")
    assert "Typ bijvoorbeeld: -o " in sentence
    assert not (reader.home.parent / f"bestand{ending}").exists()


@pytest.mark.parametrize("command", [*MADE, "plan plein"])
def test_a_pipe_gets_the_file_and_nothing_else(reader: Kit, command: str) -> None:
    done = reader.run(*command.split(), "-o", "-")
    assert (done.code, done.err) == (0, "")
    assert done.out


def test_a_plan_that_is_there_stays_and_gets_its_pdf(kit: Kit, tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    kit.makes("plan", "plein", "-o", plan)
    before = plan.stat().st_mtime_ns
    assert "plan.pdf" in kit.makes("plan", "plein", "-o", plan, "--pdf")
    assert plan.stat().st_mtime_ns == before
    assert "--overwrite" in kit.refuses("plan", "plein", "-o", plan, "--pdf")


def test_a_pdf_of_an_old_plan_is_told(kit: Kit, tmp_path: Path) -> None:
    plan = tmp_path / "plan.docx"
    kit.makes("plan", "plein", "-o", plan, "--lang", "en")
    done = kit.run("plan", "plein", "-o", plan, "--pdf")
    assert (done.code, done.out) == (1, b"")
    assert "--overwrite" in done.err
