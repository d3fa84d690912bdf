"""The starter template of the plan.

One table per question, one row per agreement: who, what, where and when on the left, what if it
does not work on the right. Five narrow columns were cramped at a size older people can read; a
card per agreement took two pages more and lost the heads of the columns for who has it read aloud.

Hidden bookmarks say which case, question and agreement stand where and what was said of them, to
read an edited plan back.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.marks import CASE, GROUP, MADE, ROW, SAID, TEXT
from ekc_kit.word.starter.pieces import fill, mark_place, stay, when
from ekc_kit.word.starter.sheet import (
    LABEL,
    LINE,
    NOTE,
    NUMBER,
    QUESTION,
    SMALL,
    STRONG,
    WIDE_LINE,
    new_sheet,
    saved,
)
from ekc_kit.word.starter.table import looped_table
from ekc_kit.word.style import STYLE

_NUMBER, _FALLBACK = 1.0, 5.4


def plan_starter() -> bytes:
    """Return the plan's template, in the language in use."""
    sheet = new_sheet()
    _cover(sheet)
    sheet.add_paragraph("{%p for group in groups %}")
    mark_place(sheet.add_heading("{{ group.heading }}", 1), GROUP + "{{group.id}}")
    sheet.add_paragraph("{%p if group.empty %}")
    sheet.add_paragraph("{{ group.empty }}")
    sheet.add_paragraph("{%p else %}")
    _agreements(sheet)
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{%p endfor %}")
    _afterwards(sheet)
    return saved(sheet)


def _cover(sheet: Sheet) -> None:
    when(sheet, "training", "{{ training }}", SMALL)
    title = sheet.add_paragraph("{{ heading }}", "Title")
    mark_place(title, CASE + "{{case_id}}")
    mark_place(title, MADE + "{{made_from}}")
    mark_place(sheet.add_paragraph("{{ question }}", QUESTION), TEXT + "question")
    mark_place(sheet.add_paragraph("{{ made }}"), TEXT + "made")
    sheet.add_heading(text("plan_template.people"), 1)
    mark_place(sheet.add_paragraph("{{ people_text }}"), TEXT + "people")
    when(sheet, "note", "{{ note }}", SMALL)
    sheet.add_paragraph(text("plan_template.copy"), SMALL)


def _agreements(sheet: Sheet) -> None:
    heads = {
        "plan_template.number": _NUMBER,
        "plan_template.agreement": STYLE.width - _NUMBER - _FALLBACK,
        "plan_template.fallback": _FALLBACK,
    }
    caption = text("plan_template.table", question="{{ group.heading }}")
    row = looped_table(sheet, caption, heads, "agreement in group.agreements")
    fill(row.cells[0], ("{{ agreement.number }}", NUMBER))
    mark_place(row.cells[0].paragraphs[0], ROW + "{{agreement.id}}")
    mark_place(row.cells[0].paragraphs[0], SAID + "{{agreement.made_from}}")
    agreement = row.cells[1]
    fill(agreement, ("", LINE))
    _label(agreement.paragraphs[0], "who", "\t")
    agreement.paragraphs[0].add_run("{{ agreement.who }}", STRONG)
    for label in ("what", "where", "when"):
        _labelled(agreement, label, f"{{{{ agreement.{label} }}}}")
    fallback = row.cells[2]
    fill(fallback, ("{{ agreement.fallback.what }}", "Normal"))
    for label, field in (("notices", "who"), ("by_when", "by_when")):
        when(fallback, f"agreement.fallback.{field}", "", NOTE)
        _label(fallback.paragraphs[-2], label, f": {{{{ agreement.fallback.{field} }}}}")


def _afterwards(sheet: Sheet) -> None:
    sheet.add_heading(text("plan_template.review"), 1)
    stay(sheet.add_paragraph(text("plan_template.review_intro")))
    for label in ("when", "where"):
        stay(_line(sheet, label, f"review.{label}", f"review_{label}"))
    # Both parts stay together, so that the last page is not just whom to tell about a change.
    stay(_line(sheet, "convener", "review.convener", "convener"))
    sheet.add_heading(text("plan_template.contact"), 1)
    stay(sheet.add_paragraph(text("plan_template.contact_intro")))
    stay(_line(sheet, "contact_name", "contact.name", "contact_name"))
    _line(sheet, "contact_how", "contact.how", "contact_how")


def _line(sheet: Sheet, label: str, field: str, place: str) -> Any:
    paragraph = _labelled(sheet, label, f"{{{{ {field} }}}}", WIDE_LINE)
    mark_place(paragraph, TEXT + place)
    return paragraph


def _labelled(where: Any, label: str, words: str, style: str = LINE) -> Any:
    paragraph = where.add_paragraph(style=style)
    _label(paragraph, label, "\t" + words)
    return paragraph


def _label(paragraph: Any, label: str, words: str) -> None:
    paragraph.add_run(text(f"plan_template.{label}"), LABEL)
    paragraph.add_run(words)
