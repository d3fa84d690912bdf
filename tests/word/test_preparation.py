"""The coordinator's own sheet: the circle as a picture, in words and as a list; never tension."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from docx import Document

from ekc_kit.errors import TemplateError
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Informing, Participant, Ring, Route, Tension
from ekc_kit.model.questions import Level
from ekc_kit.picture.drawing import Names, circle_text
from ekc_kit.texts import say, text, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.making import write_plan, write_preparation
from ekc_kit.word.documents.preparation import preparation_context
from tests.hostile import SHORT
from tests.word.making import all_words, docx_of, paragraphs, parts_of
from tests.word.plans import question

ANS = Participant(
    name="Ans Bakker", ring=Ring.AROUND, relation="buurvrouw", group="flat", institution="school",
    known_through="aangebeld", conditions="als het kort is", conditions_answered=False,
    needs="een tolk", informing=Informing(told_on=date(2026, 5, 12), route=Route.PHONE),
)  # fmt: skip
BEA = Participant(name="Bea Bos", ring=Ring.DIRECT, brought_by=ANS.id)
COR = Participant(name="Cor Vis")
THREE = Case(title="Straat", circle=(COR, ANS, BEA))


def person(case: Case, name: str) -> dict[str, str]:
    groups = preparation_context(case)["groups"]
    found: dict[str, str] = next(p for g in groups for p in g["people"] if p["name"] == name)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_validator_finds_anything(language: str, assert_valid: Callable[[bytes], None]) -> None:
    use_language(language)
    assert_valid(write_preparation(practice_case("plein"), asks=("Wie nog meer?",)))
    assert_valid(write_preparation(Case()))


def test_the_first_line_says_whom_it_is_for() -> None:
    first = paragraphs(write_preparation(THREE))[0]
    assert first == "Alleen voor de coördinator. Deel dit blad met niemand."


def test_a_sheet_of_a_practice_case_says_that_all_people_are_invented() -> None:
    words = paragraphs(write_preparation(practice_case("plein")))
    assert "Oefenzaak. Alle mensen op dit blad zijn verzonnen." in words
    assert not any("Oefenzaak" in line for line in paragraphs(write_preparation(THREE)))


def test_the_question_and_its_parts_are_on_it() -> None:
    questions = (question("Hoe leven we prettig?", Level.OVERARCHING), question("Hoe slaapt men?"))
    words = paragraphs(write_preparation(Case(title="Straat", questions=questions)))
    assert {"Straat", "Hoe leven we prettig?", "Deelvragen", "•\tHoe slaapt men?"} <= set(words)
    without = paragraphs(write_preparation(Case()))
    assert "De overkoepelende vraag is nog open." in without
    assert "Deelvragen" not in without


def test_people_stand_by_ring_from_the_inside_out_and_who_waits_comes_last() -> None:
    groups = preparation_context(THREE)["groups"]
    assert [(g["heading"], [one["name"] for one in g["people"]]) for g in groups] == [
        ("Direct betrokken: 1 persoon", ["Bea Bos"]),
        ("Eromheen: 1 persoon", ["Ans Bakker"]),
        ("Nog zonder plek in de kring: 1 persoon", ["Cor Vis"]),
    ]


def test_everything_the_coordinator_has_to_know_of_somebody_is_in_the_list() -> None:
    assert person(THREE, "Ans Bakker") == {
        "name": "Ans Bakker",
        "relation": "buurvrouw",
        "belongs_with": "flat",
        "comes_for": "school",
        "known_through": "aangebeld",
        "spoken": "12 mei 2026",
        "route": "telefoon",
        "condition": "als het kort is",
        "answered": "nog niet",
        "needs": "een tolk",
    }
    words = all_words(write_preparation(THREE))
    assert [value for value in person(THREE, "Ans Bakker").values() if value not in words] == []


def test_who_was_not_spoken_to_is_told_apart() -> None:
    assert person(THREE, "Bea Bos")["spoken"] == "nog niet"


def test_who_brought_somebody_in_is_named_as_the_arrow_shows_it() -> None:
    assert person(THREE, "Bea Bos")["known_through"] == "Ans Bakker"


@pytest.mark.parametrize(
    ("answered", "said"), [(True, "ja"), (False, "nog niet"), (None, "niet bekend")]
)
def test_an_unknown_answer_to_a_condition_is_not_no(answered: bool | None, said: str) -> None:
    one = Participant(name="Ans", conditions="als het kort is", conditions_answered=answered)
    assert person(Case(circle=(one,)), "Ans")["answered"] == said


def test_without_a_condition_there_is_nothing_to_answer() -> None:
    assert person(THREE, "Bea Bos")["answered"] == ""


def test_somebody_without_a_name_keeps_a_line() -> None:
    assert text("screen.nameless") in paragraphs(write_preparation(Case(circle=(Participant(),))))


def test_two_people_of_one_name_are_told_apart_in_the_lists_too() -> None:
    two = (
        Participant(id="p-01", name="Ans"),
        Participant(id="p-02", name="Ans", brought_by="p-01"),
    )
    [group] = preparation_context(Case(circle=two))["groups"]
    assert [one["name"] for one in group["people"]] == ["Ans 1", "Ans 2"]
    assert group["people"][1]["known_through"] == "Ans 1"


def test_the_picture_carries_the_words_that_stand_below_it() -> None:
    data = write_preparation(THREE)
    shape = Document(io.BytesIO(data)).inline_shapes[0]
    assert shape._inline.docPr.get("descr") == circle_text(THREE)
    assert circle_text(THREE) in paragraphs(data)
    assert parts_of(data)["word/media/kit0.png"].startswith(b"\x89PNG")


def test_without_people_there_is_no_picture_but_there_are_words() -> None:
    data = write_preparation(Case())
    assert list(Document(io.BytesIO(data)).inline_shapes) == []
    assert "Er is nog niemand in de kring." in paragraphs(data)


def test_what_is_still_asked_stands_under_a_heading_only_when_there_is_something() -> None:
    words = paragraphs(write_preparation(THREE, asks=("Wie heeft er geen last van?",)))
    assert words[words.index("Nog te vragen") + 1] == "•\tWie heeft er geen last van?"
    assert "Nog te vragen" not in paragraphs(write_preparation(THREE))


def test_tension_changes_nothing_on_the_sheet() -> None:
    tense = THREE.model_copy(update={"tensions": (Tension(one=ANS.id, other=BEA.id),)})
    assert write_preparation(tense) == write_preparation(THREE)


@pytest.mark.parametrize("names", Names)
def test_the_list_keeps_its_names_whatever_the_picture_shows(names: Names) -> None:
    assert all_words(write_preparation(THREE, names=names)) == all_words(write_preparation(THREE))


def test_the_picture_shows_no_more_names_than_asked_for() -> None:
    pictures = {
        parts_of(write_preparation(THREE, names=names))["word/media/kit0.png"] for names in Names
    }
    assert len(pictures) == len(Names)


def hostile_person(name: str, words: str) -> Participant:
    marks = (f"{words} {name}-{number}" for number in range(7))
    fields = ("name", "relation", "group", "institution", "known_through", "conditions", "needs")
    return Participant(ring=Ring.DIRECT, **dict(zip(fields, marks, strict=True)))


@pytest.mark.parametrize("name", SHORT)
def test_every_word_of_a_hostile_person_is_on_the_sheet(name: str) -> None:
    one = hostile_person(name, SHORT[name])
    words = all_words(write_preparation(Case(circle=(one,)), asks=(f"ask {one.name}",)))
    kept = (
        one.name, one.relation, one.group, one.institution, one.known_through, one.conditions,
        one.needs, f"ask {one.name}",
    )  # fmt: skip
    assert [words_of for words_of in kept if words_of not in words] == []


def test_a_sheet_of_hostile_people_is_valid(assert_valid: Callable[[bytes], None]) -> None:
    people = tuple(hostile_person(name, words) for name, words in SHORT.items())
    assert_valid(write_preparation(Case(circle=people)))


def test_heads_of_tables_repeat_and_nobody_is_cut_in_two() -> None:
    tables = Document(io.BytesIO(write_preparation(practice_case("plein")))).tables
    captions = []
    for table in tables:
        first, *others = [row._tr.trPr.xml for row in table.rows]
        assert "w:tblHeader" in first
        assert all("w:cantSplit" in row for row in (first, *others))
        captions += table._tbl.tblPr.xpath("./w:tblCaption/@w:val")
    assert captions[0] == "Mensen in de kring. Direct betrokken: 8 mensen"
    assert len(captions) == len(tables) == len(Ring)


def test_word_finds_the_title_and_the_footer_names_the_sheet() -> None:
    data = write_preparation(THREE)
    assert Document(io.BytesIO(data)).core_properties.title == "Voorbereidingsblad: Straat"
    footer = parts_of(data)["word/footer1.xml"].decode()
    assert "Voorbereidingsblad" in footer
    assert "Ons plan" not in footer


def test_a_plan_holds_no_picture_and_no_ring() -> None:
    data = write_plan(practice_case("plein"))
    assert [name for name in parts_of(data) if name.startswith("word/media/")] == []
    words = all_words(data).casefold()
    assert [ring for ring in Ring if text(f"choice.ring.{ring}").casefold() in words] == []


def test_a_template_of_ones_own_needs_no_picture() -> None:
    assert paragraphs(write_preparation(THREE, docx_of("{{ circle_text }}"))) == [
        circle_text(THREE)
    ]


def test_a_template_that_asks_for_tension_is_refused() -> None:
    with pytest.raises(TemplateError) as caught:
        write_preparation(THREE, docx_of("{{ tensions }}"))
    assert "'tensions'" in say(caught.value)


def test_the_same_case_gives_the_same_bytes() -> None:
    assert write_preparation(THREE) == write_preparation(THREE)
