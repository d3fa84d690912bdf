"""The engine: a template that cannot be used is refused in words that name the paragraph."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say
from ekc_kit.word import Template
from ekc_kit.word.fields import fields_of
from tests.word.making import docx_of, saved


def fault(*words: str, fields: set[str] | None = None, context: object = None) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Template.compile(docx_of(*words), fields).render(context or {})  # type: ignore[arg-type]  # tests pass odd words on purpose
    return caught.value


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Wie: {{ naam", "template.unclosed_tag"),
        ("Wie: {{ naam } en {{ x }}", "template.unclosed_tag"),
        ("Wie: {% if x", "template.unclosed_tag"),
        ("Wie: {% for x in xs %}", "template.block_not_closed"),
        ("Wie: {% endif %}", "template.block_not_open"),
        ("Wie: {% for x in xs %}{% endif %}", "template.block_not_open"),
        ("Wie: {{ a b }}", "template.cannot_read_tag"),
        ("Wie: {{ }}", "template.unsupported_tag"),
        ("Wie: {% include 'x' %}", "template.unsupported_tag"),
        ("Wie: {% raw %}x{% endraw %}", "template.unsupported_tag"),
        ("Wie: {%- if x %}{% endif %}", "template.unsupported_tag"),
        ("Wie: {{r x }}", "template.unsupported_tag"),
        ("Wie: {% cellbg x %}", "template.unsupported_tag"),
        ("Wie: {%p if x %}", "template.text_beside"),
        ("Wie: {%tr for x in xs %}", "template.not_in_scope"),
        ("Wie: {{ x|safe }}", "template.unknown_filter"),
        ("Wie: {{ wie }}", "template.unknown_field"),
        ("Wie: {{ x.__class__ }}", "template.not_allowed"),
        ("Wie: {{ xs.append(1) }}", "template.not_allowed"),
        ("Wie: {{ 9**9**9 }}", "template.not_allowed"),
        ("Wie: {{ 'x' * 9999999 }}", "template.not_allowed"),
        ("Wie: {{ x + 1 }}", "template.cannot_fill"),
        ("Wie: {# geen einde", "template.unclosed_tag"),
        ("Wie: {% if x < %}{% endif %}", "template.cannot_read_tag"),
        ("Wie: {{ x|map('safe')|list }}", "template.unknown_filter"),
        ("Wie: {{ xs|selectattr('a', 'mooi')|list }}", "template.unknown_test"),
        ("Wie: {% if x is mooi %}{% endif %}", "template.unknown_test"),
        ("Wie: {% set y | safe %}x{% endset %}", "template.unknown_filter"),
        ("Wie: {{ (((((((((((((((((((((x))))))))))))))))))))) }}", "template.too_intricate"),
        ("Wie: {{ x" + ".a" * 200 + " }}", "template.too_intricate"),
        ("Wie: {{ " + "9" * 5_000 + " }}", "template.too_intricate"),
        ("Wie: " + "{% for x in xs %}" * 16 + "{% endfor %}" * 16, "template.too_intricate"),
        ("Wie: " + "{{ x }}" * 5_001, "template.too_intricate"),
    ],
)
def test_every_fault_names_its_paragraph(words: str, key: str) -> None:
    error = fault("Een gewone alinea.", words, context={"x": "x", "xs": []})
    assert error.key == key
    assert "Wie: {" in say(error)


@pytest.mark.parametrize(
    "words",
    [
        "{%- if x %}x{% endif %}",
        "{% if x -%}x{% endif %}",
        "{{- x }}",
        "{{ x -}}",
        "{%+ if x %}x{% endif %}",
        "{{r x }}",
        "{{p x }}",
        "{{tr x }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% block x %}x{% endblock %}",
        "{% macro f() %}x{% endmacro %}",
        "{% call f() %}x{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% with y = x %}x{% endwith %}",
        "{% raw %}{{ x }}{% endraw %}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% trans %}x{% endtrans %}",
        "{% do xs.append(1) %}",
        "{% for y in xs %}{% break %}{% endfor %}",
        "{% for y in xs %}{% continue %}{% endfor %}",
        "{% debug %}",
        "{% cellbg x %}",
        "{% colspan 2 %}",
        "{% hm %}",
        "{% vm %}",
        "{%hm x %}",
        "{%vm x %}",
        "{% set n = namespace(a=1) %}",
        "{% set n.a = 1 %}",
        "{{ cycler('a', 'b').next() }}",
        "{{ joiner(',')() }}",
        "{{ dict(a=1) }}",
        "{{ lipsum() }}",
        "{{ x('a') }}",
        "{{ self.x() }}",
        "{{ caller() }}",
        "{% for y in xs recursive %}{{ y }}{{ loop(y) }}{% endfor %}",
    ],
)
def test_what_the_kit_does_not_do_is_refused_before_anything_is_filled_in(words: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(docx_of("Een gewone alinea.", f"Wie: {words}"))
    assert caught.value.key == "template.unsupported_tag"
    assert "Wie: {" in say(caught.value)


@pytest.mark.parametrize("scope", ["p", "tr", "tc"])
def test_a_tag_takes_nothing_with_it_that_is_no_tag(scope: str) -> None:
    """A picture, a note, a new page or a field beside the tag would go unseen."""
    sheet = Document()
    cell = sheet.add_table(1, 1).cell(0, 0)
    for more in (
        "<w:footnoteReference w:id='1'/>",
        "<w:br w:type='page'/>",
        "<w:fldChar w:fldCharType='begin'/>",
        "<w:drawing/>",
        "<w:sym w:font='Wingdings' w:char='F0FC'/>",
        "<w:t>woorden</w:t>",
    ):
        cell.text = f"{{%{scope} if x %}}"
        cell.paragraphs[0]._p.append(parse_xml(f"<w:r {nsdecls('w')}>{more}</w:r>"))
        with pytest.raises(TemplateError) as caught:
            Template.compile(saved(sheet))
        assert caught.value.key == "template.text_beside"


def test_a_tag_in_an_attribute_stays_in_that_attribute() -> None:
    for inner in ("{% if x %}", "{%p if x %}y{%p endif %}", "{{ x", "{{ x y }}"):
        sheet = Document()
        sheet.add_table(1, 1)._tbl.tblPr.append(
            parse_xml(f"<w:tblCaption {nsdecls('w')} w:val='{inner}'/>")
        )
        sheet.add_paragraph("{% endif %}" if inner == "{% if x %}" else "")
        with pytest.raises(TemplateError):
            Template.compile(saved(sheet))


def test_half_a_tag_in_a_formula_is_refused() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    sheet = Document()
    formula = "<m:oMath {0}><m:r><m:t>{{</m:t></m:r><m:r><m:t>{{ x }}}}</m:t></m:r></m:oMath>"
    sheet.add_paragraph("som ")._p.append(parse_xml(formula.format(math)))
    with pytest.raises(TemplateError) as caught:
        Template.compile(saved(sheet))
    assert caught.value.key == "template.unsupported_place"
    assert "som {{ x }}" in say(caught.value)


def test_an_unknown_field_is_found_before_filling_in_when_the_fields_are_known() -> None:
    fields = fields_of({"groups": [{"heading": "", "agreements": [{"what": ""}]}]})
    good = (
        "{%p for g in groups %}",
        "{{ loop.index }} {{ g.heading }} {{ g.agreements|length }} {{ nieuw|default('') }}",
        "{% for a in g.agreements %}{% set b = a %}{{ b.what }}{{ a.what.upper() }}{% endfor %}",
        "{%p endfor %}",
    )
    Template.compile(docx_of(*good), fields)
    for words, name in (("{{ groep }}", "groep"), ("{{ g.wat }}", "g.wat")):
        error = fault(good[0], words, good[3], fields=set(fields))
        assert (error.key, error.fields["field"]) == ("template.unknown_field", name)
    deep = "{% for a in g.agreements %}{% set b = a %}{{ b.wat }}{% endfor %}"
    error = fault(good[0], deep, good[3], fields=set(fields))
    assert error.fields["field"] == "b.wat"


def test_a_piece_cannot_begin_in_a_table_and_end_outside_it() -> None:
    sheet = Document()
    sheet.add_paragraph("{% if x %}buiten")
    sheet.add_table(1, 1).cell(0, 0).text = "binnen{% endif %}"
    with pytest.raises(TemplateError) as caught:
        Template.compile(saved(sheet))
    assert caught.value.key == "template.block_crosses"


def test_a_fault_never_tells_a_value() -> None:
    error = fault("{{ x + 1 }}", context={"x": "geheim"})
    assert "geheim" not in say(error)
    assert error.__cause__ is None
    assert error.__suppress_context__


def test_a_block_that_is_set_holds_words_only() -> None:
    words = ("{%p set x %}", "een alinea", "{%p endset %}", "{{ x }}")
    assert fault(*words).key == "template.block_crosses"
