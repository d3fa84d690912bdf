"""A template is put in use when it is right, and taken out of use without a loss."""

from __future__ import annotations

from pathlib import Path

from ekc_kit.texts import text
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.own import use_template
from ekc_kit.word.documents.templates import own_template
from tests.widgets.workshop.page import BROKEN, GOOD, NAME, OTHER, Page
from tests.word.making import docx_of


def test_a_right_template_is_put_in_use_and_every_screen_says_so(page: Page, folder: Path) -> None:
    page.reads(GOOD)
    answer = page.does("use", sure=False)
    assert str(folder / NAME) in answer["said"]
    assert own_template(NAME) == folder / NAME
    assert page.found["in_use"]
    assert page.choice.data["whose"] == text("bench_choice.own")
    assert [one["name"] for one in page.own.data["own"]] == ["invitation"]
    assert len(page.own.data["kit"]) == len(KINDS) - 1


def test_an_older_own_one_is_asked_about_first_and_kept(page: Page, folder: Path) -> None:
    use_template(KINDS["invitation"], OTHER)
    page.reads(GOOD)
    assert page.does("use", sure=False)["ask"]
    assert (folder / NAME).read_bytes() == OTHER
    said = page.does("use", sure=True)["said"]
    assert (folder / NAME).read_bytes() == GOOD
    [kept] = folder.glob("eerder/*.docx")
    assert kept.read_bytes() == OTHER
    assert str(kept) in said


def test_what_a_page_still_shows_of_a_file_before_is_not_put_in_use(page: Page) -> None:
    page.reads(OTHER)
    before = page.found["file"]
    page.reads(GOOD)
    for what in ("use", "proof", "as"):
        assert page.trial.send(what, file=before, sure=True, kind="plan") == {}
    assert own_template(NAME) is None


def test_one_with_a_fault_cannot_be_put_in_use(page: Page, folder: Path) -> None:
    page.reads(BROKEN)
    assert "person.naam" in page.does("use", sure=True)["refused"]
    assert not folder.exists()


def test_going_back_uses_the_kits_own_again_and_says_where_ours_lies(
    page: Page, folder: Path
) -> None:
    use_template(KINDS["invitation"], GOOD)
    said = page.own.send("go_back", kind="invitation")["said"]
    [kept] = folder.glob("eerder/*.docx")
    assert str(kept) in said
    assert page.own.data["own"] == []
    assert page.choice.data["whose"] == text("bench_choice.kit")


def test_an_own_one_that_was_spoiled_is_told_with_a_way_back(page: Page, folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(BROKEN)
    page.own.send("beat")
    [entry] = page.own.data["own"]
    assert entry["trouble"].startswith(text("bench_own.broken"))
    assert "{%p endif %}" in entry["trouble"]
    page.choice.send("beat")
    assert page.choice.data["whose"] == text("bench_choice.broken")
    (folder / NAME).write_bytes(docx_of("Beste {{ person.naam }}"))
    page.own.send("beat")
    assert page.own.data["own"][0]["trouble"].endswith("Bedoel je person.name?")
    page.own.send("go_back", kind="invitation")
    assert own_template(NAME) is None
