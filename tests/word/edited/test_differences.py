"""What a document says otherwise than the plan of its case, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from ekc_kit.errors import DocumentError
from ekc_kit.model.case import Case
from ekc_kit.model.editing import get
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.model.questions import Level
from ekc_kit.texts import say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.edited import (
    Difference,
    Kind,
    differences,
    plan_of,
    read_plan,
    read_plan_of,
    take_over,
)
from ekc_kit.word.documents.making import write_plan
from tests.word.making import docx_of, saved
from tests.word.plans import person, question
from tests.word.polishing import Polished

PLEIN = practice_case("plein", "nl")


def polished(case: Case = PLEIN) -> Polished:
    return Polished(write_plan(case))


def found(plan: Polished, case: Case = PLEIN) -> tuple[Difference, ...]:
    return differences(case, read_plan_of(case, plan.bytes()))


def only(plan: Polished, case: Case = PLEIN) -> Difference:
    (one,) = found(plan, case)
    return one


# -- what is different ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_plan_that_nobody_touched_differs_in_nothing(language: str) -> None:
    use_language(language)
    case = practice_case("plein", language)
    data = write_plan(case)
    use_language("nl")
    assert differences(case, read_plan_of(case, data)) == ()


def test_words_that_were_typed_over_are_a_change() -> None:
    plan = polished()
    plan.types(0, "Waar", "bij de fontein")
    one = only(plan)
    assert (one.key, one.kind, one.agreement) == (
        "changed.a-muziek.where",
        Kind.CHANGED,
        "a-muziek",
    )
    assert (one.number, one.what, one.title) == ("1", "zetten de muziek uit", "Afspraak 1 · Waar")
    assert one.said(one.before) == [("Waar", "bij de banken op het Merelplein")]
    assert one.said(one.after) == [("Waar", "bij de fontein")]
    assert (one.by_words, one.can_be_taken, one.obstacle_text) == (False, True, "")


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Wat", "what"),
        ("Waar", "where"),
        ("Wanneer", "when"),
        ("Wie let op", "fallback.who"),
        ("Uiterlijk", "fallback.by_when"),
    ],
)
def test_each_line_is_taken_over_in_its_own_field(label: str, path: str) -> None:
    plan = polished()
    plan.types(2, label, "iets heel anders")
    case = take_over(PLEIN, found(plan))
    assert get(case, f"agreements.a-scooter.{path}") == "iets heel anders"
    assert found(plan, case) == ()


def test_what_happens_if_it_does_not_work_is_taken_over_too() -> None:
    plan = polished()
    plan.fallback(2).text = "dan doen we het anders"
    assert only(plan).key == "changed.a-scooter.fallback.what"
    (one,) = [one for one in take_over(PLEIN, found(plan)).agreements if one.id == "a-scooter"]
    assert one.fallback.what == "dan doen we het anders"


def test_looks_spaces_and_broken_lines_are_no_difference() -> None:
    plan = polished()
    plan.cuts_up(0, "Wie")
    plan.splits(1, "Wat", at="voor")
    plan.line(2, "Waar").add_run("   ")
    assert found(plan) == ()


def test_words_that_become_open_are_emptied() -> None:
    plan = polished()
    plan.types(0, "Waar", "Nog open")
    assert only(plan).said(only(plan).after) == [("Waar", "nog open")]
    assert get(take_over(PLEIN, found(plan)), "agreements.a-muziek.where") == ""


def test_a_row_that_was_typed_is_new_and_says_all_that_it_says() -> None:
    plan = polished()
    plan.adds(1, who="Ayşe", what="zetten thee", where="hier", fallback="dan koffie")
    one = only(plan)
    assert (one.kind, one.number, one.title) == (Kind.ADDED, "", "Nieuwe afspraak")
    assert one.before == ()
    assert one.said(one.after) == [
        ("Wie", "Ayşe"),
        ("Wat", "zetten thee"),
        ("Waar", "hier"),
        ("Als het niet lukt", "dan koffie"),
    ]
    (new,) = set(take_over(PLEIN, [one]).agreements) - set(PLEIN.agreements)
    assert (new.question, new.what, new.who) == ("q-samen", "zetten thee", ("p-ayse1",))
    assert (new.where, new.when, new.fallback.what) == ("hier", "", "dan koffie")


def test_a_row_without_labels_is_new_with_its_words_as_what_is_done() -> None:
    plan = polished()
    plan.adds(0)
    plan.rows[5].cells[1].text = "Wim zet thee"
    assert only(plan).after == (("what", "Wim zet thee"),)


def test_a_row_that_is_gone_is_removed() -> None:
    plan = polished()
    plan.deletes(1)
    one = only(plan)
    assert (one.key, one.kind, one.title) == (
        "removed.a-groep",
        Kind.REMOVED,
        "Afspraak 2 · weggehaald",
    )
    assert dict(one.before)["where"] == "op de telefoon"
    assert one.after == ()
    assert [one.id for one in take_over(PLEIN, [one]).agreements] == [
        one.id for one in PLEIN.agreements if one.id != "a-groep"
    ]


def test_a_row_moved_to_another_table_belongs_to_another_question() -> None:
    plan = polished()
    plan.moves(7, before=1)
    one = only(plan)
    assert (one.key, one.kind) == ("moved.a-lampen", Kind.MOVED)
    assert one.said(one.before) == [("Hoort bij", "Afspraken bij de hele vraag")]
    assert one.said(one.after)[0][1].startswith("Hoe wordt het plein")
    case = take_over(PLEIN, [one])
    assert found(plan, case) == ()
    assert [row.ids[0] for row in read_plan(write_plan(case)).rows][:3] == [
        "a-muziek",
        "a-lampen",
        "a-groep",
    ]


def test_a_row_moved_within_its_table_has_another_place() -> None:
    plan = polished()
    plan.moves(4, before=0)
    one = only(plan)
    assert one.said(one.before) == [("Plek", "na afspraak 4")]
    assert one.said(one.after) == [("Plek", "als eerste bij deze vraag")]
    assert found(plan, take_over(PLEIN, [one])) == ()


def test_a_row_that_was_turned_round_completely_moves_as_few_as_can_be() -> None:
    plan = polished()
    for row in range(1, 5):
        plan.moves(row, before=0)
    assert len(found(plan)) == 4
    assert found(plan, take_over(PLEIN, found(plan))) == ()


def test_a_row_that_was_copied_is_new_and_the_one_most_alike_keeps_the_mark() -> None:
    plan = polished()
    plan.copies(1)
    plan.types(1, "Wat", "spreken elkaar elke week")
    one = only(plan)
    assert (one.kind, dict(one.after)["what"]) == (Kind.ADDED, "spreken elkaar elke week")


def test_an_agreement_that_the_case_lost_meanwhile_is_new_under_its_old_id() -> None:
    case = PLEIN.model_copy(update={"agreements": PLEIN.agreements[1:]})
    one = only(polished(), case)
    assert (one.kind, one.agreement) == (Kind.ADDED, PLEIN.agreements[0].id)


def test_one_that_was_made_meanwhile_is_not_in_the_document() -> None:
    case = PLEIN.model_copy(update={"agreements": (*PLEIN.agreements, Agreement(what="thee"))})
    assert (only(polished(), case).kind, only(polished(), case).what) == (Kind.REMOVED, "thee")


def test_a_cell_without_labels_is_shown_and_not_to_be_taken_over() -> None:
    plan = polished()
    cell = plan.rows[0].cells[1]
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    cell.text = "Karim zet de muziek uit"
    one = only(plan)
    assert one.after == (("what", "Karim zet de muziek uit"),)
    assert "Wie, Wat, Waar en Wanneer" in one.obstacle_text
    assert take_over(PLEIN, [one]) == PLEIN


def test_what_is_too_long_is_shown_and_not_to_be_taken_over() -> None:
    plan = polished()
    plan.types(0, "Waar", "x" * 201)
    assert "200 tekens" in only(plan).obstacle_text
    assert take_over(PLEIN, found(plan)) == PLEIN


# -- rows that lost their mark --------------------------------------------------------------------


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


# -- whose plan it is -----------------------------------------------------------------------------


def test_the_plan_of_another_case_is_refused_in_a_sentence() -> None:
    with pytest.raises(DocumentError) as caught:
        read_plan_of(Case(), write_plan(PLEIN))
    assert "een andere zaak" in say(caught.value)


def test_a_plan_that_does_not_say_whose_it_is_is_read_with_a_notice() -> None:
    plan = polished()
    plan.forgets_marks()
    edited = plan_of(PLEIN, read_plan(plan.bytes()))
    assert [one.code for one in edited.notices] == ["no_case"]


# -- names that may not be in the plan ------------------------------------------------------------


def hidden_case(**fields: object) -> Case:
    circle = (person("Ada Bos"), person("Bep Geheim", False), person("Cor Stil", None))
    agreement = Agreement(
        id="a-een", what="Bep haalt koffie", who=(circle[0].id, circle[1].id), where="bij Ada"
    )
    return Case(circle=circle, agreements=(agreement.model_copy(update=fields),))


def test_someone_from_the_group_is_no_difference() -> None:
    case = hidden_case(who_else="Cor Stil", fallback=Fallback(what="Cor belt", who="Bep Geheim"))
    assert found(polished(case), case) == ()


def test_who_is_not_named_stays_where_that_still_stands() -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wie", "Cor Stil, iemand uit de groep en de buurman")
    ada, bep, cor = (one.id for one in case.circle)
    one = take_over(case, found(plan, case)).agreements[0]
    assert (one.who, one.who_else) == ((cor, bep), "de buurman")
    plan.types(0, "Wie", "Ada Bos")
    assert take_over(case, found(plan, case)).agreements[0].who == (ada,)


@pytest.mark.parametrize(
    "words", ["iemand uit de groep haalt thee", "thee voor Iemand uit de groep"]
)
def test_a_sentence_with_a_name_taken_out_is_not_to_be_taken_over(words: str) -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wat", words)
    one = only(plan, case)
    assert "iemand uit de groep" in one.obstacle_text
    assert take_over(case, [one]) == case


def test_a_sentence_from_which_someone_vanished_is_taken_over() -> None:
    case = hidden_case()
    plan = polished(case)
    plan.types(0, "Wat", "haalt thee")
    assert take_over(case, found(plan, case)).agreements[0].what == "haalt thee"


def test_fewer_people_who_are_not_named_could_be_any_of_them() -> None:
    case = hidden_case()
    bep, cor = case.circle[1].id, case.circle[2].id
    case = hidden_case(who=(bep, cor)).model_copy(update={"circle": case.circle, "id": case.id})
    plan = polished(case)
    assert found(plan, case) == ()
    plan.types(0, "Wie", "Ada en iemand uit de groep")
    assert only(plan, case).obstacle is not None
    plan.types(0, "Wie", "Ada Bos en 2 mensen uit de groep")
    assert set(take_over(case, found(plan, case)).agreements[0].who) == {
        *case.agreements[0].who,
        case.circle[0].id,
    }


# -- when -----------------------------------------------------------------------------------------

DUE, NEXT_DAY = date(2026, 7, 3), date(2026, 7, 4)


def dated(**fields: object) -> Case:
    return Case(agreements=(Agreement(id="a-een", what="vegen", due=DUE, **fields),))  # type: ignore[arg-type] # fields of an agreement


@pytest.mark.parametrize(
    ("before", "words", "when", "due"),
    [
        ("zo gauw het kan", "zodra het kan (vrijdag 3 juli 2026)", "zodra het kan", DUE),
        ("zo gauw het kan", "snel (zaterdag 4 juli 2026)", "snel", NEXT_DAY),
        ("zo gauw het kan", "zo gauw het kan", "zo gauw het kan", None),
        ("zo gauw het kan", "op vrijdag 3 juli 2026", None, DUE),
        ("", "zaterdag 4 juli 2026", "", NEXT_DAY),
        ("", "4-7-2026", None, NEXT_DAY),
        ("", "nog open", "", None),
        ("", "", "", None),
        ("", "de eerste zaterdag (3 uur)", None, None),
        ("elke dag om 10 uur", "elke dag om 11 uur", None, DUE),
        ("vrijdag 3 juli om 3 uur", "op 4 juli 2026 om 3 uur", None, NEXT_DAY),
        ("vrijdag 3 juli om 3 uur", "ooit", None, None),
        ("vrijdag 3 juli om 3 uur", "3 juli, 4 uur", None, DUE),
        ("voor 3 juli", "tussen 4 juli 2026 en 5 juli 2026", None, None),
        ("voor 3 juli", "voor 33 juli 2026", None, None),
    ],
)
def test_the_date_that_the_plan_showed_goes_along_with_its_words(
    before: str, words: str, when: str | None, due: date | None
) -> None:
    """The group's words stand in `when`; a date that the kit put behind them is taken off again."""
    case = dated(when=before)
    plan = polished(case)
    assert found(plan, case) == ()
    plan.types(0, "Wanneer", words)
    now = take_over(case, found(plan, case))
    assert now.agreements[0].when == (words if when is None else when)
    assert now.agreements[0].due == due
    assert found(plan, now) == ()


def test_a_date_is_known_in_the_language_of_the_document() -> None:
    use_language("en")
    case = dated(when="as soon as we can")
    plan = Polished(write_plan(case))
    plan.types(0, "When", "soon (Friday 3 July 2026)")
    use_language("nl")
    assert take_over(case, found(plan, case)).agreements[0].when == "soon"


# -- headings -------------------------------------------------------------------------------------


def test_a_heading_that_was_reworded_is_still_that_question() -> None:
    case = Case(
        questions=(question("Hoe?", Level.OVERARCHING), question("Wat?")),
        agreements=(Agreement(what="los"),),
    )
    plan = polished(case)
    heading = next(one for one in plan.sheet.paragraphs if one.text == "Andere afspraken")
    heading.runs[0].text = "Wat we verder doen"
    assert found(plan, case) == ()
