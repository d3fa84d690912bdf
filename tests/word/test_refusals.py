"""What the kit does not open, and the sentence it says instead."""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word import Template
from ekc_kit.word import package as package_module
from tests.word.making import docx_of, parts_of, repacked

RELS = "word/_rels/document.xml.rels"
KIND = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def refusal(data: bytes) -> str:
    with pytest.raises(TemplateError) as caught:
        Template.compile(data)
    for language in ("en", "nl"):
        use_language(language)
        assert say(caught.value)
    return caught.value.key


def linked(kind: bytes, target: bytes, mode: bytes = b"External") -> bytes:
    data = docx_of("x")
    line = b'<Relationship Id="rX" Type="%s" Target="%s" TargetMode="%s"/></Relationships>'
    line %= (KIND + kind, target, mode)
    return repacked(data, {RELS: parts_of(data)[RELS].replace(b"</Relationships>", line)})


def body_with(old: bytes, new: bytes) -> bytes:
    data = docx_of("x")
    body = parts_of(data)["word/document.xml"]
    assert old in body
    return repacked(data, {"word/document.xml": body.replace(old, new, 1)})


@pytest.mark.parametrize("data", [b"", b"geen zip", b"PK\x03\x04 half", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    assert refusal(data) == "template.not_a_docx"


def test_an_old_or_locked_file_is_refused() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0" + bytes(600)) == "template.old_or_locked"


def test_another_kind_of_zip_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("brief.txt", "dag")
    assert refusal(whole.getvalue()) == "template.not_a_docx"


def test_a_damaged_file_is_refused_wherever_it_is_damaged() -> None:
    whole = bytearray(docx_of("x"))
    for at in range(40, len(whole), len(whole) // 40):
        hurt = bytes(whole[:at]) + bytes([whole[at] ^ 0xFF]) + bytes(whole[at + 1 :])
        with contextlib.suppress(TemplateError):  # a flipped bit in a file's date does no harm
            Template.compile(hurt)
    assert refusal(bytes(whole[: len(whole) // 2])) == "template.not_a_docx"


def test_broken_xml_is_refused() -> None:
    assert refusal(body_with(b"<w:body>", b"<w:body><w:p>")) == "template.damaged"


def test_a_macro_is_refused() -> None:
    assert refusal(repacked(docx_of("x"), {"word/vbaProject.bin": b"x"})) == "template.macro"
    kinds = parts_of(docx_of("x"))["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert refusal(repacked(docx_of("x"), {"[Content_Types].xml": kinds})) == "template.macro"


def test_an_embedded_object_is_refused() -> None:
    embedded = repacked(docx_of("x"), {"word/embeddings/oleObject1.bin": b"x"})
    assert refusal(embedded) == "template.embedded"
    assert refusal(linked(b"oleObject", b"x.bin", b"Internal")) == "template.embedded"
    assert refusal(linked(b"aFChunk", b"x.html", b"Internal")) == "template.embedded"


@pytest.mark.parametrize("kind", [b"image", b"attachedTemplate", b"frame"])
def test_a_link_that_fetches_is_refused(kind: bytes) -> None:
    assert refusal(linked(kind, b"http://example.org/x")) == "template.external_link"


def test_an_ordinary_link_is_fine_and_a_program_or_file_is_not() -> None:
    Template.compile(linked(b"hyperlink", b"https://example.org/x"))
    Template.compile(linked(b"hyperlink", b"mailto:info@example.org"))
    assert refusal(linked(b"hyperlink", b"file:///c:/x")) == "template.external_link"
    assert refusal(linked(b"hyperlink", b"javascript:x")) == "template.external_link"


def test_a_field_code_that_fetches_is_refused() -> None:
    code = b"<w:r><w:instrText>DDEAUTO x</w:instrText></w:r>"
    assert refusal(body_with(b"<w:r>", code + b"<w:r>")) == "template.external_link"


def test_a_doctype_is_refused_also_in_another_encoding() -> None:
    laughing = b'<!DOCTYPE x [<!ENTITY a "b">]><w:document '
    assert refusal(body_with(b"<w:document ", laughing)) == "template.doctype"
    data = docx_of("x")
    wide = parts_of(data)["word/document.xml"].decode().encode("utf-16")
    assert refusal(repacked(data, {"word/document.xml": wide})) == "template.damaged"


def test_a_zip_bomb_is_refused_without_unpacking_it() -> None:
    bomb = repacked(docx_of("x"), {"word/media/a.bin": bytes(package_module.MAX_INFLATED + 1)})
    assert len(bomb) < 1_000_000
    assert refusal(bomb) == "template.too_large"


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    bomb = bytearray(repacked(docx_of("x"), {"word/media/a.bin": bytes(500_000)}))
    told = (500_000).to_bytes(4, "little")
    while told in bomb:
        at = bomb.index(told)
        bomb[at : at + 4] = (10).to_bytes(4, "little")
    assert refusal(bytes(bomb)) == "template.too_large"


@pytest.mark.parametrize("name", ["../x.xml", "/x.xml", "a\\b.xml", "c:x.xml", "a//b.xml"])
def test_a_name_that_escapes_is_refused(name: str) -> None:
    assert refusal(repacked(docx_of("x"), {name: b"x"})) == "template.odd_names"


def test_a_name_that_repeats_is_refused() -> None:
    whole = io.BytesIO(docx_of("x"))
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "a") as archive:
        warnings.simplefilter("ignore")  # zipfile warns of the very thing that is made here
        archive.writestr("WORD/document.xml", b"<x/>")
    assert refusal(whole.getvalue()) == "template.odd_names"


def test_a_tag_where_nothing_is_filled_in_is_refused() -> None:
    data = repacked(docx_of("x"), {"word/comments.xml": b"<c><t>{</t><t>{ x }}</t></c>"})
    assert refusal(data) == "template.unsupported_place"


def test_a_dotx_is_refused_with_a_cure() -> None:
    kinds = parts_of(docx_of("x"))["[Content_Types].xml"].replace(
        b".document.main", b".template.main"
    )
    assert refusal(repacked(docx_of("x"), {"[Content_Types].xml": kinds})) == "template.is_dotx"
