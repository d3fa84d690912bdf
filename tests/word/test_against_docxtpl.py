"""The same template gives the same words with docxtpl, where docxtpl keeps them."""

from __future__ import annotations

import io
from typing import Any

import jinja2
import pytest
from docxtpl import DocxTemplate

from ekc_kit.model.case import Case
from ekc_kit.texts import use_language
from ekc_kit.training import practice_case
from ekc_kit.word import Template
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.templates import template_path
from tests.word.making import docx_of, paragraphs


def theirs(template: bytes, context: dict[str, Any]) -> list[str]:
    document = DocxTemplate(io.BytesIO(template))
    strict = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    document.render(context, jinja_env=strict)
    made = io.BytesIO()
    document.save(made)
    return paragraphs(made.getvalue())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_has_the_same_words(language: str) -> None:
    use_language(language)
    template = template_path("plan.docx" if language == "nl" else "en/plan.docx").read_bytes()
    for case in (practice_case("plein"), Case()):
        assert paragraphs(write_plan(case)) == theirs(template, plan_context(case))


@pytest.mark.parametrize(
    "words",
    [
        ("{{ name }} en {{ items[0].what }}",),
        (
            "{% for x in items %}{{ loop.index }}{{ x.what }}"
            "{% if not loop.last %}, {% endif %}{% endfor %}",
        ),
        ("{%p for x in items %}", "{{ x.what|upper }}", "{%p endfor %}"),
        ("{%p if name %}", "ja", "{%p else %}", "nee", "{%p endif %}"),
        ("{% set x = name ~ '!' %}{{ x }}",),
        ("a{%r if name %}b{%r endif %}c",),
        ("{_{ name }_}",),
        ("{{ lines }}",),
        ("{{ items|map(attribute='what')|join(' + ') }} {{ items|length }} {{ 7 // 2 }}",),
        ("{{ missing is defined }} {{ none }} {{ name != 'Oma <18' }}",),
    ],
)
def test_a_tag_means_the_same(words: tuple[str, ...]) -> None:
    context = {
        "name": "Oma & Opa <18",
        "items": [{"what": "vegen & poetsen"}, {"what": "bellen"}],
        "lines": "een\ntwee\tdrie\u00a0vier",
        "none": None,
    }
    data = docx_of(*words)
    assert paragraphs(Template.compile(data).render(context)) == theirs(data, context)
