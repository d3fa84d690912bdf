"""What the kit does not open, and the sentence it says instead."""

from __future__ import annotations

import contextlib
import io
import warnings
import zipfile

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.word import Template
from ekc_kit.word import package as package_module
from tests.word.making import all_words, docx_of, parts_of, repacked
from tests.word.refusing import KIND, body_with, linked, refusal


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


def with_kinds(line: bytes) -> dict[str, bytes]:
    """The list of content types with one line more."""
    kinds = parts_of(docx_of("x"))["[Content_Types].xml"]
    return {"[Content_Types].xml": kinds.replace(b"</Types>", line + b"</Types>")}


def test_a_macro_is_refused() -> None:
    assert refusal(repacked(docx_of("x"), {"word/vbaProject.bin": b"x"})) == "template.macro"
    kinds = parts_of(docx_of("x"))["[Content_Types].xml"]
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    for kind in (
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
        b"application/vnd.ms-word.document.MACROENABLED.main+xml",
        b"application/vnd.ms-word.document.macro&#69;nabled.main+xml",
    ):
        changed = {"[Content_Types].xml": kinds.replace(plain, kind)}
        assert refusal(repacked(docx_of("x"), changed)) == "template.macro"


def test_a_macro_under_another_name_is_refused() -> None:
    for kind in (b"vbaProject", b"wordVbaData", b"keyMapCustomizations", b"VBAPROJECT"):
        assert refusal(linked(kind, b"media/plaatje.png", b"Internal")) == "template.macro"
    for line in (
        b'<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>',
        b'<Override PartName="/a.xml" ContentType="application/vnd.ms-word.vbaData+xml"/>',
    ):
        assert refusal(repacked(docx_of("x"), with_kinds(line))) == "template.macro"
    button = b"<w:r><w:instrText> MACROBUTTON Start klik </w:instrText></w:r><w:r>"
    assert refusal(body_with(b"<w:r>", button)) == "template.macro"
    form = b'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="x"/></w:ffData>'
    assert refusal(body_with(b"<w:r>", form + b"</w:fldChar></w:r><w:r>")) == "template.macro"
    menu = b"http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
    line = b'<Relationship Id="rM" Type="%s" Target="menu.xml"/></Relationships>' % menu
    data = docx_of("x")
    relations = parts_of(data)["_rels/.rels"].replace(b"</Relationships>", line)
    assert refusal(repacked(data, {"_rels/.rels": relations})) == "template.macro"


def test_an_embedded_object_is_refused() -> None:
    embedded = repacked(docx_of("x"), {"word/embeddings/oleObject1.bin": b"x"})
    assert refusal(embedded) == "template.embedded"
    for kind in (b"oleObject", b"package", b"control", b"aFChunk", b"subDocument", b"OLEOBJECT"):
        assert refusal(linked(kind, b"x.bin", b"Internal")) == "template.embedded"
    office = b'xmlns:o="urn:schemas-microsoft-com:office:office"'
    for element in (
        b"<w:altChunk/>",
        b"<w:subDoc/>",
        b'<x:altChunk xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        b"<w:p><w:r><w:object><o:OLEObject %s/></w:object></w:r></w:p>" % office,
        b"<w:p><w:r><w:object><w:control/></w:object></w:r></w:p>",
    ):
        assert refusal(body_with(b"<w:p>", element + b"<w:p>")) == "template.embedded"


@pytest.mark.parametrize("begin", [b"\xd0\xcf\x11\xe0", b"PK\3\4", b"{\\rtf1"])
def test_another_file_is_refused_whatever_it_is_called(begin: bytes) -> None:
    hidden = {"word/media/image9.png": begin + bytes(99)}
    assert refusal(repacked(docx_of("x"), hidden)) == "template.embedded"


LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(10)
)


@pytest.mark.parametrize(
    "name",
    [
        "word/document.xml",
        "word/settings.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
        "[Content_Types].xml",
        "docProps/core.xml",
        "customXml/item9.xml",
        "word/onbekend.bin",
        "zonder-ending",
    ],
)
def test_a_doctype_is_refused_in_any_part(name: str) -> None:
    for doctype in (b"<!DOCTYPE x>", b"<!DOCTYPE x [%s]>" % LAUGHS, b'<!DOCTYPE x SYSTEM "x">'):
        parts = parts_of(docx_of("x"))
        head, _, rest = parts.get(name, b"<?xml version='1.0'?><x/>").partition(b"?>")
        changed = {name: head + b"?>" + doctype + rest}
        assert refusal(repacked(docx_of("x"), changed)) == "template.doctype"


@pytest.mark.parametrize(
    "encoding",
    ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-7", "cp037", "latin-1"],
)
def test_another_encoding_that_could_hide_something_is_refused(encoding: str) -> None:
    words = f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE x><x/>"
    for name in ("word/document.xml", "customXml/item9.xml"):
        key = refusal(repacked(docx_of("x"), {name: words.encode(encoding)}))
        assert key in ("template.save_again", "template.damaged")
        if encoding.startswith("utf"):
            assert key == "template.save_again"


def test_utf_8_is_fine_however_it_is_told() -> None:
    data = docx_of("é {{ x }}")
    body = parts_of(data)["word/document.xml"]
    for changed in (
        b"\xef\xbb\xbf" + body,
        body.replace(b"UTF-8", b"utf-8"),
        body[body.index(b"<w:") :],
    ):
        filled = Template.compile(repacked(data, {"word/document.xml": changed})).render({"x": "ü"})
        assert all_words(filled) == "é ü"


def test_a_document_in_the_strict_form_is_refused_with_a_cure() -> None:
    data = docx_of("x")
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/"
    relations = parts_of(data)["_rels/.rels"].replace(KIND, strict)
    assert refusal(repacked(data, {"_rels/.rels": relations})) == "template.save_again"


def test_words_under_another_prefix_are_refused_when_they_must_be_filled_in() -> None:
    data = docx_of("{{ x }}")
    body = parts_of(data)["word/document.xml"]
    other = body.replace(b"<w:", b"<q:").replace(b"</w:", b"</q:").replace(b" w:", b" q:")
    other = other.replace(b"xmlns:w=", b"xmlns:q=")
    assert refusal(repacked(data, {"word/document.xml": other})) == "template.save_again"


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


@pytest.mark.parametrize(
    "expression",
    [
        "kit_next_id",
        "kit_next_id()",
        "kit_pictures",
        "kit_next_id|as_bookmark('a\"/><w:fldSimple w:instr=\"x\"/>', 'b')",
        "['http://x', title, '']|as_address",
        "title|as_plain_text",
        "[title]|map('as_plain_text')|join",
    ],
)
def test_what_the_kit_itself_writes_with_is_not_for_templates(expression: str) -> None:
    assert refusal(docx_of("{{ " + expression + " }}")) == "template.unsupported_tag"
    assert refusal(docx_of("{% if " + expression + " %}{% endif %}")) == "template.unsupported_tag"


def test_what_the_kit_itself_writes_with_is_not_for_templates_by_another_spelling() -> None:
    words = "{{ [title]|map('as\\x5fplain_text')|join }}"
    assert refusal(docx_of(words)) == "template.unknown_filter"


def test_who_ever_worked_on_a_template_is_not_named_in_a_document() -> None:
    people = b'<w15:people xmlns:w15="urn:x"><w15:person w15:author="Joke de Wit"/></w15:people>'
    sheet = repacked(docx_of("{{ x }}"), {"word/people.xml": people})
    assert b"Joke" not in parts_of(Template.compile(sheet).render({"x": 1}))["word/people.xml"]
