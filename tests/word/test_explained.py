"""Every field of every document is explained, and can be typed as it is shown."""

from __future__ import annotations

import pytest

from ekc_kit.texts import LANGUAGES, all_keys, use_language
from ekc_kit.word.documents.checking import check_template
from ekc_kit.word.documents.explained import Field, Shape, explained_fields
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_fields
from tests.word.making import docx_of

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_kind
@every_language
def test_every_field_is_explained(kind: Kind, language: str) -> None:
    use_language(language)
    assert [one.name for one in explained_fields(kind) if not one.explanation] == []


@every_kind
def test_every_field_that_may_be_asked_for_is_shown_once(kind: Kind) -> None:
    names = [one.name for one in explained_fields(kind)]
    assert len(names) == len(set(names))
    assert set(names) == kind_fields(kind.name)


@pytest.mark.parametrize("name", ["plan", "preparation"])
def test_no_explanation_is_left_of_a_field_that_is_gone(name: str) -> None:
    start = f"document_field.{name}."
    written = {key.removeprefix(start) for key in all_keys("nl") if key.startswith(start)}
    assert written - kind_fields(name) == set()


@every_kind
def test_what_is_shown_to_copy_makes_a_template_that_uses_everything(kind: Kind) -> None:
    checked = check_template(docx_of(*typed(explained_fields(kind), "")), kind)
    assert (checked.faults, checked.forgot, checked.unused) == ((), (), ())


def typed(fields: tuple[Field, ...], before: str) -> list[str]:
    """The fields below *before* as somebody types them, lists in their loops."""
    lines: list[str] = []
    for one in fields:
        if not one.name.startswith(before) or "." in one.name.removeprefix(before):
            continue
        inner = typed(fields, f"{one.name}.")
        if one.shape is Shape.TEXT:
            lines.append(one.typed)
        elif one.shape is Shape.GROUP:
            lines += inner
        else:
            lines += [*one.loop[:-1], *inner, one.loop[-1]]
    return lines


def test_a_list_says_how_it_is_repeated_and_no_loop_takes_a_name_that_is_in_use() -> None:
    fields = {one.name: one for one in explained_fields(KINDS["plan"])}
    assert fields["groups"].loop[0] == "{%p for group in groups %}"
    assert fields["groups.agreements"].loop[0] == "{%p for agreement in group.agreements %}"
    assert fields["groups.agreements.fallback.who"].typed == "{{ agreement.fallback.who }}"
    assert fields["people"].loop == ("{%p for one in people %}", "{{ one }}", "{%p endfor %}")
    for kind in KINDS.values():
        loops = [one.loop[0].split()[2] for one in explained_fields(kind) if one.loop]
        assert not set(loops) & {one.name for one in explained_fields(kind)}


def test_an_example_says_what_stands_there() -> None:
    fields = {one.name: one for one in explained_fields(KINDS["plan"])}
    assert fields["groups.agreements.what"].example == "vegen het plein aan"
    use_language("en")
    fields = {one.name: one for one in explained_fields(KINDS["plan"])}
    assert fields["groups.agreements.what"].example == "sweep the square"
