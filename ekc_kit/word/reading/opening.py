"""Opening a document that came from outside: what may harm is refused before anything is parsed."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from lxml import etree

from ekc_kit.errors import DocumentError, TemplateError
from ekc_kit.files import SIZE_LIMIT
from ekc_kit.word.container import refuse_odd_zip
from ekc_kit.word.package import read_parts
from ekc_kit.word.refusals import CONTENT_TYPES, refuse_dangers

# What python-docx raises at a damaged document: its own errors, and whatever its code runs into.
DAMAGED = (
    PythonDocxError, OpcError, XmlchemyError, etree.LxmlError,
    ValueError, LookupError, AttributeError, AssertionError, TypeError,
)  # fmt: skip
_MEGABYTE = 1_000_000
_WORD_TEMPLATE = b"wordprocessingml.template.main+xml"


def open_document(data: bytes) -> Any:
    """Return a document as python-docx opens it.

    Raises:
        DocumentError: It is too large, no Word document, a template, damaged or dangerous.
    """
    if len(data) > SIZE_LIMIT:
        raise DocumentError("edited_plan.too_large", limit=SIZE_LIMIT // _MEGABYTE)
    try:
        refuse_odd_zip(data)
        parts = read_parts(data)
        refuse_dangers(parts, any_link=True)
    except TemplateError as error:
        raise _said_of_a_plan(error) from None
    if _WORD_TEMPLATE in parts[CONTENT_TYPES].data:
        raise DocumentError("edited_plan.is_dotx")
    try:
        document: Any = Document(io.BytesIO(data))
        if document.element.body is not None:
            return document
    except DAMAGED:
        pass  # whatever is said of it would be python-docx's English, with names of parts
    raise DocumentError("edited_plan.damaged")


def _said_of_a_plan(error: TemplateError) -> DocumentError:
    """The same refusal, said of a plan: a template has other cures."""
    code = error.key.partition(".")[2]
    if code == "too_large":
        return DocumentError("edited_plan.unpacks_too_large")
    return DocumentError(f"edited_plan.{code}")
