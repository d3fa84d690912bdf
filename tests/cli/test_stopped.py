"""A batch of letters that is killed, stopped, short of disk, or not alone."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.crowd import crowd, is_whole, kept
from tests.cli.kit import PROGRAM, Kit


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def started(kit: Kit, case: Path, folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [PROGRAM, "letters", case, "uitnodiging", "-o", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=kit.environment({}),
    )


def stopped_half_way(kit: Kit, case: Path, folder: Path, number: signal.Signals) -> tuple[int, str]:
    """Send a signal to a batch once it has made some letters; return its code and last words."""
    with started(kit, case, folder) as running:
        while running.poll() is None and len(letters_in(folder)) < 20:
            time.sleep(0.001)
        running.send_signal(number)
        _, told = running.communicate(timeout=60)
        return running.returncode, told.decode()


def letters_in(folder: Path) -> list[Path]:
    return list(folder.glob("uitnodiging-*.docx"))


@pytest.mark.parametrize(
    "number",
    [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP],
    ids=lambda one: one.name,
)
def test_a_batch_that_is_stopped_leaves_whole_letters_and_goes_on(
    kit: Kit, tmp_path: Path, number: signal.Signals
) -> None:
    case, count = kept(crowd(1000), tmp_path / "zaak.json"), 1000
    for turn in range(5):  # until a signal falls half-way
        folder = tmp_path / f"map{turn}"
        code, told = stopped_half_way(kit, case, folder, number)
        assert [one for one in letters_in(folder) if not is_whole(one)] == []
        before = {one.name: one.stat().st_mtime_ns for one in letters_in(folder)}
        kit.says("letters", case, "uitnodiging", "-o", folder)
        after = {one.name: one.stat().st_mtime_ns for one in letters_in(folder)}
        assert len(after) == count
        assert {name: after[name] for name in before} == before
        if 0 < len(before) < count:
            break
    assert 0 < len(before) < count
    if number is signal.SIGKILL:
        assert (code, told) == (-signal.SIGKILL, "")
    else:
        assert (code, told.count("\n")) == (130, 1)
        assert told.startswith("Gestopt.")


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda one: one.name
)
def test_stopped_while_pdfs_are_made_nothing_is_left_behind(
    kit: Kit, tmp_path: Path, number: signal.Signals
) -> None:
    office, begun, aside = (tmp_path / name for name in ("office", "begonnen", "tijdelijk"))
    aside.mkdir()
    lines = (
        "#!/bin/sh",
        "sleep 0.3",
        'touch "$TMPDIR/half"',
        'while [ $# -gt 1 ] && [ "$1" != --outdir ]; do shift; done',
        'touch "$2/half.pdf"',
        f"echo $$ > '{begun}'",
        "sleep 60\n",
    )
    office.write_text("\n".join(lines), "utf-8")
    office.chmod(0o700)
    with subprocess.Popen(
        [PROGRAM, "letters", "plein", "uitnodiging", "-o", tmp_path / "map", "--pdf"],
        stderr=subprocess.PIPE,
        env=kit.environment({"EKC_KIT_SOFFICE": str(office), "TMPDIR": str(aside)}),
    ) as running:
        while running.poll() is None and not (begun.exists() and begun.read_text("utf-8")):
            time.sleep(0.001)
        assert list((tmp_path / "map").glob(".ekc-kit-*/half.pdf"))
        running.send_signal(number)
        _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.decode().startswith("Gestopt.")
    assert list(aside.iterdir()) == []
    assert names(tmp_path / "map") == {one.name for one in letters_in(tmp_path / "map")}
    with pytest.raises(ProcessLookupError):
        os.kill(int(begun.read_text("utf-8")), 0)


def test_what_was_to_go_on_without_its_window_goes_on(kit: Kit, tmp_path: Path) -> None:
    case, folder = kept(crowd(300), tmp_path / "zaak.json"), tmp_path / "map"
    with subprocess.Popen(
        ["nohup", PROGRAM, "letters", case, "uitnodiging", "-o", folder],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=kit.environment({}),
    ) as running:
        while running.poll() is None and len(letters_in(folder)) < 20:
            time.sleep(0.001)
        running.send_signal(signal.SIGHUP)
        assert running.wait(60) == 0
    assert len(letters_in(folder)) == 300


def test_a_stopped_zip_says_that_it_begins_again(kit: Kit, tmp_path: Path) -> None:
    case, place = kept(crowd(1000), tmp_path / "zaak.json"), tmp_path / "brieven.zip"
    with started(kit, case, place) as running:
        while running.poll() is None and not list(tmp_path.glob(".ekc-kit-*")):
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "nog geen .zip" in told.decode()
    assert "begint dan opnieuw" in told.decode()
    assert not place.exists()


def test_what_a_killed_batch_left_is_removed_later(kit: Kit, tmp_path: Path) -> None:
    old, new = tmp_path / ".ekc-kit-oud", tmp_path / ".ekc-kit-nieuw"
    for one in (old, new):
        one.mkdir()
        (one / "half.pdf").touch()
    hours_ago = time.time() - 7200
    os.utime(old, (hours_ago, hours_ago))
    kit.says("letters", "plein", "uitnodiging", "-o", tmp_path)
    assert not old.exists()
    assert new.exists(), "another batch may be at work on it"


def test_two_batches_at_once_do_each_other_no_harm(kit: Kit, tmp_path: Path) -> None:
    case, folder = kept(crowd(600), tmp_path / "zaak.json"), tmp_path / "map"
    with started(kit, case, folder) as one, started(kit, case, folder) as other:
        told = [running.communicate(timeout=60)[1] for running in (one, other)]
    assert (one.returncode, other.returncode, *told) == (0, 0, b"", b"")
    assert len(letters_in(folder)) == len(names(folder)) == 600
    assert [one for one in folder.iterdir() if not is_whole(one)] == []


def test_on_a_full_disk_what_is_complete_stays_and_the_rest_comes_later(
    kit: Kit, tmp_path: Path
) -> None:
    """One letter is larger than the others, and the disk has no room for it."""
    much = " ".join(os.urandom(20).hex() for _ in range(40))
    case = kept(crowd(20, needs=[""] * 12 + [much]), tmp_path / "zaak.json")
    kit.says("letters", case, "uitnodiging", "-o", tmp_path / "maat")
    sizes = sorted(one.stat().st_size for one in (tmp_path / "maat").iterdir())
    room = (sizes[-2] + sizes[-1]) // 2
    command = ["letters", case, "uitnodiging", "-o", tmp_path / "map"]
    done = kit.start(*command, before=lambda: no_file_above(room))
    assert done.code == 2
    assert "vol" in done.err
    assert "(12)" in done.err
    assert done.err.count("\n") == 1
    assert len(names(tmp_path / "map")) == len(letters_in(tmp_path / "map")) == 12
    kit.says(*command)
    assert names(tmp_path / "map") == names(tmp_path / "maat")


def no_file_above(size: int) -> None:
    """From here on this process cannot write more than so many bytes into one file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_on_a_full_disk_there_is_no_half_zip(kit: Kit, tmp_path: Path) -> None:
    place = tmp_path / "brieven.zip"
    command = ["letters", "plein", "uitnodiging", "-o", place]
    assert "vol" in kit.start(*command, before=lambda: no_file_above(50_000)).sentence()
    assert list(tmp_path.glob("*.zip")) == list(tmp_path.glob(".ekc-kit-*")) == []
