"""The same template gives the same words with docxtpl, where docxtpl keeps them."""

from __future__ import annotations

import io
from typing import Any

import jinja2
import pytest
from docxtpl import DocxTemplate

from ekc_kit.errors import TemplateError
from ekc_kit.model.case import Case
from ekc_kit.texts import say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word import Template
from ekc_kit.word.checking.faults import find_faults
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.templates import template_path
from tests.word.corpus import LOSSES, SHEETS, TRACES
from tests.word.corpus.exceptions import EXCEPTIONS, REFUSED, SHOWN, Differs, Stops
from tests.word.corpus.reading import differences, read
from tests.word.corpus.sheets import FULL, VALUES
from tests.word.making import docx_of, parts_of


def theirs(template: bytes, values: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    strict = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    document.render(values, jinja_env=strict)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def ours(template: bytes, values: dict[str, Any]) -> bytes:
    return Template.compile(template).render(values)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_has_the_same_words(language: str) -> None:
    use_language(language)
    template = template_path("plan.docx" if language == "nl" else "en/plan.docx").read_bytes()
    for case in (practice_case("plein"), Case()):
        filled = read(theirs(template, plan_context(case)))
        assert read(write_plan(case))["word/document.xml"] == filled["word/document.xml"]


@pytest.mark.parametrize("values", VALUES)
@pytest.mark.parametrize("name", SHEETS)
def test_every_part_has_the_same_words_paragraph_by_paragraph(name: str, values: str) -> None:
    template = SHEETS[name].data
    made = read(ours(template, VALUES[values]))
    assert made["word/document.xml"]
    assert differences(read(theirs(template, VALUES[values])), made) == []


def test_there_are_many_templates_and_each_says_what_it_is_about() -> None:
    assert len(SHEETS) >= 25
    assert all(sheet.about.endswith(".") for sheet in (*SHEETS.values(), *LOSSES.values()))


@pytest.mark.parametrize("name", LOSSES)
def test_where_docxtpl_loses_words_both_sides_are_known(name: str) -> None:
    told, template = EXCEPTIONS[name], LOSSES[name].data
    made = read(ours(template, FULL))
    if isinstance(told, Differs):
        assert differences(read(theirs(template, FULL)), made) == told.places
    else:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - its name is in the table
            theirs(template, FULL)
        assert type(caught.value).__name__ == told.error
        assert made["word/document.xml"] == told.ours


@pytest.mark.parametrize("name", TRACES)
def test_what_people_left_in_a_template_is_refused_where_docxtpl_hands_it_out(name: str) -> None:
    template = TRACES[name].data
    assert any(b"Joke de Wit" in part for part in parts_of(theirs(template, FULL)).values())
    with pytest.raises(TemplateError) as caught:
        ours(template, FULL)
    (fault,) = find_faults(template, FULL)[0]
    assert caught.value.key == fault.error.key == REFUSED[name].key
    assert say(fault.error).endswith(", en bewaar het opnieuw.")


def test_every_exception_has_its_template_and_its_reason() -> None:
    assert EXCEPTIONS.keys() == LOSSES.keys()
    assert REFUSED.keys() == TRACES.keys()
    assert all(isinstance(one, (Differs, Stops)) and one.why for one in EXCEPTIONS.values())


@pytest.mark.parametrize("words", SHOWN)
def test_where_docxtpl_shows_what_python_writes_the_kit_refuses(words: str) -> None:
    template = docx_of(f"Zie: {words}")
    shown = read(theirs(template, FULL))["word/document.xml"]
    assert any(sign in shown[0] for sign in ("{", "[", "<", "dict_values"))
    with pytest.raises(TemplateError, match=r"template\.no_words") as refused:
        ours(template, FULL)
    assert f"'Zie: {words}'" in say(refused.value)
