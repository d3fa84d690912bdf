"""A letter of two pages to one person: what it is filled with, and the template in any dialect.

Header, footer, address, salutation, a table of what all agreed and one of what this person does.
The sheet is the kit's own, in the house style; the words are invented.
"""

from __future__ import annotations

from typing import Any

from docx.shared import Cm

from benchmarks.dialects import Dialect, Kit
from ekc_kit.word.starter.pieces import describe, fill, mark_row
from ekc_kit.word.starter.sheet import COLUMN, STRONG, TABLE, new_sheet, saved

AGREEMENTS = 9
_BEFORE = (
    "Op {held_on} maakten we samen een plan voor het plein. Je was daarbij, of je hebt laten weten "
    "dat je mee wilt doen. In deze brief lees je wat we hebben afgesproken.",
    "Het plan is van ons allemaal. Niemand heeft het voor ons geschreven. We hebben gekozen wat we "
    "zelf kunnen doen, en waar we hulp bij vragen aan de gemeente en de school.",
)
_AFTER = (
    "Lukt iets niet? Wacht dan niet tot de terugkomdag, maar bel {contact.name}, {contact.how}.",
    "We zien elkaar weer op {review.when}, in {review.where}. Dan kijken we samen wat goed gaat en "
    "wat anders moet. Neem gerust iemand mee.",
    "Over drie maanden belt iemand die niet bij de conferentie was. Die vraagt hoe het is gegaan. "
    "Dat is voor onderzoek, en je mag altijd nee zeggen.",
    "Met vriendelijke groet,",
    "{coordinator}, coördinator",
)


def letter_template(dialect: Dialect | None = None) -> bytes:
    """Return the letter as a .docx template in the kit's dialect, or in another."""
    dialect = dialect or Kit()
    sheet: Any = new_sheet("Brief")
    sheet.core_properties.title = "Ons plan"
    dialect.write(sheet.sections[0].header.paragraphs[0], "{organisation}")
    for words in ("{person.name}", "{person.street}", "{person.town}", "{place}, {today}"):
        dialect.write(sheet.add_paragraph(), words)
    dialect.write(sheet.add_heading("", 1), "{subject}")
    for words in ("Beste {person.name},", *_BEFORE):
        dialect.write(sheet.add_paragraph(), words)
    sheet.add_heading("Wat we met elkaar hebben afgesproken", 1)
    heads = {"Wie": "who", "Wat": "what", "Waar": "where", "Wanneer": "when"}
    _table(sheet, dialect, "agreements", heads)
    sheet.add_heading("Wat jij hebt toegezegd", 1)
    _table(sheet, dialect, "person.agreements", {"Wat": "what", "Wanneer": "when"})
    for words in _AFTER:
        dialect.write(sheet.add_paragraph(), words, STRONG if words == _AFTER[0] else None)
    return saved(sheet)


def _table(sheet: Any, dialect: Dialect, items: str, heads: dict[str, str]) -> None:
    table = sheet.add_table(rows=1, cols=len(heads))
    table.style = sheet.styles[TABLE]
    describe(table, "Afspraken")
    for column, label in zip(table.columns, heads, strict=True):
        column.width = Cm(16 / len(heads))
        fill(column.cells[0], (label, COLUMN))
    mark_row(table.rows[0], "w:cantSplit", "w:tblHeader")
    dialect.repeat(table, items, list(heads.values()))


def letter_context() -> dict[str, Any]:
    """Return what all copies of the letter share."""
    return {
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


def flat(values: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Return the same values under flat names: ``person_name``."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        found |= (
            flat(value, f"{before}{name}_") if isinstance(value, dict) else {before + name: value}
        )
    return found
