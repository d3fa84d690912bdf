"""Equal documents by other makers: docx-mailmerge2, docxtemplater and easy-template-x.

Run it: python -m benchmarks.word_peers

Each fills in its own dialect of one letter with a table of rows: a template of the same sheet, the
same words. What comes out is compared, word for word, before anything is measured. CPU time for one
document, medians; the two that run in Node.js are measured there, after warming up. They are
installed once with npm:

    npm install --no-save --prefix .tools/peers docxtemplater@3 pizzip@3 easy-template-x@7
"""

from __future__ import annotations

import base64
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from mailmerge import MailMerge

from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.word.starter.sheet import new_sheet, saved
from ekc_kit.word.template import Template

PEERS = Path(__file__).parents[1] / ".tools" / "peers"
DRIVER = Path(__file__).with_name("word_peers.mjs")
ROWS, GOAL = 25, 10
FIELDS = ("who", "what", "where", "when")
CONTEXT: dict[str, Any] = {
    "name": "Bewoner 1 van Verzonnen",
    "question": "Hoe houden we het hier prettig?",
    "rows": [
        {
            "who": f"Bewoner {number}",
            "what": f"vegen het plein aan en ruimen de banken op, ronde {number}",
            "where": "op het plein, bij de banken & de <grote> boom",
            "when": "elke zaterdag van 10.00 tot 11.00 uur",
        }
        for number in range(ROWS)
    ],
}
Write = Callable[[Any, str], None]


def letter(
    write: Write, open_row: str = "", close_row: str = "", rows_around: bool = False
) -> bytes:
    """Return a template: *write* puts a field somewhere, a loop stands in or around the row."""
    sheet: Any = new_sheet("Brief")
    sheet.core_properties.title = "Brief"
    for words, field in (("Beste ", "name"), ("Onze vraag: ", "question")):
        write(sheet.add_paragraph(words), field)
    for _ in range(12):
        sheet.add_paragraph("Iedereen mag spreken, niemand hoeft. Het plan is van ons allemaal.")
    table = sheet.add_table(rows=3 if rows_around else 1, cols=len(FIELDS))
    row = table.rows[1 if rows_around else 0]
    if rows_around:
        table.rows[0].cells[0].text, table.rows[2].cells[0].text = open_row, close_row
    for place, (cell, field) in enumerate(zip(row.cells, FIELDS, strict=True)):
        paragraph = cell.paragraphs[0]
        if not rows_around and place == 0:
            paragraph.add_run(open_row)
        write(paragraph, field)
        if not rows_around and place == len(FIELDS) - 1:
            paragraph.add_run(close_row)
    return saved(sheet)


def braces(begin: str, end: str) -> Write:
    """Return what writes a field between *begin* and *end*."""
    return lambda paragraph, field: paragraph.add_run(f"{begin}{field}{end}")


def merge_field(paragraph: Any, field: str) -> None:
    """Write a field of Word's own mail merge."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), f"MERGEFIELD {field} \\* MERGEFORMAT")
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = f"«{field}»"
    run.append(words)
    element.append(run)
    paragraph._p.append(element)


def our_field(paragraph: Any, field: str) -> None:
    """Write a field of the kit's dialect; inside the loop it belongs to the row."""
    paragraph.add_run(f"{{{{ {'row.' if field in FIELDS else ''}{field} }}}}")


def words_of(data: bytes) -> list[str]:
    """Return all words of a document: its paragraphs, then its rows."""
    sheet = Document(io.BytesIO(data))
    cells = [cell.text for table in sheet.tables for row in table.rows for cell in row.cells]
    return [one.text for one in sheet.paragraphs] + cells


def mail_merge(template: bytes) -> bytes:
    """Fill in the letter with docx-mailmerge2."""
    whole = io.BytesIO()
    with MailMerge(io.BytesIO(template)) as document:
        document.merge(name=CONTEXT["name"], question=CONTEXT["question"])
        document.merge_rows("who", CONTEXT["rows"])
        document.write(whole)
    return whole.getvalue()


def in_node(peer: str, template: bytes, rounds: int = 15) -> tuple[float, bytes]:
    """Return the CPU seconds of one document made by a *peer* in Node.js, and the document."""
    if not (PEERS / "node_modules" / peer).is_dir():
        sys.exit(f"{peer} is not there. {__doc__ or ''}".strip())
    with tempfile.TemporaryDirectory() as folder:
        file, context = Path(folder) / "letter.docx", Path(folder) / "context.json"
        file.write_bytes(template)
        context.write_text(json.dumps(CONTEXT), encoding="utf-8")
        command = ["node", DRIVER, PEERS, peer, file, context, str(rounds)]
        said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return said["seconds"], base64.b64decode(said["made"])


def main() -> None:
    """Measure and print."""
    ours = Template.compile(
        letter(our_field, "{%tr for row in rows %}", "{%tr endfor %}", rows_around=True)
    )
    expected = words_of(ours.render(CONTEXT))
    merged = letter(merge_field)
    found: dict[str, float] = {}
    assert words_of(mail_merge(merged)) == expected
    found["docx-mailmerge2"] = cpu_seconds(lambda: mail_merge(merged), rounds=7)
    for peer in ("docxtemplater", "easy-template-x"):
        template = letter(braces("{", "}"), "{#rows}", "{/rows}")
        found[peer], made = in_node(peer, template)
        assert words_of(made) == expected, peer
    mine = cpu_seconds(lambda: ours.render(CONTEXT))
    rows = [Row(name, mine, taken, GOAL, faster=True) for name, taken in found.items()]
    show(f"A letter with a table of {ROWS} rows", rows)


if __name__ == "__main__":
    main()
