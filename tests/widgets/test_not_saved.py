"""What cannot be saved is said in red, and stays on the screen until it can be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ekc_kit.errors import StoreError
from ekc_kit.model import Step
from ekc_kit.session import CaseSession
from ekc_kit.texts import say, use_language
from ekc_kit.widgets.bar import StepBar
from tests.widgets.browser import Browser

Form = Callable[[str], Browser]


@pytest.fixture
def held(file: Path, session: CaseSession) -> Iterator[sqlite3.Connection]:
    """Another program holds the database, until the test lets it go."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield other
    if other.in_transaction:
        other.execute("ROLLBACK")
    other.close()


def try_to_save(session: CaseSession) -> None:
    with pytest.raises(StoreError):
        session.flush()


@pytest.mark.parametrize(("language", "begin"), [("nl", "Niet bewaard: "), ("en", "Not saved: ")])
def test_a_locked_database_is_an_alert_and_the_value_stays(
    language: str, begin: str, form: Form, session: CaseSession, held: sqlite3.Connection
) -> None:
    use_language(language)
    request, bar = form("request"), Browser(StepBar(session, Step.REQUEST))
    assert "refused" not in request.put("request.matter", "Lawaai")
    try_to_save(session)
    for browser in (request, bar):
        browser.screen.redraw()
        status = browser.data["status"]
        assert (status["state"], status["text"]) == ("not_saved", "")
        assert status["alert"].startswith(begin)
        assert "Lawaai" not in status["alert"]
    assert request.value("request.matter") == "Lawaai"
    held.execute("ROLLBACK")
    session.flush()
    request.screen.redraw()
    assert request.data["status"]["state"] == "saved"
    assert request.data["status"]["alert"] == ""


def test_undo_that_cannot_be_saved_is_refused_in_a_sentence(
    form: Form, session: CaseSession, held: sqlite3.Connection
) -> None:
    request, bar = form("request"), Browser(StepBar(session, Step.REQUEST))
    request.put("request.matter", "Lawaai")
    assert bar.send("undo")["refused"] == say(StoreError("store.locked"))
    assert request.value("request.matter") == "Lawaai"
    held.execute("ROLLBACK")


def test_a_database_that_may_only_be_read_is_an_alert(
    file: Path, form: Form, session: CaseSession
) -> None:
    """SQLite writes no file whose header asks for a newer way of writing; root may not either."""
    request = form("request")
    request.put("request.matter", "Lawaai")
    writable = write_version(file, 3)
    try_to_save(session)
    request.screen.redraw()
    assert request.data["status"]["alert"] == f"Niet bewaard: {say(StoreError('store.read_only'))}"
    assert request.value("request.matter") == "Lawaai"
    write_version(file, writable)
    session.flush()
    request.screen.redraw()
    assert request.data["status"]["alert"] == ""


def write_version(file: Path, version: int) -> int:
    """Put *version* in the file's header, and return the one that stood there."""
    with file.open("r+b") as database:
        database.seek(18)  # https://www.sqlite.org/fileformat.html, 1.3
        (before,) = database.read(1)
        database.seek(18)
        database.write(bytes([version]))
    return int(before)


def test_the_screen_says_when_it_was_saved_and_which_version_that_is(
    form: Form, session: CaseSession
) -> None:
    request = form("request")
    request.put("request.matter", "Lawaai")
    assert request.data["status"]["text"] == "bezig met opslaan"
    session.flush()
    request.send("beat")
    request.screen.redraw()
    said = request.data["status"]["text"]
    assert said.startswith("opgeslagen ")
    assert said.endswith("versie 2")
