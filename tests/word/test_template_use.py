"""What a template uses, what it forgot, and for which document it is."""

from __future__ import annotations

import pytest

from ekc_kit.texts import LANGUAGES, use_language
from ekc_kit.word import Template
from ekc_kit.word.documents.checking import check_template, guess_kind
from ekc_kit.word.documents.example import example_case
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_fields
from ekc_kit.word.documents.templates import shipped_template
from tests.word.making import docx_of

PLAN = KINDS["plan"]
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_kind
@every_language
def test_the_kits_own_templates_use_what_matters_and_have_no_faults(
    kind: Kind, language: str
) -> None:
    use_language(language)
    checked = check_template(shipped_template(kind.template_name).read_bytes(), kind)
    assert (checked.faults, checked.forgot, checked.no_place_for) == ((), (), ())
    assert checked.uses
    assert set(checked.pictures) == set(kind.pictures(example_case()))


def test_what_a_template_forgot_is_told_with_the_important_first() -> None:
    checked = check_template(
        docx_of("{{ question }}", "{%p for g in groups %}", "{{ g.heading }}", "{%p endfor %}"),
        PLAN,
    )
    assert checked.faults == ()
    assert checked.uses == ("question", "groups", "groups.heading")
    assert "groups.agreements" in checked.forgot
    assert "review" in checked.forgot
    assert "review.when" not in checked.forgot + checked.unused
    assert "people" in checked.unused


def test_a_list_that_is_shown_as_a_whole_is_not_missed_piece_by_piece() -> None:
    words = "{{ coordinators|map(attribute='name')|join(', ') }}"
    checked = check_template(docx_of(words), KINDS["invitation"])
    assert "coordinators" in checked.uses
    assert not [one for one in checked.forgot if one.startswith("coordinators.")]


def test_a_field_asked_for_with_a_default_counts_as_used() -> None:
    fields = frozenset({"title", "name"})
    data = docx_of("{{ title|default('') }}{% if name is defined %}x{% endif %}")
    assert Template.compile(data, fields).uses == {"title", "name"}


def test_the_picture_that_has_no_place_is_told() -> None:
    checked = check_template(docx_of("{{ title }}"), KINDS["preparation"])
    assert (checked.pictures, checked.no_place_for) == ((), ("circle",))


def test_a_dutch_word_finds_the_field_that_says_so() -> None:
    checked = check_template(docx_of("{{ vraag }}"), PLAN)
    assert [one.meant for one in checked.faults] == ["question"]


@every_kind
@every_language
def test_the_document_is_guessed_by_the_name_and_else_by_the_fields(
    kind: Kind, language: str
) -> None:
    use_language(language)
    data = shipped_template(kind.template_name).read_bytes()
    for name in (
        f"{kind.file}.docx",
        f"{kind.file.upper()}-2027 (1).docx",
        f"x/{kind.file}_b.docx",
    ):
        assert guess_kind(name, docx_of("niets")) is kind
    guessed = guess_kind("sjabloon.docx", data)
    assert guessed is not None
    assert kind_fields(guessed.name) >= Template.compile(data, kind_fields(kind.name)).uses


@pytest.mark.parametrize("data", [b"", docx_of("niets"), docx_of("{{ xyzzy }}")])
def test_what_says_nothing_is_not_guessed(data: bytes) -> None:
    assert guess_kind("brief.docx", data) is None
    assert guess_kind("planten.docx", data) is None
