"""A plan that came back from Word, on the page of the plan: what differs, and taking it over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ekc_kit import desk
from ekc_kit.model import Case, Step
from ekc_kit.model.editing import get
from ekc_kit.session import CaseSession
from ekc_kit.texts import text, use_language
from ekc_kit.training import practice_case
from ekc_kit.widgets.walk import Page
from ekc_kit.word.documents.making import write_plan
from tests.widgets.browser import Browser, Data
from tests.word.making import docx_of
from tests.word.polishing import Polished

OpenCase = Callable[[Case], CaseSession]
PLEIN = practice_case("plein", "nl")


@pytest.fixture
def session(open_case: OpenCase) -> CaseSession:
    return open_case(PLEIN)


@pytest.fixture
def document(session: CaseSession) -> Browser:
    return shown(session)


def shown(session: CaseSession) -> Browser:
    form = Page(Step.PLAN, session).form("document")
    assert form is not None
    return Browser(form)


def polished() -> Polished:
    plan = Polished(write_plan(PLEIN))
    plan.types(0, "Waar", "bij de fontein")
    plan.moves(3, before=1)
    plan.deletes(4)
    plan.adds(1, who="Ayşe", what="zetten thee", where="Buurtkamer De Merel")
    return plan


def read(document: Browser, data: bytes) -> Data:
    return document.send("read_plan", files=[data], path="edited_plan")


def keys(document: Browser) -> list[str]:
    return [one["key"] for one in document.data["edited"]["rows"]]


def test_at_first_no_plan_was_read(document: Browser) -> None:
    assert document.data["edited"] is None
    assert document.state["sheet"]["nodes"][-1]["limit"] == 8_000_000


def test_what_was_read_is_shown_with_both_sides(document: Browser) -> None:
    assert read(document, polished().bytes()) == {"path": "edited_plan"}
    edited = document.data["edited"]
    assert edited["title"] == "4 verschillen met het plan in de kit"
    assert edited["notices"] == []
    assert edited["rows"][0] == {
        "key": "changed.a-muziek.where",
        "title": "Afspraak 1 · Waar",
        "what": "zetten de muziek uit",
        "before": [["", "bij de banken op het Merelplein"]],
        "after": [["", "bij de fontein"]],
        "notes": [],
        "is_safe": True,
        "why_not": "",
    }


def test_reading_changes_nothing(document: Browser, session: CaseSession) -> None:
    read(document, polished().bytes())
    document.send("close_plan", path="edited_plan")
    assert document.data["edited"] is None
    assert session.case == PLEIN
    assert session.rev == 1


def test_only_what_is_ticked_is_taken_over_and_one_undo_takes_it_back(
    document: Browser, session: CaseSession
) -> None:
    session.put("agreements.a-vegen.where", "overal")
    read(document, polished().bytes())
    answer = document.send("take_over", path="edited_plan", keys=keys(document)[:2])
    assert answer["said"].startswith("2 verschillen zijn overgenomen. Eén keer ongedaan maken")
    assert get(session.case, "agreements.a-muziek.where") == "bij de fontein"
    assert len(document.data["edited"]["rows"]) == 2
    assert document.data["edited"]["can_take_all"]
    document.send("undo")
    assert get(session.case, "agreements.a-muziek.where") == "bij de banken op het Merelplein"
    assert get(session.case, "agreements.a-vegen.where") == "overal"
    assert len(document.data["edited"]["rows"]) == 4


def test_when_all_is_taken_over_the_list_closes(document: Browser, session: CaseSession) -> None:
    read(document, polished().bytes())
    all_keys = keys(document)
    document.send("take_over", path="edited_plan", keys=all_keys)
    assert document.data["edited"] is None
    case = session.case
    answer = document.send("take_over", path="edited_plan", keys=all_keys)
    assert answer["said"] == text("edited_plan.taken_none")
    assert session.case is case


def test_a_plan_that_differs_in_nothing_says_so(document: Browser) -> None:
    read(document, write_plan(PLEIN))
    edited = document.data["edited"]
    assert (edited["title"], edited["rows"]) == (text("edited_plan.none"), [])
    assert edited["close"] == "Sluit"


def test_the_list_follows_the_case(document: Browser, session: CaseSession) -> None:
    read(document, polished().bytes())
    session.put("agreements.a-muziek.where", "bij de fontein")
    document.send("beat")
    assert "changed.a-muziek.where" not in keys(document)


def test_what_cannot_be_taken_over_says_why_and_stays(
    document: Browser, session: CaseSession
) -> None:
    plan = Polished(write_plan(PLEIN))
    plan.types(0, "Waar", "x" * 300)
    read(document, plan.bytes())
    edited = document.data["edited"]
    (row,) = edited["rows"]
    assert ("200 tekens" in row["why_not"], edited["can_take"]) == (True, False)
    document.send("take_over", path="edited_plan", keys=[row["key"]])
    assert session.case == PLEIN


def test_warnings_of_the_document_stand_on_top_without_who_wrote_them(document: Browser) -> None:
    plan = polished()
    runs = plan.line(0, "Wat").runs
    plan.sheet.add_comment(runs=runs, text="Kan dit <b>eerder</b>?", author="Bram Mulder")
    plan.tracks(0, "Wat", "muziek", "radio")
    plan.forgets_marks()
    read(document, plan.bytes())
    edited = document.data["edited"]
    quotes = [one["quotes"] for one in edited["notices"]]
    assert quotes == [[], [], [], ["Kan dit <b>eerder</b>?"], []]
    assert edited["rows"][0]["notes"] == [text("edited_plan.by_words")]
    assert "Bram" not in document.said()


def test_of_an_older_plan_only_what_the_document_alone_changed_is_ticked_with_all(
    document: Browser, session: CaseSession
) -> None:
    session.put("agreements.a-vegen.where", "overal")
    session.put("agreements.a-muziek.where", "thuis")
    session.add("agreements", {"what": "een hek verven"})
    plan = polished()
    plan.types(6, "Waar", "nergens")
    read(document, plan.bytes())
    edited = document.data["edited"]
    assert [one["text"][:27] for one in edited["notices"]] == [
        "Dit document is ouder dan d",
        "4 verschillen kunnen ook in",
    ]
    safe = {one["key"]: one["is_safe"] for one in edited["rows"]}
    assert "changed.a-vegen.where" not in safe
    assert not safe["changed.a-muziek.where"]
    assert safe["changed.a-lampen.where"]
    assert edited["can_take_all"]
    assert edited["close"] == "Sluit zonder iets te veranderen"


def test_a_line_beside_the_agreements_that_differs_is_told_and_not_quoted(
    document: Browser,
) -> None:
    plan = Polished(write_plan(PLEIN))
    plan.says("Wie nodigt uit", "Henk")
    read(document, plan.bytes())
    (notice,) = document.data["edited"]["notices"]
    assert (notice["lines"], notice["quotes"]) == (["Terugkijken, wie uitnodigt: Henk"], [])


def test_of_another_case_it_says_which_when_the_kit_has_it(document: Browser) -> None:
    other = desk.store().create(Case(title="Straatfeest <b>")).case
    answer = read(document, write_plan(other))
    assert "‘Straatfeest <b>’" in answer["refused"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "geen Word-bestand"),
        (b"PK\x03\x04 half", "geen Word-bestand"),
        (docx_of("dag"), "geen plan van de kit"),
        (write_plan(Case()), "een andere zaak"),
    ],
    ids=["nothing", "half", "a letter", "another case"],
)
def test_what_cannot_be_read_is_refused_beside_the_button(
    document: Browser, data: bytes, said: str
) -> None:
    read(document, polished().bytes())
    answer = read(document, data)
    assert (answer["path"], said in answer["refused"]) == ("edited_plan", True)
    assert document.data["edited"] is None
    assert any(key.startswith("edited_plan#") for key in document.data["items"])


def test_a_book_in_one_cell_is_shown_in_part(document: Browser) -> None:
    plan = Polished(write_plan(PLEIN))
    plan.types(0, "Wat", "lang " * 20_000)
    read(document, plan.bytes())
    assert len(document.data["edited"]["rows"][0]["after"][0][1]) == 4000


def test_the_page_speaks_its_own_language_about_a_plan_in_another(open_case: OpenCase) -> None:
    data = polished().bytes()
    use_language("en")
    document = shown(open_case(PLEIN))
    read(document, data)
    changed, moved, *_ = document.data["edited"]["rows"]
    assert (changed["title"], changed["before"]) == (
        "Agreement 1 · Where",
        [["", "bij de banken op het Merelplein"]],
    )
    assert moved["after"] == [["Order", "after agreement 1"]]
