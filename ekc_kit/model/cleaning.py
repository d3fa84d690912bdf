"""Text as it enters a case: cleaned once, here, and trusted everywhere after.

What is cleaned: Unicode is composed (NFC); line ends become a newline; control characters and
lone surrogates become U+FFFD, so that one can see something stood there; the characters that turn
reading direction around are dropped, since they can make a name read as another. What cannot be
seen is dropped at either end, and is no text by itself; inside, emoji and scripts such as Persian
keep their joiners.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

LINE_LIMIT = 200
MATTER_LIMIT = 300
TEXT_LIMIT = 4000

# C0 and C1 controls except tab and newline, lone surrogates, and the non-characters XML forbids.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Embeddings, overrides and isolates (Unicode Bidirectional Algorithm, UAX #9, section 2).
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
# What leaves no mark: format characters, fillers, variation selectors and tags.
_UNSEEN = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]*"
)
# Of these, what also says nothing about its neighbours, so that it may go from either end.
_LOOSE = "\u200b\u2060\ufeff" + "".join(filter(str.isspace, map(chr, range(0x3001))))
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = re.compile(r"[\t\n]+")


def clean_text(value: object) -> object:
    """Return text of several lines, cleaned; what is no string is left for pydantic to judge."""
    if not isinstance(value, str):
        return value
    if value.isascii() and value.isprintable():
        return value.strip()
    value = _LINE_ENDS.sub("\n", value)
    value = _UNPRINTABLE.sub("\ufffd", _TURNING.sub("", value))
    value = unicodedata.normalize("NFC", value)
    return "" if _UNSEEN.fullmatch(value) else value.strip(_LOOSE)


def clean_line(value: object) -> object:
    """Return text of one line: as `clean_text`, with tabs and line ends made into one space."""
    cleaned = clean_text(value)
    return _BREAKS.sub(" ", cleaned) if isinstance(cleaned, str) else cleaned


def clean_address(value: object) -> object:
    """Return an address on one line: as `clean_line`, with a comma where a line ended."""
    cleaned = clean_text(value)
    if not isinstance(cleaned, str) or "\n" not in cleaned:
        return clean_line(cleaned)
    parts = (part.strip(f"{_LOOSE},") for part in cleaned.split("\n"))
    return clean_line(", ".join(filter(None, parts)))


def comparable(words: str) -> str:
    """Return *words* as they are compared with others: without capitals and spare spaces."""
    return " ".join(words.split()).casefold()


Line = Annotated[str, BeforeValidator(clean_line), StringConstraints(max_length=LINE_LIMIT)]
Address = Annotated[str, BeforeValidator(clean_address), StringConstraints(max_length=LINE_LIMIT)]
Matter = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=MATTER_LIMIT)]
Text = Annotated[str, BeforeValidator(clean_text), StringConstraints(max_length=TEXT_LIMIT)]
