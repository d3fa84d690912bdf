"""How letters look: on an envelope, at the bottom of a page, in a practice case."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document

from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies
from tests.word.letters import (
    LETTERS,
    TODAY,
    files,
)
from tests.word.making import all_words, docx_of, parts_of

every_letter = pytest.mark.parametrize("name", LETTERS)


@every_letter
def test_the_closing_stays_with_the_names_and_with_the_sentence_before(name: str) -> None:
    sheet: Any = Document(io.BytesIO(next(files(KINDS[name], practice_case("plein")))))
    last = sheet.paragraphs[-1]
    before = sheet.paragraphs[-5:-1] if name != "information" else sheet.paragraphs[-4:-1]
    if name == "review_invitation":
        assert last.text.startswith("Ayşe Demir")
        before = sheet.paragraphs[-3:-1]
    else:
        assert last.text == "onafhankelijke coördinatoren"
    assert all(one.style.paragraph_format.keep_with_next for one in before)


@every_letter
def test_nothing_in_a_letter_is_smaller_than_eleven_points(name: str) -> None:
    sheet: Any = Document(io.BytesIO(next(files(KINDS[name], practice_case("plein")))))
    sizes = [s.font.size.pt for s in sheet.styles if getattr(s, "font", None) and s.font.size]
    assert min(sizes) >= 11


@pytest.mark.parametrize(
    "name", ["invitation", "information_request", "reminder", "review_invitation"]
)
def test_the_address_is_where_the_window_of_an_envelope_is(name: str) -> None:
    sheet: Any = Document(io.BytesIO(next(files(KINDS[name], practice_case("plein")))))
    section, reader, again = sheet.sections[0], *sheet.paragraphs[:2]
    top = section.top_margin + reader.style.paragraph_format.space_before
    assert round(top.cm if hasattr(top, "cm") else top / 360_000, 1) == 5.0
    assert round(section.left_margin.cm, 1) == round(section.right_margin.cm, 1) == 3.4
    assert reader.style.name == again.style.name


def test_a_practice_case_says_so_on_every_page_and_a_real_case_does_not() -> None:
    case = practice_case("plein")
    real = case.model_copy(update={"training_case": False})
    for name in LETTERS:
        for one, expected in ((case, True), (real, False)):
            data = next(files(KINDS[name], one))
            header = next(c for p, c in parts_of(data).items() if p.startswith("word/header"))
            assert ("Oefenzaak." in header.decode()) is expected


def test_a_template_of_ones_own_can_ask_for_every_field() -> None:
    kind, case = KINDS["reminder"], practice_case("plein")
    assert kind.recipients is not None
    copies = kind.recipients(case).copies[:1]
    own = docx_of("{{ person.name }}: {{ meeting.time }}, {{ coordinators_do }}")
    (made,) = write_copies(kind, case, copies, own, TODAY)
    assert all_words(made[1]) == (
        "Ayşe Demir: van 13.30 tot 18.00 uur, Marijke Terpstra en Anton Visser bereiden de dag "
        "voor. Zij zijn onafhankelijk en beslissen niet mee."
    )
