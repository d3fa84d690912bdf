"""A real PostgreSQL server in a folder of its own, reached by a socket only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


def _program(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))  # where Debian keeps them
    program = str(found[-1]) if found else shutil.which(name)
    assert program, f"{name} is missing: install PostgreSQL (Debian: apt-get install postgresql)"
    return program


def _run(*command: str) -> None:
    """Run as the user postgres when we are root: the server refuses to run as root."""
    prefix = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    done = subprocess.run([*prefix, *command], capture_output=True, cwd="/", check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server, yield the folder of its socket, stop it."""
    folder = Path(tempfile.mkdtemp(prefix="ekc-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data = str(folder / "data")
    try:
        _run(_program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N")
        options = f"-k {folder} -c listen_addresses='' -c max_connections=30"
        log = str(folder / "log")
        _run(_program("pg_ctl"), "-D", data, "-l", log, "-o", options, "-w", "start")
        try:
            yield str(folder)
        finally:
            _run(_program("pg_ctl"), "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)


def new_database(socket: str, name: str) -> str:
    """Make an empty database and return its URL."""
    with psycopg.connect(host=socket, user="postgres", autocommit=True) as connection:
        connection.execute(
            psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name))
        )
    return f"postgresql://postgres@/{name}?host={socket}"
