"""Somebody of the staff makes a Word template: finds a field, mends a fault, uses it, goes back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from ekc_kit.files import SIZE_LIMIT
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies
from ekc_kit.word.documents.templates import use_own_templates
from tests.browser.test_circle_looks import AXE, VIOLATIONS
from tests.browser.test_forms import CUT_OFF
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab
from tests.word.making import all_words, docx_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NAME = "uitnodiging.docx"
FIELD = "{{ meeting.where }}"
BROKEN = docx_of("Beste {{ person.naam }},", f"Kom naar {FIELD}")
GOOD = docx_of("Beste {{ person.name }},", f"Onze groep komt bij elkaar in {FIELD}")
OTHER = docx_of("Dag {{ person.name }},", f"Kom naar {FIELD}")
NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })"
FOUND_WITH_A_FAULT = "Dit sjabloon is niet te gebruiken. Er is 1 fout:"


class Staff(Coordinator):
    """Somebody at the page about templates."""

    def __init__(self, page: Page, home: Path) -> None:
        super().__init__(page)
        self.own_folder = home / "templates"

    @property
    def choice(self) -> Locator:
        return self.form("Het document")

    @property
    def fields(self) -> Locator:
        return self.form("Velden om te typen")

    @property
    def trial(self) -> Locator:
        return self.form("Controleren en gebruiken")

    @property
    def own(self) -> Locator:
        return self.form("Welke sjablonen zijn van ons")

    @property
    def found(self) -> Locator:
        return self.trial.get_by_role("region", name="Wat de kit vond", exact=True)

    def works_on(self, document: str) -> None:
        self.chooses(self.choice, "Van welk document wil je het sjabloon veranderen?", document)

    def presses(self, where: Locator, name: str) -> None:
        """Press a button with the keyboard."""
        where.get_by_role("button", name=name, exact=True).press("Enter")

    def downloads(self, where: Locator, button: str) -> tuple[str, bytes]:
        with self.page.expect_download() as started:
            self.presses(where, button)
        return started.value.suggested_filename, Path(started.value.path()).read_bytes()

    def checks(self, data: bytes, name: str = NAME) -> None:
        with self.page.expect_file_chooser() as chosen:
            self.presses(self.trial, "Controleer een sjabloon")
        chosen.value.set_files({"name": name, "mimeType": WORD, "buffer": data})

    def is_told(self, where: Locator, words: str | re.Pattern[str]) -> None:
        expect(where.get_by_role("status").filter(has_text=words)).to_be_visible()

    def letter(self) -> str:
        """Return the words of an invitation as anybody would make it now."""
        use_own_templates(self.own_folder)
        kind, case = KINDS["invitation"], practice_case("plein")
        assert kind.recipients is not None
        [(_, made)] = write_copies(kind, case, kind.recipients(case).copies[:1])
        return all_words(made)


@pytest.fixture
def me(lab: RunningLab, page: Page, context: BrowserContext) -> Iterator[Staff]:
    """Sit at the page about templates, on a computer on which none are one's own."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    me = Staff(page, lab.home)
    shutil.rmtree(me.own_folder, ignore_errors=True)
    page.goto(lab.url("templates_maken.ipynb"))
    expect(page.locator(".ekc-ready")).to_be_visible()
    yield me
    shutil.rmtree(me.own_folder, ignore_errors=True)


