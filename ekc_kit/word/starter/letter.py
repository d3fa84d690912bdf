"""What every letter looks like: to whom, on what day, the message, the greeting, who writes."""

from __future__ import annotations

from typing import Any

from docx.document import Document as Sheet

from ekc_kit.texts import text
from ekc_kit.word.starter.letter_sheet import (
    CLOSING,
    DATE,
    DETAIL,
    READER,
    SIGN,
    STAY,
    new_letter_sheet,
)
from ekc_kit.word.starter.pieces import stay, when
from ekc_kit.word.starter.sheet import LABEL, QUESTION, SMALL, STRONG

ARRANGED = ("food", "child_care", "interpreter")


def new_letter(kind: str) -> Sheet:
    """Return a letter to one reader, up to and with the words "Beste ..."."""
    sheet = new_letter_sheet(text(f"document.{kind}.title"))
    sheet.add_paragraph("{{ person.name }}", READER)
    sheet.add_paragraph("{{ person.address }}", READER)  # also when empty: the date stays in place
    begin(sheet, text("letter_template.dear", name="{{ person.name }}"))
    return sheet


def begin(sheet: Sheet, dear: str) -> None:
    """Add the day, what it is, and the greeting."""
    sheet.add_paragraph("{{ date }}", DATE)
    sheet.add_paragraph("{{ title }}", "Title")
    sheet.add_paragraph(dear, STAY)


def ask(sheet: Sheet, key: str) -> None:
    """Show the question that the meeting is about, after the words of *key*."""
    say(sheet, key, STAY)
    sheet.add_paragraph("{{ question }}", QUESTION)


def say(sheet: Sheet, key: str, style: str = "Normal") -> None:
    """Add a paragraph with the words of *key*; in them, ``reach`` asks to call or write."""
    sheet.add_paragraph(text(key, reach="{{ call_or_write }}"), style)


def head(sheet: Sheet, key: str) -> None:
    """Add a heading with the words of *key*."""
    sheet.add_heading(text(key), 1)


def meet(sheet: Sheet, arranged: tuple[str, ...] = ARRANGED) -> None:
    """Tell when and where the conference is, and those of *arranged* that were arranged."""
    head(sheet, "letter_template.meeting")
    tell(sheet, "meeting")
    for field in arranged:
        sheet.add_paragraph(f"{{%p if meeting.{field} %}}")
        labelled(sheet, f"letter_template.{field}", f"{{{{ meeting.{field} }}}}")
        sheet.add_paragraph("{%p endif %}")
    when(sheet, "meeting.later", "{{ meeting.later }}", "Normal")


def tell(sheet: Sheet, meeting: str) -> None:
    """Tell day, time and place of the field *meeting*; these three stay together."""
    stay(labelled(sheet, "letter_template.day", f"{{{{ {meeting}.date }}}}"))
    stay(labelled(sheet, "letter_template.time", f"{{{{ {meeting}.time }}}}"))
    labelled(sheet, "letter_template.place", f"{{{{ {meeting}.where }}}}")


def labelled(sheet: Sheet, key: str, words: str) -> Any:
    """Return a new line with a label before it."""
    paragraph: Any = sheet.add_paragraph(style=DETAIL)
    paragraph.add_run(text(key), LABEL)
    paragraph.add_run("\t" + words)
    return paragraph


def sign(sheet: Sheet) -> None:
    """End with the greeting, and who writes and how to reach them."""
    say(sheet, "letter_template.greeting", CLOSING)
    when(sheet, "not coordinators", "{{ coordinators_text }}", SIGN)
    reach(sheet)


def reach(sheet: Sheet) -> None:
    """Tell how to reach the coordinators, a line for each, and what they are."""
    sheet.add_paragraph("{%p for one in coordinators %}")
    line: Any = sheet.add_paragraph(style=SIGN)
    line.add_run("{{ one.name }}", STRONG)
    line.add_run("{% if one.phone %}, {{ one.phone }}{% endif %}")
    line.add_run("{% if one.email %}, {{ one.email }}{% endif %}")
    sheet.add_paragraph("{%p endfor %}")
    when(sheet, "not call_or_write", text("letter_template.no_reach"), SIGN)
    sheet.add_paragraph("{{ role }}", SMALL)
