"""A page of a notebook makes its documents with the organisation's own templates."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document

from ekc_kit import desk
from ekc_kit.widgets.walk import open_step
from tests.widgets.browser import Browser
from tests.word.making import docx_of


def test_the_plan_of_a_page_looks_as_the_organisation_wants(kit_home: Path) -> None:
    own = kit_home / "templates"
    own.mkdir(parents=True)
    (own / "plan.docx").write_bytes(docx_of("Van ons{% if title %}{% endif %}"))
    desk.practise("plein")
    form = open_step("plan").form("document")
    assert form is not None
    browser = Browser(form)
    browser.press("make_plan")
    assert [one.text for one in Document(io.BytesIO(browser.files[0])).paragraphs] == ["Van ons"]
    (own / "plan.docx").write_bytes(docx_of("{{ titel }}"))
    assert "plan.docx" in browser.press("make_plan")["refused"]
