"""The plan is made, edited in Word, read back in, and part of it is taken over."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ekc_kit import desk
from tests.browser.walking import Coordinator
from tests.lab.running import RunningLab
from tests.word.polishing import Polished

AXE = Path(__file__).parents[2] / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
VIOLATIONS = """async () => {
    const { passes, violations } = await axe.run({ include: [".ekc-edited"] });
    if (passes.length < 10) throw new Error("axe looked at nothing");
    return violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`));
}"""


@pytest.fixture
def me(lab: RunningLab, page: Page, monkeypatch: pytest.MonkeyPatch) -> Coordinator:
    """Sit at the page of the plan of a fresh practice case."""
    monkeypatch.setenv("EKC_KIT_HOME", str(lab.home))
    for one in desk.cases():
        desk.remove(one.id)
    desk.practise("plein")
    page.goto(lab.url("60_plan.ipynb"))
    expect(page.locator(".ekc-ready")).to_be_visible()
    return Coordinator(page)


@pytest.fixture
def form(me: Coordinator) -> Locator:
    return me.form("Het plan zoals het wordt")


def plan_in_word(me: Coordinator, form: Locator, folder: Path) -> Polished:
    with me.page.expect_download() as started:
        form.get_by_role("button", name="Maak het plan (Word)").click()
    started.value.save_as(folder / "plan.docx")
    return Polished((folder / "plan.docx").read_bytes())


def edited_in_word(plan: Polished) -> bytes:
    """Type over words, move a row to the other table, add a row and delete one."""
    plan.types(0, "Waar", "bij de fontein <b>links</b>")
    plan.moves(7, before=1)
    plan.adds(1, who="Ayşe", what="zetten thee", where="Buurtkamer De Merel")
    plan.deletes(3)
    return plan.bytes()


def reads(me: Coordinator, form: Locator, data: bytes) -> None:
    with me.page.expect_file_chooser() as chosen:
        form.get_by_role("button", name="Lees een aangepast plan in").press("Enter")
    chosen.value.set_files({"name": "plan.docx", "mimeType": WORD, "buffer": data})


def the_list(form: Locator) -> Locator:
    return form.get_by_role("region", name="Wat er anders is in het plan uit Word", exact=True)


def box(form: Locator, name: str) -> Locator:
    return the_list(form).get_by_role("checkbox", name=name)


def test_two_of_four_differences_are_taken_over_and_one_undo_takes_them_back(
    me: Coordinator, form: Locator, tmp_path: Path
) -> None:
    reads(me, form, edited_in_word(plan_in_word(me, form, tmp_path)))
    here = the_list(form)
    heading = here.get_by_role("heading", name="4 verschillen met het plan in de kit")
    expect(heading).to_be_focused()
    for name in (
        "Afspraak 1 · Waar", "Afspraak 8 · verplaatst", "Nieuwe afspraak", "Afspraak 3 · weggehaald"
    ):  # fmt: skip
        expect(box(form, name)).not_to_be_checked()
    expect(box(form, "Afspraak 1 · Waar")).to_have_accessible_description(
        "In de kit bij de banken op het Merelplein In het document bij de fontein <b>links</b>"
    )
    me.page.evaluate(AXE.read_text("utf-8"))
    assert me.page.evaluate(VIOLATIONS) == []

    take = here.get_by_role("button", name="Neem over wat is aangevinkt")
    take.press("Enter")
    expect(here.get_by_text("Vink eerst aan wat je wilt overnemen.")).to_be_visible()
    box(form, "Afspraak 1 · Waar").press("Space")
    box(form, "Nieuwe afspraak").check()
    take.press("Enter")
    expect(
        form.get_by_role("status").filter(has_text="2 verschillen zijn overgenomen.")
    ).to_be_visible()
    expect(heading).to_have_count(0)
    expect(here.get_by_role("heading", name="2 verschillen met het plan in de kit")).to_be_visible()
    me.waits_until_saved()
    expect(form.get_by_text("zetten thee")).to_have_count(1)

    here.get_by_role("button", name="Sluit zonder iets te veranderen").press("Enter")
    expect(here).to_have_count(0)
    expect(form.get_by_role("button", name="Lees een aangepast plan in")).to_be_focused()
    case = desk.in_hand()
    assert case is not None
    places = {one.id: one.where for one in case.case.agreements}
    assert places["a-muziek"] == "bij de fontein <b>links</b>"
    assert "Buurtkamer De Merel" in list(places.values())[-3:]
    assert "a-scooter" in places

    bar = me.page.get_by_role("navigation", name="De stappen van deze zaak")
    bar.get_by_role("button", name="Ongedaan maken").click()
    expect(form.get_by_text("zetten thee")).to_have_count(0)
    expect(form.get_by_text("bij de banken op het Merelplein")).to_be_visible()


def test_all_can_be_ticked_at_once_and_then_the_list_closes(
    me: Coordinator, form: Locator, tmp_path: Path
) -> None:
    reads(me, form, edited_in_word(plan_in_word(me, form, tmp_path)))
    here = the_list(form)
    here.get_by_role("button", name="Vink alles aan").click()
    here.get_by_role("button", name="Neem over wat is aangevinkt").click()
    expect(form.get_by_text("4 verschillen zijn overgenomen.")).to_be_visible()
    expect(here).to_have_count(0)
    expect(form.get_by_role("button", name="Lees een aangepast plan in")).to_be_focused()


def test_warnings_stand_above_and_what_cannot_be_taken_over_has_no_box(
    me: Coordinator, form: Locator, tmp_path: Path
) -> None:
    plan = plan_in_word(me, form, tmp_path)
    plan.sheet.add_comment(runs=plan.line(0, "Wat").runs, text="Kan dit eerder?", author="Bram")
    plan.tracks(0, "Wat", "muziek", "radio")
    plan.types(1, "Waar", "x" * 300)
    plan.forgets_marks()
    reads(me, form, plan.bytes())
    here = the_list(form)
    for said in ("Met Wijzigingen bijhouden is 1 stuk toegevoegd", "Kan dit eerder?"):
        expect(here.get_by_text(said)).to_be_visible()
    expect(here.get_by_text("De kit herkende de rij aan de woorden").first).to_be_visible()
    expect(here.get_by_text("er passen 200 tekens")).to_be_visible()
    expect(here.get_by_role("checkbox")).to_have_count(1)
    here.get_by_role("button", name="Vink alles aan").click()
    here.get_by_role("button", name="Neem over wat is aangevinkt").click()
    expect(form.get_by_text("1 verschil is overgenomen.")).to_be_visible()
    expect(here.get_by_role("checkbox")).to_have_count(0)
    expect(here.get_by_role("button", name="Neem over wat is aangevinkt")).to_have_count(0)


def test_a_file_that_is_no_plan_is_refused_beside_the_button(
    me: Coordinator, form: Locator
) -> None:
    for data, said in (
        (b"PK\x03\x04", "geen Word-bestand"),
        (b"x" * 8_000_001, "een plan is hooguit 8 MB"),
    ):
        reads(me, form, data)
        expect(form.get_by_role("alert").filter(has_text=said)).to_be_visible()
        expect(the_list(form)).to_have_count(0)


def test_of_an_older_plan_everything_leaves_alone_what_may_be_newer_in_the_kit(
    me: Coordinator, form: Locator, tmp_path: Path
) -> None:
    data = edited_in_word(plan_in_word(me, form, tmp_path))
    newer = Polished(data)
    newer.types(0, "Waar", "thuis")
    reads(me, form, newer.bytes())
    here = the_list(form)
    box(form, "Afspraak 1 · Waar").check()
    here.get_by_role("button", name="Neem over wat is aangevinkt").click()
    expect(form.get_by_text("1 verschil is overgenomen.")).to_be_visible()
    here.get_by_role("button", name="Sluit zonder iets te veranderen").click()

    reads(me, form, data)
    expect(here.get_by_text("Dit document is ouder dan de laatste verandering")).to_be_visible()
    expect(box(form, "Afspraak 1 · Waar")).to_have_accessible_description(
        "In de kit thuis In het document bij de fontein <b>links</b> "
        "Dit kan ook in de kit veranderd zijn, nadat het document is gemaakt. Kijk wat nieuwer is."
    )
    me.page.evaluate(AXE.read_text("utf-8"))
    assert me.page.evaluate(VIOLATIONS) == []
    here.get_by_role("button", name="Vink alles aan").click()
    expect(here.get_by_role("checkbox", checked=True)).to_have_count(2)
    for name in ("Afspraak 1 · Waar", "Afspraak 3 · niet in het document"):
        expect(box(form, name)).not_to_be_checked()
        box(form, name).check()
    here.get_by_role("button", name="Neem over wat is aangevinkt").click()
    expect(form.get_by_text("4 verschillen zijn overgenomen.")).to_be_visible()


def test_a_plan_in_which_nothing_differs_is_just_closed(
    me: Coordinator, form: Locator, tmp_path: Path
) -> None:
    reads(me, form, plan_in_word(me, form, tmp_path).bytes())
    here = the_list(form)
    expect(here.get_by_text("In de afspraken is niets anders dan in de kit.")).to_be_visible()
    here.get_by_role("button", name="Sluit", exact=True).click()
    expect(here).to_have_count(0)
