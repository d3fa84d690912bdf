"""The four screens of the page about templates show the same, and nothing is lost between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ekc_kit import open_templates
from ekc_kit.texts import Language, text, use_language
from ekc_kit.widgets.templates import TemplatesPage
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.templates import use_own_templates
from tests.widgets.browser import Browser, Data
from tests.widgets.workshop.page import BROKEN, GOOD, Page, shown


def test_a_page_that_is_drawn_anew_finds_the_document_and_the_file_again(folder: Path) -> None:
    bench = Bench()
    before, after = TemplatesPage(bench), TemplatesPage(bench)
    Browser(before.choice).send("choose", kind="plan")
    Browser(before.trial).send("read", [GOOD], name="brief.docx")
    assert Browser(after.choice).data["chosen"] == "plan"
    assert Browser(after.trial).data["tried"]["name"] == "brief.docx"


def test_the_page_of_the_notebook_needs_no_case(kit_home: Path) -> None:
    page = open_templates()
    assert Browser(page.own).data["folder"] == str(kit_home / "templates")


def test_a_named_folder_that_is_not_there_is_an_alert_on_the_screens_that_need_it(
    tmp_path: Path,
) -> None:
    use_own_templates(tmp_path / "weg", was_named=True)
    page = shown()
    page.chooses("invitation")
    for screen in (page.choice, page.own):
        assert str(tmp_path / "weg") in screen.data["alert"]
    assert page.fields.data["sections"]
    assert page.choice.data["chosen"] == "invitation"
    page.reads(GOOD)
    assert str(tmp_path / "weg") in page.does("use", sure=True)["refused"]


@pytest.mark.parametrize("junk", ["", "castle", "../plan", None, 7, ["plan"], "\ud83d"])
def test_what_makes_no_sense_changes_nothing(junk: object, page: Page, folder: Path) -> None:
    page.reads(GOOD)
    calls: list[Callable[[], Data]] = [
        lambda: page.does("as", kind=junk),
        lambda: page.own.send("go_back", kind=junk),
        lambda: page.does("use", sure=junk, kind=junk),
    ]
    for call in calls[:2]:
        assert 0 < len(call()["refused"]) < 250
    calls[2]()
    assert page.choice.data["chosen"] == "invitation"
    if junk:
        assert "refused" in page.choice.send("choose", kind=junk)


def test_a_screen_that_has_gone_is_told_nothing_any_more(folder: Path) -> None:
    bench = Bench()
    page = TemplatesPage(bench)
    gone, here = Browser(page.choice), Browser(page.fields)
    gone.tell({"do": "gone"})
    before = gone.count
    bench.choose(KINDS["plan"])
    bench.tell()
    assert gone.count == before
    assert here.data["sections"]


def test_no_screen_says_anything_when_printed(page: Page) -> None:
    page.reads(GOOD, "Quintijn.docx")
    screens = [one.screen for one in (page.choice, page.fields, page.trial, page.own)]
    assert [repr(one) for one in screens] == ["<Choosing>", "<Fields>", "<Trying>", "<Own>"]
    assert all("Quintijn" not in str(one._repr_mimebundle_()) for one in screens)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_check_says_whether_all_templates_can_be_used(
    language: Language, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use_language(language)
    page = TemplatesPage(Bench())
    page.check()
    lines = [text("check.templates"), text("check.templates_own", count=0)]
    assert capsys.readouterr().out.splitlines() == lines
    broken = folder / KINDS["plan"].template_name
    broken.parent.mkdir(parents=True)
    broken.write_bytes(BROKEN)
    page.check()
    lines = [text("check.templates_broken.one"), text("check.templates_own", count=1)]
    assert capsys.readouterr().out.splitlines() == lines
