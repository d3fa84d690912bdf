"""A file that somebody takes away while the kit is busy is made like one that was never there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ekc_kit.cli.batch import Item, Made, Report, run
from ekc_kit.cli.lettering import letter_job
from ekc_kit.cli.places import Folder
from ekc_kit.word.documents.invitation import INVITATION
from tests.cli.crowd import PLEIN


def test_a_letter_taken_away_meanwhile_is_made_again(tmp_path: Path) -> None:
    job = letter_job(INVITATION, PLEIN)
    run([job], Folder(tmp_path), Report(), lambda: None)
    first, second, *others = job.items
    letter = tmp_path / first.file
    before = letter.read_bytes()
    (tmp_path / second.file).unlink()

    def make(wanted: Sequence[Item], today: date) -> Iterator[Made]:
        if second in wanted:  # the first thing that the kit makes
            letter.unlink()
        yield from job.make(wanted, today)

    report = Report()
    run([replace(job, make=make)], Folder(tmp_path), report, lambda: None)
    assert (report.made, report.there) == ([second, first], others)
    assert (report.outdated, report.failed) == ([], [])
    assert letter.read_bytes() == before
