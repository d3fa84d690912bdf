"""Links whose address holds a field: filled in where they stand, and never to a dangerous place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say
from ekc_kit.word import Template
from ekc_kit.word.addresses import as_address
from ekc_kit.word.checking.faults import find_faults
from ekc_kit.word.fields import fields_of
from tests.hostile import SHORT
from tests.word.corpus.drawings import picture
from tests.word.corpus.pieces import WordFile, p, run
from tests.word.corpus.reading import read
from tests.word.making import parts_of


def linked(address: str, *, looks: str = "") -> bytes:
    link = f'<w:hyperlink r:id="rIdOne"{looks}>{run("hier")}</w:hyperlink>'
    return WordFile((p(run("Kijk "), link),), links={"rIdOne": address}).data()


def leads_to(address: str, **values: Any) -> str:
    lines = read(Template.compile(linked(address)).render(values))["word/document.xml"]
    assert lines[0] == "Kijk hier"
    return lines[1].removeprefix("(to ").removesuffix(")")


def fault(address: str, looks: str = "", **values: Any) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Template.compile(linked(address, looks=looks)).render(values)
    return caught.value


@pytest.mark.parametrize(
    ("address", "value", "expected"),
    [
        ("mailto:{{ x }}", "jan@voorbeeld.example", "mailto:jan@voorbeeld.example"),
        ("mailto:%7B%7B%20x%20%7D%7D", "a+b@c.example", "mailto:a+b@c.example"),
        ("mailto:{{ x }}", "a@b.example?bcc=c@d.example", "mailto:a@b.example%3Fbcc%3Dc@d.example"),
        ("mailto:a@b.example?cc={{ x }}", "Oma & Opa", "mailto:a@b.example?cc=Oma%20%26%20Opa"),
        ("tel:{{ x }}", "06 - 12 34 56 78", "tel:0612345678"),
        ("tel:{{ x }}", "+31 (0)20 1234567", "tel:+31201234567"),
        ("tel:{{ x }}", "020 (na 18 uur)", "tel:020%20%28na%2018%20uur%29"),
        ("{{ x }}", "https://voorbeeld.example/a?b=1&c=2#d", "https://voorbeeld.example/a?b=1&c=2#d"),
        ("{{ x }}", "  HTTPS://voorbeeld.example/é  ", "HTTPS://voorbeeld.example/%C3%A9"),
        ("https://{{ x }}/over", "voorbeeld.example", "https://voorbeeld.example/over"),
        ("https://voorbeeld.example/{{ x }}", "a b/c?d#e", "https://voorbeeld.example/a%20b/c%3Fd%23e"),
        ("https://voorbeeld.example/?q={{ x }}", "a&b=c/d", "https://voorbeeld.example/?q=a%26b%3Dc%2Fd"),
        ("https://voorbeeld.example/%20{{ x }}%20", 7, "https://voorbeeld.example/%207%20"),
        ("https://voorbeeld.example/{{ x|upper }}{{ x }}", "a", "https://voorbeeld.example/Aa"),
        ("https://voorbeeld.example/{{ x }}", '"\\ <', "https://voorbeeld.example/%22%5C%20%3C"),
    ],
)  # fmt: skip
def test_a_value_keeps_to_its_place_in_an_address(
    address: str, value: object, expected: str
) -> None:
    assert leads_to(address, x=value) == expected


@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "file:///c:/x", "\\\\server\\x", "ftp://x", "", "voorbeeld.example",
     "java\nscript:x", " data:text/html,x", "http:", "https:///etc/passwd", "ms-word:ofe|u|x"],
)  # fmt: skip
def test_only_an_address_to_look_at_write_to_or_call_is_followed(value: str) -> None:
    error = fault("{{ x }}", x=value)
    assert error.key == "template.unsafe_address"
    assert "'{{ x }}'" in say(error)
    assert value == "" or value.strip() not in say(error)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("javascript:{{ x }}", "template.external_link"),
        ("file:///c:/{{ x }}", "template.external_link"),
        ("java{{ x }}", "template.external_link"),
        ("mailto:{% if x %}a{% endif %}", "template.unsupported_place"),
        ("mailto:%7B%25 if x %25%7D", "template.unsupported_place"),
        ("mailto:{{ x", "template.unclosed_tag"),
        ("mailto:{{p x }}", "template.unsupported_tag"),
        ("mailto:{{ x y }}", "template.cannot_read_tag"),
        ("mailto:{{ x|safe }}", "template.unknown_filter"),
        ("mailto:{{ y }}", "template.unknown_field"),
    ],
)
def test_a_fault_in_an_address_is_told_with_the_address(address: str, key: str) -> None:
    error = fault(address, x="x")
    assert error.key == key
    if key != "template.external_link":
        assert unquote(address) in say(error)


@pytest.mark.parametrize("name", SHORT)
def test_no_words_lead_out_of_an_address(name: str) -> None:
    address = leads_to("https://voorbeeld.example/?q={{ x }}", x=SHORT[name])
    assert address.startswith("https://voorbeeld.example/?q=")
    assert not set(address) & set(' "\\<>&#\n\t')


def test_an_unknown_field_in_an_address_is_found_when_the_fields_are_known() -> None:
    data = linked("mailto:{{ contact.mail }}")
    with pytest.raises(TemplateError) as caught:
        Template.compile(data, fields_of({"contact": {"email": ""}}))
    assert caught.value.fields["field"] == "contact.mail"


def test_the_check_of_a_template_sees_what_an_address_asks_for() -> None:
    example = {"contact": {"email": "", "name": ""}, "title": ""}
    for address in ("mailto:{{ contact.email }}", "mailto:%7B%7B%20contact.email%20%7D%7D"):
        assert "contact.email" in Template.compile(linked(address), fields_of(example)).uses
        assert find_faults(linked(address), example)[0] == []
    for wrong in ("mailto:{{ contact.mail }}", "mailto:%7B%7B%20contact.mail%20%7D%7D"):
        faults, mended = find_faults(linked(wrong), example)
        assert [one.error.key for one in faults] == ["template.unknown_field"]
        assert "mailto:{{ contact.mail }}" in say(faults[0].error)
        assert mended is not None


def test_the_address_that_held_a_field_is_gone_and_the_others_stay() -> None:
    data = Template.compile(linked("mailto:{{ x }}")).render({"x": "a@b.example"})
    relations = parts_of(data)["word/_rels/document.xml.rels"]
    assert b"rIdOne" not in relations
    assert b"rIdDot" in relations
    plain = Template.compile(linked("mailto:a@b.example")).render({})
    assert b"rIdOne" in parts_of(plain)["word/_rels/document.xml.rels"]


def test_what_one_sees_when_pointing_and_where_it_opens_are_kept(
    assert_valid: Callable[[bytes], None],
) -> None:
    looks = ' w:tooltip="zeg &quot;hoi&quot;" w:tgtFrame="_blank" w:anchor="deel"'
    data = Template.compile(linked("https://a.example/{{ x }}", looks=looks)).render({"x": "b"})
    body = parts_of(data)["word/document.xml"].decode()
    code = ' HYPERLINK "https://a.example/b" \\l "deel" \\o "zeg ”hoi”" \\t "_blank" '
    assert f'w:instr="{code}"'.replace('"', "&quot;")[14:-6] in body
    assert_valid(data)
    assert fault("https://a.example/{{ x }}", ' w:tooltip="{{ x }}"', x="b").key == (
        "template.unsupported_place"
    )


def test_a_picture_cannot_lead_to_an_address_with_a_field() -> None:
    drawn = picture("stip").replace(
        "/><a:graphic>", '><a:hlinkClick r:id="rIdOne"/></wp:docPr><a:graphic>'
    )
    data = WordFile((p(drawn),), links={"rIdOne": "mailto:{{ x }}"}).data()
    with pytest.raises(TemplateError) as caught:
        Template.compile(data)
    assert caught.value.key == "template.unsupported_place"


def test_a_choice_cannot_begin_in_a_link_and_end_outside_it() -> None:
    link = f'<w:hyperlink r:id="rIdOne">{run("{% if x %}hier")}</w:hyperlink>'
    data = WordFile((p(link, run("{% endif %}")),), links={"rIdOne": "mailto:{{ x }}"}).data()
    with pytest.raises(TemplateError) as caught:
        Template.compile(data)
    assert caught.value.key == "template.block_crosses"


def test_an_address_of_words_only_is_as_it_was() -> None:
    assert as_address(["https://voorbeeld.example/a%20b"]) == "https://voorbeeld.example/a%20b"
