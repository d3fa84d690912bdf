"""The folder of own templates, and files in it, that cannot be read or are too large."""

from __future__ import annotations

from pathlib import Path

from tests.cli.kit import Kit
from tests.cli.placing import put


def test_check_names_what_cannot_be_read_and_goes_on(kit: Kit) -> None:
    own = kit.home / "templates"
    put(own / "plan.docx", "{{ title }}")
    (own / "aankondiging.docx").symlink_to("/nergens/aankondiging.docx")
    done = kit.run("template", "check")
    assert done.code == 2
    shown = done.out.decode()
    assert "'aankondiging.docx' is een verwijzing naar een bestand dat er niet is" in shown
    assert "plan.docx · sjabloon voor: Plan\nDit sjabloon is te gebruiken." in shown


def test_a_folder_of_own_templates_that_cannot_be_read_is_told(reader: Kit) -> None:
    unreadable = {"EKC_KIT_TEMPLATES": f"/{'x' * 300}"}
    for words in ("template check", "template list", "plan plein -o plan.docx"):
        assert "EKC_KIT_TEMPLATES" in reader.refuses(*words.split(), **unreadable)


def test_one_that_is_too_large_is_told_in_the_same_words_everywhere(
    kit: Kit, tmp_path: Path
) -> None:
    own = put(kit.home / "templates" / "plan.docx", "{{ title }}")
    with own.open("r+b") as file:
        file.truncate(20_000_001)
    said = "Dit sjabloon is te groot: een sjabloon is hooguit 20 MB."
    assert said in kit.run("template", "check").out.decode()
    assert said in kit.run("template", "check", own).out.decode()
    command = ["letters", "plein", "plan", "-o", tmp_path / "map"]
    assert said in kit.refuses(*command)
    assert said in kit.refuses(*command, "--template", own)


def test_a_template_that_another_program_hands_on_is_put_in_use(kit: Kit, tmp_path: Path) -> None:
    given = put(tmp_path / "plan.docx", "{{ title }}").read_bytes()
    done = kit.run("template", "use", "-", "plan", typed=given)
    assert (done.code, done.err) == (0, "")
    assert (kit.home / "templates" / "plan.docx").read_bytes() == given
