"""Lists of people: pasted, or from a CSV file or a workbook, to look at before they are added.

A line with something wrong is not added and says why; the other lines are. A list that is too
long, and a file that is no list, are refused as a whole.
"""

from __future__ import annotations

from pathlib import PurePath

from ekc_kit.errors import ImportFileError, RefusedInputError
from ekc_kit.model.circle import Ring
from ekc_kit.overview.delimited import decode, file_lines, pasted_lines
from ekc_kit.overview.grid import HEADING_WITHIN, people_in
from ekc_kit.overview.rows import Fault, PeopleList, Row
from ekc_kit.texts import text

__all__ = [
    "FILE_ENDINGS",
    "SIZE_LIMIT",
    "Fault",
    "PeopleList",
    "Row",
    "fault_text",
    "read_file",
    "read_pasted",
]

SIZE_LIMIT = 5_000_000
PASTED_LIMIT = 1_000_000
FILE_ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
_MEGABYTE = 1_000_000
_OTHER_SPREADSHEETS = frozenset({".xls", ".xlsb", ".xlt", ".ods", ".fods", ".numbers"})
_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_pasted(words: str) -> PeopleList:
    """Return the people in pasted text: a name on each line, or cells from a spreadsheet.

    Without a row of headings, the columns are name, relation and ring.

    Raises:
        RefusedInputError: It is too much, or the headings name no column for names.
    """
    if len(words) > PASTED_LIMIT:
        raise RefusedInputError("people.pasted_too_long", size=len(words), limit=PASTED_LIMIT)
    lines, is_table = pasted_lines(words)
    # Further down a plain list, "Naam" would be an odd name rather than a heading.
    return people_in(lines, within=HEADING_WITHIN if is_table else 1)


def read_file(data: bytes, name: str) -> PeopleList:
    """Return the people in a file; *name* is used for its ending only.

    Raises:
        ImportFileError: It is too large, damaged, locked, or another kind of file.
        RefusedInputError: There are too many people, or there is no column for names.
    """
    if len(data) > SIZE_LIMIT:
        raise ImportFileError("people.file_too_large", limit=SIZE_LIMIT // _MEGABYTE)
    ending = PurePath(name).suffix.lower()
    if data.startswith(_OLE):
        raise ImportFileError("people.locked" if _LOCKED in data else "people.other_spreadsheet")
    if ending in _OTHER_SPREADSHEETS:
        raise ImportFileError("people.other_spreadsheet")
    if ending not in FILE_ENDINGS or data.startswith(_OTHER_KINDS):
        raise ImportFileError("people.not_a_list")
    if data.startswith(_ZIP) or ending in (".xlsx", ".xlsm"):
        # Imported here, since pandas takes longer to load than a list takes to read.
        from ekc_kit.overview.workbook import workbook_people

        return workbook_people(data)
    words = decode(data)
    return read_pasted(words) if ending == ".txt" else people_in(file_lines(words))


def fault_text(fault: Fault) -> str:
    """Return what is wrong with a line, and which line it is."""
    rings = ", ".join(text(f"choice.ring.{ring}") for ring in Ring)
    return text(
        "people.fault_at",
        number=fault.number,
        fault=text(fault.key, **{"rings": rings, **fault.fields}),
    )
