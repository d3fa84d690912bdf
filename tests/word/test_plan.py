"""The plan: everything that was agreed, nobody who did not agree, ready to hand round."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from docx import Document

from ekc_kit.errors import TemplateError
from ekc_kit.model.case import Case, Ending
from ekc_kit.model.meeting import Logistics
from ekc_kit.model.plan import Agreement, Fallback, Plan, Review
from ekc_kit.model.questions import Level
from ekc_kit.texts import say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents import templates
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import plan_context
from tests.hostile import SHORT
from tests.word.making import docx_of, paragraphs, parts_of
from tests.word.plans import person, question, words_of

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_of_the_practice_case_reads_as_it_did(language: str) -> None:
    """Open the snapshot beside the plan: is this what the neighbours should get?"""
    use_language(language)
    snapshot = SNAPSHOTS / f"plein.{language}.txt"
    told = words_of(practice_case("plein"), date(2026, 6, 16))
    assert told + "\n" == snapshot.read_text("utf-8")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_validator_finds_anything(language: str, assert_valid: Callable[[bytes], None]) -> None:
    use_language(language)
    assert_valid(write_plan(practice_case("plein")))
    assert_valid(write_plan(Case()))


def test_the_same_case_gives_the_same_bytes() -> None:
    case = practice_case("plein")
    assert write_plan(case) == write_plan(case)


def test_what_is_not_known_yet_says_so() -> None:
    context = plan_context(Case(agreements=(Agreement(what="vegen"),)))
    agreement = context["groups"][0]["agreements"][0]
    assert [agreement[name] for name in ("who", "where", "when")] == ["nog open"] * 3
    assert agreement["fallback"] == {"what": "nog open", "who": "", "by_when": ""}
    assert context["question"] == "nog open"
    assert set(context["review"].values()) == {"nog open"}
    assert set(context["contact"].values()) == {"nog open"}


def test_a_fallback_that_was_begun_shows_what_it_lacks() -> None:
    case = Case(agreements=(Agreement(what="x", fallback=Fallback(who="Wim")),))
    fallback = plan_context(case)["groups"][0]["agreements"][0]["fallback"]
    assert fallback == {"what": "nog open", "who": "Wim", "by_when": "nog open"}


@pytest.mark.parametrize(
    ("place", "today", "said"),
    [
        ("De Spil", date(2026, 6, 13), "Gemaakt op zaterdag 13 juni 2026. Plaats: De Spil."),
        ("", date(2026, 6, 14), "Gemaakt op zaterdag 13 juni 2026."),
        ("Spil", date(2026, 6, 12), "De conferentie is op zaterdag 13 juni 2026. Plaats: Spil."),
        ("", date(2026, 6, 12), "De conferentie is op zaterdag 13 juni 2026."),
    ],
)
def test_a_plan_is_not_made_on_a_day_that_is_still_to_come(
    place: str, today: date, said: str
) -> None:
    case = Case(logistics=Logistics(held_on=date(2026, 6, 13), place=place))
    assert plan_context(case, today)["made"] == said


def test_looking_back_and_whom_to_tell_about_a_change_stay_on_one_page() -> None:
    sheet = Document(io.BytesIO(write_plan(practice_case("plein"))))
    last = [one.text for one in sheet.paragraphs].index("We kijken terug")
    after = sheet.paragraphs[last:-1]
    assert "Wil je iets veranderen?" in [one.text for one in after]
    for one in after:
        style = one.style.paragraph_format if one.style else one.paragraph_format
        assert one.paragraph_format.keep_with_next or style.keep_with_next


def test_an_empty_case_gives_a_plan_that_says_there_are_no_agreements() -> None:
    assert "Hier staan nog geen afspraken." in words_of(Case())


def test_agreements_stand_under_their_question_and_are_numbered_as_printed() -> None:
    whole, first, second = (
        question("Hoe leven we prettig?", Level.OVERARCHING),
        question("Hoe wordt het stil?"),
        question("Hoe wordt het schoon?"),
    )
    case = Case(
        questions=(whole, first, second),
        agreements=(
            Agreement(what="los"),
            Agreement(what="schoon", question=second.id),
            Agreement(what="heel", question=whole.id),
            Agreement(what="stil", question=first.id),
        ),
    )
    groups = plan_context(case)["groups"]
    assert [
        (g["heading"], [(a["number"], a["what"]) for a in g["agreements"]]) for g in groups
    ] == [
        ("Hoe wordt het stil?", [("1", "stil")]),
        ("Hoe wordt het schoon?", [("2", "schoon")]),
        ("Afspraken bij de hele vraag", [("3", "heel")]),
        ("Andere afspraken", [("4", "los")]),
    ]


def test_one_question_needs_no_second_heading() -> None:
    whole = question("Hoe leven we prettig?", Level.OVERARCHING)
    case = Case(questions=(whole,), agreements=(Agreement(what="x", question=whole.id),))
    assert [group["heading"] for group in plan_context(case)["groups"]] == ["Onze afspraken"]


def test_the_groups_own_words_for_when_win_from_the_date() -> None:
    due = date(2026, 7, 3)
    agreements = [
        Agreement(when="elke zaterdag om 10 uur", due=due),
        Agreement(when="zo gauw het kan", due=due),
        Agreement(due=due),
    ]
    made = plan_context(Case(agreements=tuple(agreements)))["groups"][0]["agreements"]
    assert [one["when"] for one in made] == [
        "elke zaterdag om 10 uur",
        "zo gauw het kan (vrijdag 3 juli 2026)",
        "vrijdag 3 juli 2026",
    ]


def test_a_plan_without_a_meeting_is_an_ordinary_plan() -> None:
    case = Case(
        ending=Ending.PLAN_WITHOUT_MEETING,
        logistics=Logistics(held_on=date(2026, 6, 12)),
        agreements=(Agreement(what="groeten"),),
        review=Review(held_on=date(2026, 9, 12), start=time(19, 30), place="Zaal", convener="Wim"),
    )
    words = words_of(case)
    assert "Gemaakt zonder bijeenkomst." in words
    assert "12 juni" not in words
    assert "zaterdag 12 september 2026 om 19.30 uur" in words


def hostile_case(name: str, words: str) -> tuple[Case, list[str]]:
    """A case with *words* in every field of the plan, each marked so that it can be told apart."""
    marks = [f"{words} {name}-{number}" for number in range(13)]
    one, whole = person(marks[0]), question(marks[1], Level.OVERARCHING)
    part = question(marks[2])
    agreement = Agreement(
        question=part.id, what=marks[3], who=(one.id,), who_else=marks[4], where=marks[5],
        when=marks[6], fallback=Fallback(what=marks[7], who=marks[8], by_when=marks[9]),
    )  # fmt: skip
    case = Case(
        circle=(one,),
        questions=(whole, part),
        agreements=(agreement,),
        plan=Plan(contact_name=marks[10], contact_how=marks[11]),
        review=Review(place=marks[12]),
    )
    kept = [
        one.name, whole.text, part.text, agreement.what, agreement.who_else, agreement.where,
        agreement.when, agreement.fallback.what, agreement.fallback.who,
        agreement.fallback.by_when, case.plan.contact_name, case.plan.contact_how,
        case.review.place,
    ]  # fmt: skip
    return case, kept


@pytest.mark.parametrize("name", SHORT)
def test_every_word_of_a_hostile_case_is_in_the_plan(name: str) -> None:
    case, kept = hostile_case(name, SHORT[name])
    words = words_of(case)
    assert [text for text in kept if text not in words] == []


def test_a_plan_of_hostile_words_is_valid(assert_valid: Callable[[bytes], None]) -> None:
    cases = [hostile_case(name, words)[0] for name, words in SHORT.items()]
    assert_valid(
        write_plan(
            Case(
                circle=tuple(one for case in cases for one in case.circle),
                questions=tuple(one for case in cases for one in case.questions),
                agreements=tuple(one for case in cases for one in case.agreements),
            )
        )
    )


def test_word_finds_title_language_headings_and_repeating_table_heads() -> None:
    data = write_plan(practice_case("plein"))
    sheet = Document(io.BytesIO(data))
    assert sheet.core_properties.title.startswith("Ons plan: Hoe ")
    assert sheet.core_properties.language == "nl-NL"
    assert b'<w:lang w:val="nl-NL"' in parts_of(data)["word/styles.xml"]
    assert b'w:themeFontLang w:val="nl-NL"' in parts_of(data)["word/settings.xml"]
    styles = [paragraph.style.name for paragraph in sheet.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") >= 4
    section = sheet.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert len(sheet.tables) == 2
    for table in sheet.tables:
        first, *others = [row._tr.trPr.xml for row in table.rows]
        assert "w:tblHeader" in first
        assert all("w:cantSplit" in row for row in (first, *others))
    footer = parts_of(data)["word/footer1.xml"]
    assert b'w:instr="PAGE"' in footer
    assert b'w:instr="NUMPAGES"' in footer


def test_nothing_in_the_plan_is_smaller_than_eleven_points() -> None:
    sheet = Document(io.BytesIO(write_plan(practice_case("plein"))))
    sizes = [
        style.font.size.pt
        for style in sheet.styles
        if getattr(style, "font", None) and style.font.size
    ]
    assert min(sizes) >= 11


def test_the_context_is_plain_dicts_lists_and_strings() -> None:
    def check(value: object) -> None:
        assert type(value) in (dict, list, str)
        for inner in value.values() if isinstance(value, dict) else value:  # type: ignore[union-attr]  # a tree of any shape
            if not isinstance(value, str):
                check(inner)

    check(plan_context(practice_case("plein")))


def test_a_template_of_ones_own_is_filled_in() -> None:
    data = write_plan(practice_case("plein"), docx_of("{{ question }}"))
    assert paragraphs(data) == [plan_context(practice_case("plein"))["question"]]


def test_a_template_that_asks_for_what_a_plan_has_not_is_told_so() -> None:
    with pytest.raises(TemplateError) as caught:
        write_plan(Case(), docx_of("{%p for g in groups %}", "{{ g.ring }}", "{%p endfor %}"))
    assert "'g.ring'" in say(caught.value)


def test_a_missing_template_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(templates, "_FOLDERS", (tmp_path,))
    with pytest.raises(TemplateError) as caught:
        write_plan(Case())
    assert "'plan.docx'" in say(caught.value)


def test_a_damaged_template_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04 half")
    monkeypatch.setattr(templates, "_FOLDERS", (tmp_path,))
    with pytest.raises(TemplateError) as caught:
        write_plan(Case())
    assert "Word-sjabloon" in say(caught.value)
