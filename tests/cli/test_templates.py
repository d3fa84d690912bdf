"""``ekc-kit template``: what there is, what can be typed, a copy to edit, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ekc_kit.word.documents.kinds import KINDS, kind_fields
from ekc_kit.word.documents.templates import shipped_template
from tests.cli.crowd import PLEIN
from tests.cli.kit import Done, Kit
from tests.cli.placing import put
from tests.word.making import all_words


def lines(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.out.splitlines()]


def test_check_says_that_a_template_can_be_used_and_what_it_uses(reader: Kit) -> None:
    shown = reader.says("template", "check", shipped_template("plan.docx"))
    assert "Dit sjabloon is te gebruiken." in shown
    assert "agreement.what" in shown


def test_check_tells_every_fault_with_its_paragraph_and_a_cure(kit: Kit, tmp_path: Path) -> None:
    put(tmp_path / "plan.docx", "Eerst: {{ vraag }}", "Dan: {{ title", "Goed: {{ title }}")
    done = kit.run("template", "check", tmp_path / "plan.docx")
    assert (done.code, done.err) == (2, "")
    shown = " ".join(done.out.decode().split())
    assert "niet te gebruiken. Er zijn 2 fouten:" in shown
    assert "'Eerst: {{ vraag }}'. Kijk of het goed gespeld is. Bedoel je question?" in shown
    assert "'Dan: {{ title'. Zet er }} achter." in shown
    assert "review" in shown.split("zegt niet wat het sjabloon van de kit wel zegt")[1]


def test_check_gives_the_same_as_json(kit: Kit, tmp_path: Path) -> None:
    put(tmp_path / "plan.docx", "{{ titel }}", "{{ question }}")
    done = kit.run("template", "check", tmp_path / "plan.docx", "--json")
    assert done.code == 2
    about, fault = lines(done)
    assert (about["kind"], about["document"], about["usable"]) == ("template", "plan", False)
    assert about["uses"] == ["question"]
    assert "review" in about["forgot"]
    assert fault == {
        "kind": "fault",
        "file": str(tmp_path / "plan.docx"),
        "code": "unknown_field",
        "part": "word/document.xml",
        "paragraph": "{{ titel }}",
        "message": fault["message"],
        "meant": "title",
    }


def test_check_speaks_the_chosen_language(kit: Kit, tmp_path: Path) -> None:
    put(tmp_path / "plan.docx", "{{ titel }}")
    done = kit.run("template", "check", tmp_path / "plan.docx", "--lang", "en")
    assert "Do you mean title?" in done.out.decode()


def test_check_names_the_part_of_the_document_outside_its_text(kit: Kit, tmp_path: Path) -> None:
    from docx import Document

    sheet = Document()
    sheet.sections[0].footer.paragraphs[0].text = "{{ titel }}"
    sheet.save(str(tmp_path / "plan.docx"))
    shown = kit.run("template", "check", tmp_path / "plan.docx").out.decode()
    assert "1. Voettekst: Het sjabloon vraagt om 'titel'" in shown


def test_the_document_is_guessed_or_named(kit: Kit, tmp_path: Path) -> None:
    file = put(tmp_path / "brief.docx", "{{ xyzzy }}")
    assert "uitnodiging" in kit.refuses("template", "check", file)
    shown = kit.run("template", "check", file, "invitation").out.decode()
    assert "sjabloon voor: Uitnodiging" in shown
    kit.refuses("template", "check", file, "gedicht")


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"\xd0\xcf\x11\xe0x", b"%PDF"])
def test_a_file_that_is_no_template_is_told(kit: Kit, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "plan.docx").write_bytes(content)
    done = kit.run("template", "check", tmp_path / "plan.docx")
    assert (done.code, done.err) == (2, "")
    assert "Er is 1 fout:" in done.out.decode()


def test_a_file_that_is_not_there_is_refused(reader: Kit) -> None:
    for name in ("nergens.docx", "", ".", "/nergens/plan.docx"):
        reader.refuses("template", "check", name)


def test_words_of_a_template_are_shown_as_they_are(kit: Kit, tmp_path: Path) -> None:
    put(tmp_path / "plan.docx", "[bold]{{ titel }}[/] :smile: <b>")
    shown = kit.run("template", "check", tmp_path / "plan.docx").out.decode()
    assert "[bold]{{ titel }}[/] :smile: <b>" in shown


def test_check_without_a_file_looks_through_all_own_templates(kit: Kit) -> None:
    assert "nog geen eigen sjablonen" in kit.says("template", "check")
    own = kit.home / "templates"
    put(own / "plan.docx", "{{ question }}")
    put(own / "en" / "plan.docx", "{{ vraag }}")
    put(own / "planten.docx", "{{ question }}")
    (own / "~$plan.docx").write_bytes(b"what Word lays beside an open file")
    done = kit.run("template", "check", "--json")
    assert done.code == 2
    found = {one["file"]: one.get("usable") for one in lines(done) if one["kind"] == "template"}
    assert found == {"plan.docx": True, "en/plan.docx": False, "planten.docx": None}
    shown = kit.run("template", "check").out.decode()
    assert "planten.docx: dit bestand gebruikt de kit niet" in shown
    put(own / "en" / "plan.docx", "{{ question }}")
    assert kit.run("template", "check").code == 0


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_fields_shows_every_field_to_read_and_as_json(
    reader: Kit, name: str, language: str
) -> None:
    shown = reader.says("template", "fields", name, "--lang", language)
    found = lines(reader.run("template", "fields", name, "--json", "--lang", language))
    assert {one["name"] for one in found} == kind_fields(name)
    assert [
        one["typed"] for one in found if one["shape"] == "text" and one["typed"] not in shown
    ] == []
    assert [line for one in found for line in one["loop"] if line not in shown] == []


def test_fields_tells_of_the_picture(reader: Kit) -> None:
    assert "Plaatje 'circle'" in reader.says("template", "fields", "voorbereidingsblad")


def test_new_makes_a_copy_to_edit_and_says_what_to_do_next(kit: Kit, tmp_path: Path) -> None:
    told = kit.says("template", "new", "plan", "-o", tmp_path / "mijn plan.docx")
    assert (tmp_path / "mijn plan.docx").read_bytes() == shipped_template("plan.docx").read_bytes()
    assert "ekc-kit template fields plan" in told
    assert f'ekc-kit template check "{tmp_path}/mijn plan.docx"' in told
    assert f'ekc-kit template use "{tmp_path}/mijn plan.docx"' in told
    kit.refuses("template", "new", "plan", "-o", tmp_path / "mijn plan.docx")
    kit.says("template", "new", "plan", "-o", tmp_path / "mijn plan.docx", "--overwrite")


def test_new_straight_into_the_own_folder_is_used_from_then_on(kit: Kit, tmp_path: Path) -> None:
    own = kit.home / "templates" / "plan.docx"
    assert "al op zijn plek" in kit.says("template", "new", "plan", "-o", own)
    put(own, "Van ons: {{ title }}")
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx")
    assert all_words((tmp_path / "plan.docx").read_bytes()).startswith("Van ons: ")
    kit.says("letters", "plein", "plan", "-o", tmp_path / "map")
    letter = (tmp_path / "map" / f"plan-{PLEIN.id}.docx").read_bytes()
    assert all_words(letter).startswith("Van ons: ")
    again = kit.says("template", "new", "plan", "-o", own, "--overwrite", "--lang", "en")
    assert "What now?" in again
    assert own.read_bytes() == shipped_template("en/plan.docx").read_bytes()


def test_new_on_standard_output_says_the_rest_elsewhere(kit: Kit) -> None:
    done = kit.run("template", "new", "plan", "-o", "-")
    assert done.out == shipped_template("plan.docx").read_bytes()
    assert "template check" in done.err


def test_list_says_which_templates_are_own(kit: Kit) -> None:
    put(kit.home / "templates" / "plan.docx", "Van ons")
    found = {one["document"]: one["own"] for one in lines(kit.run("template", "list", "--json"))}
    assert set(found) == set(KINDS)
    assert {name for name, own in found.items() if own} == {"plan"}
    assert "eigen" in kit.says("template", "list")


def test_own_templates_can_lie_in_a_folder_of_the_organisation(kit: Kit, tmp_path: Path) -> None:
    put(tmp_path / "gedeeld" / "plan.docx", "Van ons{% if title %}{% endif %}")
    shared = {"EKC_KIT_TEMPLATES": str(tmp_path / "gedeeld")}
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx", **shared)
    assert all_words((tmp_path / "plan.docx").read_bytes()) == "Van ons"
    gone = {"EKC_KIT_TEMPLATES": str(tmp_path / "weg")}
    told = kit.refuses("plan", "plein", "-o", tmp_path / "nog een.docx", **gone)
    assert "EKC_KIT_TEMPLATES" in told
    kit.says("case", "list", **gone)


def test_a_broken_own_template_is_refused_with_the_way_back(kit: Kit, tmp_path: Path) -> None:
    own = put(kit.home / "templates" / "plan.docx", "Hier: {{ titel }}")
    for command in (["plan", "plein", "-o", "x.docx"], ["letters", "plein", "plan", "-o", "map"]):
        told = kit.refuses(*command)
        assert "'Hier: {{ titel }}'" in told
        assert f"Haal 'plan.docx' dan weg uit de map {own.parent}." in told
    own.unlink()
    kit.makes("plan", "plein", "-o", tmp_path / "x.docx")


@pytest.mark.parametrize("name", ["plan", "invitation"])
def test_a_fault_that_shows_only_while_filling_in_tells_the_way_back_too(
    kit: Kit, tmp_path: Path, name: str
) -> None:
    own = put(
        kit.home / "templates" / shipped_name(name), "{% set x = title %}", "{{ (x ~ '').wat }}"
    )
    done = kit.run("letters", "plein", name, "-o", tmp_path / "map")
    assert done.code == 2
    assert f"weg uit de map {own.parent}" in " ".join(done.out.decode().split())


def shipped_name(name: str) -> str:
    return KINDS[name].template_name


def test_a_letter_that_was_filled_in_is_refused_as_a_template(kit: Kit, tmp_path: Path) -> None:
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path)
    made = sorted(tmp_path.glob("uitnodiging-*.docx"))[0]
    done = kit.run("template", "check", made)
    assert done.code == 2
    assert "al is ingevuld" in done.out.decode()
    for more in ("zegt niet", "gebruikt", "ook nog", "plek voor"):
        assert more not in done.out.decode()
    told = kit.refuses("letters", "plein", "uitnodiging", "-o", "map", "--template", made)
    assert "geen enkel veld" in told
    own = kit.home / "templates" / "uitnodiging.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(made.read_bytes())
    assert "geen enkel veld" in kit.refuses("letters", "plein", "uitnodiging", "-o", "map")


def test_a_file_without_any_field_is_told_so_before_its_document_is_asked(
    kit: Kit, tmp_path: Path
) -> None:
    file = tmp_path / "los.docx"
    kit.makes("plan", "plein", "-o", file)
    for command in ("check", "use"):
        assert "geen enkel veld" in kit.refuses("template", command, file)
    file.write_bytes(b"BEGIN:VCALENDAR")
    for command in ("check", "use"):
        assert "geen Word-sjabloon" in kit.refuses("template", command, file)


def test_a_doubt_is_told_and_the_template_can_be_used(kit: Kit, tmp_path: Path) -> None:
    file = put(tmp_path / "uitnodiging.docx", "Op {{ meeting.date }}")
    assert "Let op: dit sjabloon noemt niets" in kit.says("template", "check", file)
    _, doubt = lines(kit.run("template", "check", file, "--json"))
    assert (doubt["kind"], doubt["code"]) == ("doubt", "no_reader")


def test_a_template_for_another_document_is_said_to_be_one_before_its_faults(
    kit: Kit, tmp_path: Path
) -> None:
    file = put(tmp_path / "uitnodiging.docx", "Beste {{ person.name }}")
    shown = kit.run("template", "check", file, "plan").out.decode().splitlines()
    assert shown[1].startswith("Dit lijkt een sjabloon voor: Uitnodiging.")
    assert f"ekc-kit template check {file} uitnodiging" in " ".join(" ".join(shown[1:4]).split())


def test_an_own_template_in_the_wrong_place_is_told_what_it_can_be_called(kit: Kit) -> None:
    own = kit.home / "templates"
    put(own / "en" / "uitnodiging.docx", "{{ person.name }}")
    put(own / "Plan.docx", "{{ question }}")
    shown = " ".join(kit.run("template", "check").out.decode().split())
    assert "en/uitnodiging.docx: dit bestand gebruikt de kit niet" in shown
    assert "Het kan zijn: en/announcement.docx" in shown
    assert ", uitnodiging.docx" not in shown
    assert "Plan.docx: dit bestand gebruikt de kit niet, door de hoofdletters" in shown
    assert "Noem het: plan.docx." in shown


def test_all_documents_can_be_meant_for_letters_only(reader: Kit) -> None:
    assert reader.refuses("letters", "plein", "gedicht", "-o", "map").endswith(", alles.")
    assert "alles" not in reader.refuses("template", "fields", "gedicht")
    for command in ("fields", "new"):
        assert "alles" not in reader.says("template", command, "--help")
    assert "alles" in reader.says("letters", "--help")
