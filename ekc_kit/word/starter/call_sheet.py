"""The starter template of the call sheet: what to say, whom to call, what to ask."""

from __future__ import annotations

from docx.document import Document as Sheet
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from ekc_kit.model.plan import Outcome
from ekc_kit.texts import text
from ekc_kit.word.starter.day import lines, new_day_sheet
from ekc_kit.word.starter.pieces import fill, stay
from ekc_kit.word.starter.sheet import (
    LABEL,
    LINE,
    NOTE,
    NUMBER,
    STRONG,
    WIDE_LINE,
    paragraph_style,
    saved,
)
from ekc_kit.word.starter.table import drop_first, label, looped_table
from ekc_kit.word.style import STYLE

_WRITE, _CHOICE = "Kit Write", "Kit Choice"
_PHONE, _CALLED, _NUMBER, _OUTCOME = 4.0, 6.4, 1.0, 5.9
_LINES, _NOTE_LINES = 3, 2  # to write on
_A_LINE, _NEXT = 2, 2.8  # boxes beside each other, and where the next one stands


def call_sheet_starter() -> bytes:
    """Return the call sheet's template, in the language in use."""
    sheet = new_day_sheet("call_sheet", first=_said("for_caller"))
    _add_styles(sheet)
    sheet.add_paragraph(_said("not_the_coordinator"))
    stay(label(sheet, "call_sheet_template.caller", "\t{{ caller }}", WIDE_LINE))
    label(sheet, "call_sheet_template.call_day", "\t{{ call_day }}", WIDE_LINE)
    sheet.add_heading(_said("say"), 1)
    for name in ("research", "refuse", "no_means_no"):
        sheet.add_paragraph(_said(name))
    _whom(sheet)
    _asks(sheet)
    return saved(sheet)


def _whom(sheet: Sheet) -> None:
    sheet.add_heading(_said("whom"), 1)
    sheet.add_paragraph("{%p if calls %}")
    heads = {
        "call_sheet_template.name": STYLE.width - _PHONE - _CALLED,
        "call_sheet_template.phone": _PHONE,
        "call_sheet_template.called": _CALLED,
    }
    name, phone, called = looped_table(sheet, _said("calls_table"), heads, "one in calls").cells
    fill(name, ("", NOTE))
    name.paragraphs[0].add_run("{{ one.name }}", STRONG)
    fill(phone, ("{{ one.phone }}", NOTE))
    boxes = [text("day_template.box", words=_said(name)) for name in ("called_on", "refused")]
    fill(called, ("   ".join(boxes), NOTE))
    sheet.add_paragraph("{%p else %}")
    sheet.add_paragraph(_said("nobody"))
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p if not_called %}")
    sheet.add_heading(_said("not_called"), 1)
    sheet.add_paragraph("{%p endif %}")
    lines(sheet, "not_called")


def _asks(sheet: Sheet) -> None:
    questions = sheet.add_heading(_said("ask"), 1)
    questions.paragraph_format.page_break_before = True  # no answer on a sheet with names to call
    stay(sheet.add_paragraph(_said("no_names")))
    sheet.add_paragraph("{%p if agreements %}")
    stay(sheet.add_paragraph(_said("ask_each")))
    _agreements(sheet)
    sheet.add_paragraph("{%p else %}")
    sheet.add_paragraph(_said("no_agreements"))
    sheet.add_paragraph("{%p endif %}")
    for name in ("went_well", "differs"):
        sheet.add_heading(_said(name), 1)
        for _ in range(_LINES - 1):
            stay(sheet.add_paragraph("", _WRITE))
        sheet.add_paragraph("", _WRITE)
    sheet.add_paragraph(_said("thanks"))


def _agreements(sheet: Sheet) -> None:
    heads = {
        "call_sheet_template.number": _NUMBER,
        "call_sheet_template.agreement": STYLE.width - _NUMBER - _OUTCOME,
        "call_sheet_template.outcome": _OUTCOME,
    }
    caption = _said("agreements_table")
    number, what, outcome = looped_table(sheet, caption, heads, "one in agreements").cells
    fill(number, ("{{ one.number }}", NUMBER))
    for name in ("who", "what", "where", "when"):
        paragraph = what.add_paragraph(style=LINE)
        paragraph.add_run(text(f"plan_template.{name}"), LABEL)
        paragraph.add_run("\t")
        paragraph.add_run(f"{{{{ one.{name} }}}}", STRONG if name == "who" else None)
    drop_first(what)
    boxes = [text("day_template.box", words=text(f"choice.outcome.{one}")) for one in Outcome]
    for first in range(0, len(boxes), _A_LINE):
        outcome.add_paragraph("\t".join(boxes[first : first + _A_LINE]), _CHOICE)
    label(outcome, "call_sheet_template.note", "", NOTE)
    for _ in range(_NOTE_LINES):
        outcome.add_paragraph("", _WRITE)
    drop_first(outcome)


def _said(name: str) -> str:
    return text(f"call_sheet_template.{name}")


def _add_styles(sheet: Sheet) -> None:
    """Add a style of boxes beside each other, and one of ruled lines to write on by hand."""
    choice = paragraph_style(sheet, _CHOICE, STYLE.text_size, after=2)
    choice.paragraph_format.tab_stops.add_tab_stop(Cm(_NEXT))
    style = paragraph_style(sheet, _WRITE, STYLE.text_size, before=6, after=8)
    line = f'w:val="single" w:sz="6" w:space="1" w:color="{STYLE.light}"'
    rule = f"<w:pBdr {nsdecls('w')}><w:bottom {line}/><w:between {line}/></w:pBdr>"
    style.element.get_or_add_pPr().insert_element_before(parse_xml(rule), "w:spacing")
