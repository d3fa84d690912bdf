"""Tracked changes, comments and what could not be read are told, not passed over in silence."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml

from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.edited import notice_text
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.reading import EditedPlan, Notice, read_plan
from tests.word.polishing import Polished, W

PLEIN = practice_case("plein", "nl")


@pytest.fixture
def plan() -> Polished:
    return Polished(write_plan(PLEIN))


def read(plan: Polished) -> EditedPlan:
    return read_plan(plan.bytes())


def told(edited: EditedPlan) -> list[tuple[str, int]]:
    for language in ("en", "nl"):
        use_language(language)
        assert all(notice_text(one) for one in edited.notices)
    return [(one.code, one.count) for one in edited.notices]


def test_tracked_words_are_counted_and_read_as_if_accepted(plan: Polished) -> None:
    plan.tracks(0, "Wat", "muziek", "radio")
    plan.tracks(0, "Waar", "bij de banken ", "")
    edited = read(plan)
    assert edited.rows[0].words["what"] == "zetten de radio uit"
    assert edited.rows[0].words["where"] == "op het Merelplein"
    assert told(edited) == [("inserted", 1), ("deleted", 2)]


def test_tracked_rows_are_counted_and_read_as_if_accepted(plan: Polished) -> None:
    plan.tracks_row(1, "del")
    plan.tracks_row(2, "ins")
    edited = read(plan)
    assert len(edited.rows) == 8
    assert "a-groep" not in [row.ids[0] for row in edited.rows]
    assert told(edited) == [("inserted", 1), ("deleted", 1)]


def test_a_paragraph_whose_end_was_taken_away_goes_on_in_the_next(plan: Polished) -> None:
    plan.splits(0, "Wat", at="muziek")
    plan.joins_next(0, "Wat")
    assert read(plan).rows[0].words["what"] == "zetten de muziek uit"


def test_comments_are_told_with_their_words_and_without_who_wrote_them(plan: Polished) -> None:
    runs = plan.line(0, "Wat").runs
    plan.sheet.add_comment(runs=runs, text="Kan dit eerder?", author="Bram Mulder", initials="BM")
    plan.sheet.add_comment(runs=runs, text="x" * 1000, author="Bram Mulder", initials="BM")
    (notice,) = read(plan).notices
    assert (notice.code, notice.count) == ("comments", 2)
    assert notice.words[0] == "Kan dit eerder?"
    assert len(notice.words[1]) < 500
    assert "Bram" not in repr(notice)


def test_a_cell_that_lost_its_labels_is_told_and_its_words_are_kept(plan: Polished) -> None:
    cell = plan.rows[0].cells[1]
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    cell.text = "Karim zet de muziek uit"
    edited = read(plan)
    assert told(edited) == [("without_labels", 1)]
    words = dict(edited.rows[0].words)
    assert words.pop("") == "Karim zet de muziek uit"
    assert set(words) == {"fallback.what", "fallback.who", "fallback.by_when"}


def test_a_table_of_something_else_is_told(plan: Polished) -> None:
    table = plan.sheet.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text = "Boodschappen"
    assert told(read(plan)) == [("strange_tables", 1)]


def test_a_column_that_has_gone_is_told(plan: Polished) -> None:
    for row in plan.sheet.tables[0].rows:
        row._tr.remove(row._tr.tc_lst[-1])
    edited = read(plan)
    assert told(edited) == [("without_fallback", 1)]
    assert "fallback.what" not in edited.rows[0].words
    assert "fallback.what" in edited.rows[-1].words


def test_a_text_box_is_told_once_and_its_words_are_nobodys(plan: Polished) -> None:
    before = read(plan).rows
    box = "<w:txbxContent><w:p><w:r><w:t>Bel ons!</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>{box}</wps:txbx></wps:wsp>'
    plan.line(0, "Wat")._p.append(
        parse_xml(
            f'<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing>'
            f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    edited = read(plan)
    assert edited.rows == before
    assert told(edited) == [("boxes", 1)]


def test_rows_that_were_merged_are_told(plan: Polished) -> None:
    first, second = plan.rows[0].cells, plan.rows[1].cells
    for place in range(3):
        first[place].merge(second[place])
    assert told(read(plan)) == [("merged", 1)]


@pytest.mark.parametrize("look", ["strike", "double_strike", "hidden"])
def test_words_that_are_struck_through_or_hidden_are_told_by_the_row(
    plan: Polished, look: str
) -> None:
    for label in ("Wie", "Wat"):
        for run in plan.line(0, label).runs:
            setattr(run.font, look, True)
    setattr(plan.line(2, "Waar").runs[-1].font, look, True)
    setattr(plan.line(3, "Waar").runs[-1].font, look, False)
    setattr(plan.sheet.paragraphs[0].runs[0].font, look, True)
    edited = read(plan)
    assert told(edited) == [("struck", 2)]
    assert edited.rows[0].words["what"] == "zetten de muziek uit"


def test_formatting_is_nothing_to_tell(plan: Polished) -> None:
    for run in plan.line(0, "Wat").runs:
        run.bold = run.italic = True
    assert read(plan).notices == ()


def test_a_notice_is_said_for_one_and_for_many() -> None:
    assert notice_text(Notice("strange_tables")).startswith("1 tabel is")
    assert notice_text(Notice("strange_tables", 3)).startswith("3 tabellen zijn")
