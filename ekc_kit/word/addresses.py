"""The address of a link in which fields are filled in.

A value is quoted for its place in the address, so that it can neither leave that place nor change
what the link does: ``a@b&bcc=c`` in an e-mail address stays one address.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from ekc_kit.errors import TemplateError

SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:")
ADDRESS = "as_address"
_BEGINS = re.compile(r"https?://[^/]|mailto:|tel:", re.IGNORECASE)
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%"  # what a whole address may hold as it is
_NOT_IN_CODE = re.compile(r'[\s"\\<>]')
_DIALLED = re.compile(r"[\d\s()+./-]*")
_NOT_DIALLED = re.compile(r"[\s()./-]")


def as_address(pieces: Sequence[str]) -> str:
    """Return an address made of the template's own words and values, by turns.

    Args:
        pieces: Words, value, words, ..., words.

    Raises:
        TemplateError: The whole does not begin as a safe address does.
    """
    address = pieces[0]
    for value, words in zip(pieces[1::2], pieces[2::2], strict=True):
        address += _quoted(value.strip(), address) + words
    if not _BEGINS.match(address):
        raise TemplateError("template.unsafe_address")
    return _NOT_IN_CODE.sub(lambda sign: quote(sign.group(), safe=""), address)


def _quoted(value: str, before: str) -> str:
    scheme, _, rest = before.partition(":")
    if "?" in rest or "#" in rest:
        safe = ""
    elif scheme.lower() == "mailto":
        safe = "@,+"
    elif scheme.lower() == "tel":
        if _DIALLED.fullmatch(value):
            return _NOT_DIALLED.sub("", value.replace("(0)", "") if "+" in value else value)
        safe = ""
    elif "/" in rest.removeprefix("//"):
        safe = "/"
    else:  # the address itself, or its host and what follows
        safe = _IN_ADDRESS
    return quote(value, safe=safe, errors="replace")
