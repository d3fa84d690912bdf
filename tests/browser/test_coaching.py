"""The coach on the page about the question, and an agreement at a glance: by role, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from ekc_kit import desk
from ekc_kit.model import Case, Question, QuestionVersion
from tests.browser.test_circle_looks import AXE, VIOLATIONS
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

LONG = "Hoe kunnen we " + "echt " * 30 + "prettig samenleven in deze straat?"
NONE = "Geen bekende valkuil gevonden."
TOO_LONG = "Kan deze vraag korter, in de woorden van de groep?"
CLOSED = "Kan de vraag zo dat er meer op te antwoorden is dan ja, nee of een getal?"
KEPT = "Waarom houdt de groep deze woorden?"
TITLE = "Geeft het plan antwoord op de vraag?"


class AtTheQuestion(Coordinator):
    """Somebody at the page about the question."""

    def goes_to(self, lab: RunningLab, notebook: str = "20_vraag.ipynb") -> None:
        self.page.goto(lab.url(notebook))
        expect(self.page.locator(".ekc-ready")).to_be_visible()

    @property
    def whole(self) -> Locator:
        return self.form("De vragen")

    def box(self, label: str) -> Locator:
        return self.whole.get_by_role("textbox", name=label, exact=True)

    def asked(self, words: str) -> Locator:
        return self.whole.get_by_role("note").filter(has_text=words)


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> AtTheQuestion:
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    return AtTheQuestion(page)


def begin(*wordings: str, training: bool = False) -> None:
    """Take a case in hand with one question in these wordings, the newest last."""
    versions = tuple(QuestionVersion(text=one) for one in wordings)
    questions = (Question(versions=versions),) if wordings else ()
    case = Case(title="Straat", questions=questions, training_case=training)
    desk.store().create(case)
    desk.take(case.id)


def test_the_coach_answers_while_a_first_question_is_typed(
    me: AtTheQuestion, lab: RunningLab
) -> None:
    begin()
    me.goes_to(lab)
    new = me.box("Nieuwe vraag, in de woorden van de mensen zelf")
    new.press_sequentially("Hoe houden we de stoep vrij?")
    expect(me.whole.get_by_text(NONE)).to_be_visible()
    expect(new).to_be_focused()
    new.press("Enter")
    expect(me.box("De vraag")).to_have_value("Hoe houden we de stoep vrij?")
    expect(me.whole.get_by_text(NONE)).to_have_count(1)


def test_a_pitfall_gives_its_reason_and_an_example_and_may_be_kept(
    me: AtTheQuestion, lab: RunningLab
) -> None:
    begin("Hoe houden we de stoep vrij?")
    me.goes_to(lab)
    question = me.box("De vraag")
    expect(me.box(KEPT)).to_have_count(0)
    question.fill(LONG)
    expect(me.asked(TOO_LONG)).to_be_visible()
    expect(me.whole.get_by_role("status").filter(has_text=TOO_LONG)).to_have_count(1)
    expect(question).to_be_focused()
    expect(question).to_have_value(LONG)
    why = me.asked(TOO_LONG).get_by_text("waarom?")
    why.press("Enter")
    expect(me.asked(TOO_LONG)).to_contain_text("lastig te onthouden")
    expect(me.whole.get_by_text("Een vraag die echt gebruikt is:")).to_be_visible()
    expect(me.whole.get_by_text("Zo kan het ook")).to_have_count(0)
    me.types(me.whole, KEPT, "Zo zegt Riet het.")
    question.fill("Hoe leven we samen?")
    expect(me.asked(TOO_LONG)).to_have_count(0)
    expect(me.whole.get_by_text(NONE)).to_be_visible()
    expect(me.box(KEPT)).to_have_value("Zo zegt Riet het.")


def test_the_words_that_made_the_kit_ask_are_marked(me: AtTheQuestion, lab: RunningLab) -> None:
    begin("Hoe houden we de stoep vrij?")
    me.goes_to(lab)
    me.box("De vraag").fill("Kan de overlast stoppen?")
    expect(me.asked(CLOSED).get_by_role("mark")).to_have_text("Kan")


def test_an_older_wording_is_made_the_question_again_by_keyboard(
    me: AtTheQuestion, lab: RunningLab
) -> None:
    begin("Hoe houden we de stoep vrij?", LONG)
    me.goes_to(lab)
    older = me.whole.get_by_role("list", name="Eerdere versies")
    expect(older).to_contain_text(NONE)
    older.get_by_role("button", name="Maak dit weer de vraag").press("Enter")
    expect(me.box("De vraag")).to_have_value("Hoe houden we de stoep vrij?")
    expect(me.box("De vraag")).to_be_focused()
    expect(older).to_contain_text(LONG)
    expect(older).to_contain_text(f"De kit vroeg: {TOO_LONG}")
    expect(older.get_by_role("note")).to_have_count(0)


def test_in_a_practice_case_a_way_to_reword_is_shown_after_a_try(
    me: AtTheQuestion, lab: RunningLab
) -> None:
    begin(LONG, training=True)
    me.goes_to(lab)
    expect(me.whole.get_by_text("Probeer eerst zelf andere woorden.")).to_be_visible()
    me.box("De vraag").fill(LONG.replace("Hoe kunnen we", "Hoe willen wij"))
    me.whole.get_by_text("Zo kan het ook").press("Enter")
    expect(me.whole.get_by_text("Houd één zin over")).to_be_visible()


def test_the_plan_page_says_which_question_has_no_answer_and_asks_beside_an_open_slot(
    me: AtTheQuestion, lab: RunningLab
) -> None:
    begin("Hoe leven we samen?")
    me.goes_to(lab, "50_conferentie.ipynb")
    form = me.form("De afspraken")
    me.adds(form, "Nieuwe afspraak: wat gaat er gebeuren?", ["vegen het plein aan"])
    slots = form.get_by_role("list", name="Hoe ver deze afspraak is")
    expect(slots.get_by_role("listitem").filter(has_text="Waar")).to_contain_text("nog open")
    form.get_by_role("textbox", name="Waar?").fill("Merelplein")
    expect(slots.get_by_role("listitem").filter(has_text="Waar")).to_contain_text("ingevuld")
    me.waits_until_saved()
    me.goes_to(lab, "60_plan.ipynb")
    chains = me.form(TITLE)
    expect(chains.get_by_text("Op deze vraag geeft nog geen afspraak antwoord.")).to_be_visible()
    expect(chains.get_by_role("heading", name="Afspraken zonder vraag")).to_be_visible()
    expect(chains.get_by_role("note").filter(has_text="Wie doet dit?")).to_be_visible()
    chains.get_by_role("link", name="Vul de afspraken aan").click()
    me.form("De afspraken")


@pytest.mark.parametrize("notebook", ["20_vraag.ipynb", "60_plan.ipynb"])
def test_axe_finds_nothing_in_light_and_dark(
    me: AtTheQuestion, lab: RunningLab, notebook: str
) -> None:
    desk.practise("plein")
    session = desk.in_hand()
    assert session is not None
    session.add(f"questions.{session.case.questions[0].id}.versions", {"text": LONG})
    session.put(f"agreements.{session.case.agreements[0].id}.where", "")
    session.close()
    me.goes_to(lab, notebook)
    expect(me.page.get_by_role("note").first).to_be_visible()
    me.page.evaluate(AXE.read_text(encoding="utf-8"))
    assert me.page.evaluate(VIOLATIONS) == []
    me.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    assert me.page.evaluate(VIOLATIONS) == []


def test_many_older_wordings_are_no_wall_of_text(me: AtTheQuestion, lab: RunningLab) -> None:
    begin(*(f"Hoe houden we stoep {place} vrij?" for place in range(1, 8)))
    me.goes_to(lab)
    older = me.whole.get_by_role("list", name="Eerdere versies").get_by_role("listitem")
    expect(older).to_have_count(3)
    me.whole.get_by_role("button", name="Laat alle versies zien (6)").press("Enter")
    expect(older).to_have_count(6)
    expect(older.nth(3).get_by_role("button").first).to_be_focused()
