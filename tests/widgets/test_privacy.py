"""Nothing about people leaves the screen: not by a repr, a file name or a hidden field."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from docx import Document

from ekc_kit.model import Case, Step
from ekc_kit.session import CaseSession
from ekc_kit.texts import Language, use_language
from ekc_kit.training import practice_case
from ekc_kit.widgets.bar import StepBar
from ekc_kit.widgets.form import CaseForm
from ekc_kit.widgets.pages import FORMS
from ekc_kit.widgets.papers import WORD
from ekc_kit.widgets.walk import Page
from ekc_kit.widgets.welcome import Welcome
from tests.widgets.browser import Browser
from tests.widgets.fields import SHOWN, placed

OpenCase = Callable[[Case], CaseSession]
CANARY = "Quintijn Zwaluwstaart"


def with_canary(path: str) -> Case:
    """Return a practice case in which one person has a name that is found nowhere else."""
    case = practice_case("plein")
    people = tuple(
        one.model_copy(update={path: CANARY}) if place == 0 else one
        for place, one in enumerate(case.circle)
    )
    return case.model_copy(update={"circle": people})


def shows_people(form: str) -> bool:
    fields = list(placed(FORMS[form].nodes))
    return any(path.startswith("circle[]") or one.options == "people" for path, _, one in fields)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_knows_nobody_whom_it_does_not_show(form: str, open_case: OpenCase) -> None:
    browser = Browser(CaseForm(open_case(with_canary("name")), FORMS[form]))
    assert (CANARY in browser.said()) == shows_people(form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("field", ["phone", "touched", "conditions"])
def test_a_form_knows_only_the_fields_it_shows(form: str, field: str, open_case: OpenCase) -> None:
    browser = Browser(CaseForm(open_case(with_canary(field)), FORMS[form]))
    assert (CANARY in browser.said()) == (SHOWN[f"circle[].{field}"][0] == form)


@pytest.mark.parametrize("step", Step)
def test_the_bar_knows_nobody(step: Step, open_case: OpenCase) -> None:
    bar = Browser(StepBar(open_case(with_canary("name")), step))
    assert CANARY not in bar.said()


def test_a_screen_says_nothing_about_its_case_when_printed(session: CaseSession) -> None:
    session.put("title", CANARY)
    screens = [CaseForm(session, FORMS["request"]), StepBar(session, Step.REQUEST), Welcome()]
    assert [repr(one) for one in screens] == ["<CaseForm>", "<StepBar>", "<Welcome>"]
    for screen in screens:
        bundle = screen._repr_mimebundle_()
        assert CANARY not in str(bundle)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_comes_as_a_word_file_whose_name_names_nobody(
    language: Language, open_case: OpenCase
) -> None:
    use_language(language)
    case = practice_case("plein", language).model_copy(update={"title": CANARY})
    form = Page(Step.PLAN, open_case(case)).form("document")
    assert form is not None
    browser = Browser(form)
    answer = browser.press("make_plan")
    assert answer["download"]["type"] == WORD
    assert re.fullmatch(r"plan-[a-z0-9-]+\.docx", answer["download"]["name"])
    (file,) = browser.files
    words = "\n".join(one.text for one in Document(io.BytesIO(file)).paragraphs)
    assert case.overarching_question() is not None
    assert len(words) > 200


def test_the_plan_holds_what_was_typed_just_now(open_case: OpenCase) -> None:
    session = open_case(practice_case("plein"))
    page = Page(Step.PLAN, session)
    plan, document = page.form("plan"), page.form("document")
    assert plan is not None
    assert document is not None
    Browser(plan).put("plan.contact_name", CANARY)
    browser = Browser(document)
    assert CANARY in browser.said()
    browser.press("make_plan")
    sheet = Document(io.BytesIO(browser.files[0]))
    cells = [cell.text for table in sheet.tables for row in table.rows for cell in row.cells]
    assert CANARY in "\n".join([*cells, *(one.text for one in sheet.paragraphs)])


@pytest.mark.parametrize("step", Step)
def test_the_check_names_nobody(
    step: Step, open_case: OpenCase, capsys: pytest.CaptureFixture[str]
) -> None:
    case = with_canary("name").model_copy(update={"title": CANARY})
    Page(step, open_case(case)).check()
    assert CANARY not in capsys.readouterr().out


def test_without_a_case_a_page_offers_to_choose_one(capsys: pytest.CaptureFixture[str]) -> None:
    page = Page(Step.PLAN, None)
    assert isinstance(page.bar, Welcome)
    assert page.form("plan") is None
    page.check()
    assert capsys.readouterr().out == "Kies eerst een zaak op de bladzijde Welkom.\n"
