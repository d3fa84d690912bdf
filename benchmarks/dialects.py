"""How the kit and its peers write a field and a repeated row, so that all can fill equal documents.

Words hold fields as ``{person.name}``. The kit and docxtpl write ``{{ person.name }}``; the npm
packages ``{person_name}`` and a row between ``{#agreements}`` and ``{/agreements}``; Word's own
mail merge has field elements, and the rows of a table belong to the first of them.
"""

from __future__ import annotations

import re
from typing import Any, Protocol

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_FIELD = re.compile(r"\{([\w.]+)\}")


class Dialect(Protocol):
    """How a document that is to be filled in says what goes where."""

    def write(self, paragraph: Any, words: str, style: str | None = None) -> None:
        """Add words with fields to a paragraph."""

    def repeat(self, table: Any, items: str, cells: list[str]) -> None:
        """Add a row that is repeated for each of *items*, with these fields of an item."""


class Kit:
    """The tags of docxtpl, which the kit reads too."""

    def write(self, paragraph: Any, words: str, style: str | None = None) -> None:
        paragraph.add_run(_FIELD.sub(r"{{ \1 }}", words), style)

    def repeat(self, table: Any, items: str, cells: list[str]) -> None:
        table.add_row().cells[0].text = f"{{%tr for item in {items} %}}"
        for cell, field in zip(table.add_row().cells, cells, strict=True):
            cell.text = f"{{{{ item.{field} }}}}"
        table.add_row().cells[0].text = "{%tr endfor %}"


class Npm:
    """The tags of docxtemplater and easy-template-x, with flat names."""

    def write(self, paragraph: Any, words: str, style: str | None = None) -> None:
        flat = _FIELD.sub(lambda found: "{" + found[1].replace(".", "_") + "}", words)
        paragraph.add_run(flat, style)

    def repeat(self, table: Any, items: str, cells: list[str]) -> None:
        name = items.replace(".", "_")
        row = table.add_row().cells
        for cell, field in zip(row, cells, strict=True):
            cell.text = f"{{{field}}}"
        row[0].paragraphs[0].runs[0].text = f"{{#{name}}}{{{cells[0]}}}"
        row[-1].paragraphs[0].runs[0].text = f"{{{cells[-1]}}}{{/{name}}}"


class MailMerge:
    """Word's own fields. The fields of a row are named after its items: ``agreements_who``."""

    def write(self, paragraph: Any, words: str, style: str | None = None) -> None:
        for place, piece in enumerate(_FIELD.split(words)):
            if place % 2 == 0:
                if piece:
                    paragraph.add_run(piece, style)
            else:
                paragraph._p.append(_merge_field(piece.replace(".", "_")))

    def repeat(self, table: Any, items: str, cells: list[str]) -> None:
        name = items.replace(".", "_")
        for cell, field in zip(table.add_row().cells, cells, strict=True):
            cell.paragraphs[0]._p.append(_merge_field(f"{name}_{field}"))


def _merge_field(name: str) -> Any:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} \\* MERGEFORMAT ">'
        f"<w:r><w:t>«{name}»</w:t></w:r></w:fldSimple>"
    )
