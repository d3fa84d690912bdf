"""From the first page to the plan in Word: a real server, a real browser, a case of one's own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab

PEOPLE = ["Sofia de Groot", "Jamal Idrissi", "Wietske Bos"]
AGREEMENTS = [
    ("schilderen een speelbaan op de stoep", "Lindestraat 1 tot 9", "zaterdag 6 maart 2027"),
    ("zetten de deelfietsen in de vakken", "bij de halte", "elke vrijdag om 18.00 uur"),
]
FALLBACK = "dan bellen we de fietsenmaker"
CONVENER = "Wietske Bos"


def test_a_case_of_ones_own_goes_from_the_request_to_the_plan_in_word(
    lab: RunningLab, page: Page, tmp_path: Path
) -> None:
    """With a reload half-way and the kernel killed once: nothing that was typed is lost."""
    me = Coordinator(page)
    page.goto(lab.url("00_welkom.ipynb"))
    page.get_by_role("textbox", name="Hoe noem je deze zaak?").fill("Lindestraat")
    page.get_by_role("button", name="Begin deze zaak").click()

    _request(me)
    me.goes_on("de vraag")
    _question(me)
    me.goes_on("de kring")
    _circle(me)
    me.reloads()
    circle = me.form("Dezelfde kring als lijst")
    for place, name in enumerate(PEOPLE):
        expect(circle.get_by_role("textbox", name="Naam").nth(place)).to_have_value(name)
    me.goes_on("de voorbereiding")
    _preparation(me)
    me.goes_on("de conferentie")
    _conference(me, lab)
    me.goes_on("het plan")
    document = _plan(me, tmp_path)
    me.goes_on("de navraag")
    _follow_up(me)

    said = _words(document)
    for what, where, when in AGREEMENTS:
        assert what in said
        assert where in said
        assert when in said
    assert FALLBACK in said
    assert CONVENER in said
    assert "Sofia de Groot" in said
    assert "Jamal" not in said, "he did not agree to be named"
    for never in ("direct betrokken", "eromheen", "06-0000", "ligt wakker"):
        assert never not in said


def _request(me: Coordinator) -> None:
    form = me.form("De aanvraag")
    expect(form.get_by_role("textbox", name="Naam van deze zaak")).to_have_value("Lindestraat")
    me.types(form, "Wat is er aan de hand?", "Er staan fietsen op de stoep & kinderen vallen <au>.")
    me.types(form, "Wie vraagt het?", "Sofia de Groot")
    me.types(form, "Wat is die persoon in deze zaak?", "bewoner")
    me.answers(form, "Is die persoon zelf betrokken?", "ja")
    me.answers(form, "Weten de mensen om wie het gaat van deze aanvraag?", "ja")

    form = me.form("Het gesprek met de regiomanager")
    me.types(form, "Regiomanager", "Hanna Prins")
    date = form.get_by_role("textbox", name="Wanneer spraken jullie elkaar?")
    date.fill("31-02")
    date.press("Tab")
    expect(form.get_by_text("Deze datum bestaat niet")).to_be_visible()
    expect(date).to_have_value("31-02")
    me.types(form, "Wanneer spraken jullie elkaar?", "3 november 2026")
    expect(date).to_have_value("dinsdag 3 november 2026")
    me.adds(
        form,
        "Voeg een grens toe die een ander stelt",
        ["de stoep blijft 1,20 meter vrij", "weg ermee"],
    )
    form.get_by_role("button", name="Haal weg: weg ermee").click()
    form.get_by_role("button", name="Zet terug").press("Enter")
    expect(form.get_by_role("button", name="Haal weg: weg ermee")).to_be_visible()
    me.answers(form, "Voelt iemand zich gedwongen om mee te doen?", "nee")

    form = me.form("De kosten")
    me.chooses(form, "Hoe staat het met de kosten?", "toegezegd")
    me.types(form, "Wie betaalt?", "gemeente")

    form = me.form("De coördinator")
    me.adds(form, "Voeg een coördinator toe: typ de naam", ["Bram Mulder"])
    me.types(form, "Ik heb geen belang bij de uitkomst. Verklaard op", "4-11-2026")


def _question(me: Coordinator) -> None:
    form = me.form("De vragen")
    me.adds(
        form,
        "Nieuwe vraag, in de woorden van de mensen zelf",
        ["Hoe houden we de stoep vrij?", "Wat is nodig om de halte netjes te houden?"],
    )
    expect(form.get_by_role("combobox", name="Soort vraag")).to_have_count(2)
    form.get_by_role("combobox", name="Soort vraag").first.select_option("overarching")
    first = form.get_by_role("listitem").first
    me.adds(first, "Nieuwe versie van deze vraag", ["Hoe houden we samen de stoep vrij?"])
    expect(first.get_by_role("textbox", name="De vraag", exact=True)).to_have_value(
        "Hoe houden we samen de stoep vrij?"
    )
    expect(first.get_by_role("list", name="Eerdere versies")).to_contain_text(
        "Hoe houden we de stoep vrij?"
    )
    me.types(first, "Van wie komt deze vraag?", "Sofia de Groot")


def _circle(me: Coordinator) -> None:
    form = me.form("Dezelfde kring als lijst")
    me.adds(form, "Wie hoort erbij? Typ een naam en druk op Enter.", PEOPLE)
    rings = form.get_by_role("combobox", name="Ring")
    expect(rings).to_have_count(3)
    for place, ring in enumerate(["direct betrokken", "direct betrokken", "eromheen"]):
        rings.nth(place).select_option(label=ring)
    me.opens(form, "Meer")
    me.types(form, "Hoe raakt het deze persoon?", "ligt wakker van de fietsen")
    me.types(form, "Telefoon", "06-0000 00 77")
    expect(form.get_by_text("Direct betrokken: 2. Eromheen: 1.")).to_be_visible()


def _preparation(me: Coordinator) -> None:
    form = me.form("Iedereen weet ervan")
    for name in PEOPLE:
        me.types(form, f"Gesproken op: {name}", "10 november 2026")
        me.chooses(form, f"Doet mee: {name}", "ja")
        named = "nee" if name.startswith("Jamal") else "ja"
        me.chooses(form, f"Mag met naam in het plan: {name}", named)

    form = me.form("Wat de groep moet weten")
    me.adds(
        form,
        "Voeg een vraag toe waarop de groep een antwoord nodig heeft",
        ["Wat mag op de stoep?"],
    )
    me.types(form, "Wie kan het vertellen?", "de wijkbeheerder")

    form = me.form("Plek, tijd, eten en drinken")
    me.types(form, "Dag van de conferentie", "12 december 2026")
    me.types(form, "Begin", "13.30")
    me.types(form, "Plek", "Buurthuis De Linde")
    me.types(form, "Eten en drinken", "soep en brood")

    form = me.form("De uitnodigingen")
    me.types(form, "Uitgenodigd op: Wietske Bos", "20-11-2026")
    me.chooses(form, "Antwoord: Wietske Bos", "komt")


def _conference(me: Coordinator, lab: RunningLab) -> None:
    form = me.form("Het draaiboek")
    me.adds(
        form,
        "Voeg een onderdeel toe, bijvoorbeeld: 19.30 Welkom",
        ["13.30 Welkom", "17.00 Samen eten"],
    )
    expect(form.get_by_role("textbox", name="Begin").first).to_have_value("13.30")
    me.adds(form, "Voeg een spelregel van de groep toe", ["We laten elkaar uitpraten"])
    me.adds(form, "Voeg een vraag voor een gespreksronde toe", ["Wat heb jij nodig?"])

    form = me.form("Wie er zijn")
    for name in PEOPLE:
        row = form.get_by_role("row", name=name)
        row.get_by_role("radio", name="ja").check()
    me.waits_until_saved()

    form = me.form("De afspraken")
    box = "Nieuwe afspraak: wat gaat er gebeuren?"
    me.adds(form, box, [AGREEMENTS[0][0]])
    expect(form.get_by_role("textbox", name="Wat gaat er gebeuren?", exact=True)).to_have_count(1)
    form.evaluate("shown => shown.dataset.before = ''")
    lab.kill_kernel()
    form.get_by_role("textbox", name="Waar?").fill(AGREEMENTS[0][1])
    expect(me.page.locator("[data-before]")).to_have_count(0)  # the form of the new kernel is there
    form = me.form("De afspraken")
    expect(form.get_by_role("textbox", name="Waar?")).to_have_value(AGREEMENTS[0][1])

    me.adds(form, box, [AGREEMENTS[1][0]])
    expect(form.get_by_role("textbox", name="Wat gaat er gebeuren?", exact=True)).to_have_count(2)
    for place, (_what, where, when) in enumerate(AGREEMENTS):
        item = form.locator("li").filter(has_text=f"Afspraak {place + 1}")
        me.types(item, "Waar?", where)
        item.get_by_role("textbox", name="Wanneer?").first.fill(when)
        item.locator("summary").first.press("Enter")
        item.get_by_role("checkbox", name=PEOPLE[place]).check()
        me.types(item, "Wat doen jullie dan?", FALLBACK)


def _plan(me: Coordinator, folder: Path) -> bytes:
    form = me.form("Terugkijken en contact")
    me.types(form, "Dag van terugkijken", "13 maart 2027")
    me.types(form, "Wie roept de groep bij elkaar?", CONVENER)
    contact = form.get_by_role("group", name="Bij wie meld je een verandering?")
    me.types(contact, "Naam", "Wietske Bos")

    form = me.form("Wie staat achter het plan?")
    me.chooses(form, "Staat erachter?: Sofia de Groot", "staat erachter")

    form = me.form("Het plan zoals het wordt")
    expect(form.get_by_text(AGREEMENTS[1][0])).to_be_visible()
    me.waits_until_saved()
    with me.page.expect_download() as started:
        form.get_by_role("button", name="Maak het plan (Word)").click()
    download = started.value
    assert download.suggested_filename.startswith("plan-z-")
    path = folder / "plan.docx"
    download.save_as(path)
    return path.read_bytes()


def _follow_up(me: Coordinator) -> None:
    form = me.form("Hoe ging het met elke afspraak?")
    me.chooses(form, f"Hoe ging het?: 1. {AGREEMENTS[0][0]}", "gelukt")
    form = me.form("De navraag na drie maanden")
    me.types(form, "Wie belt?", "Ada Vos")
    form = me.form("Hoe deze zaak eindigt")
    me.types(form, "Wat je daarover wilt bewaren", "Tot ziens")
    me.waits_until_saved()


def _words(document: bytes) -> str:
    read = Document(BytesIO(document))
    cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in read.paragraphs] + cells)
