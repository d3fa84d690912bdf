"""A picture takes the place of the one with its alternative text, in its box, undistorted."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable

import pytest
from docx import Document
from docx.shared import Emu

from ekc_kit.errors import TemplateError
from ekc_kit.model.cleaning import clean_line
from ekc_kit.texts import say
from ekc_kit.word import Template
from ekc_kit.word.pictures import read_picture
from ekc_kit.word.starter.sheet import new_sheet
from tests.hostile import SHORT
from tests.word.corpus.drawings import picture, text_box
from tests.word.corpus.pieces import WordFile, p
from tests.word.making import parts_of, repacked, saved


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes(width)) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b08000300070101110000ffd9")


def template(*names: str, loop: bool = False) -> Template:
    sheet = new_sheet()
    sheet.core_properties.title = "Plaatjes"
    if loop:
        sheet.add_paragraph("{%p for x in xs %}")
    for name in names:
        shape = (
            sheet.add_paragraph().add_run().add_picture(io.BytesIO(png(4, 4)), Emu(4000), Emu(2000))
        )
        shape._inline.docPr.set("descr", name)
    if loop:
        sheet.add_paragraph("{%p endfor %}")
    return Template.compile(saved(sheet))


def test_a_template_knows_its_pictures() -> None:
    assert template("kring", "keten").pictures == ("kring", "keten")


def test_a_picture_keeps_the_box_and_its_own_proportions(
    assert_valid: Callable[[bytes], None],
) -> None:
    data = template("kring", "keten").render({}, {"keten": png(10, 10)})
    parts = parts_of(data)
    assert parts["word/media/kit0.png"] == png(10, 10)
    assert parts["word/document.xml"].count(b'cx="4000" cy="2000"') == 2
    assert parts["word/document.xml"].count(b'cx="2000" cy="2000"') == 2
    assert b"kit0.png" in parts["word/_rels/document.xml.rels"]
    assert_valid(data)


def test_without_pictures_the_placeholders_stay(assert_valid: Callable[[bytes], None]) -> None:
    assert_valid(template("kring").render({}))


def test_a_picture_in_a_loop_is_shown_each_time(assert_valid: Callable[[bytes], None]) -> None:
    data = template("kring", loop=True).render({"xs": [1, 2]}, {"kring": png(2, 1)})
    assert parts_of(data)["word/document.xml"].count(b"rIdKit0") == 2
    assert_valid(data)


def described(title: str, words: str) -> Template:
    """A template with one picture that is found by its title and described by *words*."""
    sheet = new_sheet()
    sheet.core_properties.title = "Plaatjes"
    shape = sheet.add_paragraph().add_run().add_picture(io.BytesIO(png(4, 4)), Emu(4000), Emu(2000))
    shape._inline.docPr.set("title", title)
    shape._inline.docPr.set("descr", words)
    return Template.compile(saved(sheet))


@pytest.mark.parametrize("words", SHORT.values(), ids=SHORT)
def test_a_picture_says_what_it_shows(words: str) -> None:
    kept = clean_line(words)
    data = described("kring", "Te zien: {{ wat }}").render({"wat": kept}, {"kring": png(2, 1)})
    shape = Document(io.BytesIO(data)).inline_shapes[0]
    assert shape._inline.docPr.get("descr") == f"Te zien: {kept}"


def test_what_a_picture_shows_is_no_name_for_it() -> None:
    """It is found by the name that Word gave it, then."""
    assert described("", "{{ wat }}").pictures == ("Picture 1",)


def test_a_picture_that_says_what_it_shows_is_valid(assert_valid: Callable[[bytes], None]) -> None:
    made = described("kring", "{{ wat }}")
    assert_valid(made.render({"wat": 'acht "mensen" & <vier> erbij'}, {"kring": png(2, 1)}))


def test_a_picture_without_a_place_is_refused() -> None:
    for made in (template("kring"), template()):
        with pytest.raises(TemplateError) as caught:
            made.render({}, {"anders": png(1, 1)})
        assert "'anders'" in say(caught.value)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", png(0, 4), b"\xff\xd8\xff\xe0\0\x10"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateError) as caught:
        read_picture(data)
    assert caught.value.key == "template.not_a_picture"


def test_a_jpeg_tells_its_size() -> None:
    assert read_picture(JPEG).size == (7, 3)


def test_a_file_ending_in_capitals_is_the_same_ending() -> None:
    """Windows writes PNG; a second line for png would make the file invalid."""
    data = WordFile((p(picture("kring")),)).data()
    kinds = parts_of(data)["[Content_Types].xml"].replace(b'Extension="png"', b'Extension="PNG"')
    made = Template.compile(repacked(data, {"[Content_Types].xml": kinds}))
    told = parts_of(made.render({}, {"kring": png(1, 1)}))["[Content_Types].xml"].lower()
    assert told.count(b'extension="png"') == 1


@pytest.mark.parametrize("size", ['cx="" cy="1"', 'cx="x" cy="1"', 'cx="-1" cy="1"', 'cy="1"'])
def test_a_picture_of_no_size_is_no_placeholder(size: str) -> None:
    shape = picture("kring").replace('cx="90000" cy="90000"', size, 1)
    assert Template.compile(WordFile((p(shape),)).data()).pictures == ()


def test_a_picture_of_a_part_without_relationships_is_damage() -> None:
    header = {"header1": p(picture("kring").replace("rIdDot", "rIdGone"))}
    with pytest.raises(TemplateError) as caught:
        Template.compile(WordFile(("x",), parts=header).data())
    assert caught.value.key == "template.damaged"


def boxes(data: bytes) -> list[str]:
    """What a drawing shows, and its sizes, as they stand in the body."""
    body = parts_of(data)["word/document.xml"].decode()
    return re.findall(r'(?:cx|cy|r:embed)="([^"]*)"', body)


def test_a_picture_in_a_text_box_stays_and_only_the_picture_is_a_placeholder(
    assert_valid: Callable[[bytes], None],
) -> None:
    data = WordFile((p(text_box(p(picture("logo")))), "{{ x }}")).data()
    sheet = Template.compile(data)
    assert sheet.pictures == ("logo", "logo")  # Word keeps a text box twice
    assert boxes(sheet.render({"x": "y"})) == boxes(data)
    filled = sheet.render({"x": "y"}, {"logo": png(2, 1)})
    box = ["1800000", "900000"]
    shown = ["90000", "45000", "rIdKit0", "90000", "45000"]
    assert boxes(filled) == [*box, *box, *shown, *shown]
    assert_valid(filled)


def test_pictures_and_shapes_in_a_group_keep_their_own_sizes() -> None:
    one = re.search("<pic:pic>.*</pic:pic>", picture("x"))
    assert one is not None
    group = picture("samen").replace(
        one.group(),
        '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
        f"<wpg:cNvGrpSpPr/><wpg:grpSpPr/>{one.group()}{one.group().replace('90000', '40000')}"
        "</wpg:wgp>",
    )
    data = WordFile((p(group), "{{ x }}")).data()
    sheet = Template.compile(data)
    assert sheet.pictures == ()
    assert boxes(sheet.render({"x": "y"})) == boxes(data)


def test_a_picture_that_is_smaller_than_its_room_stays_so_until_another_comes() -> None:
    smaller = picture("logo").replace('<a:ext cx="90000" cy="90000"/>', '<a:ext cx="8" cy="6"/>')
    data = WordFile((p(smaller), "{{ x }}")).data()
    sheet = Template.compile(data)
    assert boxes(sheet.render({"x": "y"})) == ["90000", "90000", "rIdDot", "8", "6"]
    filled = boxes(sheet.render({"x": "y"}, {"logo": png(1, 2)}))
    assert filled == ["45000", "90000", "rIdKit0", "45000", "90000"]
