"""``ekc-kit calendar``: the days of a case, and which agreements have none."""

from __future__ import annotations

from pathlib import Path

from tests.cli.kit import Kit


def test_the_days_of_a_case_go_to_a_calendar_for_all_or_for_one(kit: Kit, tmp_path: Path) -> None:
    file = tmp_path / "agenda-z-plein.ics"
    told = kit.run("calendar", "plein", "-o", tmp_path).err.splitlines()
    assert file.name in told[0]
    assert told[1].startswith("5 afspraken van het plan staan niet in het agendabestand")
    everybody = file.read_text("utf-8")
    assert everybody.startswith("BEGIN:VCALENDAR")
    done = kit.run("calendar", "plein", "-o", "-", "--reader", "p-samir1")
    own = done.out.decode()
    assert done.err.startswith("Eén afspraak van het plan staat niet in het agendabestand")
    assert 0 < own.count("BEGIN:VEVENT") < everybody.count("BEGIN:VEVENT")
    assert "Niemand in de kring" in kit.refuses(
        "calendar", "plein", "-o", "-", "--reader", "p-x1y2"
    )
