"""A template is one plain zip; one that can hide something is refused before it is unpacked."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word import Template
from tests.word.making import docx_of, repacked
from tests.word.odd_zips import Entry, entries_of, renamed, zip_of

PARTS = entries_of(docx_of("x"))
WHOLE = zip_of(PARTS)


def refusal(data: bytes) -> str:
    with pytest.raises(TemplateError) as caught:
        Template.compile(data)
    for language in ("en", "nl"):
        use_language(language)
        assert say(caught.value)
    return caught.value.key.removeprefix("template.")


def test_a_plain_zip_is_fine_with_a_remark_and_with_sizes_that_follow() -> None:
    for data in (WHOLE, zip_of(PARTS, remark=b"van de buurt"), streamed()):
        assert Template.compile(data).render({})


def streamed() -> bytes:
    """A zip as it is written to where one cannot go back: sizes come after each part."""

    class Stream(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in PARTS:
            archive.writestr(part.name.decode(), part.data)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zip_of(PARTS, before=b"#!/bin/sh\n"),
        zip_of(PARTS, before=b"MZ" + bytes(500), moved=False),
        zip_of(PARTS, after=b"erachter"),
        WHOLE + WHOLE,
        zip_of(PARTS, count=len(PARTS) - 1),
        zip_of(PARTS, count=len(PARTS) + 1),
        zip_of(renamed(PARTS, local_name=b"word/anders.xml")),
        zip_of(renamed(PARTS, local_size=10)),
        zip_of(renamed(PARTS, place=0)),
        zip_of(renamed(PARTS, place=10_000_000)),
        zip_of(renamed(PARTS, listed_packed=10_000_000)),
        WHOLE[:4] + b"\1\0" + WHOLE[6:-14] + (0xFFFF).to_bytes(2, "little") + WHOLE[-12:],
    ],
    ids=str.split(
        "before before_told_so after two_zips too_few too_many two_names two_sizes"
        " over_another far_away longer_than_the_file more_disks"
    ),
)
def test_a_zip_that_says_two_things_is_refused(data: bytes) -> None:
    assert refusal(data) == "save_again"


def test_parts_that_lie_over_each_other_are_refused() -> None:
    """One packed heap, told many times: a bomb of a few kilobytes without a high ratio."""
    heap = Entry(b"word/media/0.bin", bytes(1_000_000))
    start = len(zip_of([*PARTS, heap])) - len(zip_of(PARTS))
    many = [
        Entry(f"word/media/{n}.bin".encode(), b"", listed_size=50_000, listed_packed=start)
        for n in range(1, 50)
    ]
    assert refusal(zip_of([*PARTS, heap, *many])) == "save_again"


@pytest.mark.parametrize("length", [22, 30, 100, 1_000])
def test_a_zip_that_was_cut_short_is_refused(length: int) -> None:
    assert refusal(WHOLE[:-length]) == "not_a_docx"
    assert refusal(WHOLE[:length]) == "not_a_docx"


def test_a_zip_for_very_large_files_is_refused() -> None:
    huge = 0xFFFFFFFF
    assert refusal(zip_of(renamed(PARTS, listed_size=huge))) == "too_large"
    assert refusal(zip_of(renamed(PARTS, place=huge))) == "save_again"
    assert refusal(zip_of(PARTS, count=0xFFFF)) == "too_large"


@pytest.mark.parametrize("flags", [0x1, 0x40, 0x2000])
def test_a_locked_part_is_refused(flags: int) -> None:
    assert refusal(zip_of(renamed(PARTS, flags=flags))) == "old_or_locked"


def test_a_part_that_is_packed_in_an_unknown_way_is_refused() -> None:
    data = bytearray(WHOLE)
    for sign, step in ((b"PK\3\4", 8), (b"PK\1\2", 10)):
        at = data.rindex(sign)
        data[at + step] = 14
    assert refusal(bytes(data)) in ("damaged", "not_a_docx")


def test_a_symbolic_link_is_refused() -> None:
    link = Entry(b"word/media/a.png", b"/etc/passwd", mode=0o120777)
    assert refusal(zip_of([*PARTS, link])) == "odd_names"


@pytest.mark.parametrize(
    "name",
    [
        "WORD/Document.XML",
        "word/document.xml.",
        "word/document.xml ",
        "word./x.xml",
        "../x.xml",
        "word/../../x.xml",
        "word/./x.xml",
        "..\\x.xml",
        "/x.xml",
        "c:x.xml",
        "word//x.xml",
        "word/%2e%2e/x.xml",
        "word%2fx.xml",
        "word/x\n.xml",
        "word/x\x7f.xml",
        "word/x?.xml",
        "word/" + "a" * 500 + ".xml",
    ],
)
def test_an_odd_name_is_refused(name: str) -> None:
    assert refusal(zip_of([*PARTS, Entry(name.encode(), b"<x/>")])) == "odd_names"


def test_two_names_that_look_the_same_are_refused() -> None:
    names = [unicodedata.normalize(form, "word/café.xml").encode() for form in ("NFC", "NFD")]
    parts = [Entry(name, b"<x/>", flags=0x800) for name in names]
    assert Template.compile(zip_of([*PARTS, parts[0]])).render({})
    assert refusal(zip_of([*PARTS, *parts])) == "odd_names"


def test_a_part_that_says_it_is_smaller_than_it_is_stops_there() -> None:
    for lies in ({"listed_size": 10, "local_size": 10}, {"listed_size": 0, "local_size": 0}):
        part = Entry(b"word/media/a.bin", bytes(1_000_000), **lies)
        assert refusal(zip_of([*PARTS, part])) == "too_large"
    part = Entry(b"word/media/a.bin", b"x", listed_size=1_000, local_size=1_000)
    assert refusal(zip_of([*PARTS, part])) == "damaged"


def test_a_zip_within_a_zip_is_not_opened() -> None:
    inner = repacked(docx_of("x"), {"word/media/a.bin": bytes(90_000_000)})
    assert refusal(repacked(docx_of("x"), {"word/media/b.bin": inner})) == "embedded"
