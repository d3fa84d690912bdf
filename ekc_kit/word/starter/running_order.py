"""The starter template of the running order: the day on one table, and what is said beside it."""

from __future__ import annotations

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.day import lines, meet, new_day_sheet
from ekc_kit.word.starter.pieces import fill, stay, when
from ekc_kit.word.starter.sheet import LABEL, NOTE, STRONG, WIDE_LINE, saved
from ekc_kit.word.starter.table import label, looped_table
from ekc_kit.word.style import STYLE

_STARTS, _GIVER, _AT = 2.6, 4.8, 3.0


def running_order_starter() -> bytes:
    """Return the running order's template, in the language in use."""
    sheet = new_day_sheet("running_order")
    meet(sheet)
    _coordinators(sheet)
    _agenda(sheet)
    sheet.add_heading(text("day_template.ground_rules"), 1)
    lines(sheet, "ground_rules", empty="running_order_template.no_ground_rules")
    _rounds(sheet)
    _information(sheet)
    _practical(sheet)
    return saved(sheet)


def _coordinators(sheet: Sheet) -> None:
    one = text("running_order_template.coordinators.one")
    several = text("running_order_template.coordinators.other")
    line = sheet.add_paragraph(style=WIDE_LINE)
    called = f"{{% if coordinators|length > 1 %}}{several}{{% else %}}{one}{{% endif %}}"
    line.add_run(called, LABEL)
    line.add_run("\t{{ coordinators_text }}")


def _agenda(sheet: Sheet) -> None:
    sheet.add_heading(text("running_order_template.agenda"), 1)
    when(sheet, "private_time", "{{ private_time }}", "Normal")
    stay(sheet.paragraphs[-2])
    sheet.add_paragraph("{%p if agenda %}")
    heads = {
        "running_order_template.starts": _STARTS,
        "running_order_template.part": STYLE.width - _STARTS,
    }
    caption = text("running_order_template.agenda_table")
    starts, part = looped_table(sheet, caption, heads, "one in agenda").cells
    fill(starts, ("", NOTE))
    starts.paragraphs[0].add_run("{{ one.time }}", STRONG)
    fill(part, ("{{ one.title }}", NOTE))
    sheet.add_paragraph("{%p else %}")
    sheet.add_paragraph(text("running_order_template.no_agenda"))
    sheet.add_paragraph("{%p endif %}")


def _rounds(sheet: Sheet) -> None:
    sheet.add_heading(text("day_template.rounds"), 1)
    sheet.add_paragraph("{%p if rounds %}")
    stay(sheet.add_paragraph(text("day_template.pass")))
    sheet.add_paragraph("{%p endif %}")
    words = text("day_template.round", number="{{ one.number }}") + ": {{ one.question }}"
    lines(sheet, "rounds", words, "running_order_template.no_rounds")


def _information(sheet: Sheet) -> None:
    sheet.add_paragraph("{%p if information %}")
    sheet.add_heading(text("running_order_template.information"), 1)
    heads = {
        "running_order_template.wants_to_know": STYLE.width - _GIVER - _AT,
        "running_order_template.giver": _GIVER,
        "running_order_template.told_at": _AT,
    }
    caption = text("running_order_template.information_table")
    wish, giver, at = looped_table(sheet, caption, heads, "one in information").cells
    fill(wish, ("{{ one.question }}", NOTE))
    fill(giver, ("{{ one.giver }}", NOTE))
    fill(at, (text("running_order_template.at"), NOTE))
    sheet.add_paragraph("{%p endif %}")


def _practical(sheet: Sheet) -> None:
    sheet.add_heading(text("running_order_template.practical"), 1)
    for field in ("food", "diet", "interpreter", "child_care", "room"):
        sheet.add_paragraph(f"{{%p if practical.{field} %}}")
        words = f"\t{{{{ practical.{field} }}}}"
        label(sheet, f"running_order_template.{field}", words, WIDE_LINE)
        sheet.add_paragraph("{%p endif %}")
    when(sheet, "practical.nothing", "{{ practical.nothing }}", "Normal")
