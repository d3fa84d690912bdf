"""``ekc-kit letters``: a letter for everybody, which can be stopped at any moment and goes on."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ekc_kit.model.editing import put
from ekc_kit.word.documents.invitation import invited
from ekc_kit.word.documents.kinds import KINDS
from tests.cli.crowd import PLEIN, crowd, is_whole, kept
from tests.cli.kit import Kit
from tests.cli.screens import on_a_screen
from tests.hostile import SHORT
from tests.word.making import all_words

INVITED = invited(PLEIN)


def lines(kit: Kit, *words: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in kit.says(*words, "--json").splitlines()]


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_everybody_who_is_invited_gets_a_letter_of_their_own(kit: Kit, tmp_path: Path) -> None:
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "map")
    made = names(tmp_path / "map")
    assert made == {f"uitnodiging-{one.reader}.docx" for one in INVITED.copies}
    for one in INVITED.copies:
        letter = tmp_path / "map" / f"uitnodiging-{one.reader}.docx"
        assert f"Beste {one.called}," in all_words(letter.read_bytes())


def test_the_document_can_be_named_in_either_language(kit: Kit, tmp_path: Path) -> None:
    kit.says("letters", "plein", "invitation", "-o", tmp_path / "een")
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "twee", "--lang", "en")
    assert {one.split("-")[0] for one in names(tmp_path / "een")} == {"uitnodiging"}
    assert {one.split("-")[0] for one in names(tmp_path / "twee")} == {"invitation"}


@pytest.mark.parametrize("word", ["all", "alles"])
def test_all_makes_every_document_of_the_case(kit: Kit, tmp_path: Path, word: str) -> None:
    made = lines(kit, "letters", "plein", word, "-o", tmp_path / "map")
    assert {one["document"] for one in made} >= set(KINDS)
    assert f"plan-{PLEIN.id}.docx" in names(tmp_path / "map")


def test_the_summary_says_who_got_none_and_why(kit: Kit, tmp_path: Path) -> None:
    told = lines(kit, "letters", "plein", "uitnodiging", "-o", tmp_path / "map")
    left_out = {one["reader"]: one["reason"] for one in told if one["result"] == "left_out"}
    assert left_out == {one.reader: one.reason for one in INVITED.left_out}
    assert len([one for one in told if one["result"] == "made"]) == len(INVITED.copies)


def test_the_summary_says_what_is_still_open_in_the_letters(kit: Kit, tmp_path: Path) -> None:
    case = kept(put(PLEIN, "logistics.held_on", None), tmp_path / "zaak.json")
    told = lines(kit, "letters", case, "uitnodiging", "-o", tmp_path / "map")
    assert [one["document"] for one in told if one["result"] == "open"] == ["invitation"]
    assert "Nog open" in kit.says("letters", case, "uitnodiging", "-o", tmp_path / "map")


def test_the_summary_says_that_the_day_of_the_letters_has_passed(kit: Kit, tmp_path: Path) -> None:
    case = kept(put(PLEIN, "logistics.held_on", date(2020, 6, 13)), tmp_path / "zaak.json")
    told = lines(kit, "letters", case, "uitnodiging", "-o", tmp_path / "map")
    assert [one["message"] for one in told if one["result"] == "open"] == [
        "de dag van de conferentie is al voorbij (zaterdag 13 juni 2020)"
    ]
    shown = kit.says("letters", case, "uitnodiging", "-o", tmp_path / "map")
    assert "Nog open of al voorbij:" in shown


def test_a_letter_that_is_there_stays_unless_it_may_be_replaced(kit: Kit, tmp_path: Path) -> None:
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path)
    mine = tmp_path / f"uitnodiging-{INVITED.copies[0].reader}.docx"
    mine.write_bytes(b"mine")
    done = kit.run("letters", "plein", "uitnodiging", "-o", tmp_path)
    assert (done.code, done.err, mine.read_bytes()) == (1, "", b"mine")
    assert "--overwrite" in done.out.decode()
    told = lines(kit, "letters", "plein", "uitnodiging", "-o", tmp_path, "--overwrite")
    assert {one["result"] for one in told if "file" in one} == {"made"}
    assert is_whole(mine)


def test_an_empty_file_is_what_a_lost_disk_left_and_is_made_again(kit: Kit, tmp_path: Path) -> None:
    lost = tmp_path / f"uitnodiging-{INVITED.copies[0].reader}.docx"
    lost.touch()
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path)
    assert is_whole(lost)


def test_a_zip_holds_the_same_letters_and_the_same_bytes_each_time(
    kit: Kit, tmp_path: Path
) -> None:
    for name in ("een.zip", "twee.ZIP"):
        kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / name)
    assert (tmp_path / "een.zip").read_bytes() == (tmp_path / "twee.ZIP").read_bytes()
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "map")
    with zipfile.ZipFile(tmp_path / "een.zip") as archive:
        assert set(archive.namelist()) == names(tmp_path / "map")
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "map" / name).read_bytes()


def test_a_zip_that_is_there_is_refused_unless_it_may_be_replaced(kit: Kit, tmp_path: Path) -> None:
    mine = tmp_path / "brieven.zip"
    mine.write_bytes(b"mine")
    assert "--overwrite" in kit.refuses("letters", "plein", "uitnodiging", "-o", mine)
    assert mine.read_bytes() == b"mine"
    kit.says("letters", "plein", "uitnodiging", "-o", mine, "--overwrite")
    assert is_whole(mine)
    assert names(tmp_path) == {"brieven.zip"}


def test_nobody_to_write_to_makes_no_file(kit: Kit, tmp_path: Path) -> None:
    nobody = kept(crowd(0), tmp_path / "zaak.json")
    for place in ("brieven.zip", "map"):
        assert "niets gemaakt" in kit.says("letters", nobody, "uitnodiging", "-o", tmp_path / place)
    assert not (tmp_path / "brieven.zip").exists()
    assert not list((tmp_path / "map").iterdir())


def test_only_the_owner_can_read_letters(kit: Kit, tmp_path: Path) -> None:
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "map")
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path / "brieven.zip")
    places = [tmp_path / "map", tmp_path / "brieven.zip", *(tmp_path / "map").iterdir()]
    assert [one for one in places if one.stat().st_mode & 0o077] == []


def test_names_are_told_on_a_screen_and_nowhere_else(kit: Kit, tmp_path: Path) -> None:
    case = kept(crowd(len(SHORT), names=SHORT.values()), tmp_path / "zaak.json")
    command = ["letters", case, "uitnodiging", "-o", tmp_path / "map"]
    done = kit.start(*command)
    assert (done.code, done.err) == (0, "")
    assert "Oma & Opa" not in done.out.decode()
    screen = on_a_screen(kit, *command)
    assert "uitnodiging-p-n00000.docx   Oma & Opa" in screen
    assert "\x1b[31m del" not in screen
    assert not [one for one in names(tmp_path / "map") if not one.startswith("uitnodiging-p-n")]
    assert all(is_whole(one) for one in (tmp_path / "map").iterdir())


def test_a_person_at_a_screen_sees_how_far_it_is(kit: Kit, tmp_path: Path) -> None:
    case = kept(crowd(300), tmp_path / "zaak.json")
    assert "300/300" in on_a_screen(kit, "letters", case, "uitnodiging", "-o", tmp_path / "map")


def test_a_folder_in_which_nothing_may_be_written_is_refused(reader: Kit) -> None:
    for place in ("/sys", "/sys/brieven", "/sys/brieven.zip"):
        reader.refuses("letters", "plein", "uitnodiging", "-o", place)


def test_a_place_for_one_file_is_refused(reader: Kit, tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    for place in (
        "brief.docx",
        "-",
        "",
        "nergens/map",
        "nergens/brieven.zip",
        tmp_path / "bestand",
    ):
        reader.refuses("letters", "plein", "uitnodiging", "-o", place)


@pytest.mark.parametrize(
    "words",
    [
        ["letters"],
        ["letters", "plein"],
        ["letters", "plein", "uitnodiging"],
        ["letters", "plein", "gedicht", "-o", "map"],
        ["letters", "nergens", "uitnodiging", "-o", "map"],
        ["letters", "plein", "alles", "-o", "map", "--template", "sjabloon.docx"],
        ["letters", "plein", "uitnodiging", "-o", "map", "--template", "nergens.docx"],
    ],
)
def test_a_command_that_does_not_fit_is_refused_and_makes_nothing(
    reader: Kit, words: list[str]
) -> None:
    reader.refuses(*words)
    assert not (reader.home.parent / "map").exists()


def test_a_document_that_fails_does_not_stop_the_others(kit: Kit, tmp_path: Path) -> None:
    own = kit.home / "templates"
    own.mkdir(parents=True)
    (own / "uitnodiging.docx").write_bytes(b"no template")
    done = kit.run("letters", "plein", "alles", "-o", tmp_path / "map", "--json")
    assert (done.code, done.err) == (2, "")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [one["document"] for one in told if one["result"] == "failed"] == ["invitation"]
    assert f"plan-{PLEIN.id}.docx" in names(tmp_path / "map")


def test_a_full_output_is_told(kit: Kit, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = kit.start("letters", "plein", "uitnodiging", "-o", tmp_path / "map", out=full)
    assert f"De bestanden staan in {tmp_path / 'map'}. Alleen wat" in done.sentence()
    assert len(names(tmp_path / "map")) == len(INVITED.copies)


def test_somebody_at_a_screen_sees_whose_number_is_in_the_names_of_all_files(
    kit: Kit, tmp_path: Path
) -> None:
    screen = on_a_screen(kit, "letters", "plein", "alles", "-o", tmp_path / "map")
    assert screen.count("Ayşe Demir") == 1
    assert "p-ayse1                             Ayşe Demir" in screen


def test_on_a_narrow_screen_names_stay_readable(kit: Kit, tmp_path: Path) -> None:
    command = ["letters", "plein", "alles", "-o", tmp_path / "map"]
    assert "p-ayse1                 Ayşe Demir" in on_a_screen(kit, *command, width=40)


def test_a_wrong_reader_is_answered_with_who_has_which_number_on_a_screen_only(kit: Kit) -> None:
    command = ["calendar", "plein", "-o", "dagen.ics", "--reader", "p-x1y2"]
    assert "p-ayse1  Ayşe Demir" in on_a_screen(kit, *command, code=2)
    assert "Ayşe" not in kit.refuses(*command)


def test_what_is_not_handed_out_stands_apart_and_is_named(kit: Kit, tmp_path: Path) -> None:
    private = {f"{one.file}-{PLEIN.id}.docx" for one in KINDS.values() if one.is_private}
    assert {one.split("-")[0] for one in private} == {
        "voorbereidingsblad",
        "verzendlijst",
        "belblad",
    }
    told = kit.says("letters", "plein", "alles", "-o", tmp_path / "map")
    assert "Niet om uit te delen: Voorbereidingsblad, Verzendlijst en Belblad." in told
    assert names(tmp_path / "map" / "niet-uitdelen") == private
    assert not names(tmp_path / "map") & private
    again = lines(kit, "letters", "plein", "alles", "-o", tmp_path / "map")
    assert {one["result"] for one in again if "file" in one} == {"there"}
    kit.says("letters", "plein", "alles", "-o", tmp_path / "alles.zip")
    with zipfile.ZipFile(tmp_path / "alles.zip") as archive:
        assert {f"niet-uitdelen/{one}" for one in private} <= set(archive.namelist())


def test_a_document_for_nobody_is_named_with_the_reason(kit: Kit, tmp_path: Path) -> None:
    nobody = kept(crowd(0).model_copy(update={"information": ()}), tmp_path / "zaak.json")
    told = kit.says("letters", nobody, "alles", "-o", tmp_path / "map")
    assert "Uitnodiging: er staat nog niemand in de kring" in told
    assert "wat de groep moet weten" in told
    told = kit.says("letters", nobody, "vraag-om-informatie", "-o", tmp_path / "leeg")
    assert "wat de groep moet weten" in told
    assert "Er is niets gemaakt." in told
    (line,) = lines(kit, "letters", nobody, "vraag-om-informatie", "-o", tmp_path / "leeg")
    assert (line["result"], line["document"]) == ("nobody", "information_request")


@pytest.mark.parametrize("words", [["plein", "gedicht"], ["nergens", "uitnodiging"]])
def test_a_refusal_is_a_line_of_json_too_when_that_is_asked(reader: Kit, words: list[str]) -> None:
    for command in (["letters", *words, "-o", "map"], ["plan", "nergens", "-o", "plan.docx"]):
        done = reader.run(*command, "--json")
        assert (done.code, done.err) == (2, "")
        (line,) = map(json.loads, done.out.splitlines())
        assert line["result"] == "failed"
        assert line["message"].endswith(".")
