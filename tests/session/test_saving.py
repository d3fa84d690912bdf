"""What was typed reaches the disk by itself, or stays here and says so."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ekc_kit.errors import StoreError, UnknownCaseError
from ekc_kit.model import Case
from ekc_kit.session import CaseSession, Saving
from ekc_kit.store import Store


def heard(session: CaseSession, law: Callable[[], bool], within: float = 10) -> bool:
    """Wait until an observer finds that *law* holds."""
    found = threading.Event()
    stop = session.observe(lambda: found.set() if law() else None)
    if law():
        found.set()
    result = found.wait(within)
    stop()
    return result


def test_a_change_is_saved_by_itself_after_a_moment_of_quiet(
    session: CaseSession, store: Store
) -> None:
    begun = time.monotonic()
    session.put("title", "Park")
    assert heard(session, lambda: session.state is Saving.SAVED)
    assert time.monotonic() - begun >= 0.3
    assert store.load(session.case.id).case.title == "Park"


def test_typing_without_a_pause_is_saved_all_the_same(session: CaseSession, store: Store) -> None:
    saved = threading.Event()
    session.observe(lambda: saved.set() if session.rev > 1 else None)
    begun = time.monotonic()
    letters = 0
    while not saved.wait(0.02):
        letters += 1
        session.put("title", f"Park {letters}")
        assert time.monotonic() - begun < 10
    assert letters > 20
    assert time.monotonic() - begun > 1.5
    session.flush()
    assert session.rev < letters / 4


def test_observers_hear_every_change_and_every_save_until_they_stop(session: CaseSession) -> None:
    states: list[Saving] = []
    stop = session.observe(lambda: states.append(session.state))
    session.put("title", "Park")
    session.flush()
    assert states == [Saving.SAVING, Saving.SAVED]
    stop()
    stop()
    session.put("title", "Straat")
    session.flush()
    assert len(states) == 2


def test_a_save_is_told_by_way_of_whoever_delivers(session: CaseSession) -> None:
    handed: list[Callable[[], None]] = []
    told: list[int] = []
    session.deliver = handed.append
    session.observe(lambda: told.append(threading.get_ident()))
    session.put("title", "Park")
    session.flush()
    assert told == [threading.get_ident()]
    assert len(handed) == 1
    handed[0]()
    assert told == [threading.get_ident()] * 2


def test_a_closed_screen_does_not_keep_a_case_from_being_saved(
    session: CaseSession, store: Store
) -> None:
    def closed(_callback: Callable[[], None]) -> None:
        raise RuntimeError("Event loop is closed")

    session.deliver = closed
    session.put("title", "Park")
    session.flush()
    assert store.load(session.case.id).case.title == "Park"


def test_an_observer_that_fails_is_heard_and_keeps_nobody_else_from_hearing(
    session: CaseSession,
) -> None:
    told: list[bool] = []

    def fail() -> None:
        raise ValueError("a fault in a widget")

    stop = session.observe(fail)
    session.observe(lambda: told.append(True))
    with pytest.raises(ValueError, match="a fault in a widget"):
        session.put("title", "Park")
    assert told == [True]
    assert session.case.title == "Park"
    stop()


def test_what_cannot_be_saved_stays_here_and_is_saved_later(
    session: CaseSession, store: Store, file: Path
) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    session.put("title", "Park")
    assert heard(session, lambda: session.state is Saving.NOT_SAVED)
    assert session.error is not None
    assert session.error.key == "store.locked"
    with pytest.raises(StoreError):
        session.flush()
    with pytest.raises(StoreError):
        session.undo()
    session.put("request.matter", "Lawaai")
    assert session.state is Saving.NOT_SAVED
    assert (session.case.title, session.rev) == ("Park", 1)
    other.execute("ROLLBACK")
    other.close()
    session.put("request.role", "buur")
    assert heard(session, lambda: session.state is Saving.SAVED)
    assert session.error is None
    assert store.load(session.case.id).case == session.case


def test_a_failed_save_is_tried_again_without_being_asked(session: CaseSession, file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    session.put("title", "Park")
    assert heard(session, lambda: session.state is Saving.NOT_SAVED)
    other.execute("ROLLBACK")
    other.close()
    assert heard(session, lambda: session.state is Saving.SAVED, within=20)


def test_a_case_that_was_erased_elsewhere_is_not_brought_back(
    store: Store,
) -> None:
    session = CaseSession(store, store.create(Case(title="Plein")).case.id)
    store.delete(session.case.id)
    with pytest.raises(UnknownCaseError):
        session.refresh()
    session.put("title", "Park")
    with pytest.raises(UnknownCaseError):
        session.flush()
    assert session.state is Saving.NOT_SAVED
    assert store.summaries() == ()
    assert session.case.title == "Park"


def test_leaving_saves_what_was_typed_last(store: Store, file: Path) -> None:
    case_id = store.create(Case(title="Plein")).case.id
    script = (
        "from ekc_kit.session import CaseSession; from ekc_kit.store import Store\n"
        f"CaseSession(Store('sqlite:///{file}'), '{case_id}').put('title', 'Park')\n"
        f"kept = CaseSession(Store('sqlite:///{file}'), '{case_id}'); kept.put('title', 'Straat')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    titles = {store.load(case_id, one.rev).case.title for one in store.versions(case_id)}
    assert titles == {"Plein", "Park", "Straat"}


def test_changes_from_several_threads_are_all_kept(session: CaseSession, store: Store) -> None:
    def write(name: str) -> None:
        for number in range(40):
            session.add("log", {"text": f"{name} {number}"})
            if number % 10 == 0:
                session.flush()

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    session.flush()
    texts = {entry.text for entry in store.load(session.case.id).case.log}
    assert texts == {f"{name} {number}" for name in "abc" for number in range(40)}
