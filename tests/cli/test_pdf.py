"""PDFs beside the Word files, when LibreOffice is there."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from ekc_kit.cli.making import pdf_beside
from ekc_kit.errors import RefusedInputError
from ekc_kit.texts import say
from ekc_kit.word.pdf import find_office, make_pdfs, why_none
from tests.cli.crowd import PLEIN, crowd, kept
from tests.cli.kit import Kit


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def told(pdf: Path) -> str:
    """What a reader of the PDF gets: its properties, and its words."""
    commands = (["pdfinfo", pdf], ["pdftotext", pdf, "-"], ["pdfinfo", "-struct-text", pdf])
    return "".join(
        subprocess.run(one, capture_output=True, text=True, check=True).stdout for one in commands
    )


def test_every_letter_gets_a_pdf_with_its_words_and_headings(kit: Kit, tmp_path: Path) -> None:
    case = kept(crowd(3, names=["Oma & Opa", "José <18", "Łukasz"]), tmp_path / "zaak.json")
    done = kit.run("letters", case, "uitnodiging", "-o", tmp_path / "map", "--pdf")
    assert (done.code, done.err) == (0, "")
    letters = [f"uitnodiging-p-n0000{number}" for number in range(3)]
    assert names(tmp_path / "map") == {f"{one}.{end}" for one in letters for end in ("docx", "pdf")}
    for one, name in zip(letters, ("Oma & Opa", "José <18", "Łukasz"), strict=True):
        words = told(tmp_path / "map" / f"{one}.pdf")
        assert name in words
        assert "Tagged:          yes" in words
        assert "H1" in words


def test_pdfs_that_are_there_stay_and_absent_ones_are_made(kit: Kit, tmp_path: Path) -> None:
    case = kept(crowd(2), tmp_path / "zaak.json")
    command = ["letters", case, "uitnodiging", "-o", tmp_path / "map"]
    kit.says(*command)
    mine = tmp_path / "map" / "uitnodiging-p-n00000.pdf"
    mine.write_bytes(b"mine")
    lines = [json.loads(line) for line in kit.says(*command, "--pdf", "--json").splitlines()]
    assert {one["file"]: one["result"] for one in lines if "file" in one} == {
        "uitnodiging-p-n00000.docx": "there",
        "uitnodiging-p-n00001.docx": "there",
        "uitnodiging-p-n00000.pdf": "there",
        "uitnodiging-p-n00001.pdf": "made",
    }
    assert mine.read_bytes() == b"mine"
    kit.says(*command, "--pdf", "--overwrite")
    assert mine.read_bytes().startswith(b"%PDF")
    assert [one for one in (tmp_path / "map").iterdir() if one.stat().st_mode & 0o077] == []


def test_a_zip_holds_the_pdfs_too(kit: Kit, tmp_path: Path) -> None:
    case = kept(crowd(2), tmp_path / "zaak.json")
    told = kit.says("letters", case, "uitnodiging", "-o", tmp_path / "brieven.zip", "--pdf")
    assert "2 Word-bestanden en 2 PDF's" in told
    with zipfile.ZipFile(tmp_path / "brieven.zip") as archive:
        pdfs = [one for one in archive.namelist() if one.endswith(".pdf")]
        assert len(pdfs) == len(archive.namelist()) - len(pdfs) == 2
        assert archive.read(pdfs[0]).startswith(b"%PDF")
    assert names(tmp_path) == {"zaak.json", "brieven.zip"}


def test_one_plan_gets_its_pdf_beside_it(kit: Kit, tmp_path: Path) -> None:
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx", "--pdf")
    assert PLEIN.agreements[0].what in " ".join(told(tmp_path / "plan.pdf").split())
    assert names(tmp_path) == {"plan.docx", "plan.pdf"}


def test_a_pdf_that_is_there_is_refused_before_a_plan_is_made(kit: Kit, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"mine")
    kit.refuses("plan", "plein", "-o", tmp_path / "plan.docx", "--pdf")
    assert names(tmp_path) == {"plan.pdf"}
    assert (tmp_path / "plan.pdf").read_bytes() == b"mine"
    kit.refuses("plan", "plein", "-o", "-", "--pdf")


NOWHERE = {"EKC_KIT_SOFFICE": "/nergens/soffice"}


def test_without_libreoffice_the_word_files_are_there_and_one_sentence_names_the_setting(
    kit: Kit, tmp_path: Path
) -> None:
    done = kit.run("letters", "plein", "uitnodiging", "-o", tmp_path / "map", "--pdf", **NOWHERE)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "EKC_KIT_SOFFICE" in done.err
    assert NOWHERE["EKC_KIT_SOFFICE"] in done.err
    assert names(tmp_path / "map")
    place = tmp_path / "brieven.zip"
    done = kit.run("letters", "plein", "uitnodiging", "-o", place, "--pdf", **NOWHERE)
    assert "EKC_KIT_SOFFICE" in done.err
    assert place.exists()
    sentence = kit.refuses("plan", "plein", "-o", tmp_path / "plan.docx", "--pdf", **NOWHERE)
    assert "EKC_KIT_SOFFICE" in sentence
    assert (tmp_path / "plan.docx").exists()


def program(path: Path, *lines: str) -> Path:
    """Write a program that stands in the place of LibreOffice."""
    path.write_text("\n".join(("#!/bin/sh", *lines, "")), "utf-8")
    path.chmod(0o700)
    return path


def test_libreoffice_that_does_not_get_ready_is_ended_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "nog bezig"
    slow = program(tmp_path / "traag", f"(sleep 3; touch '{mark}') &", "wait")
    monkeypatch.setenv("EKC_KIT_SOFFICE", str(slow))
    into = tmp_path / "pdf"
    into.mkdir()
    with pytest.raises(RefusedInputError) as caught:
        make_pdfs([tmp_path / "x.docx"], into, patience=0.5)
    assert caught.value.key == "pdf.too_long"
    subprocess.run(["sleep", "3.2"], check=True)
    assert not mark.exists()


def test_a_pdf_without_its_end_counts_as_not_made(
    kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LibreOffice ends well also when it could not make something."""
    half = program(
        tmp_path / "half", "while [ $# -gt 2 ]; do shift; done", "printf '%%PDF-' > \"$1/x.pdf\""
    )
    monkeypatch.setenv("EKC_KIT_SOFFICE", str(half))
    assert find_office() == half
    command = ["letters", "plein", "uitnodiging", "-o", tmp_path / "map", "--pdf"]
    done = kit.run(*command, EKC_KIT_SOFFICE=str(half))
    assert done.code == 2
    assert "Niet gelukt:" in done.out.decode()
    again = kit.run(*command, "--json", EKC_KIT_SOFFICE=str(half)).out.splitlines()
    failed = [one for one in map(json.loads, again) if one["result"] == "failed"]
    assert {one["case"] for one in failed} == {PLEIN.id}
    assert all(one["reader"].startswith("p-") for one in failed)
    assert not list((tmp_path / "map").glob("*.pdf"))


