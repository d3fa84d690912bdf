"""A template fetches nothing, runs nothing and leads to nothing but pages, post and telephones."""

from __future__ import annotations

import pytest

from ekc_kit.word import Template
from tests.word.making import docx_of, parts_of, repacked
from tests.word.refusing import KIND, RELS, body_with, linked, refusal, with_settings


@pytest.mark.parametrize("kind", [b"image", b"frame", b"oleLink", b"mailMergeSource", b"header"])
def test_a_link_that_fetches_is_refused(kind: bytes) -> None:
    for target in (b"http://example.org/x", b"file:///c:/x", b"\\\\server\\x", b"mailto:a@b.nl"):
        assert refusal(linked(kind, target)) == "template.external_link"


def test_another_template_that_this_one_hangs_on_is_refused_with_a_cure() -> None:
    data = with_settings(b"")
    line = b'<Relationship Id="rT" Type="%sattachedTemplate" Target="file:///c:/x.dotm" '
    line = line % KIND + b'TargetMode="External"/>'
    space = b"http://schemas.openxmlformats.org/package/2006/relationships"
    relations = b'<Relationships xmlns="%s">%s</Relationships>' % (space, line)
    attached = repacked(data, {"word/_rels/settings.xml.rels": relations})
    assert refusal(attached) == "template.attached"
    assert refusal(with_settings(b"<w:attachedTemplate/>")) == "template.attached"


def test_addresses_for_a_mail_merge_are_refused() -> None:
    query = b'<w:mailMerge><w:connectString w:val="DSN=x"/><w:query w:val="SELECT"/></w:mailMerge>'
    assert refusal(with_settings(query)) == "template.external_link"


@pytest.mark.parametrize(
    "line",
    [
        b'<Relationship Id="r" Type="%simage" Target="http://a/?x>y" TargetMode="External"/>',
        b"<Relationship TargetMode='External' Target='http://a/' Id='r' Type='%simage'/>",
        b'<Relationship Id="r" Type="%simage" Target="http://a/" TargetMode="&#69;xternal"/>',
        b'<Relationship Id="r" Type="%simage" Target="http://a/" TargetMode="external"/>',
        b'<Relationship\nId="r"\nType="%simage"\nTarget="&#104;ttp://a/"/>',
        b'<Relationship Id="r" Type="%simage" Target="//server/x.png"/>',
        b'<Relationship Type="%shyperlink" Target="&#106;avascript:x" TargetMode="External"/>',
        b'<Relationship Id="r" Type="%shyperlink" Target=" http://a/" TargetMode="External"/>',
        b'<Relationship Id="r" Type="%shyperlink" Target="\\\\server\\x" TargetMode="External"/>',
    ],
)
def test_a_link_that_fetches_is_refused_however_it_is_written(line: bytes) -> None:
    data = docx_of("x")
    more = line % KIND + b"</Relationships>"
    changed = parts_of(data)[RELS].replace(b"</Relationships>", more)
    assert refusal(repacked(data, {RELS: changed})) == "template.external_link"


def test_an_ordinary_link_is_fine_and_a_program_or_file_is_not() -> None:
    Template.compile(linked(b"hyperlink", b"https://example.org/x"))
    Template.compile(linked(b"hyperlink", b"mailto:info@example.org"))
    Template.compile(linked(b"hyperlink", b"TEL:0201234567"))
    assert refusal(linked(b"hyperlink", b"file:///c:/x")) == "template.external_link"
    assert refusal(linked(b"hyperlink", b"javascript:x")) == "template.external_link"


def test_a_drawing_that_fetches_without_a_relationship_is_refused() -> None:
    vml = b'xmlns:v="urn:schemas-microsoft-com:vml"'
    shape = b"<w:r><w:pict><v:shape " + vml + b" %s>%s</v:shape></w:pict></w:r>"
    for attribute, inner in (
        (b"", b'<v:imagedata src="http://a/x.png"/>'),
        (
            b"",
            b'<v:fill xmlns:o="urn:schemas-microsoft-com:office:office" o:href="http:x" src="x"/>',
        ),
        (b'href="file:///c:/x"', b""),
    ):
        drawn = shape % (attribute, inner)
        assert refusal(body_with(b"<w:r>", drawn + b"<w:r>")) == "template.external_link"
    Template.compile(body_with(b"<w:r>", shape % (b'href="https://a.nl/"', b"") + b"<w:r>"))


