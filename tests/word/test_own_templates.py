"""The organisation's own templates go before the kit's, everywhere and at once."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from ekc_kit.errors import TemplateError
from ekc_kit.store import own_templates
from ekc_kit.texts import say, use_language
from ekc_kit.training import practice_case
from ekc_kit.word.documents.kind import Copy, Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import (
    template_for,
    write_copies,
    write_document,
    write_plan,
    write_preparation,
)
from ekc_kit.word.documents.templates import template_path, use_own_templates
from tests.word.making import all_words, docx_of

PLEIN = practice_case("plein", "nl")
ASKS = "{% if title %}{% endif %}"  # it shows nothing
KINDS_IN_ONE = [kind for kind in KINDS.values() if kind.recipients is None]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of own templates, in use."""
    folder = tmp_path / "eigen"
    folder.mkdir()
    use_own_templates(folder)
    return folder


def put(folder: Path, name: str, *words: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(docx_of(*(f"{one}{ASKS}" for one in words)))


@pytest.mark.parametrize("kind", KINDS_IN_ONE, ids=lambda kind: kind.name)
def test_an_own_template_wins_and_the_kits_own_comes_back_when_it_goes(
    own: Path, kind: Kind
) -> None:
    before = write_document(kind, PLEIN)
    put(own, kind.template_name, "Onze eigen brief")
    assert all_words(write_document(kind, PLEIN)) == "Onze eigen brief"
    (own / kind.template_name).unlink()
    assert write_document(kind, PLEIN) == before


def test_each_language_has_its_own(own: Path) -> None:
    put(own, "plan.docx", "Van ons")
    put(own, "en/plan.docx", "Ours")
    assert all_words(write_plan(PLEIN)) == "Van ons"
    use_language("en")
    assert all_words(write_plan(PLEIN)) == "Ours"


def test_a_template_that_is_edited_is_used_at_once(own: Path) -> None:
    put(own, "plan.docx", "Eerst")
    assert all_words(write_plan(PLEIN)) == "Eerst"
    put(own, "plan.docx", "Daarna")
    os.utime(own / "plan.docx", ns=(1, 1))
    assert all_words(write_plan(PLEIN)) == "Daarna"


def test_other_threads_use_it_too(own: Path) -> None:
    put(own, "plan.docx", "Van ons")
    made: list[str] = []
    thread = threading.Thread(target=lambda: made.append(all_words(write_plan(PLEIN))))
    thread.start()
    thread.join()
    assert made == ["Van ons"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [(docx_of("{{ titel }}"), "titel"), (b"no template", ".docx"), (b"", ".docx")],
)
def test_a_broken_one_is_refused_with_its_fault_and_the_way_back(
    own: Path, content: bytes, fault: str
) -> None:
    (own / "plan.docx").write_bytes(content)
    with pytest.raises(TemplateError) as caught:
        write_plan(PLEIN)
    told = say(caught.value)
    assert fault in told
    assert f"Haal 'plan.docx' dan weg uit de map {own}." in told
    write_preparation(PLEIN)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_fault_that_shows_only_while_filling_in_is_told_with_the_way_back(
    own: Path, kind: Kind
) -> None:
    name = kind.template_name
    put(own, name, "{% set x = title %}", "{{ (x ~ '').wat }}")
    with pytest.raises(TemplateError) as caught:
        make_first(kind)
    assert f"Haal '{name}' dan weg uit de map {own}." in say(caught.value)
    with pytest.raises(TemplateError) as caught:
        make_first(kind, (own / name).read_bytes())
    assert "Haal" not in say(caught.value)


def make_first(kind: Kind, template: bytes | None = None) -> None:
    if kind.name == "preparation":
        write_preparation(PLEIN, template)
    elif kind.recipients is None:
        write_document(kind, PLEIN, template)
    else:
        next(write_copies(kind, PLEIN, recipients_of(kind), template))


def test_of_a_fault_in_one_copy_the_way_back_is_told_and_the_next_is_made(own: Path) -> None:
    kind = KINDS["invitation"]
    first, second, *_ = recipients_of(kind)
    put(own, kind.template_name, "{{ person.name.split('" + second.called + "')[1] }}")
    made = write_copies(kind, PLEIN, (first, second, first), None)
    with pytest.raises(TemplateError, match="own_refused"):
        next(made)
    assert next(made)[0] == second
    with pytest.raises(TemplateError, match="own_refused"):
        next(made)
    assert list(made) == []


def recipients_of(kind: Kind) -> tuple[Copy, ...]:
    assert kind.recipients is not None
    return kind.recipients(PLEIN).copies


def test_a_folder_or_a_link_to_nothing_in_its_place_is_refused_and_not_passed_over(
    own: Path,
) -> None:
    (own / "plan.docx").mkdir()
    with pytest.raises(TemplateError) as caught:
        write_plan(PLEIN)
    assert "plan.docx" in say(caught.value)
    (own / "uitnodiging.docx").symlink_to("/nergens/uitnodiging.docx")
    (own / "belblad.docx").symlink_to("belblad.docx")
    links = {"uitnodiging.docx": "een bestand dat er niet is", "belblad.docx": "niet te lezen"}
    for name, said in links.items():
        with pytest.raises(TemplateError) as caught:
            template_for(next(one for one in KINDS.values() if one.template_name == name))
        assert said in say(caught.value)
        assert f"Haal '{name}' dan weg uit de map {own}." in say(caught.value)


def test_a_folder_that_cannot_be_read_is_named_with_its_setting() -> None:
    for was_named in (True, False):
        use_own_templates(Path("/", "x" * 300), was_named=was_named)
        with pytest.raises(TemplateError) as caught:
            write_plan(PLEIN)
        assert "EKC_KIT_TEMPLATES" in say(caught.value)
        assert "xxx" in say(caught.value)


def test_one_that_is_too_large_is_refused_as_too_large(own: Path) -> None:
    with (own / "plan.docx").open("wb") as file:
        file.write(docx_of("{{ title }}"))
        file.truncate(20_000_001)
    with pytest.raises(TemplateError) as caught:
        write_plan(PLEIN)
    assert "hooguit 20 MB" in say(caught.value)


def test_a_folder_that_was_named_must_be_there(tmp_path: Path) -> None:
    use_own_templates(tmp_path / "nergens")
    write_plan(PLEIN)
    use_own_templates(tmp_path / "nergens", was_named=True)
    with pytest.raises(TemplateError) as caught:
        write_plan(PLEIN)
    assert "EKC_KIT_TEMPLATES" in say(caught.value)


def test_the_folder_is_in_the_kits_home_unless_another_is_named(
    kit_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_templates() == (kit_home / "templates", False)
    monkeypatch.setenv("EKC_KIT_TEMPLATES", "~/sjablonen")
    assert own_templates() == (Path.home() / "sjablonen", True)


def test_without_own_templates_the_kits_own_are_found() -> None:
    assert template_path("plan.docx").name == "plan.docx"
