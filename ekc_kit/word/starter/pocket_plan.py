"""The starter template of the pocket plan: an A4 on its side, in two halves, to fold in the middle.

Agreements stand in a table as in the plan, so that none is cut in two and who has it read aloud
finds the same heads there.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ekc_kit.texts import text
from ekc_kit.word.starter.day import new_day_sheet
from ekc_kit.word.starter.pieces import fill, stay, when
from ekc_kit.word.starter.sheet import LABEL, LINE, NOTE, NUMBER, SMALL, STRONG, WIDE_LINE, saved
from ekc_kit.word.starter.table import drop_first, label, looped_table
from ekc_kit.word.style import STYLE

_SIDE, _TOP, _BOTTOM, _BETWEEN, _NUMBER = 1.6, 1.4, 1.7, 2.4, 1.0
_BEFORE = 12  # points above a heading: a page has room for four agreements
_WIDTH = STYLE.page[1] - 2 * _SIDE  # of both halves, with what lies between them
_HALF = (_WIDTH - _BETWEEN) / 2


def pocket_plan_starter() -> bytes:
    """Return the pocket plan's template, in the language in use."""
    sheet = new_day_sheet("pocket_plan", question=False)
    _lay_on_its_side(sheet)
    sheet.styles["Heading 1"].paragraph_format.space_before = Pt(_BEFORE)
    whose = sheet.add_paragraph()
    whose.add_run(text("pocket_plan_template.of", name="{{ person.name }}"), STRONG)
    label(sheet, "pocket_plan_template.question", " {{ person.question }}", NOTE)
    _agreements(sheet)
    sheet.add_heading(text("pocket_plan_template.contact"), 1)
    stay(_line(sheet, "contact_name", "{{ person.contact.name }}", style=WIDE_LINE))
    _line(sheet, "contact_how", "{{ person.contact.how }}", style=WIDE_LINE)
    sheet.add_heading(text("pocket_plan_template.review"), 1)
    stay(_line(sheet, "when", "{{ person.review.when }}", style=WIDE_LINE))
    stay(_line(sheet, "where", "{{ person.review.where }}", style=WIDE_LINE))
    _line(sheet, "convener", "{{ person.review.convener }}", style=WIDE_LINE)
    when(sheet, "person.note", "{{ person.note }}", SMALL)
    return saved(sheet)


def _lay_on_its_side(sheet: Sheet) -> None:
    section = sheet.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(STYLE.page[1]), Cm(STYLE.page[0])
    section.left_margin = section.right_margin = Cm(_SIDE)
    section.top_margin, section.bottom_margin = Cm(_TOP), Cm(_BOTTOM)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), str(round(Cm(_BETWEEN).twips)))
    tabs = section.footer.paragraphs[0].paragraph_format.tab_stops
    tabs.clear_all()
    tabs.add_tab_stop(Cm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _agreements(sheet: Sheet) -> None:
    heads = {
        "pocket_plan_template.number": _NUMBER,
        "pocket_plan_template.agreement": _HALF - _NUMBER,
    }
    caption = text("pocket_plan_template.table", name="{{ person.name }}")
    number, what = looped_table(sheet, caption, heads, "one in person.agreements").cells
    fill(number, ("{{ one.number }}", NUMBER))
    _line(what, "what", "{{ one.what }}", looks=STRONG)
    what.add_paragraph("{%p if one.with %}")
    _line(what, "with", "{{ one.with }}")
    what.add_paragraph("{%p endif %}")
    _line(what, "where", "{{ one.where }}")
    _line(what, "when", "{{ one.when }}")
    label(what, "pocket_plan_template.fallback", ": {{ one.fallback.what }}", NOTE)
    when(what, "one.fallback.who or one.fallback.by_when", "", NOTE)
    noticed = what.paragraphs[-2]
    for name, field in (("notices", "who"), ("by_when", "by_when")):
        noticed.add_run(f"{{% if one.fallback.{field} %}}")
        noticed.add_run(text(f"pocket_plan_template.{name}"), LABEL)
        noticed.add_run(f": {{{{ one.fallback.{field} }}}}. {{% endif %}}")
    drop_first(what)


def _line(where: Any, name: str, words: str, style: str = LINE, looks: str | None = None) -> Any:
    paragraph = label(where, f"pocket_plan_template.{name}", "\t", style)
    paragraph.add_run(words, looks)
    return paragraph
