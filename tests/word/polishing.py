"""Somebody who polishes a plan in Word: rows moved, added and deleted, words typed over."""

from __future__ import annotations

import copy
import io
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.word.making import saved

W = nsdecls("w")
BY = 'w:author="Bram Mulder" w:date="2026-06-01T10:00:00Z"'


class Polished:
    """A plan opened as in Word. Rows are counted over all its tables, without their headings."""

    def __init__(self, plan: bytes) -> None:
        self.sheet: Any = Document(io.BytesIO(plan))

    def bytes(self) -> bytes:
        return saved(self.sheet)

    @property
    def rows(self) -> list[Any]:
        return [row for table in self.sheet.tables for row in table.rows[1:]]

    # -- rows -----------------------------------------------------------------------------------

    def moves(self, row: int, before: int) -> None:
        """Move a row to just above another, maybe in another table."""
        moved, other = self.rows[row]._tr, self.rows[before]._tr
        other.addprevious(moved)

    def deletes(self, row: int) -> None:
        tr = self.rows[row]._tr
        tr.getparent().remove(tr)

    def copies(self, row: int) -> None:
        """Copy a row to below itself, hidden mark and all; Word leaves the mark behind."""
        tr = self.rows[row]._tr
        tr.addnext(copy.deepcopy(tr))

    def adds(self, table: int, **words: str) -> None:
        """Type a row at the end of a table, as by Tab in its last cell and pasting the labels."""
        row = self.sheet.tables[table].add_row()
        labels = {"who": "Wie", "what": "Wat", "where": "Waar", "when": "Wanneer"}
        lines = [f"{labels[name]}\t{words[name]}" for name in labels if name in words]
        cells = row.cells
        cells[1].text = lines[0] if lines else ""
        for line in lines[1:]:
            cells[1].add_paragraph(line)
        cells[2].text = words.get("fallback", "")

    def forgets_marks(self) -> None:
        """Drop every bookmark, as some programs do."""
        for mark in list(self.sheet.element.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)

    # -- words ----------------------------------------------------------------------------------

    def line(self, row: int, label: str) -> Any:
        """Return the paragraph behind a label, in any cell of a row."""
        paragraphs = [one for cell in self.rows[row].cells for one in cell.paragraphs]
        return next(one for one in paragraphs if one.text.startswith(label))

    def types(self, row: int, label: str, words: str) -> None:
        """Type over what stands behind a label; the label stays as it is."""
        paragraph = self.line(row, label)
        sign = "\t" if "\t" in paragraph.text else ": "
        first, *others = (run for run in paragraph.runs if run.text)
        assert first.text == label
        for run in others[1:]:
            run._r.getparent().remove(run._r)
        others[0].text = sign + words

    def fallback(self, row: int) -> Any:
        """Return the paragraph that says what happens if it does not work."""
        return self.rows[row].cells[2].paragraphs[0]

    def splits(self, row: int, label: str, at: str) -> None:
        """Press Enter before the word *at*, in the last words behind a label."""
        paragraph = self.line(row, label)
        run = next(one for one in reversed(paragraph.runs) if at in one.text)
        rest = copy.deepcopy(paragraph._p)
        place = paragraph._p.index(run._r)
        for child in list(rest)[1:place]:
            rest.remove(child)
        before, after = run.text.split(at, 1)
        run.text = before
        paragraph._p.addnext(rest)
        run_of(rest).text = at + after

    def cuts_up(self, row: int, label: str) -> None:
        """Spread the words behind a label over a run for each letter, some of them bold."""
        paragraph = self.line(row, label)
        last = paragraph.runs[-1]
        letters, last.text = last.text, ""
        for place, letter in enumerate(letters):
            paragraph.add_run(letter).bold = place % 3 == 0

    def says(self, label: str, words: str) -> None:
        """Type over what stands behind a label outside the tables."""
        paragraph = next(one for one in self.sheet.paragraphs if one.text.startswith(f"{label}\t"))
        first, *others = (run for run in paragraph.runs if run.text)
        assert first.text == label
        for run in others[1:]:
            run._r.getparent().remove(run._r)
        others[0].text = "\t" + words

    # -- tracked changes ------------------------------------------------------------------------

    def tracks(self, row: int, label: str, old: str, new: str) -> None:
        """Replace words behind a label with changes being tracked."""
        run = next(one for one in self.line(row, label).runs if old in one.text)
        before, after = run.text.split(old, 1)
        run.text = before
        last = run._r
        for element in (tracked("del", old), tracked("ins", new), typed(after)):
            last.addnext(element)
            last = element

    def joins_next(self, row: int, label: str) -> None:
        """Take away the end of the paragraph behind a label with changes being tracked."""
        properties = self.line(row, label)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:rPr {W}><w:del w:id="904" {BY}/></w:rPr>'))

    def tracks_row(self, row: int, kind: str) -> None:
        """Mark a whole row as put in (``ins``) or taken away (``del``)."""
        properties = self.rows[row]._tr.get_or_add_trPr()
        properties.append(parse_xml(f'<w:{kind} {W} w:id="903" {BY}/>'))


def typed(words: str, tag: str = "t") -> Any:
    """Return a run with these words."""
    run = parse_xml(f'<w:r {W}><w:{tag} xml:space="preserve"/></w:r>')
    run[0].text = words
    return run


def tracked(kind: str, words: str) -> Any:
    """Return words that were put in (``ins``) or taken away (``del``) while that was tracked."""
    change = parse_xml(f'<w:{kind} {W} w:id="901" {BY}/>')
    change.append(typed(words, "delText" if kind == "del" else "t"))
    return change


def run_of(paragraph: Any) -> Any:
    """Return the first run of a paragraph."""
    return paragraph.find(qn("w:r"))
