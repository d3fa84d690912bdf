"""A file that is there and is not what the kit would make now is never kept without a word."""

from __future__ import annotations

import json
import os
from datetime import date, datetime, timedelta
from pathlib import Path

from ekc_kit.model import Case
from ekc_kit.model.editing import put
from ekc_kit.word.documents.invitation import invited
from ekc_kit.word.documents.making import write_document
from ekc_kit.word.documents.plan import PLAN
from tests.cli.crowd import PLEIN, kept
from tests.cli.kit import Kit

CHANGED = put(PLEIN, "agreements.a-lampen.where", "bij de nieuwe bank")


def told(kit: Kit, code: int, *words: str | Path) -> dict[str, str]:
    """Run a command; return what it says of each file."""
    done = kit.run(*words, "--json")
    assert (done.code, done.err) == (code, "")
    lines = [json.loads(line) for line in done.out.splitlines()]
    return {one["file"]: one["result"] for one in lines if "file" in one}


def dated(file: Path, days_ago: int) -> None:
    moment = (datetime.now().astimezone() - timedelta(days=days_ago)).timestamp()
    os.utime(file, (moment, moment))


def plan_of(case: Case, tmp_path: Path) -> list[str | Path]:
    return ["plan", kept(case, tmp_path / "zaak.json"), "-o", tmp_path / "plannen/"]


def test_the_plan_of_a_case_that_changed_since_is_named_and_stays(kit: Kit, tmp_path: Path) -> None:
    name = f"plan-{PLEIN.id}.docx"
    (tmp_path / "plannen").mkdir()
    assert told(kit, 0, *plan_of(PLEIN, tmp_path)) == {name: "made"}
    before = (tmp_path / "plannen" / name).read_bytes()
    assert told(kit, 0, *plan_of(PLEIN, tmp_path)) == {name: "there"}
    assert told(kit, 1, *plan_of(CHANGED, tmp_path)) == {name: "outdated"}
    assert (tmp_path / "plannen" / name).read_bytes() == before
    shown = kit.run(*plan_of(CHANGED, tmp_path)).out.decode()
    assert "1 bestand stond er al en is ouder of anders" in shown
    assert name in shown
    assert told(kit, 0, *plan_of(CHANGED, tmp_path), "--overwrite") == {name: "made"}
    assert told(kit, 0, *plan_of(CHANGED, tmp_path)) == {name: "there"}


def test_a_letter_is_compared_as_it_was_on_its_own_day(kit: Kit, tmp_path: Path) -> None:
    """It says when it was made; tomorrow it is still right."""
    command = ["letters", "plein", "uitnodiging", "-o", tmp_path / "map"]
    kit.says(*command)
    first, second, *others = sorted((tmp_path / "map").iterdir())
    assert set(told(kit, 0, *command).values()) == {"there"}
    dated(first, 3)  # it says today, and is of three days ago
    results = told(kit, 1, *command)
    assert results.pop(first.name) == "outdated"
    assert set(results.values()) == {"there"}
    changed = kept(put(PLEIN, "logistics.place", "De Oude School"), tmp_path / "zaak.json")
    results = told(kit, 1, "letters", changed, "uitnodiging", "-o", tmp_path / "map")
    assert results == dict.fromkeys((one.name for one in (first, second, *others)), "outdated")
    assert len(results) == len(invited(PLEIN).copies)


def test_a_plan_of_before_the_conference_is_old_after_it(kit: Kit, tmp_path: Path) -> None:
    """It says when the conference will be, and has no day of its own."""
    held_on = date.today() - timedelta(days=1)
    case = put(PLEIN, "logistics.held_on", held_on)
    plan = tmp_path / "plannen" / f"plan-{PLEIN.id}.docx"
    plan.parent.mkdir()
    plan.write_bytes(write_document(PLAN, case, today=held_on - timedelta(days=2)))
    dated(plan, 3)
    assert told(kit, 1, *plan_of(case, tmp_path)) == {plan.name: "outdated"}
    plan.write_bytes(write_document(PLAN, case))
    dated(plan, 3)
    assert told(kit, 0, *plan_of(case, tmp_path)) == {plan.name: "there"}


def test_a_pdf_older_than_its_word_file_is_named(kit: Kit, tmp_path: Path) -> None:
    folder = tmp_path / "plannen"
    folder.mkdir()
    word, pdf = (folder / f"plan-{PLEIN.id}.{ending}" for ending in ("docx", "pdf"))
    pdf.write_bytes(b"old")
    dated(pdf, 7)
    command = ["plan", "plein", "-o", folder]
    assert told(kit, 1, *command) == {word.name: "made", pdf.name: "outdated"}
    assert "--pdf --overwrite" in kit.run(*command).out.decode()
    assert told(kit, 0, *command, "--pdf", "--overwrite") == {word.name: "made", pdf.name: "made"}
    assert told(kit, 1, *plan_of(CHANGED, tmp_path)) == {
        word.name: "outdated",
        pdf.name: "outdated",
    }
