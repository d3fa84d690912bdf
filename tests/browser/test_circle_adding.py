"""Putting people in the circle: one name, a pasted list, a file, and names that are not plain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from playwright.sync_api import Locator, expect

from ekc_kit.model import Ring
from ekc_kit.overview.people import SIZE_LIMIT
from tests.browser.circling import AYSE, HENK, AtTheMap
from tests.overview.making import workbook

SOFIA, JAMAL, WIETSKE = "Sofia de Groot", "Jamal Idrissi", "Wietske Bos"
TABLE = [("Naam", "Ring"), (SOFIA, "eromheen"), (JAMAL, "buitenste ring")]
EVERYBODY = (*Ring, None)
TOO_LONG = re.compile("te lang")
CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def the_list(me: AtTheMap) -> Locator:
    """Return the list as it is shown before it is added."""
    return me.whole.get_by_role("region", name="De lijst die je wilt toevoegen", exact=True)


def typed(me: AtTheMap, name: str) -> None:
    me.adding.fill(name)
    me.adding.press("Enter")


def test_a_name_that_is_typed_waits_for_a_place_and_one_can_type_on(me: AtTheMap) -> None:
    for name in (SOFIA, JAMAL):
        typed(me, name)
        me.sees(name, None)
        said = me.whole.get_by_role("status").filter(has_text=f"{name} wacht onder de kring")
        expect(said).to_be_visible()
        expect(me.adding).to_be_focused()
        expect(me.adding).to_have_value("")
    me.person(SOFIA).press("1")
    me.sees(SOFIA, Ring.DIRECT)
    me.sees_in_list(SOFIA, Ring.DIRECT)


def test_a_pasted_list_is_looked_at_first_and_taken_out_by_one_undo(me: AtTheMap) -> None:
    before = me.people(*EVERYBODY).count()
    me.pastes(f"{SOFIA}\n{JAMAL}\n\n{WIETSKE}\n")
    preview = the_list(me)
    expect(preview.get_by_role("listitem")).to_contain_text([SOFIA, JAMAL, WIETSKE])
    expect(me.people(*EVERYBODY)).to_have_count(before)
    preview.get_by_role("button", name="Toch niet").click()
    expect(preview).to_have_count(0)
    expect(me.adding).to_be_focused()

    me.pastes(f"{SOFIA}\tbuur\teromheen\n{JAMAL}\tneef\tdirect betrokken\n{WIETSKE}\tjuf\t\n")
    add = preview.get_by_role("button", name="Zet deze 3 namen in de kring")
    expect(add).to_be_focused()
    add.press("Enter")
    me.sees(SOFIA, Ring.AROUND)
    me.sees(JAMAL, Ring.DIRECT)
    me.sees(WIETSKE, None)
    relation = me.row(JAMAL).get_by_role("textbox", name="Band met de zaak")
    expect(relation).to_have_value("neef")
    expect(preview).to_have_count(0)

    me.button("Ongedaan maken").click()
    expect(me.people(*EVERYBODY)).to_have_count(before)
    me.button("Opnieuw").click()
    expect(me.people(*EVERYBODY)).to_have_count(before + 3)


def test_a_list_that_is_too_long_is_refused_in_one_sentence(me: AtTheMap) -> None:
    before = me.people(*EVERYBODY).count()
    for count, said in (
        (501, "Deze lijst is te lang: 501 regels."),
        (5000, "Deze lijst is te lang: 5000 regels."),
        (499, "Er is niets toegevoegd."),
    ):
        me.pastes("\n".join(f"Persoon {number}" for number in range(count)))
        expect(me.whole.get_by_text(said)).to_have_count(1)
        expect(me.whole.get_by_text(said)).to_be_visible()
        expect(the_list(me)).to_have_count(0)
    expect(me.people(*EVERYBODY)).to_have_count(before)
    typed(me, SOFIA)
    me.sees(SOFIA, None)
    expect(me.whole.get_by_text("Er is niets toegevoegd.")).to_have_count(0)


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    return "\r\n".join(";".join(row) for row in rows).encode()


def test_a_row_of_a_file_with_an_unknown_ring_stays_behind_and_says_so(me: AtTheMap) -> None:
    preview = the_list(me)
    for name, kind, data in (
        ("buurt.csv", CSV, as_csv(TABLE)),
        ("buurt.xlsx", XLSX, workbook(TABLE)),
    ):
        with me.page.expect_file_chooser() as chosen:
            me.button("Kies een bestand").click()
        chosen.value.set_files({"name": name, "mimeType": kind, "buffer": data})
        expect(preview.get_by_role("heading", name="1 naam gevonden")).to_be_visible()
        expect(preview.get_by_text("Regel 3: deze ring ken ik niet.")).to_be_visible()
        preview.get_by_role("button", name="Zet deze naam in de kring").click()
        me.sees(SOFIA if kind == CSV else f"{SOFIA} 2", Ring.AROUND)
        expect(preview).to_have_count(0)
    expect(me.person(JAMAL)).to_have_count(0)


def test_a_file_too_large_to_send_is_refused_where_it_was_chosen(me: AtTheMap) -> None:
    """A socket that takes no more than so much would close, and the page would lose its kernel."""
    file = {"name": "buurt.csv", "mimeType": CSV, "buffer": b"Naam\n" + b"x" * SIZE_LIMIT}
    with me.page.expect_file_chooser() as chosen:
        me.button("Kies een bestand").click()
    chosen.value.set_files(file)
    expect(me.whole.get_by_text("Dit bestand is te groot")).to_be_visible()
    expect(the_list(me)).to_have_count(0)
    typed(me, SOFIA)
    me.sees(SOFIA, None)
    expect(me.whole.get_by_text("Dit bestand is te groot")).to_have_count(0)


def test_names_are_only_ever_text_and_two_of_a_name_are_told_apart(me: AtTheMap) -> None:
    markup = "<img src=x onerror=alert(1)> & <b>Piet</b>"
    arabic = "محمد الأحمد"
    for name in (markup, arabic):
        typed(me, name)
        me.sees(name, None)
        me.person(name).press("1")
        me.sees(name, Ring.DIRECT)
        expect(me.row(name)).to_have_count(1)
    expect(me.map.get_by_text("<img src=x")).to_be_visible()
    typed(me, HENK)
    me.sees(f"{HENK} 1", Ring.DIRECT)
    me.sees(f"{HENK} 2", None)
    expect(me.waiting.get_by_text(f"{HENK} 2")).to_be_visible()


def test_a_name_that_is_too_long_is_refused_once_and_stands_there_again(me: AtTheMap) -> None:
    before = me.people(*EVERYBODY).count()
    typed(me, "x" * 300)
    expect(me.adding).to_have_attribute("aria-invalid", "true")
    expect(me.adding).to_have_value("x" * 300)
    expect(me.adding).to_have_accessible_description(TOO_LONG)
    expect(me.whole.get_by_text(TOO_LONG)).to_have_count(1)
    expect(me.people(*EVERYBODY)).to_have_count(before)
    typed(me, SOFIA)
    me.sees(SOFIA, None)
    expect(me.adding).to_have_attribute("aria-invalid", "false")
    me.sees(AYSE, Ring.DIRECT)
