"""Only words are shown: how Python would write anything else is not for people."""

from __future__ import annotations

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word import Template
from ekc_kit.word.checking.faults import find_faults
from tests.word.making import docx_of, paragraphs

GIVEN = {
    "title": "Samen wonen",
    "person": {"name": "Bep", "address": "Plein 4"},
    "meeting": {"where": "de school", "items": "geen"},
    "coordinators": [{"name": "Joke"}],
    "names": ["Bep", "Wim"],
}

NO_WORDS = (
    "{{ meeting.where.title }}",
    "{{ coordinators.index }}",
    "{{ person.items }}",
    "{{ range }}",
    "{{ range(3) }}",
    "{{ person.name, person.address }}",
    "{{ coordinators }}",
    "{{ meeting }}",
    "{{ names|map('upper') }}",
    "{{ person.name ~ names }}",
    "{{ coordinators|join(', ') }}",
    "{{ names.count|string }}",
    "{{ names|upper }}",
    "{{ person|title }}",
    "{% for one in names %}{{ loop }}{% endfor %}",
    "{% set x %}{{ title.upper }}{% endset %}{{ x }}",
)


@pytest.mark.parametrize("words", NO_WORDS)
def test_what_is_no_word_is_refused_and_its_paragraph_is_named(words: str) -> None:
    template = Template.compile(docx_of("Beste buur,", words))
    with pytest.raises(TemplateError) as caught:
        template.render(GIVEN)
    assert caught.value.key == "template.no_words"
    assert caught.value.fields["place"] == words
    for language in ("en", "nl"):
        use_language(language)
        assert words in say(caught.value)


def test_the_check_of_a_template_finds_all_of_them() -> None:
    found, _ = find_faults(docx_of(*NO_WORDS[:3]), GIVEN)
    assert [fault.error.key for fault in found] == ["template.no_words"] * 3


def test_text_numbers_and_yes_or_no_are_words() -> None:
    words = "{{ title }} {{ 7 }} {{ 2.5 }} {{ true }} {{ names|length }} {{ names|join('+') }}"
    made = Template.compile(docx_of(words)).render(GIVEN)
    assert paragraphs(made) == ["Samen wonen 7 2.5 True 2 Bep+Wim"]


@pytest.mark.parametrize(
    ("words", "field"), [("{{ meeting[person.name] }}", "?"), ("{{ meeting['naam'] }}", "naam")]
)
def test_a_fault_names_a_field_as_it_is_typed_and_nobody(words: str, field: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(docx_of(words)).render(GIVEN)
    assert caught.value.key == "template.unknown_field"
    assert caught.value.fields["field"] == field
