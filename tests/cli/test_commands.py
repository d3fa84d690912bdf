"""What each command does when all goes well."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from ekc_kit.model import Case
from ekc_kit.model.editing import put
from ekc_kit.model.exchange import from_json, json_schema, to_json
from ekc_kit.training import practice_case
from tests.cli.kit import PROGRAM, Kit

PLEIN = practice_case("plein", "nl")


def written(document: bytes | Path) -> str:
    """All text in the body of a Word file, tables included."""
    opened = Document(BytesIO(document) if isinstance(document, bytes) else str(document))
    return "\n".join(
        node.text or "" for node in opened.element.body.iter() if node.tag[-2:] == "}t"
    )


def test_plan_writes_every_agreement_of_a_practice_case(kit: Kit, tmp_path: Path) -> None:
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx")
    text = written(tmp_path / "plan.docx")
    assert [one.what for one in PLEIN.agreements if one.what not in text] == []


def test_plan_is_written_in_the_chosen_language(kit: Kit) -> None:
    english = kit.run("plan", "plein", "-o", "-", "--lang", "en").out
    assert "sweep the square" in written(english)


def test_the_same_case_gives_the_same_plan_by_name_by_file_and_by_id(
    kit: Kit, tmp_path: Path
) -> None:
    file = tmp_path / "zaak.json"
    file.write_text(to_json(PLEIN), "utf-8")
    case_id = kit.says("case", "import", file).strip()
    plans = {kit.run("plan", word, "-o", "-").out for word in ("plein", str(file), case_id)}
    assert len(plans) == 1


def test_a_case_can_be_called_by_its_title_when_no_other_has_it(kit: Kit) -> None:
    first = kit.says("case", "new", "--title", "Straat").strip()
    assert json.loads(kit.says("case", "export", "  straat"))["id"] == first
    second = kit.says("case", "new", "--title", "STRAAT").strip()
    sentence = kit.refuses("case", "export", "straat")
    assert first in sentence
    assert second in sentence


def test_a_number_and_a_practice_case_go_before_a_title(kit: Kit) -> None:
    first = kit.says("case", "new", "--title", "plein").strip()
    second = kit.says("case", "new", "--title", first).strip()
    third = kit.says("case", "new", "--title", "de-buurt").strip()
    assert json.loads(kit.says("case", "export", "plein"))["id"] == "z-plein"
    assert json.loads(kit.says("case", "export", first))["id"] == first != second
    assert json.loads(kit.says("case", "export", "de-buurt"))["id"] == third


def test_preparation_writes_everybody_of_a_practice_case(kit: Kit, tmp_path: Path) -> None:
    kit.makes("preparation", "plein", "-o", tmp_path / "blad.docx")
    text = written(tmp_path / "blad.docx")
    assert [one.name for one in PLEIN.circle if one.name not in text] == []


@pytest.mark.parametrize("ending", ["svg", "SVG", "png", "PNG"])
def test_circle_is_drawn_as_the_name_of_the_file_says(
    kit: Kit, tmp_path: Path, ending: str
) -> None:
    kit.makes("circle", "plein", "-o", tmp_path / f"kring.{ending}")
    drawn = (tmp_path / f"kring.{ending}").read_bytes()
    assert drawn.startswith(b"<svg" if ending.lower() == "svg" else b"\x89PNG")


@pytest.mark.parametrize(("names", "shown"), [("full", True), ("initials", False), ("none", False)])
def test_circle_shows_the_names_that_were_asked_for(reader: Kit, names: str, shown: bool) -> None:
    drawn = reader.says("circle", "plein", "-o", "-", "--names", names)
    assert ("Ayşe Demir" in drawn) is shown
    assert drawn.endswith("</svg>\n")


def test_preparation_takes_a_picture_without_names(kit: Kit) -> None:
    sheets = {
        kit.run("preparation", "plein", "-o", "-", "--names", names).out
        for names in ("full", "initials", "none")
    }
    assert len(sheets) == 3


def test_only_the_owner_can_read_a_plan(kit: Kit, tmp_path: Path) -> None:
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx")
    assert (tmp_path / "plan.docx").stat().st_mode & 0o077 == 0


def test_check_asks_the_one_question_that_the_practice_case_leaves(reader: Kit) -> None:
    shown = reader.says("check", "plein")
    assert "Tip · Kring · Wie kan iets bijdragen zonder voor een instelling te komen?" in shown
    assert "Geen bekende valkuil gevonden." not in shown


def test_check_finds_no_pitfall_where_nothing_is_written_yet(kit: Kit) -> None:
    case_id = kit.says("case", "new").strip()
    assert "Geen bekende valkuil gevonden." in kit.says("check", case_id)


def test_check_says_about_whom_it_asks_and_how_long_they_wait(kit: Kit, tmp_path: Path) -> None:
    yesterday, long_ago = (date.today() - timedelta(days=days) for days in (1, 12))
    case = put(PLEIN, "circle.p-wim1.informing.told_on", None)
    case = put(case, "circle.p-wim1.named_on", yesterday)
    case = put(case, "circle.p-riet1.informing.told_on", None)
    case = put(case, "circle.p-riet1.named_on", long_ago)
    case = put(case, "circle.p-bart1.informing.told_on", None)
    case = put(case, "circle.p-bart1.named_on", None)
    (tmp_path / "zaak.json").write_text(to_json(case), "utf-8")
    shown = kit.says("check", "zaak.json")
    spoken = "Wanneer spreek je deze persoon?"
    assert f'Persoon 10 "Wim Postma" (staat 1 dag op de kaart) · {spoken}' in shown
    assert f'Persoon 3 "Riet Molenaar" (staat 12 dagen op de kaart) · {spoken}' in shown
    assert f'Persoon 9 "Bart Hoekstra" · {spoken}' in shown
    assert 'Person 10 "Wim Postma" (on the map for 1 day)' in kit.says(
        "check", "zaak.json", "--lang", "en"
    )
    lines = [json.loads(line) for line in kit.says("check", "zaak.json", "--json").splitlines()]
    days = [line["count"] for line in lines if line.get("code") == "not_spoken"]
    assert days == [12, 1, None]


def test_check_asks_about_a_tension_and_names_nobody(kit: Kit, tmp_path: Path) -> None:
    case = put(PLEIN, "circle.p-bart1.consents.take_part", False)
    (tmp_path / "zaak.json").write_text(to_json(case), "utf-8")
    (line,) = (one for one in kit.says("check", "zaak.json").splitlines() if "panning" in one)
    assert line.startswith("  Let op · Spanning 1 · Van twee mensen tussen wie spanning is,")
    assert not [one.name for one in case.circle if one.name in line]


def test_check_asks_about_what_is_open_and_says_where(kit: Kit, tmp_path: Path) -> None:
    case = put(put(PLEIN, "agreements.a-lampen.who", ()), "review.held_on", None)
    (tmp_path / "zaak.json").write_text(to_json(case), "utf-8")
    shown = kit.says("check", "zaak.json")
    assert 'Afspraak 3 "laat de twee kapotte lampen maken" · Wie doet dit?' in shown
    assert "wie het doet, bij 1 afspraak" in shown
    assert "de dag waarop de groep terugkijkt" in shown
    assert "Who does this?" in kit.says("check", "zaak.json", "--lang", "en")


def test_check_gives_one_json_object_per_step_and_finding(kit: Kit, tmp_path: Path) -> None:
    case = put(PLEIN, "agreements.a-lampen.who", ())
    (tmp_path / "zaak.json").write_text(to_json(case), "utf-8")
    lines = [json.loads(line) for line in kit.says("check", "zaak.json", "--json").splitlines()]
    assert [line["kind"] for line in lines] == ["step"] * 7 + ["finding"] * 2
    assert [line["code"] for line in lines[7:]] == ["only_officials", "missing_who"]
    assert lines[-1] == {
        "kind": "finding",
        "code": "missing_who",
        "severity": "error",
        "subject": "agreements.a-lampen.who",
        "start": None,
        "end": None,
        "count": None,
        "message": "Wie doet dit?",
        "why": lines[-1]["why"],
    }


def test_a_new_case_is_listed_by_its_number(kit: Kit) -> None:
    case_id = kit.says("case", "new", "--title", "Straat", "--variant", "school").strip()
    (line,) = map(json.loads, kit.says("case", "list", "--json").splitlines())
    assert (line["id"], line["title"], line["variant"]) == (case_id, "Straat", "school")
    assert (line["training_case"], line["status"]) == (False, "in_preparation")
    shown = kit.says("case", "list")
    assert case_id in shown
    assert "Straat" in shown


def test_a_case_is_meant_as_a_list_shows_it(kit: Kit) -> None:
    kept = kit.says("case", "new", "--practice", "plein").strip()
    assert "Plein (oefenzaak)" in kit.says("case", "list")
    for title in ("Plein (oefenzaak)", "plein (OEFENZAAK)", "Plein"):
        assert from_json(kit.says("case", "export", title)).id == kept
    kit.says("case", "new", "--title", "Straat")
    kit.refuses("case", "export", "Straat (oefenzaak)")


def test_a_list_without_cases_says_how_to_begin(kit: Kit) -> None:
    assert "case new" in kit.says("case", "list")
    assert kit.says("case", "list", "--json") == ""


def test_a_practice_case_can_be_begun_any_number_of_times(kit: Kit) -> None:
    ids = {kit.says("case", "new", "--practice", "plein").strip() for _ in range(2)}
    listed = [json.loads(line) for line in kit.says("case", "list", "--json").splitlines()]
    assert {line["id"] for line in listed} == ids
    assert all(line["training_case"] for line in listed)


def test_export_and_import_give_the_same_case_back(kit: Kit, tmp_path: Path) -> None:
    exported = kit.says("case", "export", "plein")
    assert from_json(exported) == PLEIN
    kit.makes("case", "export", "plein", "-o", tmp_path / "zaak.json")
    assert (tmp_path / "zaak.json").read_text("utf-8") == exported
    case_id = kit.says("case", "import", "zaak.json").strip()
    assert kit.says("case", "export", case_id) == exported


def test_a_case_can_be_read_from_standard_input(kit: Kit) -> None:
    done = kit.run("case", "import", "-", typed=to_json(PLEIN))
    assert done.out.decode().strip() == PLEIN.id


def test_import_never_overwrites(kit: Kit) -> None:
    kit.run("case", "import", "-", typed=to_json(PLEIN))
    other = kit.run("case", "import", "-", typed=to_json(put(PLEIN, "title", "Anders")))
    kept = other.out.decode().strip()
    assert kept != PLEIN.id
    assert kept in other.err
    assert from_json(kit.says("case", "export", PLEIN.id)) == PLEIN


def test_schema_describes_what_export_writes(reader: Kit) -> None:
    assert json.loads(reader.says("case", "schema")) == json_schema()


def test_what_a_name_holds_is_printed_as_it_is(kit: Kit) -> None:
    """No markup of rich, no HTML, no templates: a name is a name."""
    title = "[bold]{{ 7*7 }}[/] <b>&</b> :smile: 👩‍👧"
    case_id = kit.says("case", "new", "--title", title).strip()
    assert title in kit.says("case", "list")
    assert title in kit.says("check", case_id)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_is_in_the_chosen_language(reader: Kit, language: str) -> None:
    word = {"nl": "Laat deze uitleg zien", "en": "Show this help"}[language]
    for words in ((), ("--help",), ("case",), ("plan", "--help"), ("case", "new", "--help")):
        assert word in reader.says("--lang", language, *words)
        assert word in reader.says(*words, EKC_KIT_LANG=language)


def test_without_a_choice_the_kit_speaks_the_language_that_was_set(kit: Kit) -> None:
    kit.home.mkdir()
    (kit.home / "settings.json").write_text('{"language": "en"}', "utf-8")
    assert "Who can contribute without" in kit.says("check", "plein")
    assert "Wie kan iets bijdragen zonder" in kit.says("check", "plein", "--lang=nl")


def test_an_empty_case_can_be_planned_and_checked(kit: Kit) -> None:
    kit.run("case", "import", "-", typed=to_json(Case(id="z-leeg1")))
    assert "nog open" in written(kit.run("plan", "z-leeg1", "-o", "-").out)
    assert "nog leeg" in kit.says("check", "z-leeg1")


def test_a_reader_who_has_seen_enough_ends_the_command_in_peace(reader: Kit) -> None:
    with subprocess.Popen(
        [PROGRAM, "case", "export", "plein"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=reader.environment({}),
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_the_program_does_what_its_main_does(reader: Kit) -> None:
    for words in ((), ("check", "plein"), ("case", "export", "plein")):
        assert reader.start(*words) == reader.run(*words)