def test_a_template_is_made_checked_looked_at_used_and_taken_out_of_use(me: Staff) -> None:
    me.works_on("Plan")
    me.works_on("Uitnodiging")
    expect(me.choice.get_by_text("Nu in gebruik: het sjabloon van de kit.")).to_be_visible()
    name, data = me.downloads(me.choice, "Haal het sjabloon op (Word)")
    assert name == NAME
    assert "{{ person.name }}" in all_words(data)

    search = me.fields.get_by_role("textbox", name="Zoek een veld", exact=True)
    search.fill("plek adrés")
    me.is_told(me.fields, "2 gevonden")
    me.presses(me.fields, f"Kopieer: {FIELD}")
    me.is_told(me.fields, "Gekopieerd.")
    assert me.page.evaluate("navigator.clipboard.readText()") == FIELD
    copied = me.fields.get_by_role("button", name=f"Gekopieerd: {FIELD}", exact=True)
    expect(copied).to_be_focused()

    me.checks(BROKEN)
    expect(me.found.get_by_role("heading", name=NAME, exact=True)).to_be_focused()
    expect(me.found.get_by_text(FOUND_WITH_A_FAULT)).to_be_visible()
    [fault] = me.found.locator("ol").get_by_role("listitem").all()
    expect(fault).to_contain_text("Beste {{ person.naam }},")
    expect(fault).to_contain_text("Bedoel je person.name?")
    expect(me.found.get_by_role("button", name="Gebruik dit sjabloon voortaan")).to_have_count(0)

    me.checks(GOOD)
    expect(me.found.get_by_text("Dit sjabloon is te gebruiken.")).to_be_visible()
    name, proof = me.downloads(me.found, "Bekijk een proefdruk (Word)")
    assert name == f"proefdruk-{NAME}"
    assert "Beste Ayşe Demir," in all_words(proof)
    assert "Onze groep" not in me.letter()
    me.presses(me.found, "Gebruik dit sjabloon voortaan")
    me.is_told(me.trial, str(me.own_folder / NAME))
    expect(me.choice.get_by_text("Nu in gebruik: een sjabloon van ons.")).to_be_visible()
    assert "Onze groep komt bij elkaar in" in me.letter()

    me.presses(me.own, "Gebruik weer het sjabloon van de kit: Uitnodiging")
    me.is_told(me.own, re.compile(r"uitnodiging-tot-[\d-]+\.docx"))
    expect(me.own.get_by_text("Nog geen.")).to_be_visible()
    expect(me.own.get_by_role("heading")).to_be_focused()
    assert "Onze groep" not in me.letter()
    [kept] = me.own_folder.rglob("*.docx")
    assert kept.read_bytes() == GOOD


def test_an_older_own_template_is_asked_about_and_kept(me: Staff) -> None:
    me.works_on("Uitnodiging")
    me.checks(GOOD)
    me.presses(me.found, "Gebruik dit sjabloon voortaan")
    expect(me.found.get_by_text("Dit sjabloon is nu in gebruik.")).to_be_visible()
    me.checks(OTHER, "uitnodiging-nieuw.docx")
    expect(me.found.get_by_role("heading", name="uitnodiging-nieuw.docx")).to_be_focused()
    me.presses(me.found, "Gebruik dit sjabloon voortaan")
    question = me.found.get_by_role("group", name="Gebruik dit sjabloon voortaan")
    expect(question).to_contain_text("Wil je dat vervangen?")
    me.presses(question, "Nee, laat het zo")
    expect(question).to_have_count(0)
    assert "Onze groep" in me.letter()
    me.presses(me.found, "Gebruik dit sjabloon voortaan")
    expect(question.get_by_role("button", name="Ja, gebruik het nieuwe")).to_be_focused()
    me.presses(question, "Ja, gebruik het nieuwe")
    me.is_told(me.trial, "Het vorige is bewaard als")
    expect(me.found.get_by_text("Dit sjabloon is nu in gebruik.")).to_be_visible()
    assert "Onze groep" not in me.letter()
    [kept] = me.own_folder.glob("*/*.docx")
    assert kept.read_bytes() == GOOD


def test_what_cannot_be_sent_or_read_is_told_where_it_was_chosen(me: Staff) -> None:
    me.works_on("Uitnodiging")
    me.checks(b"PK" + bytes(SIZE_LIMIT))
    expect(me.trial.get_by_role("alert")).to_contain_text("Dit bestand is te groot")
    me.checks(b"<b>geen Word</b>", "<img src=x onerror=alert(1)>.docx")
    expect(me.trial.get_by_role("alert")).to_have_count(0)
    expect(me.found.get_by_role("heading")).to_have_text("<img src=x onerror=alert(1)>.docx")
    expect(me.found.get_by_text("Dit is geen Word-sjabloon.")).to_be_visible()


