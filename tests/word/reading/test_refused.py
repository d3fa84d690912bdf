"""What the kit does not read back, and the sentence it says instead."""

from __future__ import annotations

import inspect
import io
import re
import zipfile

import pytest

from ekc_kit.errors import DocumentError
from ekc_kit.files import SIZE_LIMIT
from ekc_kit.texts import has_text, say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word import package, refusals
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies, write_document, write_plan
from ekc_kit.word.reading import read_plan
from tests.word.making import docx_of, parts_of, repacked
from tests.word.polishing import Polished

PLEIN = practice_case("plein", "nl")
BODY, RELS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
KIND = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@pytest.fixture(scope="module")
def plan() -> bytes:
    return write_plan(PLEIN)


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        read_plan(data)
    for language in ("en", "nl"):
        use_language(language)
        said = say(caught.value)
        for words in ("Documentsjabloon", "Word-sjabloon", "Word template"):  # what Word calls it
            said = said.replace(words, "")
        assert "template" not in said
        assert "sjabloon" not in said
    return caught.value.key.removeprefix("edited_plan.")


@pytest.mark.parametrize(
    "data", [b"", b"geen zip", b"PK\x03\x04 half", b"{}", b"PK\x05\x06" + bytes(18)]
)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    assert refusal(data) == "not_a_docx"


def test_an_old_or_locked_file_is_refused() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0" + bytes(600)) == "old_or_locked"


def test_a_word_file_that_is_no_plan_is_refused() -> None:
    assert refusal(docx_of("Boodschappen", "melk")) == "not_a_plan"


@pytest.mark.parametrize(
    "kind", [one for one in KINDS.values() if one.name != "plan"], ids=lambda one: one.name
)
def test_another_document_of_the_kit_is_refused_also_when_it_shows_agreements(kind: Kind) -> None:
    if kind.recipients is None:
        data = write_document(kind, PLEIN)
    else:
        _, data = next(write_copies(kind, PLEIN, kind.recipients(PLEIN).copies))
    assert refusal(data) == "not_a_plan"


def test_a_file_of_too_many_bytes_is_refused_unread() -> None:
    assert refusal(b"PK\x03\x04" + bytes(SIZE_LIMIT)) == "too_large"


def test_a_file_that_unpacks_without_end_is_refused(plan: bytes) -> None:
    assert refusal(repacked(plan, {"word/media/x.xml": bytes(110_000_000)})) == "unpacks_too_large"


def linked(plan: bytes, kind: bytes, target: bytes, mode: bytes = b"External") -> bytes:
    line = b'<Relationship Id="rX" Type="%s" Target="%s" TargetMode="%s"/></Relationships>'
    line %= (KIND + kind, target, mode)
    return repacked(plan, {RELS: parts_of(plan)[RELS].replace(b"</Relationships>", line)})


def with_doctype(plan: bytes) -> bytes:
    whole = parts_of(plan)[BODY]
    begin = whole.index(b"<w:document")
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return repacked(plan, {BODY: whole[:begin] + entity + whole[begin:]})


def with_same_part_twice(plan: bytes) -> bytes:
    whole = io.BytesIO(plan)
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("WORD/document.xml", b"<x/>")
    return whole.getvalue()


def test_what_a_template_may_not_hold_a_plan_may_not_hold_either(plan: bytes) -> None:
    assert refusal(repacked(plan, {"word/vbaProject.bin": b"x"})) == "macro"
    assert refusal(repacked(plan, {"word/embeddings/oleObject1.bin": b"x"})) == "embedded"
    assert refusal(linked(plan, b"image", b"http://example.org/a.png")) == "external_link"
    assert refusal(linked(plan, b"attachedTemplate", b"file:///c:/x.dotm")) == "attached"
    assert refusal(with_doctype(plan)) == "doctype"
    assert refusal(repacked(plan, {"word/../../x.xml": b"<x/>"})) == "odd_names"
    assert refusal(with_same_part_twice(plan)) == "odd_names"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        (BODY, b""),
        (BODY, b"<w:document"),
        (BODY, b"<x/>"),
        (BODY, b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
        (TYPES, b"<x/>"),
        (RELS, b"<x/>"),
        ("word/styles.xml", b"<w:styles"),
        ("_rels/.rels", b"<Relationships/>"),
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused(plan: bytes, part: str, content: bytes) -> None:
    assert refusal(repacked(plan, {part: content})) in ("damaged", "not_a_plan")


def test_what_only_python_docx_stumbles_over_is_called_damaged(plan: bytes) -> None:
    parts = parts_of(plan)
    whole = parts["word/styles.xml"]
    without_name = re.sub(rb"<w:name w:val=[^>]*/>", b"<w:name/>", whole, count=1)
    assert refusal(repacked(plan, {"word/styles.xml": without_name})) == "damaged"
    without_target = re.sub(rb' Target="[^"]*"', b"", parts[RELS], count=1)
    assert refusal(repacked(plan, {RELS: without_target})) == "damaged"


@pytest.mark.parametrize(
    "target", [b"https://example.org/", b"www.x.nl", b"../Afspraken.docx", b"sms:0612", b"webcal:x"]
)
def test_a_link_to_click_is_no_danger_wherever_it_leads(plan: bytes, target: bytes) -> None:
    assert read_plan(linked(plan, b"hyperlink", target)).rows


def test_a_template_of_word_is_to_be_saved_as_a_document(plan: bytes) -> None:
    kinds = parts_of(plan)[TYPES].replace(b"document.main+xml", b"template.main+xml")
    assert refusal(repacked(plan, {TYPES: kinds})) == "is_dotx"


def test_more_agreements_than_a_case_can_hold_are_refused(plan: bytes) -> None:
    polished = Polished(plan)
    for _ in range(7):
        for row in range(len(polished.rows)):
            polished.copies(row * 2)
    assert refusal(polished.bytes()) == "too_many"


def test_every_refusal_of_a_template_has_its_own_words_for_a_plan() -> None:
    """A template has other cures; without words of its own a plan would only be called damaged."""
    codes = {
        code
        for module in (package, refusals)
        for code in re.findall(r'"template\.(\w+)"', inspect.getsource(module))
    }
    assert len(codes) > 6
    words = {code.replace("too_large", "unpacks_too_large") for code in codes}
    assert [code for code in words if not has_text(f"edited_plan.{code}")] == []
