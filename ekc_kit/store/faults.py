"""What can go wrong with a database, as sentences that say what to do.

A database's own message may quote what somebody typed (PostgreSQL shows the failing row). So the
error that leaves here is a new one, raised after the old one is forgotten (not in a `with`, not in
an `except`): it carries no cause and no context.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from ekc_kit.errors import KitError, StoreError

T = TypeVar("T")

_SQLITE = {
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_PERM: "store.read_only",
    sqlite3.SQLITE_AUTH: "store.read_only",
    sqlite3.SQLITE_NOTADB: "store.not_a_database",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_FULL: "store.disk_full",
    sqlite3.SQLITE_IOERR: "store.disk_fault",
    sqlite3.SQLITE_CANTOPEN: "store.cannot_open",
}

# https://www.postgresql.org/docs/15/errcodes-appendix.html, by class and by code
_POSTGRESQL = {
    "08": "store.unreachable",
    "28": "store.unreachable",
    "3D": "store.unreachable",
    "42501": "store.read_only",
    "25006": "store.read_only",
    "53100": "store.disk_full",
    "53": "store.unreachable",
    "55P03": "store.locked",
    "40P01": "store.locked",
    "57": "store.unreachable",
}


def clearly(job: Callable[[], T]) -> T:
    """Do *job*; raise an error of the database, disk or driver as a StoreError without content."""
    try:
        return job()
    except KitError:
        raise
    except (SQLAlchemyError, sqlite3.Error, OSError, ImportError) as error:
        key = _key(error)
    raise StoreError(key)


def _key(error: BaseException) -> str:
    cause: BaseException = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorcode", None)
    if isinstance(code, int):
        return _SQLITE.get(code & 0xFF, "store.unexpected")
    if isinstance(error, ArgumentError | NoSuchModuleError):
        return "store.unknown_url"
    if isinstance(cause, ImportError):
        return "store.no_driver"
    if isinstance(cause, OSError):
        return "store.cannot_open"
    if hasattr(cause, "sqlstate"):
        state = cause.sqlstate
        if (
            state is None
        ):  # psycopg knows no state before it is connected: a name or password was refused, too
            return "store.unreachable"
        return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2], "store.unexpected")
    return "store.unexpected"
