"""What holds for every document: valid, the same each time, and readable aloud."""

from __future__ import annotations

import contextvars
import io
import json
import re
import subprocess
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from ekc_kit.model.case import Case
from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.explained import explained_fields
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies, write_document
from tests.word.crowd import crowd

DAY = date(2026, 5, 26)
CASES: dict[str, Callable[[], Case]] = {
    "empty": Case,
    "practice": lambda: practice_case("plein"),
    "crowd": crowd,
}
UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def made(kind: Kind, case: Case) -> list[bytes]:
    """Return the document, or the first two copies of it."""
    if kind.recipients is None:
        return [write_document(kind, case, today=DAY)]
    copies = kind.recipients(case).copies[:2]
    return [data for _, data in write_copies(kind, case, copies, today=DAY)]


@cache
def documents(name: str, language: str, case: str) -> tuple[bytes, ...]:
    def make() -> tuple[bytes, ...]:
        use_language(language)
        return tuple(made(KINDS[name], CASES[case]()))

    return contextvars.copy_context().run(make)


@every_kind
def test_no_validator_finds_anything(kind: Kind, assert_valid: Callable[..., None]) -> None:
    tried = (("nl", "empty"), ("nl", "practice"), ("en", "practice"), ("nl", "crowd"))
    assert_valid(*(data for one in tried for data in documents(kind.name, *one)[:1]))


@every_kind
def test_the_practice_case_has_every_document(kind: Kind) -> None:
    assert documents(kind.name, "nl", "practice") or kind.name == "reminder"


@every_language
@every_kind
def test_the_same_case_on_the_same_day_gives_the_same_bytes(kind: Kind, language: str) -> None:
    use_language(language)
    case = practice_case("plein")
    assert made(kind, case) == made(kind, case)


@every_language
@every_kind
def test_word_finds_title_language_and_headings_in_order(kind: Kind, language: str) -> None:
    for data in documents(kind.name, language, "practice"):
        sheet = Document(io.BytesIO(data))
        assert sheet.core_properties.title.strip()
        assert sheet.core_properties.language == {"nl": "nl-NL", "en": "en-GB"}[language]
        assert sheet.core_properties.author == ""
        styles = [one.style.name for one in sheet.paragraphs if one.style]
        assert styles.count("Title") == 1
        levels = [int(found[1]) for one in styles if (found := re.fullmatch(r"Heading (\d)", one))]
        assert all(
            later <= earlier + 1 for earlier, later in zip([0, *levels], levels, strict=False)
        )


@every_language
@every_kind
def test_heads_of_tables_repeat_and_no_row_is_cut_in_two(kind: Kind, language: str) -> None:
    for data in documents(kind.name, language, "practice"):
        for table in Document(io.BytesIO(data)).tables:
            rows = [row._tr.trPr.xml if row._tr.trPr is not None else "" for row in table.rows]
            assert all("w:cantSplit" in row for row in rows)
            if "w:tblHeader" not in rows[0]:  # a table of looks, not of data: cards to cut out
                assert kind.name == "round_cards"
            else:
                assert "w:tblCaption" in table._tbl.tblPr.xml


@every_language
@every_kind
def test_every_picture_says_what_it_shows(kind: Kind, language: str) -> None:
    for data in documents(kind.name, language, "practice"):
        for shape in Document(io.BytesIO(data)).inline_shapes:
            assert len(shape._inline.docPr.get("descr")) > 20


@every_kind
def test_the_context_is_plain_dicts_lists_and_strings(kind: Kind) -> None:
    def check(value: object) -> None:
        assert type(value) in (dict, list, str, bool)
        json.dumps(value)

    check(kind.context(practice_case("plein"), DAY))


@every_language
@every_kind
def test_every_field_is_explained_to_who_makes_a_template(kind: Kind, language: str) -> None:
    use_language(language)
    assert [one.name for one in explained_fields(kind) if not one.explanation] == []


def test_a_pdf_of_each_has_its_headings_its_table_heads_and_its_pictures(tmp_path: Path) -> None:
    """What is read aloud from the PDF comes from the structure that Word's file gives it."""
    for name in KINDS:
        for data in documents(name, "nl", "practice")[:1]:
            (tmp_path / f"{name}.docx").write_bytes(data)
    files = sorted(tmp_path.glob("*.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", UA, "--outdir", tmp_path, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for file in files:
        pdf = file.with_suffix(".pdf")
        said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        assert re.search(r"Tagged: +yes", said)
        assert re.search(r"Title: +\S", said)
        read = subprocess.run(
            ["pdfinfo", "-struct-text", pdf], capture_output=True, text=True, check=True
        ).stdout
        sheet = Document(file)
        headings = sheet.element.xpath("//w:p[w:pPr/w:pStyle/@w:val='Heading1']")
        assert len(re.findall(r"^ *H1\b", read, re.MULTILINE)) == len(headings)
        heads = [one for one in sheet.tables if "w:tblHeader" in one.rows[0]._tr.xml]
        assert len(re.findall(r"^ *Table\b", read, re.MULTILINE)) == len(sheet.tables)
        assert read.count("TH:") >= sum(len(one.columns) for one in heads)
        assert read.count("Figure:") == len(sheet.inline_shapes)
