"""An own template is put in use only when it is right, and whatever goes out of use is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ekc_kit.errors import KitError, RefusedInputError, TemplateError
from ekc_kit.texts import say, use_language
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS, kind_example
from ekc_kit.word.documents.making import write_proof
from ekc_kit.word.documents.own import (
    is_put_aside,
    is_used,
    own_since,
    use_kit_template,
    use_template,
)
from ekc_kit.word.documents.templates import (
    own_template,
    shipped_template,
    template_bytes,
    use_own_templates,
)
from tests.word.making import all_words, docx_of

INVITATION = KINDS["invitation"]
NAME = "uitnodiging.docx"
FIRST = docx_of("Beste {{ person.name }}")
SECOND = docx_of("Dag {{ person.name }}, kom op {{ meeting.date }}")
BROKEN = docx_of("Beste {{ person.naam }}")
TODAY = date.today().isoformat()
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give the folder of own templates, which is not there yet."""
    own = tmp_path / "kit" / "templates"
    use_own_templates(own)
    return own


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_template_is_used_from_then_on_and_only_that_file_is_there(folder: Path) -> None:
    placed = use_template(INVITATION, FIRST)
    assert (placed.path, placed.aside) == (folder / NAME, None)
    assert files(folder) == {NAME: FIRST}
    assert template_bytes(INVITATION.template_name) == FIRST
    assert is_used(INVITATION, FIRST)
    assert own_since(INVITATION) == date.today()


def test_the_one_before_is_put_aside_under_the_last_day_of_its_use(folder: Path) -> None:
    use_template(INVITATION, FIRST)
    placed = use_template(INVITATION, SECOND)
    assert placed.aside == folder / "eerder" / f"uitnodiging-tot-{TODAY}.docx"
    assert files(folder) == {NAME: SECOND, f"eerder/uitnodiging-tot-{TODAY}.docx": FIRST}
    assert is_put_aside(placed.aside)
    assert not is_put_aside(placed.path)


def test_many_a_day_are_all_kept(folder: Path) -> None:
    written = [docx_of(f"Brief {number} voor {{{{ person.name }}}}") for number in range(4)]
    for data in written:
        use_template(INVITATION, data)
    use_kit_template(INVITATION)
    assert set(files(folder).values()) == set(written)
    assert own_template(NAME) is None


def test_the_very_same_is_not_put_aside(folder: Path) -> None:
    use_template(INVITATION, FIRST)
    assert use_template(INVITATION, FIRST).aside is None
    assert files(folder) == {NAME: FIRST}


def test_one_with_a_fault_is_refused_and_changes_nothing(folder: Path) -> None:
    with pytest.raises(TemplateError) as refused:
        use_template(INVITATION, BROKEN)
    assert "person.naam" in say(refused.value)
    assert not folder.exists()
    use_template(INVITATION, FIRST)
    with pytest.raises(TemplateError):
        use_template(INVITATION, b"geen Word")
    assert files(folder) == {NAME: FIRST}


def test_going_back_moves_the_own_one_aside(folder: Path) -> None:
    use_template(INVITATION, FIRST)
    aside = use_kit_template(INVITATION)
    assert aside is not None
    assert files(folder) == {aside.relative_to(folder).as_posix(): FIRST}
    assert template_bytes(NAME) == shipped_template(NAME).read_bytes()
    assert own_since(INVITATION) is None
    assert use_kit_template(INVITATION) is None


def test_each_language_has_its_own(folder: Path) -> None:
    use_template(INVITATION, FIRST)
    use_language("en")
    assert not is_used(INVITATION, FIRST)
    use_template(INVITATION, SECOND)
    use_template(INVITATION, FIRST)
    assert files(folder) == {
        NAME: FIRST,
        "en/invitation.docx": FIRST,
        f"en/earlier/invitation-until-{TODAY}.docx": SECOND,
    }


def test_a_folder_that_was_named_and_is_not_there_is_not_made(tmp_path: Path) -> None:
    use_own_templates(tmp_path / "weg", was_named=True)
    for change in (lambda: use_template(INVITATION, FIRST), lambda: use_kit_template(INVITATION)):
        with pytest.raises(TemplateError, match=r"template\.own_folder"):
            change()
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "templates").write_bytes(b"geen map")
    use_own_templates(tmp_path / "templates")
    refused = refusal(lambda: use_template(INVITATION, FIRST))
    assert isinstance(refused, RefusedInputError)
    assert str(tmp_path / "templates") in say(refused)
    assert [path.name for path in tmp_path.iterdir()] == ["templates"]


def test_what_is_no_file_stays_where_it_is(folder: Path) -> None:
    (folder / NAME / "erin").mkdir(parents=True)
    assert isinstance(refusal(lambda: use_template(INVITATION, FIRST)), RefusedInputError)
    assert isinstance(refusal(lambda: use_kit_template(INVITATION)), RefusedInputError)
    assert (folder / NAME / "erin").is_dir()
    assert files(folder) == {}


def test_a_link_is_kept_as_what_it_led_to(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "gedeeld.docx").write_bytes(FIRST)
    folder.mkdir(parents=True)
    (folder / NAME).symlink_to("../../gedeeld.docx")
    aside = use_kit_template(INVITATION)
    assert aside is not None
    assert files(folder) == {aside.relative_to(folder).as_posix(): FIRST}
    assert (tmp_path / "gedeeld.docx").read_bytes() == FIRST
    assert own_template(NAME) is None


def test_a_link_to_nothing_can_be_replaced_and_put_aside(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).symlink_to("/nergens/brief.docx")
    assert own_since(INVITATION) == date.today()
    placed = use_template(INVITATION, FIRST)
    assert placed.aside is not None
    assert placed.aside.readlink() == Path("/nergens/brief.docx")
    assert files(folder) == {NAME: FIRST}
    (folder / NAME).unlink()
    (folder / NAME).symlink_to("/nergens/brief.docx")
    aside = use_kit_template(INVITATION)
    assert aside is not None
    assert aside.is_symlink()
    assert own_template(NAME) is None


def refusal(change: object) -> KitError:
    with pytest.raises(KitError) as refused:
        change()  # type: ignore[operator]  # each of them is a call
    return refused.value


@every_kind
def test_a_proof_is_the_example_in_the_template(kind: Kind) -> None:
    example = kind_example(kind)
    proof = write_proof(kind, docx_of("Proef: {{ title }}"))
    assert all_words(proof) == f"Proef: {example['title']}"
    assert len(all_words(write_proof(kind))) > 100
