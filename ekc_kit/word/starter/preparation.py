"""The starter template of the preparation sheet: the circle as a picture, in words and as a list.

One table per ring, so that rings are headings: who has it read aloud, or looks for somebody, goes
from ring to ring. A row is a person: who it is on the left, when that person was spoken to, and on
the right what the coordinator still has to arrange.
"""

from __future__ import annotations

import io
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from docx.document import Document as Sheet
from docx.shared import Cm

from ekc_kit.design import LIGHT
from ekc_kit.model.circle import Ring
from ekc_kit.picture.places import HEIGHT, WIDTH
from ekc_kit.picture.png import to_png
from ekc_kit.picture.rings import outline
from ekc_kit.texts import text
from ekc_kit.word.documents.preparation import PICTURE
from ekc_kit.word.starter.pieces import fill, item, stay, when
from ekc_kit.word.starter.sheet import (
    LABEL,
    NOTE,
    QUESTION,
    SMALL,
    STRONG,
    new_sheet,
    saved,
)
from ekc_kit.word.starter.table import drop_first, looped_table
from ekc_kit.word.style import STYLE

_SPOKEN, _WISHES = 3.0, 5.9
_BOX = (15.2, 14.8)  # the picture, with some lines below its map


def preparation_starter() -> bytes:
    """Return the preparation sheet's template, in the language in use."""
    sheet = new_sheet(text("preparation_document.title"))
    sheet.add_paragraph("{{ private }}", SMALL)
    when(sheet, "training", "{{ training }}", SMALL)
    sheet.add_paragraph("{{ heading }}", "Title")
    sheet.add_paragraph().add_run("{{ case }}", STRONG)
    sheet.add_paragraph("{{ question }}", QUESTION)
    _circle(sheet)
    stay(_list(sheet, "part", "parts"))  # below the picture, which needs the rest of the first page
    sheet.add_paragraph("{%p for group in groups %}")
    sheet.add_heading("{{ group.heading }}", 1)
    _people(sheet)
    sheet.add_paragraph("{%p endfor %}")
    _list(sheet, "ask", "asks")
    return saved(sheet)


def _circle(sheet: Sheet) -> None:
    sheet.add_heading(text("preparation_template.circle"), 1)
    sheet.add_paragraph("{%p if groups %}")
    paragraph = sheet.add_paragraph()
    stay(paragraph)
    width, height = _BOX
    shape = paragraph.add_run().add_picture(io.BytesIO(_placeholder()), Cm(width), Cm(height))
    shape._inline.docPr.set("title", PICTURE)
    shape._inline.docPr.set("name", PICTURE)  # LibreOffice loses the title
    shape._inline.docPr.set("descr", "{{ circle_text }}")
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph("{{ circle_text }}")


def _placeholder() -> bytes:
    """Return the rings alone: no letters, so that the same picture is made everywhere."""
    size = {"width": f"{WIDTH:g}", "height": f"{HEIGHT:g}"}
    picture = Element("svg", {"xmlns": "http://www.w3.org/2000/svg"} | size)
    for ring in Ring:
        points = " ".join(f"{x * WIDTH:.1f},{y * HEIGHT:.1f}" for x, y in outline(ring))
        SubElement(picture, "polygon", {"points": points, "fill": "none", "stroke": LIGHT.quiet})
    return to_png(tostring(picture, encoding="unicode"), 0.5)


def _people(sheet: Sheet) -> None:
    heads = {
        "preparation_template.who": STYLE.width - _SPOKEN - _WISHES,
        "preparation_template.spoken": _SPOKEN,
        "preparation_template.wishes": _WISHES,
    }
    caption = text("preparation_template.table", group="{{ group.heading }}")
    row = looped_table(sheet, caption, heads, "person in group.people")
    who, spoken, wishes = row.cells
    fill(who, ("", NOTE))
    who.paragraphs[0].add_run("{{ person.name }}", STRONG)
    when(who, "person.relation", "{{ person.relation }}", NOTE)
    _labelled(who, "belongs_with", "comes_for", "known_through")
    fill(spoken, ("{{ person.spoken }}", NOTE))
    when(spoken, "person.route", "{{ person.route }}", NOTE)
    _labelled(wishes, "condition", "answered", "needs")
    drop_first(wishes)


def _labelled(cell: Any, *labels: str) -> None:
    """Add a line for each label; it is left out when there is nothing to say."""
    for label in labels:
        when(cell, f"person.{label}", "", NOTE)
        paragraph = cell.paragraphs[-2]
        paragraph.add_run(text(f"preparation_template.{label}") + ": ", LABEL)
        paragraph.add_run(f"{{{{ person.{label} }}}}")


def _list(sheet: Sheet, one: str, several: str) -> Any:
    """Add a heading and a list of *several*, neither when there are none; return its item."""
    sheet.add_paragraph(f"{{%p if {several} %}}")
    sheet.add_heading(text(f"preparation_template.{several}"), 1)
    sheet.add_paragraph("{%p endif %}")
    sheet.add_paragraph(f"{{%p for {one} in {several} %}}")
    line = item(sheet, f"{{{{ {one} }}}}")
    sheet.add_paragraph("{%p endfor %}")
    return line
