"""Templates that are refused, made from an ordinary one, and the key of what is said of them."""

from __future__ import annotations

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word import Template
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


def with_settings(inner: bytes) -> bytes:
    data = docx_of("x")
    settings = parts_of(data)["word/settings.xml"].replace(
        b"</w:settings>", inner + b"</w:settings>"
    )
    return repacked(data, {"word/settings.xml": settings})
