"""When the database cannot be used, one sentence says so, and nothing is changed or given away."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy

from ekc_kit.errors import StoreError
from ekc_kit.model import Case
from ekc_kit.store import Store
from ekc_kit.texts import LANGUAGES, has_text, say, use_language


def refusal(attempt: Callable[[], object]) -> str:
    """The key of the error that *attempt* ends in; its sentence exists in both languages."""
    with pytest.raises(StoreError) as found:
        attempt()
    assert found.value.__cause__ is None
    assert found.value.__context__ is None
    for language in LANGUAGES:
        use_language(language)
        assert has_text(found.value.key)
        assert say(found.value).endswith(".")
    use_language("nl")
    return found.value.key


def address(file: Path) -> str:
    return f"sqlite:///{file}"


def test_a_locked_database_is_said_to_be_locked_and_then_used(
    file_store: Store, file: Path
) -> None:
    stored = file_store.create(Case(title="Plein"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert refusal(lambda: file_store.save(stored.case, 1)) == "store.locked"
    assert refusal(lambda: file_store.load(stored.case.id)) == "store.locked"
    assert refusal(lambda: Store(address(file), patience=0.1)) == "store.locked"
    other.execute("ROLLBACK")
    other.close()
    assert file_store.load(stored.case.id) == stored
    assert file_store.save(stored.case, 1).rev == 2


def test_reading_goes_on_while_another_process_is_about_to_write(
    file_store: Store, file: Path
) -> None:
    stored = file_store.create(Case(title="Plein"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert file_store.load(stored.case.id) == stored
    assert len(file_store.summaries()) == 1
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.parametrize(
    "content", [b"Dit is geen database, maar een brief. " * 40, b"PK\x03\x04" * 400]
)
def test_a_file_that_is_no_database_is_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refusal(lambda: Store(address(file))) == "store.not_a_database"
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_left_as_it_is(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    before = file.read_bytes()
    assert refusal(lambda: Store(address(file))) == "store.foreign_database"
    assert file.read_bytes() == before


def test_the_database_of_a_newer_kit_is_left_as_it_is(file_store: Store, file: Path) -> None:
    file_store.create(Case())
    with sqlite3.connect(file) as other:
        other.execute("UPDATE store_format SET version = 99")
    other.close()
    assert refusal(lambda: Store(address(file))) == "store.newer_format"


def test_a_damaged_database_is_said_to_be_damaged(file_store: Store, file: Path) -> None:
    stored = file_store.create(Case(title="Plein", log=[{"text": "x" * 4000}] * 20))
    size = file.stat().st_size
    with file.open("r+b") as handle:
        handle.seek(4096)
        handle.write(b"\xa5" * (size - 4096))
    assert refusal(lambda: file_store.load(stored.case.id)) == "store.damaged"


def test_an_empty_file_becomes_a_database(file: Path) -> None:
    file.touch()
    store = Store(address(file))
    assert store.summaries() == ()
    store.close()


def test_a_file_that_is_taken_away_is_missed_rather_than_made_anew(
    file_store: Store, file: Path
) -> None:
    stored = file_store.create(Case())
    file.rename(file.with_name("elsewhere.db"))
    assert refusal(lambda: file_store.save(stored.case, 1)) == "store.cannot_open"
    assert not file.exists()


def test_a_backup_put_back_is_what_is_written_to(file_store: Store, file: Path) -> None:
    stored = file_store.create(Case(title="Plein"))
    backup = file.with_name("backup.db")
    shutil.copy(file, backup)
    file_store.save(stored.case, 1)
    backup.replace(file)
    assert file_store.load(stored.case.id) == stored
    assert file_store.save(stored.case, 1).rev == 2


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://u:geheim@localhost/x",
        "sqlite://",
        "sqlite:///:memory:",
        "oracle+nope://x",
        "http://x",
    ],
)
def test_an_address_that_is_not_understood_is_refused_without_repeating_it(url: str) -> None:
    assert refusal(lambda: Store(url)) == "store.unknown_url"


def test_a_folder_where_a_file_stands_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert refusal(lambda: Store(address(tmp_path / "file" / "cases.db"))) == "store.folder"


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.db").mkdir()
    assert refusal(lambda: Store(address(tmp_path / "cases.db"))) == "store.folder"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="ekc-kit-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def tried_by(way: str, file: Path, case_id: str) -> list[str]:
    command = [sys.executable, "-m", "tests.store.lesser", way, str(file), case_id]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.split()


def test_who_may_not_write_can_still_read(open_folder: Path) -> None:
    file = open_folder / "cases.db"
    store = Store(address(file))
    stored = store.create(Case(title="Plein"))
    store.close()
    file.chmod(0o444)
    open_folder.chmod(0o555)
    try:
        found = tried_by("nobody", file, stored.case.id)
    finally:
        open_folder.chmod(0o755)
    assert found == ["done", "store.read_only", "done", "store.folder", "store.folder"]


def test_a_disk_that_takes_no_more_loses_nothing_that_was_saved(
    file_store: Store, file: Path
) -> None:
    stored = file_store.create(Case(title="Plein"))
    found = tried_by("small", file, stored.case.id)
    assert found[:3] == ["done", "store.disk_fault", "done"]
    assert file_store.load(stored.case.id) == stored


def test_a_full_database_is_said_to_be_full_and_loses_nothing(
    file_store: Store, file: Path
) -> None:
    stored = file_store.create(Case(title="Plein"))

    def fill(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={file.stat().st_size // 4096}")

    sqlalchemy.event.listen(sqlalchemy.Engine, "connect", fill)
    try:
        larger = stored.case.model_copy(update={"log": Case(log=[{"text": "x" * 4000}] * 9).log})
        assert refusal(lambda: file_store.save(larger, 1)) == "store.disk_full"
    finally:
        sqlalchemy.event.remove(sqlalchemy.Engine, "connect", fill)
    assert file_store.load(stored.case.id) == stored
    assert file_store.save(larger, 1).rev == 2


def test_a_server_that_does_not_answer_is_said_not_to_answer(tmp_path: Path) -> None:
    url = f"postgresql://postgres@/kit?host={tmp_path}"
    assert refusal(lambda: Store(url, patience=1)) == "store.unreachable"


@pytest.mark.parametrize("who", ["postgres@/nowhere", "canary:geheim@/postgres"])
def test_a_server_that_lets_us_not_in_is_said_not_to(server: str, who: str) -> None:
    assert refusal(lambda: Store(f"postgresql://{who}?host={server}")) == "store.unreachable"


def test_only_the_owner_can_read_what_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "new" / "cases.db"
    store = Store(address(file))
    store.create(Case())
    store.close()
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600


def test_what_was_erased_is_no_longer_in_the_file(file_store: Store, file: Path) -> None:
    stored = file_store.create(Case(title="Canary Vogel", log=[{"text": "Canary Vogel"}] * 50))
    file_store.save(stored.case.model_copy(update={"title": "Canary Vogel 2"}), 1)
    assert b"Canary" in file.read_bytes()
    file_store.delete(stored.case.id)
    assert b"Canary" not in file.read_bytes()
    assert [one.name for one in file.parent.glob("cases.db*")] == ["cases.db"]


def test_the_database_is_opened_with_the_settings_that_were_measured(file_store: Store) -> None:
    asked: dict[str, object] = {}

    def ask(connection: sqlite3.Connection, _record: object) -> None:
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "secure_delete",
            "busy_timeout",
        ):
            asked[name] = connection.execute(f"PRAGMA {name}").fetchone()[0]
        asked["isolation_level"] = connection.isolation_level

    sqlalchemy.event.listen(sqlalchemy.Engine, "connect", ask)
    try:
        file_store.summaries()
    finally:
        sqlalchemy.event.remove(sqlalchemy.Engine, "connect", ask)
    assert asked == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 200,
        "isolation_level": None,
    }
