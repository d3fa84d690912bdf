"""What somebody is busy with stays in view and keeps the focus, also where there is little room."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from ekc_kit import desk
from ekc_kit.model import Case, Question, QuestionVersion
from tests.browser.test_forms import CUT_OFF
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

CLOSED = "Kan de overlast stoppen?"
QUESTION_PAGE, CONFERENCE = "20_vraag.ipynb", "50_conferentie.ipynb"
TO_THE_EDGE = "one => one.scrollIntoView({ block: 'end' })"
IS_CUT = "one => one.scrollWidth > one.clientWidth"
ONE_LINE = "one => one.clientHeight < 40"
OWN_ROW = "one => one.querySelector('input').clientWidth > one.clientWidth - 10"
LONGEST_DATE = date(2026, 9, 30)  # "woensdag 30 september 2026"


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> Coordinator:
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    return Coordinator(page)


def begin(*wordings: str, noted_on: date | None = None) -> None:
    versions = tuple(QuestionVersion(text=one, noted_on=noted_on) for one in wordings)
    case = Case(title="Straat", questions=(Question(versions=versions),))
    desk.store().create(case)
    desk.take(case.id)


def goes_to(me: Coordinator, lab: RunningLab, notebook: str) -> None:
    me.page.goto(lab.url(notebook))
    expect(me.page.locator(".ekc-ready")).to_be_visible()


def box(where: Locator, label: str) -> Locator:
    return where.get_by_role("textbox", name=label, exact=True)


@pytest.mark.parametrize(
    ("notebook", "title", "label", "field"),
    [
        (
            CONFERENCE,
            "De afspraken",
            "Nieuwe afspraak: wat gaat er gebeuren?",
            "Wat gaat er gebeuren?",
        ),
        (
            QUESTION_PAGE,
            "De vragen",
            "Nieuwe vraag, in de woorden van de mensen zelf",
            "De vraag",
        ),
    ],
)
def test_a_box_in_which_one_adds_stays_in_view(
    me: Coordinator, lab: RunningLab, notebook: str, title: str, label: str, field: str
) -> None:
    begin()
    goes_to(me, lab, notebook)
    form = me.form(title)
    adding = box(form, label)
    before = box(form, field).count()
    for place in (1, 2):
        me.adds(form, label, [CLOSED])
        expect(box(form, field)).to_have_count(before + place)
        me.waits_until_saved()
        expect(adding).to_be_focused()
        expect(adding).to_be_in_viewport(ratio=1)


def test_what_the_kit_asks_first_comes_into_view_and_the_field_stays_there(
    me: Coordinator, lab: RunningLab
) -> None:
    begin("Hoe houden we de stoep vrij?")
    goes_to(me, lab, QUESTION_PAGE)
    question = box(me.form("De vragen"), "De vraag")
    question.focus()
    question.evaluate(TO_THE_EDGE)
    question.fill(CLOSED)
    asked = me.form("De vragen").get_by_role("note").first
    expect(asked).to_be_in_viewport(ratio=1)
    expect(question).to_be_in_viewport(ratio=1)
    expect(question).to_be_focused()


def test_undo_and_redo_keep_the_focus_where_the_history_ends(
    me: Coordinator, lab: RunningLab
) -> None:
    begin("Hoe houden we de stoep vrij?")
    goes_to(me, lab, QUESTION_PAGE)
    me.types(me.form("De vragen"), "Van wie komt deze vraag?", "Riet")
    who = box(me.form("De vragen"), "Van wie komt deze vraag?")
    for name, left in (("Ongedaan maken", ""), ("Opnieuw", "Riet")):
        button = me.page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_enabled()
        button.press("Enter")
        expect(who).to_have_value(left)
        expect(button).to_be_disabled()
        expect(button).to_be_focused()
        button.press("Enter")
        expect(who).to_have_value(left)


def test_what_is_moved_to_the_end_of_its_list_keeps_the_focus(
    me: Coordinator, lab: RunningLab
) -> None:
    begin()
    goes_to(me, lab, CONFERENCE)
    form = me.form("Het draaiboek")
    label = "Voeg een onderdeel toe, bijvoorbeeld: 19.30 Welkom"
    me.adds(form, label, ["13.30 Welkom", "17.00 Samen eten"])
    down = form.get_by_role("button", name="Omlaag: Welkom")
    down.press("Enter")
    expect(down).to_be_disabled()
    expect(down).to_be_focused()


def test_a_question_with_older_versions_fits_in_a_narrow_window(
    me: Coordinator, lab: RunningLab
) -> None:
    begin("Hoe houden we de stoep vrij?", CLOSED)
    me.page.set_viewport_size({"width": 320, "height": 800})
    goes_to(me, lab, QUESTION_PAGE)
    form = me.form("De vragen")
    expect(form.get_by_role("button", name="Maak dit weer de vraag")).to_be_visible()
    assert me.page.evaluate(CUT_OFF) == []
    for add in form.locator(".ekc-add").all():
        assert add.evaluate(OWN_ROW), "the button stands below the box, not beside it"


@pytest.mark.parametrize("width", [1280, 1000])
def test_a_date_and_a_button_can_be_read_whole_beside_older_versions(
    me: Coordinator, lab: RunningLab, width: int
) -> None:
    begin("Hoe houden we de stoep vrij?", CLOSED, noted_on=LONGEST_DATE)
    me.page.set_viewport_size({"width": width, "height": 900})
    goes_to(me, lab, QUESTION_PAGE)
    noted = me.form("De vragen").locator(".ekc-newest .ekc-date input")
    expect(noted).to_have_value("woensdag 30 september 2026")
    assert not noted.evaluate(IS_CUT)
    again = me.form("De vragen").get_by_role("button", name="Maak dit weer de vraag")
    assert again.evaluate(ONE_LINE)