def test_a_template_full_of_faults_does_not_make_the_kit_seem_gone(me: Staff) -> None:
    """It takes much longer than a page waits for an answer; the kit answers meanwhile."""
    me.works_on("Uitnodiging")
    me.page.evaluate("""() => {
        globalThis.lost = 0;
        document.addEventListener("ekc-kit:lost", () => { globalThis.lost += 1; });
    }""")
    me.checks(docx_of(*(f"{{{{ mis{one} }}}} en {{%p if x{one} %}}" for one in range(90))))
    me.is_told(me.found, "De kit kijkt het bestand na.")
    expect(me.found.get_by_text("Er zijn 180 fouten:")).to_be_visible(timeout=120_000)
    assert me.page.evaluate("globalThis.lost") == 0


def test_where_the_browser_does_not_copy_the_text_is_selected(
    lab: RunningLab, me: Staff, context: BrowserContext
) -> None:
    context.add_init_script(NO_CLIPBOARD)
    me.page.goto(lab.url("templates_maken.ipynb"))
    expect(me.page.locator(".ekc-ready")).to_be_visible()
    me.works_on("Uitnodiging")
    me.opens(me.fields, "De coördinatoren")
    me.presses(me.fields, "Kopieer: {{ coordinator.name }}")
    me.is_told(me.fields, "druk op Ctrl+C")
    assert me.page.evaluate("String(getSelection())") == "{{ coordinator.name }}"
    me.page.keyboard.press("Control+c")
    search = me.fields.get_by_role("textbox", name="Zoek een veld", exact=True)
    search.press("Control+v")
    expect(search).to_have_value("{{ coordinator.name }}")
    me.is_told(me.fields, "1 gevonden")
    search.press("Escape")
    expect(search).to_have_value("")
    expect(me.fields.get_by_text("1 gevonden")).to_have_count(0)


def test_the_page_is_whole_in_a_narrow_window_and_axe_finds_nothing_in_light_and_dark(
    me: Staff,
) -> None:
    assert AXE.exists(), "make tools installs the checker of accessibility"
    me.works_on("Plan")
    me.checks(GOOD)  # for another document: faults, what it seems to be, what it forgot
    expect(me.found.get_by_text("Dit lijkt een sjabloon voor: Uitnodiging.")).to_be_visible()
    for fold in me.page.locator(".ekc-bench details:not([open]) > summary").all()[::-1]:
        fold.press("Enter")
    expect(me.page.locator(".ekc-bench details:not([open])")).to_have_count(0)
    me.page.add_script_tag(path=AXE)
    found = {}
    for colours in ("light", "dark"):
        me.page.emulate_media(color_scheme=colours)
        light = str(colours == "light").lower()
        expect(me.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        for width in (1280, 320):
            me.page.set_viewport_size({"width": width, "height": 900})
            me.page.wait_for_function(
                "width => document.querySelector('.jp-NotebookPanel').offsetWidth === width",
                arg=width,
            )
            found[colours, width, "axe"] = me.page.evaluate(VIOLATIONS)
            found[colours, width, "cut off"] = me.page.evaluate(CUT_OFF)
    assert {when: what for when, what in found.items() if what} == {}
    me.presses(me.found, "Kijk het na als: Uitnodiging")
    expect(me.found.get_by_text("Dit sjabloon is te gebruiken.")).to_be_visible()
    me.page.set_viewport_size({"width": 1280, "height": 900})
    assert me.page.evaluate(VIOLATIONS) == []


def test_the_first_page_leads_to_it_and_it_back(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(page.locator(".ekc-ready")).to_be_visible()
    page.get_by_role("link", name="sjablonen maken").click()
    expect(Staff(page, lab.home).choice).to_be_visible()
    page.get_by_role("link", name="welkom", exact=True).click()
    expect(page.get_by_role("heading", name="Begin een eigen zaak")).to_be_visible()
