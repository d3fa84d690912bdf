"""The calm JupyterLab, as somebody sees it who opens it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Response, TimeoutError, expect

from tests.lab.running import RunningLab
from tests.lab.walks import WELCOME, notebook, write, write_walk


@pytest.fixture(scope="module")
def walk_from(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_walk(tmp_path_factory.mktemp("shipped"))


def form(page: Page) -> Locator:
    return page.get_by_label("Naam")


def code(page: Page) -> Locator:
    return page.get_by_text("# Dit blad vult zichzelf.")


def run_by_hand(page: Page) -> None:
    """Run the code of a notebook that is not the kit's, as somebody who knows Jupyter does.

    JupyterLab forgets a run that is asked for before it knows the kernel, so ask again.
    """
    code(page).click()
    for _ in range(15):
        page.keyboard.press("Control+Enter")
        try:
            form(page).wait_for(timeout=2_000)
        except TimeoutError:
            continue
        break
    expect(page.get_by_text("[*]:")).to_have_count(0)
    expect(form(page)).to_be_visible()


def test_a_notebook_of_the_kit_runs_by_itself_and_shows_no_code(
    lab: RunningLab, page: Page
) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    expect(page.get_by_role("heading", name="00 · Welkom")).to_be_visible()
    expect(code(page)).to_be_hidden()
    expect(page).to_have_title("00 · Welkom")


def test_the_kernel_that_was_made_ready_is_the_one_that_is_used(
    lab: RunningLab, page: Page
) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    assert any(page.get_by_text(f"Kern {each.pid}").is_visible() for each in lab.kernels())
    assert len(lab.kernels()) <= 2  # this page and, from an earlier test, the second one


def test_a_page_of_the_kit_shows_no_menu_toolbar_or_tab(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_visible()
    for role in ("menubar", "menuitem", "toolbar", "tab", "tablist", "banner"):
        expect(page.get_by_role(role).filter(visible=True)).to_have_count(0)


def test_a_notebook_whose_code_was_changed_does_not_run(lab: RunningLab, page: Page) -> None:
    """Only a person may start code that is not the kit's."""
    marker = lab.home / "it-ran"
    changed = WELCOME + f"\nopen({str(marker)!r}, 'w').close()"
    write(lab.notebooks / "changed.ipynb", notebook("# Veranderd", ("code", changed)))
    page.goto(lab.url("changed.ipynb"))
    expect(page.get_by_role("menubar").first).to_be_visible()
    expect(code(page)).to_be_visible()
    assert not marker.exists()
    run_by_hand(page)
    assert marker.exists()


def test_a_foreign_notebook_is_not_touched(lab: RunningLab, page: Page) -> None:
    """Even with the kit's own code: its metadata does not ask to walk."""
    foreign = notebook("# Van iemand anders", ("code", WELCOME), walk=False)
    path = write(lab.notebooks / "foreign.ipynb", foreign)
    page.goto(lab.url("foreign.ipynb"))
    expect(code(page)).to_be_visible()
    expect(page.get_by_role("menubar").first).to_be_visible()
    expect(form(page)).to_have_count(0)
    assert json.loads(path.read_text(encoding="utf-8")) == foreign


