"""Text as lines of cells: a plain list, cells copied from a spreadsheet, or a CSV file."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

from ekc_kit.errors import ImportFileError
from ekc_kit.overview.grid import filled, heading_among
from ekc_kit.overview.headings import are_headings, columns_in
from ekc_kit.overview.rows import Line

DELIMITERS = ";\t,"
# The model makes a line end of each of these.
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BULLET = re.compile(r"^[ \u00a0]*(?:[-*•◦▪·–]|\d{1,3}[.)])[ \u00a0]+(?=\S)")
# Word puts a tab between the number and the words of a list.
_BULLET_TAB = re.compile(r"^\s*(?:[-*•◦▪·–]|\d{1,3}[.)])\s+(?=\S)")
_SEPARATOR_LINE = re.compile(r"sep=([;,\t|])\r?\n")
# In a file of one column nothing stands between cells; nobody types this sign.
_NO_DELIMITER = "\x1f"
_SAMPLE = 4_000
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_NUL_SHARE = 10


def decode(data: bytes) -> str:
    """Return the text in a file: UTF-8, UTF-16 with its mark, or else Windows-1252.

    Raises:
        ImportFileError: These bytes are no text.
    """
    marked = [encoding for mark, encoding in _MARKS.items() if data.startswith(mark)]
    for encoding in marked or ("utf-8", "cp1252"):
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if words.count("\0") * _NUL_SHARE <= len(words):
            return words
    raise ImportFileError("people.not_text")


def plain_lines(words: str) -> list[Line]:
    """Return a list with a name on each line; a comma is part of a name, a bullet is not."""
    return [
        Line(number, (_BULLET.sub("", line),))
        for number, line in enumerate(_LINE_END.split(words), 1)
    ]


def pasted_lines(words: str) -> tuple[list[Line], bool]:
    """Return what somebody pasted, and whether it is a table rather than a plain list."""
    if "\t" in words:
        words = _without_bullets(words)
    if "\t" in words:
        return table_lines(words, "\t"), True
    first = next((line for line in _LINE_END.split(words) if line.strip()), "")
    for delimiter in ";,":
        known = columns_in(first.split(delimiter))
        if len(known) > 1 and are_headings(known):
            return table_lines(words, delimiter), True
    return plain_lines(words), False


def file_lines(words: str) -> list[Line]:
    """Return the rows of a CSV file, whatever stands between its cells."""
    if separator := _SEPARATOR_LINE.match(words):
        return table_lines(words, separator[1])[1:]
    return table_lines(words, _delimiter(words))


def table_lines(words: str, delimiter: str) -> list[Line]:
    """Return the rows of a table. Quotes that do not pair are part of the words."""
    try:
        return list(_quoted(words, delimiter))
    except csv.Error:
        return [
            Line(number, tuple(line.split(delimiter)))
            for number, line in enumerate(re.split("\r\n|[\r\n]", words), 1)
        ]


def _quoted(words: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True)
    number = 1
    for cells in reader:
        yield Line(number, tuple(cells))
        number = reader.line_num + 1


def _without_bullets(words: str) -> str:
    """Drop what stands before each line of a list. A cell "-" in a table is no bullet."""
    lines = words.split("\n")
    everywhere = all(_BULLET_TAB.match(line) for line in lines if line.strip())
    bullet = _BULLET_TAB if everywhere else _BULLET
    return "\n".join(bullet.sub("", line) for line in lines)


def _delimiter(words: str) -> str:
    """Return what stands between the cells: as the headings show, else as the lines show."""
    sample = words[:_SAMPLE]
    if len(words) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    found = ((_headings(sample, delimiter), delimiter) for delimiter in DELIMITERS)
    (known, cells), delimiter = max(found)
    if known:
        return delimiter if cells > 1 else _NO_DELIMITER
    try:
        return csv.Sniffer().sniff(sample, DELIMITERS).delimiter
    except csv.Error:
        return _NO_DELIMITER


def _headings(sample: str, delimiter: str) -> tuple[int, int]:
    """Return how many headings are known when cells end at *delimiter*, and how many cells."""
    lines = filled(table_lines(sample, delimiter))
    place = heading_among(lines)
    return (
        (0, 0) if place is None else (len(columns_in(lines[place].cells)), len(lines[place].cells))
    )
