"""Looking through a template: every fault once, what was meant, what it uses and forgot."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ekc_kit.errors import TemplateError
from ekc_kit.texts import LANGUAGES, say
from ekc_kit.word import Template
from ekc_kit.word.checking import Fault, find_faults
from ekc_kit.word.documents.checking import check_template
from ekc_kit.word.documents.kinds import KINDS, kind_example
from ekc_kit.word.fields import fields_of
from tests.word.making import docx_of, parts_of, repacked, saved

EXAMPLE = {
    "title": "t",
    "name": "n",
    "groups": [{"heading": "h", "agreements": [{"what": "w"}]}],
}
PLAN = KINDS["plan"]
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def faults(*words: str) -> list[Fault]:
    return find_faults(docx_of(*words), EXAMPLE)[0]


def keys(found: list[Fault]) -> list[str]:
    return [one.error.key.removeprefix("template.") for one in found]


def places(found: list[Fault]) -> list[object]:
    return [one.error.fields.get("place") for one in found]


def test_a_template_without_faults_has_none() -> None:
    good = ("{{ title }}", "{%p for g in groups %}", "{{ g.heading|upper }}", "{%p endfor %}")
    assert faults(*good) == []


def test_all_faults_are_found_from_top_to_bottom_each_with_its_paragraph() -> None:
    words = (
        "Eerst: {{ titel }}",
        "Dan: {{ title",
        "Goed: {{ title }}",
        "Daarna: {{ title|uper }}",
        "Ook: {% include 'x' %}",
        "Leeg: {{ }}",
        "Rekenen: {{ title + 1 }}",
        "Verboden: {{ 9**9**9 }}",
        "Onleesbaar: {{ title name }}",
        "Laatst: {% endif %}",
    )
    found = faults(*words)
    assert places(found) == [one for one in words if not one.startswith("Goed")]
    assert keys(found) == [
        "unknown_field",
        "unclosed_tag",
        "unknown_filter",
        "unsupported_tag",
        "unsupported_tag",
        "cannot_fill",
        "not_allowed",
        "cannot_read_tag",
        "block_not_open",
    ]


@pytest.mark.parametrize(
    ("words", "key", "meant"),
    [
        ("{{ titel }}", "unknown_field", "title"),
        ("{{ Title }}", "unknown_field", "title"),
        ("{% for g in groups %}{{ g.haeding }}{% endfor %}", "unknown_field", "g.heading"),
        ("{{ heading }}", "unknown_field", "groups.heading"),
        ("{{ xyzzy }}", "unknown_field", ""),
        ("{{ title|uppercase }}", "unknown_filter", "upper"),
        ("{% fro g in groups %}{% endfor %}", "unsupported_tag", "{% for g in groups %}"),
        ("{% if title %}{% elseif name %}{% endif %}", "unsupported_tag", "{% elif name %}"),
        ("{%- if title %}{% endif %}", "unsupported_tag", "{% if title %}"),
        ("{{ title }", "unclosed_tag", "{{ title }}"),
        ("{% if title } ja {% endif %}", "unclosed_tag", "{% if title %}"),
        ("{% if title %} ja {% endif", "unclosed_tag", ""),
    ],
)
def test_what_was_perhaps_meant_is_guessed(words: str, key: str, meant: str) -> None:
    (found,) = faults(words)
    assert (found.error.key, found.meant) == (f"template.{key}", meant)


@pytest.mark.parametrize(
    "words",
    [
        ("{%p for g in groups %}", "{{ g.heading }}", "{% if g.heading %}ja", "{%p endfor %}"),
        ("{%p for g in groepen %}", "{{ g.heading }}", "{{ g.wat.dan.ook }}", "{%p endfor %}"),
        ("{%p for g in groups %}", "{{ g.heading }}", "{{ g.agreements|length }}"),
        ("{%p if title %} en meer", "{{ title }}", "{%p endif %}"),
        ("{%tr for g in groups %}", "{{ g.heading }}", "{%tr endfor %}"),
        ("{% set x = titel %}{{ x }}{{ x.y }}",),
        ("{{ titel.eerste|upper }} {{ title }}",),
        ("{{ titel }}", "{{ title }}", "{{ titel }}"),
    ],
    ids=lambda words: words[0],
)
def test_one_mistake_is_told_once(words: tuple[str, ...]) -> None:
    """What only follows from a mistake is no mistake: mend it, and the rest is right."""
    assert len(faults(*words)) == 1


def test_two_faults_in_one_tag_are_both_found() -> None:
    found = faults("{{ titel ~ naam }} {{ title + 1 }} {{ name + 2 }}")
    assert keys(found) == ["unknown_field", "unknown_field", "cannot_fill"]


def test_a_piece_that_begins_in_a_table_and_ends_outside_it_does_not_hide_other_faults() -> None:
    sheet = Document()
    sheet.add_paragraph("{% if title %}buiten")
    sheet.add_table(1, 1).cell(0, 0).text = "binnen{% endif %} {{ titel }}"
    found = find_faults(saved(sheet), EXAMPLE)[0]
    assert sorted(keys(found)) == ["block_crosses", "unknown_field"]


def test_faults_in_headers_and_properties_are_found_and_named() -> None:
    sheet = Document()
    sheet.add_paragraph("{{ fout }}")
    sheet.sections[0].header.paragraphs[0].text = "boven {{ titel }}"
    sheet.core_properties.title = "{{ naam }}"
    found = find_faults(saved(sheet), EXAMPLE)[0]
    assert [(one.part.split("/")[0], one.error.fields["field"]) for one in found] == [
        ("word", "fout"),
        ("docProps", "naam"),
        ("word", "titel"),
    ]


def test_a_tag_split_over_runs_is_mended_whole() -> None:
    sheet = Document()
    paragraph = sheet.add_paragraph("voor {")
    for piece in ("{ ti", "tel", " }} na {{ na", "am }", "}"):
        paragraph.add_run(piece).bold = True
    found, mended = find_faults(saved(sheet), EXAMPLE)
    assert [one.meant for one in found] == ["title", "name"]
    assert mended is not None
    assert b"voor " in parts_of(mended)["word/document.xml"]


def test_a_tag_where_nothing_is_filled_in_does_not_hide_other_faults() -> None:
    styles = parts_of(docx_of("x"))["word/styles.xml"]
    data = repacked(
        docx_of("{{ titel }}"), {"word/styles.xml": styles.replace(b"Normal", b"{{ title }}")}
    )
    assert sorted(keys(find_faults(data, EXAMPLE)[0])) == ["unknown_field", "unsupported_place"]


def test_of_a_dangerous_file_every_danger_is_told_and_nothing_is_read() -> None:
    rels = b'<Relationships><Relationship Type="x/oleObject" Target="y"/></Relationships>'
    danger = {
        "word/header9.xml": b"<!DOCTYPE x>",
        "word/_rels/header9.xml.rels": rels,
        "word/vbaProject.bin": b"",
    }
    found, mended = find_faults(repacked(docx_of("{{ titel }}"), danger), EXAMPLE)
    assert sorted(keys(found)) == ["doctype", "embedded", "macro"]
    assert mended is None


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"x" * 100_000])
def test_what_is_no_word_file_has_one_fault(data: bytes) -> None:
    checked = check_template(data, PLAN)
    assert len(checked.faults) == 1
    assert checked.uses == checked.forgot == checked.unused == ()


def test_many_faults_are_all_found() -> None:
    words = [f"Regel {number}: {{{{ fout{number} }}}}" for number in range(40)]
    assert places(faults(*words)) == words


PIECES = (
    "woord",
    "{{ title }}",
    "{{ titel }}",
    "{{ title",
    "{{ title }",
    "{{ }}",
    "{{ a b }}",
    "{{ title + 1 }}",
    "{{ title.x() }}",
    "{{ title|nee }}",
    "{{ groups.heading }}",
    "{{ g.heading }}",
    "{{ g.wat }}",
    "{# x #}",
    "{% if title %}",
    "{% if",
    "{% else %}",
    "{% endif %}",
    "{% for g in groups %}",
    "{% for g on groups %}",
    "{% endfor %}",
    "{% endfro %}",
    "{% set x = g %}",
    "{{ x }}",
    "{% raw %}",
    "{%p if name %}",
    "{%p endif %}",
    "{%p for g in groepen %}",
    "{%p endfor %}",
    "{%tr for g in groups %}",
    "{%tr endfor %}",
)


@pytest.mark.parametrize("seed", range(80))
def test_the_verdict_is_that_of_the_compiler_and_what_is_mended_can_be_used(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same each time
    words = [
        " ".join(dice.choices(PIECES, k=dice.randint(1, 3))) for _ in range(dice.randint(1, 7))
    ]
    data = docx_of(*words)
    try:
        Template.compile(data, fields_of(EXAMPLE)).render(EXAMPLE)
        is_usable = True
    except TemplateError:
        is_usable = False
    found, mended = find_faults(data, EXAMPLE)
    assert (found == []) is is_usable
    assert mended is not None
    assert all(say(one.error) for one in found)


def test_a_fault_in_a_text_box_that_word_keeps_twice_is_told_once() -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>{{ titel }}</w:t></w:r></w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:p><w:r><mc:AlternateContent {space}><mc:Choice Requires='wps'>{inside}</mc:Choice>"
        f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    body = parts_of(docx_of("x"))["word/document.xml"].decode()
    data = repacked(
        docx_of("x"),
        {"word/document.xml": body.replace("<w:sectPr", f"{both}<w:sectPr", 1).encode()},
    )
    assert [one.meant for one in find_faults(data, EXAMPLE)[0]] == ["title"]


def test_the_mended_template_is_a_word_file() -> None:
    mended = find_faults(docx_of("{{ titel }}"), EXAMPLE)[1]
    assert mended is not None
    with zipfile.ZipFile(io.BytesIO(mended)) as archive:
        assert archive.testzip() is None
    assert Template.compile(mended).render({**kind_example(PLAN), "kit_anything": ""})


@pytest.mark.parametrize("address", ["mailto:{{ %s }}", "mailto:%%7B%%7B%%20%s%%20%%7D%%7D"])
def test_a_fault_in_the_address_of_a_link_is_found(address: str) -> None:
    sheet = Document()
    sheet.add_paragraph("{{ titel }}")
    link = sheet.part.relate_to(address % "naam", RT.HYPERLINK, is_external=True)
    paragraph = sheet.add_paragraph("mail ons")
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), link)
    element.append(paragraph.runs[0]._r)
    paragraph._p.append(element)
    found, mended = find_faults(saved(sheet), EXAMPLE)
    assert [one.meant for one in found] == ["title", "name"]
    assert mended is not None