def test_after_a_killed_kernel_the_page_runs_again(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    before = {kernel.pid for kernel in lab.kernels()}
    lab.kill_kernel()
    expect(page.get_by_text("keer 1")).to_be_visible()
    for pid in before:
        expect(page.get_by_text(f"Kern {pid}")).to_have_count(0)
    expect(form(page)).to_be_editable()
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("link", ["Verder: de aanvraag", "aanvraag"])
def test_a_link_opens_the_next_notebook_in_the_same_page(
    lab: RunningLab, page: Page, link: str
) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    page.evaluate("window.sameWindow = true")
    page.get_by_role("link", name=link, exact=True).click()
    expect(page.get_by_label("Kwestie")).to_be_editable()
    expect(page).to_have_title("10 · Aanvraag")
    assert page.evaluate("window.sameWindow")
    page.go_back()
    expect(form(page)).to_be_visible()
    expect(page).to_have_title("00 · Welkom")


def test_a_page_that_is_seen_again_is_built_anew(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    form(page).fill("nog niet bewaard")
    page.get_by_role("link", name="Verder: de aanvraag").click()
    expect(page.get_by_label("Kwestie")).to_be_editable()
    page.get_by_role("link", name="Terug naar welkom").click()
    expect(form(page)).to_have_value("")


@pytest.mark.parametrize("control", ["button", "combobox", "checkbox", "slider"])
def test_stray_keys_on_a_control_leave_the_form_alive(
    lab: RunningLab, page: Page, control: str
) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    page.get_by_role(control).filter(visible=True).first.focus()
    for key in ("m", "d", "d", "x", "a", "b"):
        page.keyboard.press(key)
    expect(form(page)).to_be_editable()
    expect(page.get_by_role("heading", level=2)).to_have_count(2)


def test_a_locked_cell_keeps_its_form_without_the_guard(lab: RunningLab, page: Page) -> None:
    """A trainer's own copy is no page of the kit, but its cells are locked all the same."""
    copy = notebook("# Kopie", ("code", WELCOME + "# eigen"))
    write(lab.notebooks / "locked.ipynb", copy)
    page.goto(lab.url("locked.ipynb"))
    run_by_hand(page)
    for control in ("checkbox", "slider"):
        page.get_by_role("main").get_by_role(control).last.focus()
        for key in ("m", "d", "d"):
            page.keyboard.press(key)
    expect(form(page)).to_be_editable()
    expect(code(page)).to_be_visible()


def test_stray_keys_and_clicks_in_the_prose_change_nothing(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    page.get_by_role("heading", name="Over wie gaat het?").dblclick()
    for key in ("Enter", "a", "b", "x", "d", "d", "Control+b", "Shift+Enter", "Control+s"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", level=2)).to_have_count(2)
    expect(page.get_by_role("heading", name="Over wie gaat het?")).to_be_visible()
    expect(form(page)).to_be_editable()


def test_a_page_of_the_kit_is_never_written(lab: RunningLab, page: Page, walk_from: Path) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    form(page).fill("Kanarie van Dam")
    form(page).press("Enter")
    page.keyboard.press("Control+s")
    page.reload()  # asks nothing: a dialog would fail this test
    expect(form(page)).to_be_editable()
    written = (lab.notebooks / "00_welkom.ipynb").read_bytes()
    assert written == (walk_from / "00_welkom.ipynb").read_bytes()


def is_last_of_a_save(answer: Response) -> bool:
    return answer.request.method == "POST" and "/checkpoints" in answer.url


def test_a_saved_notebook_has_no_outputs_while_the_page_keeps_them(
    lab: RunningLab, page: Page
) -> None:
    """An own notebook can be saved, but what was typed in its forms does not go along."""
    path = write(lab.notebooks / "own.ipynb", notebook("# Eigen", ("code", WELCOME), walk=False))
    page.goto(lab.url("own.ipynb"))
    run_by_hand(page)
    form(page).fill("Kanarie van Dam")
    for _ in range(2):  # the second time JupyterLab compares with what it wrote
        page.get_by_role("heading", name="Eigen").click()
        with page.expect_response(is_last_of_a_save):
            page.keyboard.press("Control+s")
    expect(form(page)).to_have_value("Kanarie van Dam")
    expect(page.get_by_role("dialog")).to_have_count(0)
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert "widgets" not in saved["metadata"]
    assert all(
        cell["outputs"] == [] and cell["execution_count"] is None
        for cell in saved["cells"]
        if cell["cell_type"] == "code"
    )


def test_nothing_that_was_typed_is_left_in_a_file(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    form(page).fill("Kanarie van Dam")
    form(page).press("Enter")
    page.get_by_role("link", name="Verder: de aanvraag").click()
    page.get_by_label("Kwestie").fill("Kanarie van Dam")
    files = [path for path in lab.home.parent.rglob("*") if path.is_file()]
    assert not [path for path in files if "Kanarie" in path.read_text("utf-8", "ignore")]
    assert not list(lab.home.parent.rglob(".ipynb_checkpoints"))
    assert not list(lab.home.parent.rglob("history.sqlite*"))
    assert not list(lab.person.iterdir())


def test_the_server_says_nothing_while_people_work(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    assert lab.log.read_text(encoding="utf-8") == ""


def test_prose_is_large_enough_and_its_lines_are_short(lab: RunningLab, page: Page) -> None:
    page.goto(lab.url("00_welkom.ipynb"))
    prose = page.get_by_role("paragraph").filter(has_text="Een Eigen Kracht-conferentie")
    expect(prose).to_be_visible()
    size, letters = prose.evaluate(
        """node => {
            const range = document.createRange();
            const text = node.firstChild;
            let longest = 0, start = 0, top = null;
            for (let i = 0; i < text.length; i++) {
                range.setStart(text, i); range.setEnd(text, i + 1);
                const now = range.getBoundingClientRect().top;
                if (top !== null && Math.abs(now - top) > 4) {
                    longest = Math.max(longest, i - start); start = i;
                }
                top = now;
            }
            return [parseFloat(getComputedStyle(node).fontSize), longest];
        }"""
    )
    assert size >= 16
    assert 40 < letters < 75


@pytest.mark.parametrize(("scheme", "light"), [("light", True), ("dark", False)])
def test_the_page_follows_the_light_or_dark_of_the_computer(
    lab: RunningLab, browser: Browser, scheme: str, light: bool
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(lab.url("00_welkom.ipynb"))
    expect(form(page)).to_be_editable()
    brightness = form(page).evaluate(
        "node => getComputedStyle(node).color.match(/\\d+/g).slice(0, 3).reduce((a, b) => +a + +b)"
    )
    context.close()
    assert (brightness < 300) == light
