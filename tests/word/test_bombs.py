"""A template that is made to exhaust the machine is refused within a second, in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.word.making import docx_of, parts_of, repacked
from tests.word.odd_zips import Entry, entries_of, zip_of

SECONDS, MEGABYTES = 1.0, 150
CHILD = Path(__file__).with_name("bomb_squad.py")


def body_of(inner: bytes) -> bytes:
    """A document whose body begins with *inner*."""
    data = docx_of("x")
    body = parts_of(data)["word/document.xml"]
    return repacked(data, {"word/document.xml": body.replace(b"<w:body>", b"<w:body>" + inner, 1)})


def many(count: int, size: int) -> bytes:
    parts = [Entry(b"word/media/%d.bin" % n, bytes(size)) for n in range(count)]
    return zip_of([*entries_of(docx_of("x")), *parts])


def one_run(words: bytes) -> bytes:
    return body_of(b"<w:p><w:r><w:t>" + words + b"</w:t></w:r></w:p>")


def attributes(line: bytes) -> bytes:
    return body_of(b"<w:p " + b" ".join(line % (n, n) for n in range(1_000_000)) + b"/>")


BOMBS = {
    "one_huge_part": lambda: repacked(docx_of("x"), {"word/media/a.bin": bytes(200_000_000)}),
    "one_huge_part_that_lies": lambda: zip_of(
        [
            *entries_of(docx_of("x")),
            Entry(b"word/media/a.bin", bytes(200_000_000), local_size=9, listed_size=9),
        ]
    ),
    "parts_that_are_huge_together": lambda: many(11, 10_000_000),
    "many_parts": lambda: many(60_000, 1),
    "a_huge_part_of_xml": lambda: body_of(b"<!--" + b"x" * 60_000_000 + b"-->"),
    "elements_100000_deep": lambda: body_of(b"<w:p>" * 100_000 + b"</w:p>" * 100_000),
    "elements_100000_deep_never_closed": lambda: body_of(b"<w:p>" * 100_000),
    "a_million_attributes": lambda: attributes(b'a%d="%d"'),
    "a_million_names": lambda: attributes(b'xmlns:a%d="b%d"'),
    "very_many_elements": lambda: body_of(b"<w:p/>" * 4_000_000),
    "a_word_without_end": lambda: one_run(b"x" * 18_000_000),
    "a_tag_without_end": lambda: body_of(b'<w:p w:x="' + b"x" * 18_000_000),
    "entities": lambda: repacked(
        docx_of("x"),
        {
            "word/document.xml": b"<!DOCTYPE x ["
            + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
            + b"]><x>&a11;</x>"
        },
    ),
    "very_many_links": lambda: repacked(
        docx_of("x"),
        {"word/_rels/document.xml.rels": b"<a>" + b"<Relationship/>" * 1_900_000 + b"</a>"},
    ),
    "very_many_ends_of_tags": lambda: one_run(b"{{ " * 300_000),
    "very_many_tags": lambda: one_run(b"{{ x }}" * 300_000),
    "very_many_choices": lambda: one_run(b"{% if x %}" * 300_000),
    "very_many_quotes": lambda: one_run(b"{{ " + "‘\\‘".encode() * 300_000 + b" }}"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    first, bomb = tmp_path / "first.docx", tmp_path / "bomb.docx"
    first.write_bytes(docx_of("x"))
    bomb.write_bytes(BOMBS[name]())
    command = [sys.executable, CHILD, first, bomb]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    key, took, grown = json.loads(told.stdout)
    assert key.startswith("template.")
    assert took < SECONDS
    assert grown < MEGABYTES
