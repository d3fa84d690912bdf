"""The starter template of the sending list: a row per person, with boxes to tick."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.day import new_day_sheet
from ekc_kit.word.starter.pieces import fill, when
from ekc_kit.word.starter.sheet import LABEL, NOTE, STRONG, saved
from ekc_kit.word.starter.table import drop_first, looped_table
from ekc_kit.word.style import STYLE

_NAME, _SENT = 3.9, 5.9


def sending_list_starter() -> bytes:
    """Return the sending list's template, in the language in use."""
    sheet = new_day_sheet("sending_list", first="{{ private }}", question=False)
    sheet.add_paragraph(text("sending_list_template.made", date="{{ date }}"))
    sheet.add_heading(text("sending_list_template.who"), 1)
    sheet.add_paragraph("{%p if sendings %}")
    _sendings(sheet)
    sheet.add_paragraph("{%p else %}")
    sheet.add_paragraph(text("sending_list_template.nobody"))
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p if not_sent %}")
    sheet.add_heading(text("sending_list_template.without"), 1)
    heads = {
        "sending_list_template.name": _NAME,
        "sending_list_template.why": STYLE.width - _NAME,
    }
    caption = text("sending_list_template.without_table")
    name, why = looped_table(sheet, caption, heads, "one in not_sent").cells
    fill(name, ("{{ one.name }}", NOTE))
    fill(why, ("{{ one.why }}", NOTE))
    sheet.add_paragraph("{%p endif %}")
    return saved(sheet)


def _sendings(sheet: Sheet) -> None:
    heads = {
        "sending_list_template.name": _NAME,
        "sending_list_template.way": STYLE.width - _NAME - _SENT,
        "sending_list_template.sent": _SENT,
    }
    caption = text("sending_list_template.table")
    name, way, sent = looped_table(sheet, caption, heads, "one in sendings").cells
    fill(name, ("", NOTE))
    name.paragraphs[0].add_run("{{ one.name }}", STRONG)
    for field in ("email", "address", "phone"):
        when(way, f"one.{field}", "", NOTE)
        paragraph = way.paragraphs[-2]
        paragraph.add_run(text(f"sending_list_template.{field}") + ": ", LABEL)
        paragraph.add_run(f"{{{{ one.{field} }}}}")
    when(way, "one.no_way", "{{ one.no_way }}", NOTE)
    drop_first(way)
    _boxes(sent)


def _boxes(cell: Any) -> None:
    done = text("sending_list_template.plan_sent", date="{{ one.sent_on }}")
    still = text("sending_list_template.plan_to_send")
    cell.add_paragraph("{%p if one.sent_on %}")
    cell.add_paragraph(text("day_template.ticked", words=done), NOTE)
    cell.add_paragraph("{%p else %}")
    cell.add_paragraph(text("day_template.box", words=still), NOTE)
    cell.add_paragraph("{%p endif %}")
    own = text("day_template.box", words=text("sending_list_template.own"))
    when(cell, "one.agreements", own, NOTE)
    drop_first(cell)