BEGIN, END = (b'<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in (b"begin", b"end"))


def code(*pieces: bytes, tag: bytes = b"w:instrText") -> bytes:
    """A field of which the code is cut in pieces."""
    return BEGIN + b"".join(b"<w:r><%s>%s</%s></w:r>" % (tag, one, tag) for one in pieces) + END


TOLD = b'<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def nested(before: bytes, inner: bytes, after: bytes, begins: bytes = b"") -> bytes:
    """A field with another in its code, or in its words when these have begun."""
    said = [b"<w:r><w:instrText>%s</w:instrText></w:r>" % words for words in (before, after)]
    return BEGIN + said[0] + begins + code(inner) + said[1] + END


@pytest.mark.parametrize(
    "field",
    [
        b"<w:r><w:instrText>DDEAUTO x</w:instrText></w:r>",
        code(b" DDEAUTO c:\\x "),
        code(b" D", b"D", b"E c:\\x "),
        code(b" include", b"Text c:\\x "),
        code(b" INC&#76;UDEPICTURE x"),
        code(b" <!-- x -->INCLUDE<![CDATA[TEXT]]> x"),
        code(b" LINK Word.Document x"),
        code(b" DATABASE x"),
        code(b" RD x"),
        code(b" DDE x", tag=b"w:delInstrText"),
        BEGIN + code(b" QUOTE DDE ") + b"<w:r><w:instrText> c:\\x</w:instrText></w:r>" + END,
        code(b" IF 1 = 1 ") + BEGIN + code(b"DDE x") + END,
        b'<w:fldSimple w:instr=" INCLUDETEXT x "/>',
        b"<w:fldSimple w:instr='&#9;dde&#32;x'/>",
        b'<x:fldSimple x:instr="DDE x" xmlns:x="%s"/>'
        % b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        code(b' HYPERLINK "file:///c:/x" '),
        code(b" HYPERLINK \\\\\\\\server\\\\x "),
        code(b" HYPERLINK javascript:x "),
        code(b'INCLUDETEXT"c:\\x"'),
        code(b'INCLUDEPICTURE"http://127.0.0.1:9/x.png"'),
        code(b'INCLUDEPICTURE\\d "http://127.0.0.1:9/x.png"'),
        code(b'DDE"x" "y"'),
        code(b'LINK"Excel.Sheet" "x"'),
        b"<w:fldSimple w:instr='DDE\"x\"'/>",
        code(b' HYPERLINK \\o "tip" "file:///c:/x.exe" '),
        code(b' HYPERLINK \\l "a" "\\\\srv\\s" '),
        code(b' HYPERLINK \\l "file:///c:/x" '),
        code(b' HYPERLINK "http://a.nl" "file:///c:/x" '),
        code(b' HYPERLINK "http://a.nl" \\o tip file:///c:/x '),
        code(b" HYPERLINK "),
        nested(b" D", b' QUOTE "DEAUTO" ', b" c:\\cmd"),
        nested(b" HYPERLINK \\l a ", b' QUOTE "file:///c:/x" ', b""),
    ],
)
def test_a_field_code_that_fetches_is_refused(field: bytes) -> None:
    assert refusal(body_with(b"<w:r>", field + b"<w:r>")) == "template.external_link"


@pytest.mark.parametrize(
    "field",
    [
        code(b" PAGE "),
        code(b' HYPERLINK "https://example.org/link/dde" '),
        code(b" HYPERLINK \\l &quot;_Toc1&quot; "),
        code(b' HYPERLINK "mailto:a@b.nl" \\o "LINK" '),
        code(b' TOC \\o "1-3" \\h '),
        code(b" IF ") + code(b" PAGE "),
        code(b" HYPERLINK mailto:a@b.nl \\* MERGEFORMAT "),
        code(b' HYPERLINK "https://a.nl" \\l "_Toc1" \\t "_blank" \\n '),
        nested(b" IF ", b" PAGE ", b' = 1 "a" "b" '),
        nested(b" = ", b" NUMPAGES ", b" - 1 "),
        nested(b'TOC \\o "1-3" ', b"HYPERLINK \\l _Toc1", b"", begins=TOLD),
        nested(b"HYPERLINK \\l _Toc1 ", b"PAGEREF _Toc1", b"", begins=TOLD),
        b'<w:fldSimple w:instr=" REF linktext "/>',
        b"<w:r><w:t>DDE, LINK en INCLUDETEXT zijn woorden</w:t></w:r>",
    ],
)
def test_an_ordinary_field_code_is_fine(field: bytes) -> None:
    assert Template.compile(body_with(b"<w:r>", field + b"<w:r>")).render({})


def test_a_tag_in_a_field_code_is_refused_also_when_it_is_split() -> None:
    for field in (
        code(b" REF {{ x }} "),
        code(b" REF {", b"{ x }", b"} "),
        b'<w:fldSimple w:instr=" REF {{ x }} "/>',
    ):
        assert refusal(body_with(b"<w:r>", field + b"<w:r>")) == "template.unsupported_place"
