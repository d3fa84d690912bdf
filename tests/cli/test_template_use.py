"""``template use``: a template is looked through and put in its place, or nothing changes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.kit import Kit
from tests.cli.placing import put


def test_use_puts_a_template_in_its_place_and_says_how_to_go_back(kit: Kit, tmp_path: Path) -> None:
    file = put(tmp_path / "plan van ons.docx", "Van ons: {{ title }}")
    own = kit.home / "templates" / "plan.docx"
    told = "".join(kit.says("template", "use", file).split())
    assert own.read_bytes() == file.read_bytes()
    assert f"Hetstaatin{own}." in told
    assert "Haalplan.docxdanweguitdiemap" in told
    kit.says("template", "use", file)
    first = own.read_bytes()
    put(file, "Nieuw: {{ title }}")
    assert "--overwrite" in kit.refuses("template", "use", file)
    assert own.read_bytes() == first
    assert "isbewaardals" in "".join(kit.says("template", "use", file, "--overwrite").split())
    assert own.read_bytes() == file.read_bytes()
    kit.says("template", "use", file, "plan", "--lang", "en")
    assert (kit.home / "templates" / "en" / "plan.docx").read_bytes() == file.read_bytes()


def test_use_shows_the_faults_and_leaves_all_as_it_was(kit: Kit, tmp_path: Path) -> None:
    file = put(tmp_path / "plan.docx", "{{ titel }}")
    done = kit.run("template", "use", file)
    assert (done.code, done.err) == (2, "")
    assert "Bedoel je title?" in done.out.decode()
    assert not (kit.home / "templates").exists()
    told = kit.refuses("template", "use", put(tmp_path / "brief.docx", "{{ xyzzy }}"))
    assert f"ekc-kit template use {tmp_path}/brief.docx uitnodiging" in told
