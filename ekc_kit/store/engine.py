"""Opening the database: the one place that knows a driver, and where an encrypted vault will go.

SQLite's settings were measured. SQLAlchemy's own way of beginning a transaction on SQLite lost 294
of 600 concurrent increments; an explicit BEGIN IMMEDIATE loses none. No write-ahead log: it fails
on network drives and leaves deleted text in the file.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection

from ekc_kit.errors import StoreError
from ekc_kit.store.home import home

# Opened for a transaction that only reads: several may read at once, and a file that may not be
# written can still be read.
READING = {"ekc_kit_reading": True}


def open_engine(url: str | None, patience: float) -> Engine:
    """Return an engine for *url*, else ``EKC_KIT_DATABASE_URL``, else the file in `home`.

    *patience* is how many seconds to wait for somebody else's lock. The file is made when it is
    not there yet. An encrypted vault is a different `connect` in `_open_file`.
    """
    url = url or os.environ.get("EKC_KIT_DATABASE_URL")
    if not url:
        return _open_file(home() / "cases.db", patience)
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return _open_file(Path(str(parsed.database)), patience)
    if parsed.drivername in ("postgres", "postgresql", "postgresql+psycopg"):
        return _open_server(parsed.set(drivername="postgresql+psycopg"), patience)
    raise StoreError("store.unknown_url")


def _open_file(path: Path, patience: float) -> Engine:
    path = path.expanduser().absolute()
    _make(path)
    # mode=rw: when the file is taken away while the kit runs, saving must fail, not begin anew.
    address = f"{path.as_uri()}?mode=rw"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False
        )
        try:
            for setting in (
                f"busy_timeout={int(patience * 1000)}",
                "journal_mode=DELETE",
                "synchronous=FULL",
                "foreign_keys=ON",
                "secure_delete=ON",
            ):
                connection.execute(f"PRAGMA {setting}")
        except BaseException:
            connection.close()
            raise
        return connection

    # A fresh connection each time costs 0.2 ms, and always sees the file that is there now: an
    # open one would go on writing to a file that was replaced by a copy from elsewhere.
    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("ekc_kit_reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _make(path: Path) -> None:
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.parent.chmod(0o700)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        failed = True
    else:
        failed = not path.is_file()
    if failed:
        raise StoreError("store.folder", folder=str(path.parent))


def _open_server(url: URL, patience: float) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=1,
        connect_args={"connect_timeout": max(2, int(patience))},
    )

    def be_patient(connection: DBAPIConnection, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET lock_timeout = {int(patience * 1000)}")
        cursor.close()
        connection.commit()

    event.listen(engine, "connect", be_patient)
    return engine
