"""A template that somebody opened and saved in LibreOffice Writer can still be used."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from ekc_kit.training import practice_case
from ekc_kit.word.documents.checked import fault_texts
from ekc_kit.word.documents.checking import check_template
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.templates import shipped_template
from ekc_kit.word.reading import read_plan
from tests.word.making import parts_of, repacked

BODY = "word/document.xml"
PLAN = KINDS["plan"]
# Writer moves the page break before its questions into the paragraph of a tag, which is told.
SAVED = [kind for kind in KINDS.values() if kind.name != "call_sheet"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit's templates as Writer saves them; the plan also with spaces in its bookmarks."""
    folder = tmp_path_factory.mktemp("writer")
    files = [shipped_template(kind.template_name) for kind in SAVED]
    spaced = folder / "spaced.docx"
    plan = shipped_template(PLAN.template_name).read_bytes()
    body = parts_of(plan)[BODY].replace(b"_{{", b"_{{ ").replace(b'}}"', b' }}"')
    assert b'w:name="_ekc_case_{{ case_id }}"' in body
    spaced.write_bytes(repacked(plan, {BODY: body}))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    sort = "docx:MS Word 2007 XML"
    command = ["soffice", profile, "--headless", "--convert-to", sort, "--outdir", folder / "out"]
    subprocess.run([*command, *files, spaced], check=True, capture_output=True, timeout=300)
    return folder / "out"


@pytest.mark.parametrize("kind", SAVED, ids=lambda kind: kind.name)
def test_the_kits_own_template_is_still_right(folder: Path, kind: Kind) -> None:
    checked = check_template((folder / kind.template_name).read_bytes(), kind)
    assert (fault_texts(checked), checked.doubts, checked.forgot) == ((), (), ())
    assert checked.no_place_for == ()


@pytest.mark.parametrize("name", ["plan.docx", "spaced.docx"])
def test_a_plan_that_was_made_from_it_reads_back(folder: Path, name: str) -> None:
    plein = practice_case("plein")
    template = (folder / name).read_bytes()
    assert check_template(template, PLAN).faults == ()
    assert read_plan(write_plan(plein, template)) == read_plan(write_plan(plein))
    spaces = parts_of((folder / "spaced.docx").read_bytes())[BODY]
    assert b'"_ekc_case_{{_case_id_}}"' in spaces


def test_a_fault_in_a_bookmark_is_told_of_that_bookmark() -> None:
    plan = shipped_template(PLAN.template_name).read_bytes()
    body = parts_of(plan)[BODY].replace(b"{{agreement.id}}", b"{{agreement.wat}}")
    wrong = repacked(plan, {BODY: body})
    (told,) = fault_texts(check_template(wrong, PLAN))
    assert told.startswith("Verborgen bladwijzer: Het sjabloon vraagt om 'agreement.wat'")
    assert "'_ekc_row_{{agreement.wat}}'" in told
