"""Lists of people as files: workbooks and text, as people and their programs write them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def workbook(
    rows: Iterable[Sequence[object]], change: Callable[[Worksheet], object] | None = None
) -> bytes:
    """Return an .xlsx with these rows; text that looks like a formula stays text."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(sheet, rows)
    if change:
        change(sheet)
    return saved(book)


def fill(sheet: Worksheet, rows: Iterable[Sequence[object]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"


def saved(book: Workbook) -> bytes:
    """Return a workbook as bytes."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rezipped(data: bytes, change: Callable[[str, bytes], bytes], **added: bytes) -> bytes:
    """Return a zip with each part changed, and parts added (``__`` in a name is a slash)."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in added.items():
            new.writestr(name.replace("__", "/"), part)
    return file.getvalue()


def in_sheet(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a workbook in whose sheets *old* became *new*."""

    def change(name: str, part: bytes) -> bytes:
        if not name.startswith("xl/worksheets/sheet"):
            return part
        assert old in part, part
        return part.replace(old, new)

    return rezipped(data, change)


def with_macros(data: bytes) -> bytes:
    """Return a workbook as one with macros: another content type, and a part with a program."""

    def change(name: str, part: bytes) -> bytes:
        if name != "[Content_Types].xml":
            return part
        assert PLAIN_TYPE in part
        return part.replace(PLAIN_TYPE, MACRO_TYPE).replace(
            b"</Types>",
            b'<Override PartName="/xl/vbaProject.bin" '
            b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        )

    return rezipped(data, change, **{"xl__vbaProject.bin": b"\xd0\xcf\x11\xe0 no program"})


def delimited(rows: Iterable[Sequence[str]], delimiter: str = ";") -> str:
    """Return rows as a program writes them to a CSV file."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()
