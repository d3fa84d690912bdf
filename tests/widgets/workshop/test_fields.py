"""What can be typed in a template stands on the page, and all of it works."""

from __future__ import annotations

from pathlib import Path

import pytest

from ekc_kit.texts import Language, text, use_language
from ekc_kit.word.documents.kinds import KINDS
from tests.widgets.workshop.page import shown
from tests.word.making import docx_of


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_says_what_it_is_and_has_an_example_or_how_to_leave_it_out(
    kind: str, language: Language
) -> None:
    use_language(language)
    page = shown()
    page.chooses(kind)
    rows = [row for one in page.fields.data["sections"] for row in one["rows"]]
    assert [row for row in rows if not row["says"]] == []
    assert [row for row in rows if not (row["example"] or row["note"] or "'" in row["says"])] == []
    typed = [row["typed"] for row in rows]
    assert len(set(typed)) == len(typed)
    assert all(one["title"][0].isupper() for one in page.fields.data["sections"])


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_offered_to_copy_makes_a_template_without_a_fault(kind: str) -> None:
    """Loose fields anywhere, and what stands in a list between its own lines."""
    page = shown()
    page.chooses(kind)
    document = [
        row["typed"]
        for one in page.fields.data["sections"]
        if not one["loop"] and not one["inside"] and one["title"] != text("bench_fields.pictures")
        for row in one["rows"]
    ]
    for one in page.fields.data["sections"]:
        if one["loop"] and not one["inside"]:
            first, *_, last = one["loop"]
            document += [*one["loop"], first, *(row["typed"] for row in one["rows"]), last]
    page.reads(docx_of(*document))
    assert page.found["faults"] == []


def test_what_stands_in_a_list_in_a_list_says_between_which_lines_it_works(folder: Path) -> None:
    page = shown()
    page.chooses("plan")
    inside = {one["title"]: one["inside"] for one in page.fields.data["sections"] if one["inside"]}
    assert "{%p for group in groups %}" in inside["De afspraken bij deze vraag"]
    assert "{%p for agreement in" in inside["Wat er gebeurt als het niet lukt"]


def test_the_name_of_a_picture_can_be_copied(folder: Path) -> None:
    page = shown()
    page.chooses("preparation")
    pictures = page.fields.data["sections"][-1]
    assert pictures["title"] == text("bench_fields.pictures")
    assert [row["typed"] for row in pictures["rows"]] == ["circle"]
