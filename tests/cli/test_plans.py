"""``ekc-kit plan`` for several cases at once: by name, all, or those changed since a day."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ekc_kit.model import Case
from ekc_kit.model.editing import put
from ekc_kit.model.exchange import to_json
from ekc_kit.model.value import new_id
from tests.cli.crowd import PLEIN, is_whole, kept
from tests.cli.kit import Kit
from tests.cli.screens import on_a_screen


def lines(kit: Kit, *words: str | Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in kit.says(*words, "--json").splitlines()]


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def begun(kit: Kit, *titles: str, case: Case = PLEIN) -> list[str]:
    """Keep a case with agreements under each of these titles; return their numbers."""
    fields = [{"id": new_id("z"), "title": one, "training_case": False} for one in titles]
    cases = [to_json(case.model_copy(update=own)) for own in fields]
    return [kit.run("case", "import", "-", typed=one).out.decode().strip() for one in cases]


def changed(kit: Kit, case_id: str, days_ago: int) -> None:
    """Let a case have been changed so many days ago."""
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    with sqlite3.connect(kit.home / "cases.db") as database:
        database.execute(
            'UPDATE "case" SET updated_at = ? WHERE id = ?', (moment.isoformat(), case_id)
        )
    database.close()


def test_several_cases_each_get_their_plan(kit: Kit, tmp_path: Path) -> None:
    first, second = begun(kit, "Straat", "Plein")
    kit.says("plan", first, second, "plein", "-o", tmp_path / "plannen")
    wanted = {f"plan-{one}.docx" for one in (first, second, PLEIN.id)}
    assert names(tmp_path / "plannen") == wanted
    kit.says("plan", first, second, "plein", "-o", tmp_path / "plannen.zip")
    with zipfile.ZipFile(tmp_path / "plannen.zip") as archive:
        assert set(archive.namelist()) == wanted


def test_one_case_can_go_in_a_zip_too(kit: Kit, tmp_path: Path) -> None:
    kit.says("plan", "plein", "-o", tmp_path / "plan.zip")
    with zipfile.ZipFile(tmp_path / "plan.zip") as archive:
        assert archive.namelist() == [f"plan-{PLEIN.id}.docx"]


def test_all_takes_every_case_but_practice_cases_and_says_how_many(
    kit: Kit, tmp_path: Path
) -> None:
    first, second = begun(kit, "Straat", "School")
    kit.says("case", "new", "--practice", "plein")
    told = kit.says("plan", "--all", "-o", tmp_path / "plannen")
    assert "2 zaken (oefenzaken gaan niet mee)" in told
    assert names(tmp_path / "plannen") == {f"plan-{one}.docx" for one in (first, second)}


def test_since_takes_the_cases_changed_on_that_day_or_later(kit: Kit, tmp_path: Path) -> None:
    old, border, new = begun(kit, "Oud", "Grens", "Nieuw")
    changed(kit, old, 12)
    changed(kit, border, 10)
    day = (datetime.now().astimezone() - timedelta(days=10)).date()
    months = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
    for typed in (day.isoformat(), f"{day.day} {months[day.month - 1]} {day.year}"):
        told = lines(kit, "plan", "--since", typed, "-o", tmp_path / typed)
        assert {one["reader"] for one in told if one["result"] == "made"} == {border, new}


def test_a_plan_says_what_is_still_open_in_it(kit: Kit, tmp_path: Path) -> None:
    (case_id,) = begun(kit, "Straat", case=put(PLEIN, "review.held_on", None))
    told = lines(kit, "plan", "--all", "-o", tmp_path)
    assert {one["case"] for one in told if one["result"] == "open"} == {case_id}


def test_a_case_without_agreements_gets_a_plan_only_when_it_is_named(
    kit: Kit, tmp_path: Path
) -> None:
    (case_id,) = begun(kit, "Straat")
    empty = kit.says("case", "new", "--title", "Leeg").strip()
    for way in (["--all"], ["--since", "1-1-2020"]):
        told = kit.says("plan", *way, "-o", tmp_path / "plannen")
        assert names(tmp_path / "plannen") == {f"plan-{case_id}.docx"}
        assert f"ekc-kit plan {empty}" in told
    told = lines(kit, "plan", "--all", "-o", tmp_path / "plannen")
    assert [one["reader"] for one in told if one["result"] == "left_out"] == [empty]
    kit.makes("plan", empty, "-o", tmp_path / "leeg.docx")


def test_no_case_at_all_is_told_and_is_no_failure(kit: Kit, tmp_path: Path) -> None:
    told = kit.says("plan", "--all", "-o", tmp_path / "plannen.zip")
    assert "0 zaken" in told
    assert not (tmp_path / "plannen.zip").exists()


def test_a_case_that_cannot_be_read_is_told_and_does_not_stop_the_others(
    kit: Kit, tmp_path: Path
) -> None:
    good, damaged = begun(kit, "Goed", "Kapot")
    with sqlite3.connect(kit.home / "cases.db") as database:
        database.execute(
            "UPDATE case_version SET body = '{\"Kanarie\": 1}' WHERE case_id = ?", (damaged,)
        )
    database.close()
    words = [good, damaged, "z-nergens1", "nergens.json", "plein"]
    done = kit.run("plan", *words, "-o", tmp_path / "plannen", "--json")
    assert (done.code, done.err) == (2, "")
    told = [json.loads(line) for line in done.out.splitlines()]
    failed = [one["case"] for one in told if one["result"] == "failed"]
    assert failed == [damaged, "z-nergens1", "4e zaak"]
    assert names(tmp_path / "plannen") == {f"plan-{one}.docx" for one in (good, PLEIN.id)}
    shown = kit.run("plan", *words, "-o", tmp_path / "plannen")
    assert shown.code == 2
    assert b"Kanarie" not in shown.out
    assert "Niet gelukt:" in shown.out.decode()


def test_the_same_case_twice_makes_one_plan(kit: Kit, tmp_path: Path) -> None:
    """Two files may be of one case, as it was on two days: nobody knows which plan is meant."""
    later = kept(put(PLEIN, "title", "Anders"), tmp_path / "later.json")
    kit.says("plan", "plein", "plein", "-o", tmp_path / "een")
    assert names(tmp_path / "een") == {f"plan-{PLEIN.id}.docx"}
    done = kit.run("plan", "plein", later, "-o", tmp_path / "twee", "--json")
    assert done.code == 2
    assert names(tmp_path / "twee") == {f"plan-{PLEIN.id}.docx"}


def test_plans_that_are_there_stay_and_the_rest_is_made(kit: Kit, tmp_path: Path) -> None:
    first, second = begun(kit, "Straat", "School")
    mine = tmp_path / f"plan-{first}.docx"
    mine.write_bytes(b"mine")
    done = kit.run("plan", first, second, "-o", tmp_path, "--json")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert (done.code, {one["reader"]: one["result"] for one in told if "file" in one}) == (
        1,
        {first: "outdated", second: "made"},
    )
    assert mine.read_bytes() == b"mine"
    kit.says("plan", first, second, "-o", tmp_path, "--overwrite")
    assert is_whole(mine)


def test_titles_are_told_on_a_screen_only(kit: Kit, tmp_path: Path) -> None:
    begun(kit, "Kanarie")
    assert "Kanarie" not in kit.says("plan", "--all", "-o", tmp_path)


def test_a_title_that_somebody_typed_is_told_on_a_screen_only(kit: Kit, tmp_path: Path) -> None:
    (case_id,) = begun(kit, "Kanarie")
    words = ["plan", case_id, case_id, "Kanarie", "Kanarie 2", "-o", tmp_path]
    done = kit.run(*words, "--json")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [one["case"] for one in told if one["result"] == "failed"] == [case_id, "4e zaak"]
    assert "Kanarie" not in done.out.decode() + kit.run(*words).out.decode()
    shown = on_a_screen(kit, *words, code=2)
    assert "Plan · Kanarie: Deze zaak kwam al eerder." in shown
    assert "Plan · Kanarie 2: Deze zaak is er niet." in shown


@pytest.mark.parametrize(
    "words",
    [
        ["-o", "map"],
        ["plein", "--all", "-o", "map"],
        ["plein", "--since", "1 juni", "-o", "map"],
        ["--all", "-o", "plan.docx"],
        ["--all", "-o", "-"],
        ["--since", "gisteravond laat", "-o", "map"],
        ["--since", "", "-o", "map"],
        ["--since", "30 februari", "-o", "map"],
        ["plein", "nergens", "-o", "-"],
        ["plein", "-o", "plan.pdf"],
        ["plein", "-o", "plan"],
        ["--all", "-o", "plan.pdf"],
        ["plein", "nergens", "-o", "map", "--template", "nergens.docx"],
    ],
)
def test_what_does_not_fit_together_is_refused(reader: Kit, words: list[str]) -> None:
    reader.refuses("plan", *words)
    assert not (reader.home.parent / "map").exists()


def test_a_broken_template_is_refused_once_and_not_for_each_case(kit: Kit, tmp_path: Path) -> None:
    begun(kit, "Straat", "School")
    (tmp_path / "sjabloon.docx").write_bytes(b"no template")
    words = ["--all", "-o", "map", "--template", "sjabloon.docx"]
    assert "sjabloon" in kit.refuses("plan", *words)


def test_one_plan_in_a_file_is_the_same_however_its_case_is_named(kit: Kit, tmp_path: Path) -> None:
    kit.makes("plan", "plein", "-o", tmp_path / "plan.docx")
    kept_case = kit.run("case", "import", "-", typed=to_json(PLEIN)).out.decode().strip()
    kit.makes("plan", kept_case, "-o", tmp_path / "ook.docx")
    assert (tmp_path / "plan.docx").read_bytes() == (tmp_path / "ook.docx").read_bytes()


def test_one_plan_is_told_as_json_when_that_is_asked(kit: Kit, tmp_path: Path) -> None:
    (line,) = lines(kit, "plan", "plein", "-o", tmp_path / "plan.docx")
    assert (line["result"], line["reader"]) == ("made", PLEIN.id)
