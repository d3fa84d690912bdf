"""Choosing a document, and fetching the template that is in use."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document

from ekc_kit.texts import text
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.own import use_template
from ekc_kit.word.documents.templates import shipped_template
from tests.widgets.workshop.page import GOOD, NAME, Page, shown


def test_at_first_no_document_is_chosen_and_nothing_is_shown_of_one(folder: Path) -> None:
    page = shown()
    assert [name for name, _ in page.choice.data["kinds"]] == list(KINDS)
    assert (page.choice.data["chosen"], page.choice.data["whose"]) == ("", "")
    assert page.fields.data["sections"] == []
    assert (page.trial.data["hint"], page.trial.data["tried"]) == ("", None)
    assert page.choice.send("fetch") == {}
    assert page.reads(GOOD) == {}


def test_the_template_in_use_is_handed_over_the_kits_or_the_own_one(page: Page) -> None:
    assert page.choice.data["whose"] == text("bench_choice.kit")
    answer = page.choice.send("fetch")
    assert answer["download"]["name"] == NAME
    assert page.choice.files == [shipped_template(NAME).read_bytes()]
    use_template(KINDS["invitation"], GOOD)
    page.choice.send("fetch")
    assert page.choice.files == [GOOD]
    assert page.choice.data["whose"] == text("bench_choice.own")


def test_a_word_file_that_is_fetched_can_be_opened_and_used_as_it_is(page: Page) -> None:
    page.choice.send("fetch")
    (data,) = page.choice.files
    assert Document(io.BytesIO(data)).paragraphs
    page.reads(data)
    assert (page.found["faults"], page.found["forgot"]) == ([], [])