def test_a_program_that_cannot_start_is_told(kit: Kit, tmp_path: Path) -> None:
    broken = tmp_path / "kapot"
    broken.write_bytes(b"no program")
    done = kit.run(
        "letters", "plein", "plan", "-o", tmp_path / "map", "--pdf", EKC_KIT_SOFFICE=str(broken)
    )
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert names(tmp_path / "map") == {f"plan-{PLEIN.id}.docx"}


def test_a_file_that_libreoffice_cannot_read_does_not_stop_the_others(tmp_path: Path) -> None:
    files = [tmp_path / "kapot.docx", tmp_path / "goed.docx"]
    files[0].write_bytes(b"PK\3\4 half")
    from ekc_kit.word.documents.making import write_plan

    files[1].write_bytes(write_plan(PLEIN))
    (tmp_path / "pdf").mkdir()
    assert [one.name for one in make_pdfs(files, tmp_path / "pdf")] == ["goed.pdf"]


def test_a_full_disk_is_told_as_the_reason(tmp_path: Path) -> None:
    assert why_none(tmp_path).key == "pdf.none"
    full = why_none(Path("/proc"))  # it has no room at all
    assert full.key == "pdf.no_room"
    assert "/proc" in say(full)


def test_without_a_place_to_lay_things_aside_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nergens"))
    with pytest.raises(RefusedInputError) as caught:
        make_pdfs([tmp_path / "x.docx"], tmp_path)
    assert caught.value.key == "pdf.no_room"
    with pytest.raises(RefusedInputError) as caught:
        pdf_beside(tmp_path / "x.docx")
    assert caught.value.fields["place"] == tmp_path


def test_a_pdf_that_cannot_come_in_its_place_does_not_hide_what_was_made(
    kit: Kit, tmp_path: Path
) -> None:
    in_its_place = tmp_path / "map" / f"plan-{PLEIN.id}.pdf"
    (in_its_place / "erin").mkdir(parents=True)
    command = ["letters", "plein", "plan", "-o", tmp_path / "map", "--pdf", "--overwrite"]
    done = kit.run(*command)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "Wat al klaar was (1), is gebleven." in done.err
    assert "1 Word-bestand" in done.out.decode()
    assert names(tmp_path / "map") == {f"plan-{PLEIN.id}.docx", in_its_place.name}
