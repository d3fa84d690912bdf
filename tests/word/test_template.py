"""The engine: what stands in a template comes out filled in, whole and safe."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from docx import Document

from ekc_kit.word import Template
from tests.hostile import HOSTILE
from tests.word.making import all_words, docx_of, paragraphs, parts_of, repacked, saved


def filled(context: dict[str, object], *words: str) -> list[str]:
    return paragraphs(Template.compile(docx_of(*words)).render(context))


def test_a_field_is_filled_in() -> None:
    assert filled({"name": "Ayşe"}, "Dag {{ name }}!") == ["Dag Ayşe!"]


def test_words_that_look_like_xml_stay_words() -> None:
    assert filled({"x": "Oma & Opa <18"}, "{{ x }}") == ["Oma & Opa <18"]


def test_a_tag_split_over_runs_is_one_tag_and_the_words_around_it_keep_their_looks() -> None:
    sheet = Document()
    paragraph = sheet.add_paragraph("Dag {")
    for piece in ("{ na", "me ", "}"):
        paragraph.add_run(piece).italic = True
    paragraph.add_run("} en ").bold = True
    paragraph.add_run("tot zo").bold = True
    data = Template.compile(saved(sheet)).render({"name": "Wim"})
    assert all_words(data) == "Dag Wim en tot zo"
    assert parts_of(data)["word/document.xml"].count(b"<w:b/>") == 2


def test_smart_quotes_inside_a_tag_are_quotes() -> None:
    assert filled({"x": "a"}, "{% if x == ‘a’ and x != “b” %}ja{% endif %}") == ["ja"]


def test_a_paragraph_tag_takes_its_paragraph_with_it() -> None:
    words = ("{%p for x in xs %}", "- {{ x }}", "{%p endfor %}", "einde")
    assert filled({"xs": ["een", "twee"]}, *words) == ["- een", "- twee", "einde"]
    assert filled({"xs": []}, *words) == ["einde"]


def test_a_run_tag_keeps_the_words_beside_it() -> None:
    words = "A{%r if x %}B{%r else %}C{%r endif %}D"
    assert filled({"x": True}, words) == ["ABD"]
    assert filled({"x": False}, words) == ["ACD"]


def table(*rows: tuple[str, ...]) -> bytes:
    sheet = Document()
    made = sheet.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    return saved(sheet)


def test_a_row_tag_repeats_rows() -> None:
    data = table(
        ("kop", "kop"), ("{%tr for x in xs %}", ""), ("{{ x }}", "w"), ("{%tr endfor %}", "")
    )
    rendered = Template.compile(data).render({"xs": ["een", "twee"]})
    assert paragraphs(rendered) == ["kop", "kop", "een", "w", "twee", "w"]


def test_a_cell_tag_repeats_cells() -> None:
    data = table(("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"))
    assert paragraphs(Template.compile(data).render({"xs": ["een", "twee"]})) == ["een", "twee"]


def test_a_table_that_lost_all_rows_is_left_out() -> None:
    data = table(("{%tr for x in xs %}",), ("{{ x }}",), ("{%tr endfor %}",))
    assert (
        b"<w:tbl>" not in parts_of(Template.compile(data).render({"xs": []}))["word/document.xml"]
    )


def test_a_cell_that_lost_all_paragraphs_keeps_an_empty_one() -> None:
    sheet = Document()
    cell = sheet.add_table(1, 1).cell(0, 0)
    cell.text = "{%p if x %}"
    cell.add_paragraph("ja")
    cell.add_paragraph("{%p endif %}")
    rendered = Template.compile(saved(sheet)).render({"x": False})
    assert b"</w:tcPr><w:p/></w:tc>" in parts_of(rendered)["word/document.xml"]


def test_line_breaks_tabs_and_fixed_spaces_are_kept() -> None:
    assert filled({"x": "a\nb\tc\u00a0d\r\ne"}, "{{ x }}") == ["a\nb\tc\u00a0d\ne"]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_runs_vanishes_or_takes_other_text_along(name: str) -> None:
    words = filled({"x": HOSTILE[name]}, "voor{{ x }}tussen", "erna {{ x|length }}")
    whole = words[0].removeprefix("voor").removesuffix("tussen")
    kept = [sign for sign in HOSTILE[name] if sign.isprintable()]
    assert [sign for sign in whole if sign.isprintable() and sign != "\ufffd"] == [
        sign for sign in kept if sign != "\ufffd"
    ]
    assert words[1].startswith("erna ")


def test_control_characters_cannot_occur_in_a_document() -> None:
    every = "".join(map(chr, range(0xA0))) + "\ud800\udfff\ufffe\uffff"
    data = Template.compile(docx_of("{{ x }}", "{% set y = x %}{{ y|upper }}")).render({"x": every})
    body = parts_of(data)["word/document.xml"].decode()
    assert not [sign for sign in body if ord(sign) < 32 and sign != "\n"]
    assert not [sign for sign in body if 0x7F <= ord(sign) < 0xA0]


def test_a_block_that_was_set_is_not_escaped_twice() -> None:
    words = "{% set x %}{{ name }} & co{% endset %}{{ x }}"
    assert filled({"name": "A & B <c>\x00"}, words) == ["A & B <c>\ufffd & co"]


def test_words_joined_to_a_set_block_are_cleaned_too() -> None:
    words = "{% set b %}<{% endset %}{{ b ~ x }}"
    assert filled({"x": "&\x00\ud800"}, words) == ["<&\ufffd\ufffd"]


def test_text_boxes_links_and_footnotes_are_filled_in() -> None:
    box = (
        b'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        b"<w:txbxContent><w:p><w:r><w:t>doos {{</w:t></w:r><w:r><w:t> x }}</w:t></w:r></w:p>"
        b"</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        b'<w:hyperlink w:anchor="a"><w:r><w:t>link {{ x }}</w:t></w:r></w:hyperlink>'
    )
    notes = (
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:footnote w:id="1"><w:p><w:r><w:t>noot {{ x }}</w:t></w:r></w:p></w:footnote>'
        b"</w:footnotes>"
    )
    data = docx_of("hier {{ x }}")
    parts = parts_of(data)
    listed = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.wordprocessingml.footnotes+xml"/></Types>',
    )
    body = parts["word/document.xml"].replace(b"<w:p><w:r>", b"<w:p>" + box + b"<w:r>", 1)
    changes = {
        "word/document.xml": body,
        "[Content_Types].xml": listed,
        "word/footnotes.xml": notes,
    }
    rendered = Template.compile(repacked(data, changes)).render({"x": "A & B"})
    assert "doos A & B" in paragraphs(rendered)
    assert "link A & B" in paragraphs(rendered)[0]
    assert "hier A & B" in paragraphs(rendered)[0]
    assert paragraphs(rendered, "word/footnotes.xml") == ["noot A & B"]


def test_headers_footers_and_properties_are_filled_in() -> None:
    sheet = Document()
    sheet.sections[0].header.paragraphs[0].text = "kop {{ x }}"
    sheet.sections[0].footer.paragraphs[0].text = "voet {{ x }}"
    sheet.core_properties.title = "titel {{ x }}"
    data = Template.compile(saved(sheet)).render({"x": "a & b\nc"})
    parts = parts_of(data)
    text = b"".join(parts[name] for name in parts if "header" in name or "footer" in name)
    assert b"kop a &amp; b</w:t><w:br/>" in text
    assert b"voet a &amp; b</w:t><w:br/>" in text
    assert b"titel a &amp; b c<" in parts["docProps/core.xml"]


def test_a_value_in_an_attribute_cannot_leave_it() -> None:
    sheet = Document()
    sheet.add_table(1, 1)._tbl.tblPr.append(
        sheet.element.makeelement(
            "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblCaption",
            {"{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val": "over {{ x }}"},
        )
    )
    body = parts_of(Template.compile(saved(sheet)).render({"x": '" w:evil="\n<'}))
    assert b'w:val="over &#34; w:evil=&#34; &lt;"' in body["word/document.xml"]


def test_plain_braces_can_be_written() -> None:
    assert filled({"x": 1}, "{_{ x }_} {_% x %_} {{ x }}") == ["{{ x }} {% x %} 1"]


def test_a_remark_is_left_out() -> None:
    assert filled({}, "a{# niet voor lezers #}b") == ["ab"]


def test_what_a_loop_repeats_gets_ids_of_its_own() -> None:
    drawn = (
        b'<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        b'wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="1" name=""/></wp:inline>'
        b"</w:drawing></w:r></w:p>"
    )
    data = docx_of("{%p for x in xs %}", "hier", "{%p endfor %}")
    body = parts_of(data)["word/document.xml"]
    body = body.replace(b"hier</w:t></w:r></w:p>", b"hier</w:t></w:r>" + drawn)
    rendered = Template.compile(repacked(data, {"word/document.xml": body})).render({"xs": [1, 2]})
    parts = parts_of(rendered)["word/document.xml"]
    assert b'docPr id="10000"' in parts
    assert b'docPr id="10001"' in parts


def test_equal_input_gives_equal_bytes() -> None:
    template = Template.compile(docx_of("{{ x }}"))
    again = Template.compile(docx_of("{{ x }}"))
    assert template.render({"x": "a"}) == template.render({"x": "a"})
    assert parts_of(template.render({"x": "a"})) == parts_of(again.render({"x": "a"}))


def test_threads_share_a_template() -> None:
    template = Template.compile(docx_of("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"))
    with ThreadPoolExecutor(4) as pool:
        made = pool.map(lambda n: paragraphs(template.render({"xs": [n] * n})), range(40))
        assert list(made) == [[str(n)] * n for n in range(40)]


def test_filling_in_leaves_the_values_as_they_were() -> None:
    values = {"xs": ["a"]}
    Template.compile(docx_of("{{ xs|join }}")).render(values)
    assert values == {"xs": ["a"]}
