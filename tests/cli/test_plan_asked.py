"""Reading back a plan on a terminal, where the kit asks about each difference."""

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import termios
from pathlib import Path

import pytest

from tests.cli.kit import PROGRAM, Kit
from tests.cli.read_back import case_of, lines


def at_a_terminal(kit: Kit, words: list[str], answers: str, code: int = 0) -> str:
    """Run a command on a terminal of its own, type answers, and return what stood there."""
    here, there = pty.openpty()
    running = subprocess.Popen(
        [PROGRAM, *words],
        stdin=there,
        stdout=there,
        stderr=there,
        cwd=kit.home.parent,
        env=kit.environment({"COLUMNS": "200", "TERM": "dumb"}),
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # Ctrl+C is for who owns it
    )
    os.close(there)
    said = b""
    for answer in answers.splitlines(keepends=True):
        while b"(ja/nee)" not in said.rpartition(b"\n")[2]:
            said += os.read(here, 65536)
        os.write(here, answer.encode())
        said += b"\n"
    try:
        while chunk := os.read(here, 65536):
            said += chunk
    except OSError:  # the terminal is gone with who wrote to it
        pass
    os.close(here)
    assert running.wait(timeout=60) == code, said
    return said.decode()


def test_on_a_terminal_it_asks_for_each_difference(kit: Kit, kept: str, edited: Path) -> None:
    said = at_a_terminal(kit, ["plan", "read", str(edited)], "ja\nmisschien\n?\nnee\n\nNEE\nJ\n")
    for number in range(1, 5):
        assert f"{number} · " in said
    assert said.count("overnemen? (ja/nee)") == 7
    assert said.count("Typ ja of nee.") == 3
    assert "2 verschillen zijn overgenomen." in said
    assert [one["change"] for one in lines(kit.says("plan", "read", edited, "--json"))] == [
        "moved",
        "added",
    ]


@pytest.mark.parametrize("ends", ["\x03", "\x04"], ids=["Ctrl+C", "Ctrl+D"])
def test_who_stops_halfway_is_told_that_nothing_was_taken_over(
    kit: Kit, kept: str, edited: Path, ends: str
) -> None:
    before = case_of(kit, kept)
    said = at_a_terminal(kit, ["plan", "read", str(edited)], f"ja\n{ends}")
    assert said.rstrip().endswith("Er is niets overgenomen.")
    assert case_of(kit, kept) == before


def test_of_another_case_a_terminal_says_which(kit: Kit, edited: Path) -> None:
    other = kit.says("case", "new").strip()
    said = at_a_terminal(kit, ["plan", "read", str(edited), other], "", code=2)
    assert "Dit plan is van zaak z-" in said
    assert "(Plein)" in said
    assert "Plein" not in kit.refuses("plan", "read", edited, other)


def test_who_says_no_to_all_changes_nothing(kit: Kit, kept: str, edited: Path) -> None:
    before = case_of(kit, kept)
    said = at_a_terminal(kit, ["plan", "read", str(edited)], "nee\n" * 4)
    assert "Er is niets overgenomen." in said
    assert case_of(kit, kept) == before
