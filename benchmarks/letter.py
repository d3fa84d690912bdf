"""A letter of about two pages to one person, as a template and what fills it, for the measurements.

Header, footer, address, salutation, a table of everybody's agreements and a list of one's own. The
sheet is the kit's own, in the house style; the words are invented.
"""

from __future__ import annotations

from typing import Any

from docx.shared import Cm

from ekc_kit.word.starter.pieces import describe, fill, mark_row
from ekc_kit.word.starter.sheet import COLUMN, SMALL, STRONG, TABLE, new_sheet, saved

AGREEMENTS = 8
_BODY = (
    "Op {{ held_on }} maakten we samen een plan voor het plein. Je was daarbij, of je hebt laten "
    "weten dat je mee wilt doen. In deze brief lees je wat we hebben afgesproken.",
    "Het plan is van ons allemaal. Niemand heeft het voor ons geschreven. We hebben gekozen wat we "
    "zelf kunnen doen, en waar we hulp bij vragen aan de gemeente en de school.",
    "Lukt iets niet? Wacht dan niet tot de terugkomdag. Bij elke afspraak staat wat we doen als "
    "het niet lukt, en wie dat in de gaten houdt.",
)
_AFTER = (
    "Wil je niet meer meedoen, of wil je dat je naam uit het plan gaat? Bel dan "
    "{{ contact.name }}, {{ contact.how }}. Je hoeft niet te zeggen waarom.",
    "We zien elkaar weer op {{ review.when }}, in {{ review.where }}. Dan kijken we samen wat "
    "goed gaat en wat anders moet. Neem gerust iemand mee.",
    "Over drie maanden belt iemand die niet bij de conferentie was. Die vraagt hoe het is gegaan. "
    "Dat is voor onderzoek, en je mag altijd nee zeggen.",
)


def letter_template() -> bytes:
    """Return the letter as a .docx template; `person` is the field that differs for each copy."""
    sheet: Any = new_sheet("Brief")
    sheet.sections[0].header.paragraphs[0].text = "{{ organisation }}"
    for line in ("{{ person.name }}", "{{ person.street }}", "{{ person.town }}"):
        sheet.add_paragraph(line)
    sheet.add_paragraph("{{ place }}, {{ today }}", SMALL)
    sheet.add_heading("{{ subject }}", 1)
    sheet.add_paragraph("Beste {{ person.name }},")
    for words in _BODY:
        sheet.add_paragraph(words)
    sheet.add_heading("Wat we met elkaar hebben afgesproken", 1)
    _table(sheet)
    sheet.add_heading("Wat jij hebt toegezegd", 1)
    sheet.add_paragraph("{%p for agreement in person.agreements %}")
    own = sheet.add_paragraph()
    own.add_run("{{ agreement.when }}: ", STRONG)
    own.add_run("{{ agreement.what }}")
    sheet.add_paragraph("{%p endfor %}")
    for words in _AFTER:
        sheet.add_paragraph(words)
    sheet.add_paragraph("Met vriendelijke groet,")
    sheet.add_paragraph("{{ coordinator }}, coördinator")
    return saved(sheet)


def _table(sheet: Any) -> None:
    table = sheet.add_table(rows=4, cols=4)
    table.style = sheet.styles[TABLE]
    describe(table, "Alle afspraken")
    head, begin, row, end = table.rows
    fields = {"Wie": "who", "Wat": "what", "Waar": "where", "Wanneer": "when"}
    for place, (label, field) in enumerate(fields.items()):
        table.columns[place].width = Cm(4)
        fill(head.cells[place], (label, COLUMN))
        fill(row.cells[place], (f"{{{{ agreement.{field} }}}}", "Normal"))
    mark_row(head, "w:cantSplit", "w:tblHeader")
    mark_row(row, "w:cantSplit")
    begin.cells[0].text = "{%tr for agreement in agreements %}"
    end.cells[0].text = "{%tr endfor %}"


def letter_context() -> dict[str, Any]:
    """Return what all copies of the letter share."""
    return {
        "title": "Ons plan voor het Merelplein",
        "organisation": "Eigen Kracht in de buurt & omstreken",
        "place": "Verzonnendam",
        "today": "15 juni 2026",
        "held_on": "zaterdag 13 juni 2026",
        "subject": "Ons plan voor het Merelplein",
        "agreements": [_agreement(number) for number in range(AGREEMENTS)],
        "contact": {"name": "Sanne Kuiper", "how": "06 00 00 00 00"},
        "review": {"when": "zaterdag 12 september 2026", "where": "de buurtkamer"},
        "coordinator": "Noor van Dalen",
    }


def _agreement(number: int) -> dict[str, str]:
    return {
        "who": f"Bewoner {number} en Bewoner {number + 20}",
        "what": f"vegen het plein aan en ruimen de banken op, ronde {number}",
        "where": "op het plein, bij de banken & de <grote> boom",
        "when": "elke zaterdag van 10.00 tot 11.00 uur",
    }


def letter_people(count: int) -> list[dict[str, Any]]:
    """Return *count* invented people, each with two agreements of their own."""
    return [
        {
            "name": f"Bewoner {number} van Verzonnen",
            "street": f"Merelplein {number}",
            "town": "1234 AB Verzonnendam",
            "agreements": [_agreement(number), _agreement(number + 1)],
        }
        for number in range(count)
    ]
