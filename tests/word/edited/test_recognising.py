"""Which row is which agreement when marks are gone, and whose plan it is."""

from __future__ import annotations

import pytest

from ekc_kit.errors import DocumentError
from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement
from ekc_kit.model.questions import Level
from ekc_kit.texts import say
from ekc_kit.word.documents.edited import (
    Kind,
    plan_of,
    read_plan,
    read_plan_of,
)
from ekc_kit.word.documents.making import write_plan
from tests.word.edited.beside import PLEIN, found, polished
from tests.word.making import docx_of, saved
from tests.word.plans import question
from tests.word.polishing import Polished


def test_without_marks_rows_are_known_by_their_words_and_that_is_said() -> None:
    plan = polished()
    plan.moves(4, before=0)
    plan.types(0, "Wanneer", "op woensdag")
    plan.forgets_marks()
    assert [(one.key, one.by_words) for one in found(plan)] == [
        ("changed.a-ronde.when", True),
        ("moved.a-ronde", True),
    ]


def test_without_marks_a_sentence_that_was_polished_is_still_that_agreement() -> None:
    plan = polished()
    plan.types(5, "Wat", "vegen samen het hele plein")
    plan.types(5, "Waar", "Merelplein")
    plan.forgets_marks()
    assert {one.agreement for one in found(plan)} == {"a-vegen"}


def test_without_marks_another_agreement_is_another_agreement() -> None:
    plan = polished()
    plan.deletes(1)
    plan.adds(0, who="Ruben", what="hangt vlaggetjes op", where="in de bomen", when="op 5 mei")
    plan.forgets_marks()
    assert [one.kind for one in found(plan)] == [Kind.ADDED, Kind.REMOVED]


def test_a_table_of_ones_own_is_compared_by_its_heading_and_its_words() -> None:
    """An organisation's template may have a column for each field, and no hidden marks."""
    heads = ("Wie", "Wat", "Waar", "Wanneer")
    cells = [f"{{{{ a.{name} }}}}" for name in ("who", "what", "where", "when")]
    sheet = Polished(docx_of()).sheet
    sheet.add_paragraph("{%p for g in groups %}")
    sheet.add_heading("{{ g.heading }}", 1)
    table = sheet.add_table(rows=4, cols=4)
    table.rows[1].cells[0].text = "{%tr for a in g.agreements %}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    for row, words in ((table.rows[0], heads), (table.rows[2], cells)):
        for cell, one in zip(row.cells, words, strict=True):
            cell.text = one
    sheet.add_paragraph("{%p endfor %}")
    plan = Polished(write_plan(PLEIN, saved(sheet)))
    assert found(plan) == ()
    plan.rows[0].cells[2].text = "bij de fontein"
    plan.moves(8, before=0)
    assert [(one.key, one.by_words) for one in found(plan)] == [
        ("moved.a-koffie", True),
        ("changed.a-muziek.where", True),
    ]


def test_the_plan_of_another_case_is_refused_in_a_sentence() -> None:
    with pytest.raises(DocumentError) as caught:
        read_plan_of(Case(), write_plan(PLEIN))
    assert "een andere zaak" in say(caught.value)


def test_a_plan_that_does_not_say_whose_it_is_is_read_with_a_notice() -> None:
    plan = polished()
    plan.forgets_marks()
    edited = plan_of(PLEIN, read_plan(plan.bytes()))
    assert [one.code for one in edited.notices] == ["no_case"]


def test_a_heading_that_was_reworded_is_still_that_question() -> None:
    case = Case(
        questions=(question("Hoe?", Level.OVERARCHING), question("Wat?")),
        agreements=(Agreement(what="los"),),
    )
    plan = polished(case)
    heading = next(one for one in plan.sheet.paragraphs if one.text == "Andere afspraken")
    heading.runs[0].text = "Wat we verder doen"
    assert found(plan, case) == ()
