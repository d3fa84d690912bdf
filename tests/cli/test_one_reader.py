"""What goes wrong for one reader stops nobody else's letter."""

from __future__ import annotations

import json
from pathlib import Path

from ekc_kit.model.editing import put
from ekc_kit.word.documents.invitation import invited
from tests.cli.crowd import PLEIN, kept
from tests.cli.kit import Kit
from tests.cli.screens import on_a_screen
from tests.word.making import all_words, docx_of

SECOND_LINE = docx_of('{{ person.name }}, {{ person.address.split("\\n")[1] }}')


def test_the_others_get_theirs_and_it_is_said_for_whom_it_failed(kit: Kit, tmp_path: Path) -> None:
    """The template asks for the second line of an address, and two have one line only."""
    (tmp_path / "twee regels.docx").write_bytes(SECOND_LINE)
    readers = [one.reader for one in invited(PLEIN).copies]
    case = PLEIN
    for one in readers:
        short = one in readers[3:5]
        case = put(case, f"circle.{one}.address", "Plein 1" if short else "Plein 1, Ons dorp")
    command = [
        *("letters", kept(case, tmp_path / "zaak.json"), "uitnodiging", "-o", tmp_path / "map"),
        *("--template", tmp_path / "twee regels.docx"),
    ]
    for _ in ("made", "there"):
        done = kit.run(*command, "--json")
        assert (done.code, done.err) == (2, "")
        lines = [json.loads(line) for line in done.out.splitlines()]
        failed = [one for one in lines if one["result"] == "failed"]
        assert [(one["case"], one["reader"]) for one in failed] == [
            (PLEIN.id, one) for one in readers[3:5]
        ]
        made = {one.name for one in (tmp_path / "map").iterdir()}
        assert made == {f"uitnodiging-{one}.docx" for one in readers if one not in readers[3:5]}
    last = tmp_path / "map" / f"uitnodiging-{readers[-1]}.docx"
    assert all_words(last.read_bytes()).endswith("Ons dorp")
    shown = " ".join(kit.run(*command).out.decode().split())
    assert f"Uitnodiging · {readers[3]} en {readers[4]}: Het sjabloon" in shown
    names = [one.called for one in invited(PLEIN).copies[3:5]]
    assert f"Uitnodiging · {names[0]} en {names[1]}: Het" in on_a_screen(kit, *command, code=2)
