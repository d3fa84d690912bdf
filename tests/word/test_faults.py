"""The engine: a template that cannot be used is refused in words that name the paragraph."""

from __future__ import annotations

import pytest
from docx import Document

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
    ],
)
def test_every_fault_names_its_paragraph(words: str, key: str) -> None:
    error = fault("Een gewone alinea.", words, context={"x": "x", "xs": []})
    assert error.key == key
    assert "Wie: {" in say(error)


def test_an_unknown_field_is_found_before_filling_in_when_the_fields_are_known() -> None:
    fields = fields_of({"groups": [{"heading": "", "agreements": [{"what": ""}]}]})
    good = (
        "{%p for g in groups %}",
        "{{ loop.index }} {{ g.heading }} {{ g.agreements|length }} {{ nieuw|default('') }}",
        "{% for a in g.agreements %}{% set b = a %}{{ b.what }}{{ a.what.upper() }}{% endfor %}",
        "{%p endfor %}",
    )
    Template.compile(docx_of(*good), fields)
    for words, name in (("{{ groep }}", "groep"), ("{{ g.wat }}", "groups.wat")):
        error = fault(good[0], words, good[3], fields=set(fields))
        assert (error.key, error.fields["field"]) == ("template.unknown_field", name)
    deep = "{% for a in g.agreements %}{% set b = a %}{{ b.wat }}{% endfor %}"
    error = fault(good[0], deep, good[3], fields=set(fields))
    assert error.fields["field"] == "groups.agreements.wat"


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
