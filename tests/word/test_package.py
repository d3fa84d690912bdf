"""The zip: unchanged parts stay as they are, changed parts are packed once."""

from __future__ import annotations

import io
import zipfile

import pytest

from ekc_kit.word import Template, package
from tests.word.making import docx_of, parts_of


def test_unchanged_parts_are_copied_as_packed_bytes() -> None:
    data = docx_of("{{ x }}")
    before = package.read_parts(data)
    after = package.read_parts(Template.compile(data).render({"x": "a"}))
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_a_document_says_nothing_about_when_it_was_made() -> None:
    data = Template.compile(docx_of("{{ x }}")).render({"x": "a"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_fast_compressor_the_parts_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    template = Template.compile(docx_of("{{ x }}"))
    expected = parts_of(template.render({"x": "a" * 10_000}))
    monkeypatch.setattr(package, "isal_zlib", None)
    assert parts_of(template.render({"x": "a" * 10_000})) == expected


def test_names_with_accents_survive() -> None:
    parts = [package.pack("word/média.xml", b"x"), package.pack("b", b"y" * 99, store=True)]
    data = package.Package(parts[:1]).write(parts[1:])
    assert parts_of(data) == {"word/média.xml": b"x", "b": b"y" * 99}
