"""The pocket plan: only what its reader promised, and nothing of anybody who did not agree."""

from __future__ import annotations

import io
from datetime import date, time

from docx import Document

from ekc_kit.model.case import Case
from ekc_kit.model.plan import Agreement, Fallback, Plan, Review
from ekc_kit.texts import text
from ekc_kit.training import practice_case
from ekc_kit.word.documents.pocket_plan import POCKET_PLAN, who_promised
from tests.word.days import made, someone
from tests.word.making import all_words

ANS, BEP, WIM = someone("Ans Bakker"), someone("Bep Stil", no=["named_in_plan"]), someone("Wim Bos")
SWEEP = Agreement(
    what="vegen het plein", who=(ANS.id, BEP.id, WIM.id), where="op het plein",
    when="elke zaterdag",
    fallback=Fallback(what="dan zondag", who="Bep Stil", by_when="om 12.00 uur"),
)  # fmt: skip
COFFEE = Agreement(what="zetten koffie", who=(WIM.id,), who_else="de kantine")
CASE = Case(
    circle=(ANS, BEP, WIM),
    agreements=(SWEEP, COFFEE),
    plan=Plan(contact_name="Ans Bakker", contact_how="aan de deur"),
    review=Review(held_on=date(2026, 9, 12), start=time(15), place="De Spil", convener="Wim Bos"),
)


def words_of(case: Case, reader: str) -> str:
    return all_words(made(POCKET_PLAN, case)[reader])


def test_somebody_reads_only_what_they_promised() -> None:
    words = words_of(CASE, ANS.id)
    assert "vegen het plein" in words
    assert "koffie" not in words
    assert "koffie" in words_of(CASE, WIM.id)


def test_everything_about_a_promise_is_there() -> None:
    words = words_of(CASE, ANS.id)
    for line in (
        "van Ans Bakker",
        "Wat\tvegen het plein",
        "Met\tWim Bos en iemand uit de groep",
        "Waar\top het plein",
        "Wanneer\telke zaterdag",
        "Als het niet lukt: dan zondag",
        "Wie let op: iemand uit de groep. Uiterlijk: om 12.00 uur.",
        "Naam\tdat ben ik zelf: de anderen bellen mij",
        "Hoe\taan de deur",
        "Wanneer\tzaterdag 12 september 2026 om 15.00 uur",
        "Wie nodigt uit\tWim Bos",
    ):
        assert line in words


def test_the_others_read_whom_to_call() -> None:
    assert "Naam\tAns Bakker" in words_of(CASE, WIM.id)


def test_who_is_not_named_reads_their_own_name_on_their_own_copy_only() -> None:
    assert "Wie let op: Bep Stil." in words_of(CASE, BEP.id)
    assert "Bep" not in words_of(CASE, ANS.id)


def test_their_own_name_is_no_secret_to_them_however_it_is_spelled() -> None:
    bep = someone("Bep Stil", no=["named_in_plan", "share_contact"], phone="06-12345678")
    belt = Agreement(what="mevrouw Stil belt, met 0612345678", who=(bep.id, ANS.id))
    case = Case(circle=(ANS, bep), agreements=(belt,))
    assert "Wat\tmevrouw Stil belt, met 0612345678" in words_of(case, bep.id)
    assert "Wat\tiemand uit de groep belt, met (staat niet in dit plan)" in words_of(case, ANS.id)


def test_it_says_who_somebody_is_only_where_it_says_somebody() -> None:
    assert "Dan weet de groep wie dat is." in words_of(CASE, ANS.id)
    alone = CASE.model_copy(update={"agreements": (COFFEE,)})
    assert "Dan weet de groep wie dat is." not in words_of(alone, WIM.id)


def test_who_is_not_named_is_not_somebody_to_themselves() -> None:
    case = Case(circle=(BEP,), agreements=(Agreement(what="belt", who=(BEP.id,)),))
    assert "iemand uit de groep" not in words_of(case, BEP.id)


def test_who_does_it_alone_is_with_nobody() -> None:
    case = Case(circle=(ANS,), agreements=(Agreement(what="belt", who=(ANS.id,)),))
    assert "Met\t" not in words_of(case, ANS.id)
    assert "Met\tde kantine" in words_of(CASE, WIM.id)


def test_who_gets_one_and_who_does_not() -> None:
    circle = (
        ANS,
        someone("geen afspraak"),
        someone("toch niet", no=["take_part"]),
        someone("doet niet mee", no=["take_part"]),
        someone("weet nog niet", unasked=["take_part"]),
        someone(""),
    )
    promise = Agreement(what="x", who=(ANS.id, circle[2].id, circle[4].id, circle[5].id))
    told = who_promised(Case(circle=circle, agreements=(promise,)))
    assert [one.called for one in told.copies] == ["Ans Bakker", "weet nog niet"]
    assert [(one.called, text(one.reason)) for one in told.left_out] == [
        ("geen afspraak", "staat bij geen enkele afspraak"),
        (
            "toch niet",
            "doet niet mee, maar staat wel bij een afspraak: kijk met de groep wie dit doet",
        ),
        ("doet niet mee", "doet niet mee"),
        ("", "heeft nog geen naam"),
    ]


def test_everybody_in_the_circle_gets_one_or_a_reason() -> None:
    case = practice_case("plein")
    told = who_promised(case)
    readers = {one.reader for one in (*told.copies, *told.left_out)}
    assert readers == {one.id for one in case.circle}
    assert len(told.copies) + len(told.left_out) == len(case.circle)


def test_it_lies_on_its_side_in_two_halves_to_fold() -> None:
    sheet = Document(io.BytesIO(made(POCKET_PLAN, CASE)[ANS.id]))
    [section] = sheet.sections
    assert round(section.page_width.cm, 1) == 29.7
    assert round(section.page_height.cm, 1) == 21.0
    assert section._sectPr.xpath("./w:cols/@w:num") == ["2"]
