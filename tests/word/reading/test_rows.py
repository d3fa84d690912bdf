"""A plan comes back as it went out, whatever Word and its kin did to the file in between."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx.oxml import parse_xml

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.reading import FIELDS, EditedPlan, read_plan
from tests.word.making import docx_of, saved
from tests.word.polishing import Polished, W, typed

PLEIN = practice_case("plein", "nl")
MARKS = [one["id"] for group in plan_context(PLEIN)["groups"] for one in group["agreements"]]


@pytest.fixture
def plan() -> Polished:
    return Polished(write_plan(PLEIN))


def read(plan: Polished) -> EditedPlan:
    return read_plan(plan.bytes())


def marks(edited: EditedPlan) -> list[str]:
    return [mark for row in edited.rows for mark in row.ids]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_word_of_every_agreement_is_read(language: str) -> None:
    use_language(language)
    case = practice_case("plein", language)
    edited = read_plan(write_plan(case))
    assert (edited.case_id, edited.language, edited.notices) == (case.id, language, ())
    rows = {row.ids[0]: row.words for row in edited.rows}
    assert len(rows) == len(case.agreements)
    for one in case.agreements:
        assert list(rows[one.id]) == list(FIELDS)
        for name in ("what", "where", "when"):
            assert rows[one.id][name] == getattr(one, name)
        assert rows[one.id]["fallback.what"] == one.fallback.what
        assert rows[one.id]["fallback.who"] == one.fallback.who
        assert rows[one.id]["fallback.by_when"] == one.fallback.by_when


def test_the_language_is_the_documents_and_not_that_of_the_screen() -> None:
    use_language("en")
    data = write_plan(practice_case("plein", "en"))
    use_language("nl")
    assert read_plan(data).language == "en"


def test_what_is_still_open_is_empty() -> None:
    (row,) = read_plan(write_plan(Case(agreements=(Agreement(what="vegen"),)))).rows
    assert {name: said for name, said in row.words.items() if said} == {"what": "vegen"}
    assert set(row.words) == set(FIELDS)


def test_a_plan_without_agreements_is_a_plan() -> None:
    case = Case()
    edited = read_plan(write_plan(case))
    assert (edited.case_id, edited.rows) == (case.id, ())


def test_each_row_knows_the_question_above_it(plan: Polished) -> None:
    edited = read(plan)
    assert [row.question for row in edited.rows] == ["q-avond"] * 5 + ["q-samen"] * 4
    assert edited.rows[-1].heading == "Afspraken bij de hele vraag"


def test_rows_keep_their_marks_when_they_are_moved_added_and_deleted(plan: Polished) -> None:
    plan.moves(7, before=1)
    plan.deletes(3)
    plan.adds(1, what="koffie halen")
    a, b, c, d, e, f, g, h, i = MARKS
    assert marks(read(plan)) == [a, h, b, d, e, f, g, i]
    assert c not in marks(read(plan))
    assert read(plan).rows[-1].words["what"] == "koffie halen"


def test_libreoffice_gives_back_the_same_plan(plan: Polished, tmp_path: Path) -> None:
    plan.moves(7, before=1)
    plan.types(0, "Wanneer", "om negen uur")
    before = read(plan)
    (tmp_path / "plan.docx").write_bytes(plan.bytes())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", "out", "plan.docx"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert read_plan((tmp_path / "out" / "plan.docx").read_bytes()) == before


def test_words_in_many_runs_are_one_text(plan: Polished) -> None:
    before = read(plan)
    for label in ("Wie", "Wat", "Waar", "Wanneer", "Wie let op", "Uiterlijk"):
        plan.cuts_up(2, label)
    assert read(plan) == before


def test_a_paragraph_that_was_split_goes_on(plan: Polished) -> None:
    plan.splits(0, "Wat", at="muziek")
    assert read(plan).rows[0].words["what"] == "zetten de\nmuziek uit"
    assert read(plan).rows[0].words["where"] == "bij de banken op het Merelplein"


def test_a_label_may_be_followed_by_a_colon_or_have_a_line_to_itself(plan: Polished) -> None:
    plan.line(0, "Wat").text = "wat: stil zijn"
    plan.line(0, "Waar").text = "Waar"
    plan.line(0, "Wanneer").insert_paragraph_before("op het plein")
    words = read(plan).rows[0].words
    assert (words["what"], words["where"]) == ("stil zijn", "op het plein")


def test_a_line_that_was_taken_away_is_empty_and_the_others_stay(plan: Polished) -> None:
    for label in ("Waar", "Uiterlijk"):
        paragraph = plan.line(0, label)._p
        paragraph.getparent().remove(paragraph)
    words = read(plan).rows[0].words
    assert (words["where"], words["fallback.by_when"]) == ("", "")
    assert words["when"].startswith("elke avond")
    assert words["fallback.who"] == "Henk Verhoef"


def test_a_word_in_a_sentence_is_no_label() -> None:
    said = "Wat: een vraag\nWie let op: niemand\tWanneer: nooit"
    fallback = {"what": "Wie let op: Jan", "who": "Uiterlijk: Jan", "by_when": "Wie let op"}
    agreement = Agreement(
        what=said, where="Waar: hier", when="Wie", fallback=Fallback.model_validate(fallback)
    )
    (row,) = read_plan(write_plan(Case(agreements=(agreement,)))).rows
    assert row.words["what"] == said
    assert (row.words["where"], row.words["when"]) == ("Waar: hier", "Wie")
    assert {name: row.words[f"fallback.{name}"] for name in fallback} == fallback


def test_words_in_content_controls_links_and_fields_count(plan: Polished) -> None:
    paragraph = plan.line(0, "Waar")._p
    for wrapped in (
        f"<w:sdt {W}><w:sdtContent/></w:sdt>",
        f'<w:hyperlink {W} w:anchor="x"/>',
        f'<w:fldSimple {W} w:instr="PAGE"/>',
        f'<w:smartTag {W} w:element="x"/>',
    ):
        element = parse_xml(wrapped)
        inside = element[0] if len(element) else element
        inside.append(typed(f" {element.tag[-3:]}"))
        paragraph.append(element)
    assert read(plan).rows[0].words["where"].endswith("Merelplein sdt ink ple Tag")


def test_an_invitation_to_type_is_not_what_somebody_typed(plan: Polished) -> None:
    control = parse_xml(
        f"<w:sdt {W}><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        "<w:sdtContent><w:r><w:t>Klik om tekst in te voeren</w:t></w:r></w:sdtContent></w:sdt>"
    )
    plan.line(0, "Waar")._p.append(control)
    assert read(plan).rows[0].words["where"] == "bij de banken op het Merelplein"


def test_rows_and_tables_in_content_controls_are_read(plan: Polished) -> None:
    before = read(plan)
    row = plan.rows[3]._tr
    for element in (row, plan.sheet.tables[1]._tbl):
        control = parse_xml(f"<w:sdt {W}><w:sdtContent/></w:sdt>")
        element.addprevious(control)
        control[0].append(element)
    assert read_plan(saved(plan.sheet)).rows == before.rows


def test_a_table_that_lost_its_heading_row_is_read_by_its_labels_and_marks(plan: Polished) -> None:
    before = read(plan)
    for table in plan.sheet.tables:
        table._tbl.remove(table.rows[0]._tr)
    assert read_plan(saved(plan.sheet)).rows == before.rows


def test_two_tables_that_were_joined_have_one_heading(plan: Polished) -> None:
    first, second = (table._tbl for table in plan.sheet.tables)
    for row in list(second.tr_lst):
        first.append(row)
    second.getparent().remove(second)
    edited = read_plan(saved(plan.sheet))
    assert marks(edited) == MARKS
    assert {row.question for row in edited.rows} == {"q-avond"}


def test_a_mark_between_two_rows_belongs_to_the_lower_one(plan: Polished) -> None:
    before = read(plan)
    row = plan.rows[2]._tr
    for mark in list(row.iter(f"{{{row.nsmap['w']}}}bookmarkStart")):
        row.addprevious(mark)
    assert read_plan(saved(plan.sheet)).rows == before.rows


def test_a_row_that_was_wiped_clean_is_not_there(plan: Polished) -> None:
    for cell in plan.rows[4].cells[1:]:
        cell.text = ""
        for paragraph in cell.paragraphs[1:]:
            paragraph._p.getparent().remove(paragraph._p)
    assert marks(read(plan)) == MARKS[:4] + MARKS[5:]


def test_a_table_with_a_column_for_each_field_is_read() -> None:
    """As an organisation's own template may have it, without hidden marks."""
    sheet = Polished(docx_of("x")).sheet
    sheet.add_heading("Hoe wordt het stil?", 1)
    table = sheet.add_table(rows=2, cols=6)
    heads = ("Wie", "Wat", "WAAR:", "Wanneer", "Als het niet lukt", "Klaar")
    said = ("Ada", "Wat: vegen", "hier", "nu", "dan niet", "ja")
    for row, words in zip(table.rows, (heads, said), strict=True):
        for cell, one in zip(row.cells, words, strict=True):
            cell.text = one
    edited = read_plan(saved(sheet))
    (row,) = edited.rows
    assert (row.ids, row.question, row.heading) == ((), None, "Hoe wordt het stil?")
    assert row.words == {
        "who": "Ada",
        "what": "vegen",
        "where": "hier",
        "when": "nu",
        "fallback.what": "dan niet",
        "fallback.who": "",
        "fallback.by_when": "",
    }
    assert [(one.code, one.count) for one in edited.notices] == [("strange_columns", 1)]
