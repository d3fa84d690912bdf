"""What differs beside the agreements is told with the words in the document, and not taken over."""

from __future__ import annotations

import pytest

from ekc_kit.model.editing import add, put
from ekc_kit.texts import use_language
from ekc_kit.word.documents.edited import compared, notice_text, read_plan_of
from tests.word.edited.beside import PLEIN, found, only, polished
from tests.word.polishing import Polished


def told(plan: Polished) -> list[tuple[str, tuple[str, ...]]]:
    beside = compared(PLEIN, read_plan_of(PLEIN, plan.bytes()))
    assert beside.differences == ()
    for language in ("en", "nl"):
        use_language(language)
        assert all(notice_text(one) for one in beside.notices)
    return [(one.code, one.words) for one in beside.notices]


@pytest.mark.parametrize(
    ("label", "called"),
    [
        ("Wie nodigt uit", "Terugkijken, wie uitnodigt"),
        ("Bij wie", "Iets veranderen, bij wie"),
        ("Hoe", "Iets veranderen, hoe"),
        ("Wanneer", "Terugkijken, wanneer"),
        ("Waar", "Terugkijken, waar"),
    ],
)
def test_a_line_with_a_label_that_differs_is_told(label: str, called: str) -> None:
    plan = polished()
    plan.says(label, "heel anders")
    assert told(plan) == [("other_texts", (f"{called}: heel anders",))]


def test_the_question_and_who_belong_to_the_plan_are_told_in_their_order() -> None:
    plan = polished()
    for words in ("Karim", "Hoe kunnen we"):
        line = next(one for one in plan.sheet.paragraphs if words in one.text)
        line.runs[0].text = "Nog open" if words == "Karim" else "Hoe nu verder?"
    assert told(plan) == [
        ("other_texts", ("De vraag: Hoe nu verder?", "Wie er bij dit plan horen: nog open"))
    ]


def test_a_line_that_was_taken_out_is_told_as_not_found() -> None:
    plan = polished()
    line = next(one for one in plan.sheet.paragraphs if one.text.startswith("Wie nodigt uit"))
    line._p.getparent().remove(line._p)
    assert told(plan) == [("lost_texts", ("Terugkijken, wie uitnodigt",))]


def test_a_plan_without_marks_says_that_only_agreements_are_compared() -> None:
    plan = polished()
    assert "neemt alleen afspraken over" in compared(PLEIN, read_plan_of(PLEIN, plan.bytes())).hint
    plan.forgets_marks()
    beside = compared(PLEIN, read_plan_of(PLEIN, plan.bytes()))
    assert "vergelijkt alleen de afspraken" in beside.hint
    assert [one.code for one in beside.notices] == ["no_case"]


def test_who_is_not_in_the_circle_is_told_before_being_taken_over() -> None:
    plan = polished()
    plan.types(0, "Wie", "Karim en Pietje Puk")
    one = only(plan)
    assert one.outside == "Pietje Puk"
    assert "‘Pietje Puk’ staat niet in de kring." in one.notes[0]
    assert one.is_safe


def test_of_a_new_agreement_too_and_not_of_people_in_the_circle() -> None:
    plan = polished()
    plan.adds(0, who="Ayşe en tante Sjaan", what="zetten thee")
    plan.adds(0, who="Ayşe", what="zetten koffie")
    assert [one.outside for one in found(plan)] == ["tante Sjaan", ""]


def test_who_was_in_the_agreement_already_is_not_told_again() -> None:
    case = put(PLEIN, "agreements.a-muziek.who_else", "de gemeente")
    plan = polished(case)
    plan.types(0, "Wie", "Ayşe en de gemeente")
    assert only(plan, case).outside == ""
    plan.types(0, "Wie", "x" * 500)
    assert (only(plan, case).outside, only(plan, case).can_be_taken) == ("", False)


def test_two_agreements_that_say_the_same_have_marks_of_their_own() -> None:
    case = PLEIN
    for _ in range(2):
        case, _ = add(case, "agreements", {})
    names = polished(case).sheet.element.xpath("//w:bookmarkStart/@w:name")
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 40
