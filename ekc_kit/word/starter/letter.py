"""What every letter looks like: who writes, to whom, on what day, the message, and the greeting."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.pieces import stay, when
from ekc_kit.word.starter.sheet import LABEL, QUESTION, SMALL, WIDE_LINE, new_sheet


def new_letter(kind: str) -> Sheet:
    """Return a letter to one reader, up to its title: address, day, and what it is."""
    sheet = new_sheet(text(f"document.{kind}.title"))
    when(sheet, "training", "{{ training }}", SMALL)
    stay(sheet.add_paragraph("{{ person.name }}"))
    when(sheet, "person.address", "{{ person.address }}", "Normal")
    sheet.add_paragraph("{{ date }}")
    sheet.add_paragraph("{{ title }}", "Title")
    return sheet


def greet(sheet: Sheet) -> None:
    """Begin with the reader's name."""
    sheet.add_paragraph(text("letter_template.dear", name="{{ person.name }}"))


def ask(sheet: Sheet) -> None:
    """Show the question that the meeting is about."""
    stay(sheet.add_paragraph(text("letter_template.question")))
    sheet.add_paragraph("{{ question }}", QUESTION)


def say(sheet: Sheet, key: str, **fields: str) -> Any:
    """Add a paragraph with the words of *key*."""
    return sheet.add_paragraph(text(key, **fields))


def meet(sheet: Sheet) -> None:
    """Tell when and where the meeting is, a line for each; what was not arranged is left out."""
    sheet.add_heading(text("letter_template.meeting"), 1)
    stay(labelled(sheet, "letter_template.day", "{{ meeting.date }}"))
    begin = text("letter_template.from", start="{{ meeting.start }}")
    end = text("letter_template.until", end="{{ meeting.end }}")
    stay(
        labelled(
            sheet, "letter_template.time", begin + "{% if meeting.end %}" + end + "{% endif %}"
        )
    )
    labelled(
        sheet,
        "letter_template.place",
        "{{ meeting.place }}{% if meeting.address %}, {{ meeting.address }}{% endif %}",
    )
    for field in ("food", "child_care", "interpreter", "cost"):
        sheet.add_paragraph(f"{{%p if meeting.{field} %}}")
        labelled(sheet, f"letter_template.{field}", f"{{{{ meeting.{field} }}}}")
        sheet.add_paragraph("{%p endif %}")


def labelled(sheet: Sheet, key: str, words: str) -> Any:
    """Add a line with a label before it."""
    paragraph = sheet.add_paragraph(style=WIDE_LINE)
    paragraph.add_run(text(key), LABEL)
    paragraph.add_run("\t" + words)
    return paragraph


def sign(sheet: Sheet) -> None:
    """End with who writes, and how to reach them."""
    stay(sheet.add_paragraph(text("letter_template.greeting")))
    stay(sheet.add_paragraph("{{ coordinators_text }}"))
    stay(sheet.add_paragraph(text("letter_template.role")))
    sheet.add_paragraph("{%p for one in coordinators %}")
    line = "{{ one.name }}{% if one.phone %}, {{ one.phone }}{% endif %}"
    sheet.add_paragraph(line + "{% if one.email %}, {{ one.email }}{% endif %}", SMALL)
    sheet.add_paragraph("{%p endfor %}")
