"""Documents on their pages: for whom each is, who gets none and why, and making them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from docx import Document

from ekc_kit.model import Case, Step
from ekc_kit.session import CaseSession
from ekc_kit.texts import text, use_language
from ekc_kit.training import practice_case
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.papers import paper_blocks, papers_of
from ekc_kit.widgets.walk import Page
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.plan import plan_context
from tests.widgets.browser import Browser

OpenCase = Callable[[Case], CaseSession]
STEP = {
    "letters": Step.PREPARATION,
    "day_papers": Step.CONFERENCE,
    "document": Step.PLAN,
    "afterwards": Step.PLAN,
    "call_papers": Step.FOLLOW_UP,
}
PLACED = [(form, kind) for form in STEP for kind in papers_of(form)]


def page_of(form: str, session: CaseSession) -> Browser:
    screen = Page(STEP[form], session).form(form)
    assert isinstance(screen, CaseForm)
    return Browser(screen)


def said(browser: Browser, kind: str) -> str:
    return str(browser.data["facts"][f"paper_{kind}"])


def test_every_document_can_be_made_on_one_page() -> None:
    made = [kind for _, kind in PLACED]
    assert sorted([*made, "plan"]) == sorted(KINDS)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("form", "kind"), PLACED)
def test_a_press_hands_over_the_document(
    form: str, kind: str, language: str, open_case: OpenCase
) -> None:
    use_language(language)
    browser = page_of(form, open_case(practice_case("plein")))
    download: dict[str, Any] = browser.press(f"make_{kind}")["download"]
    (content,) = browser.files
    if KINDS[kind].recipients is None:
        assert download["name"].endswith(".docx")
        assert Document(io.BytesIO(content)).paragraphs
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            assert archive.testzip() is None
            assert all(Document(io.BytesIO(archive.read(name))).paragraphs for name in names)
        assert len(names) == len(KINDS[kind].recipients(practice_case("plein")).copies)
        assert all(re.fullmatch(r"[a-z-]+-[a-z]-[a-z0-9]+\.docx", name) for name in names)


def test_who_gets_none_is_said_with_the_reason(open_case: OpenCase) -> None:
    browser = page_of("letters", open_case(practice_case("plein")))
    about = said(browser, "invitation")
    assert text("left_out.does_not_take_part") in about
    assert "Ineke Bos" in about
    assert "Voor 16 mensen" in about


def test_what_is_still_open_is_said_before_it_is_made(open_case: OpenCase) -> None:
    session = open_case(Case())
    browser = page_of("letters", session)
    assert "Nog open in dit stuk" in said(browser, "announcement")
    session.put("logistics.place", "De Spil")
    assert text("still_open.logistics.place") not in said(
        page_of("letters", session), "announcement"
    )


def test_a_day_that_has_passed_is_said_before_the_letters_are_made(open_case: OpenCase) -> None:
    session = open_case(Case())
    session.put("logistics.held_on", date(2020, 6, 13))
    told = "Let op: de dag van de conferentie is al voorbij (zaterdag 13 juni 2020)."
    assert told in said(page_of("letters", session), "invitation")


def test_when_nobody_gets_one_a_press_says_so_and_makes_nothing(open_case: OpenCase) -> None:
    browser = page_of("letters", open_case(Case()))
    assert browser.press("make_invitation")["refused"] == text("error.nobody_gets_one")
    assert browser.files == []


def test_what_is_too_large_together_is_for_the_command_line(
    open_case: OpenCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = page_of("letters", open_case(practice_case("plein")))
    monkeypatch.setattr("ekc_kit.widgets.papers.MOST", 50_000)
    refused = browser.press("make_invitation")["refused"]
    assert "ekc-kit letters z-plein uitnodiging -o uitnodiging-z-plein" in refused
    assert browser.files == []
    monkeypatch.setattr("ekc_kit.widgets.papers.MOST", 500_000)
    assert browser.press("make_invitation")["download"]


@pytest.mark.parametrize("kind", ["invitation", "reminder", "information_request"])
def test_when_nobody_gets_one_the_reason_stands_above_the_button(
    kind: str, open_case: OpenCase
) -> None:
    expected = "papers.no_information" if kind == "information_request" else "papers.no_circle"
    assert text(expected) in said(page_of("letters", open_case(Case())), kind)
    told = said(page_of("letters", open_case(practice_case("plein"))), kind)
    assert text(expected) not in told


def test_what_came_of_a_press_is_told_at_its_own_button(open_case: OpenCase) -> None:
    browser = page_of("letters", open_case(practice_case("plein")))
    made = browser.send("press", action="make_invitation", path="button.make_invitation")
    assert (made["path"], made["said"]) == (
        "button.make_invitation",
        "Gemaakt: uitnodiging-z-plein.zip. Je vindt het in je map met downloads.",
    )
    empty = page_of("letters", open_case(Case()))
    refused = empty.send("press", action="make_invitation", path="button.make_invitation")
    assert refused["path"] == "button.make_invitation"
    assert refused["refused"] == text("error.nobody_gets_one")


def test_the_page_says_which_file_is_for_whom(open_case: OpenCase) -> None:
    browser = page_of("letters", open_case(practice_case("plein")))
    folded = browser.data["facts"]["paper_invitation"][-1]
    assert folded["fold"] == "Welk bestand is voor wie?"
    browser.press("make_invitation")
    (content,) = browser.files
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    assert [one[1] for one in folded["blocks"][0]["terms"]] == names
    assert folded["blocks"][0]["terms"][0][:2] == ["Ayşe Demir", "uitnodiging-p-ayse1.docx"]
    assert "fold" not in str(browser.data["facts"]["paper_announcement"])


def test_the_files_in_a_zip_are_of_the_moment_they_were_made(open_case: OpenCase) -> None:
    browser = page_of("letters", open_case(practice_case("plein")))
    before = datetime.now() - timedelta(seconds=2)  # noqa: DTZ005 - a zip knows no zone
    browser.press("make_invitation")
    with zipfile.ZipFile(io.BytesIO(browser.files[0])) as archive:
        moments = [datetime(*one.date_time) for one in archive.infolist()]  # noqa: DTZ001 - same
    assert before <= min(moments)
    assert max(moments) <= datetime.now()  # noqa: DTZ005 - the same


def test_agreements_stand_in_the_order_and_with_the_numbers_of_the_plan(
    open_case: OpenCase,
) -> None:
    session = open_case(practice_case("plein"))
    form = Page(Step.FOLLOW_UP, session).form("outcomes")
    assert form is not None
    browser = Browser(form)
    shown = [
        (one["id"], f"{one['number']}. {one['what']}")
        for group in plan_context(session.case)["groups"]
        for one in group["agreements"]
    ]
    ids = browser.ids("agreements", "outcomes")
    assert [(one, browser.value(f"agreements.{one}.numbered")) for one in ids] == shown


def test_the_days_of_a_case_are_handed_over_as_a_calendar(open_case: OpenCase) -> None:
    browser = page_of("afterwards", open_case(practice_case("plein")))
    assert browser.press("make_calendar")["download"]["name"] == "agenda-z-plein.ics"
    assert browser.files[-1].startswith(b"BEGIN:VCALENDAR")
    about = str(browser.data["facts"]["calendar"])
    assert "staan niet in het agendabestand, want er is geen uiterste datum bij ingevuld" in about
    empty = page_of("afterwards", open_case(Case()))
    assert "agendabestand" not in str(empty.data["facts"]["calendar"])
    assert empty.press("make_calendar")["refused"] == text("error.no_dates")


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_says_what_it_is_for(kind: str) -> None:
    assert paper_blocks(Case(), kind)[0]["text"] == text(f"document.{kind}.purpose")


def test_a_form_of_documents_is_on_the_page_of_its_step() -> None:
    assert set(STEP) <= set(FORMS)
