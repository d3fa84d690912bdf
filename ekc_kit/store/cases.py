"""Reading and writing cases. A case is never overwritten: each save adds a revision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection, delete, insert, inspect, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable

from ekc_kit.errors import ConflictError, StoreError, UnknownCaseError
from ekc_kit.model import SCHEMA_VERSION, Case
from ekc_kit.model.value import new_id
from ekc_kit.store.engine import READING, open_engine
from ekc_kit.store.faults import clearly
from ekc_kit.store.records import Stored, Summary, Version
from ekc_kit.store.tables import (
    FORMAT,
    audit_table,
    case_row,
    case_table,
    erased_table,
    metadata,
    now,
    store_format,
    summary,
    version_row,
    version_table,
)
from ekc_kit.store.worker import Worker

T = TypeVar("T")


class Store:
    """All cases of one person (SQLite) or of one organisation (PostgreSQL).

    May be used from any thread. Every method blocks until the database has done it, and what was
    written is on disk when the method returns.

    Args:
        url: Where the database is; without it ``EKC_KIT_DATABASE_URL``, else a file in `home`.
        patience: How many seconds to wait for somebody else's lock.

    Raises:
        StoreError: The database cannot be opened or made. Every method raises it too.
    """

    def __init__(self, url: str | None = None, *, patience: float = 10.0) -> None:
        self.worker = Worker()
        self._engine = clearly(lambda: open_engine(url, patience))
        try:
            self.worker.call(lambda: clearly(self._prepare))
        except BaseException:
            self.close()
            raise

    def create(self, case: Case) -> Stored:
        """Keep a new case, as revision 1.

        Raises:
            ConflictError: There is a case with this id already.
        """
        return self._write(lambda db: self._insert(db, case, "create"))

    def import_case(self, case: Case) -> Stored:
        """Keep a case that came from a file; an import never overwrites.

        When this very case is here already, it is left as it is. When a case with its id is here
        but differs, the import is kept beside it under a new id: compare ``stored.case.id``.
        """

        def bring_in(db: Connection) -> Stored:
            present = self._read(db, case.id)
            if present is None:
                return self._insert(db, case, "import")
            if present.case == case:
                return present
            return self._insert(db, case.model_copy(update={"id": new_id("z")}), "import")

        return self._write(bring_in)

    def load(self, case_id: str, rev: int | None = None) -> Stored:
        """Return a case as it stands now, or as it stood in revision *rev*.

        Raises:
            UnknownCaseError: There is no such case, or no such revision of it.
        """
        stored = self._read_only(lambda db: self._read(db, case_id, rev))
        if stored is None:
            raise UnknownCaseError("store.unknown_case")
        return stored

    def revision(self, case_id: str) -> int:
        """Return the number of the newest revision: a cheap way to see whether something changed.

        Raises:
            UnknownCaseError: There is no such case.
        """
        query = select(case_table.c.rev).where(case_table.c.id == case_id)
        rev: int | None = self._read_only(lambda db: db.execute(query).scalar())
        if rev is None:
            raise UnknownCaseError("store.unknown_case")
        return rev

    def save(
        self, case: Case, rev: int, *, restores: int | None = None, beside: Sequence[Case] = ()
    ) -> Stored:
        """Keep *case* as the revision after *rev*; *restores* says which revision it brings back.

        Versions *beside* it, which did not come to stand, go into the history just before it.

        Raises:
            ConflictError: *rev* is no longer the newest: somebody else saved first.
            UnknownCaseError: There is no such case; perhaps it was erased.
        """

        def add_revision(db: Connection) -> Stored:
            moment = now()
            new_rev = rev + 1 + len(beside)
            changed = db.execute(
                update(case_table)
                .where(case_table.c.id == case.id, case_table.c.rev == rev)
                .values(case_row(case, new_rev, moment))
            )
            if changed.rowcount != 1:
                _refuse(db, case.id)
            for between, other in enumerate(beside, rev + 1):
                db.execute(insert(version_table), version_row(other, between, moment))
            db.execute(insert(version_table), version_row(case, new_rev, moment, restores))
            return Stored(case, new_rev, moment)

        return self._write(add_revision)

    def versions(self, case_id: str, after: int = 0) -> tuple[Version, ...]:
        """Return the revisions of a case later than *after*, oldest first; empty when unknown."""
        columns = (version_table.c.rev, version_table.c.saved_at, version_table.c.restores)
        query = (
            select(*columns)
            .where(version_table.c.case_id == case_id, version_table.c.rev > after)
            .order_by(version_table.c.rev)
        )
        rows = self._read_only(lambda db: db.execute(query).all())
        return tuple(
            Version(rev, datetime.fromisoformat(moment), restores) for rev, moment, restores in rows
        )

    def delete(self, case_id: str) -> None:
        """Erase a case and its whole history; only its id stays, in the list of erased cases.

        Raises:
            UnknownCaseError: There is no such case.
        """

        def erase(db: Connection) -> None:
            gone = db.execute(delete(case_table).where(case_table.c.id == case_id))
            if gone.rowcount != 1:
                raise UnknownCaseError("store.unknown_case")
            moment = now().isoformat()
            db.execute(insert(erased_table), {"case_id": case_id, "erased_at": moment})
            _note(db, "delete", case_id, 0)

        self._write(erase)

    def summaries(self, *, training: bool | None = None) -> tuple[Summary, ...]:
        """Return one line per case, the one changed last first.

        *training* True gives training cases only, False real cases only.
        """
        query = select(case_table).order_by(case_table.c.updated_at.desc(), case_table.c.id)
        if training is not None:
            query = query.where(case_table.c.training_case == training)
        rows = self._read_only(lambda db: db.execute(query).all())
        return tuple(summary(row) for row in rows)

    def close(self) -> None:
        """Let go of the database. Sessions should be flushed before."""
        self.worker.stop()
        self._engine.dispose()

    def _prepare(self) -> None:
        """Make the tables; refuse those of a newer kit and a database of another program."""
        if not self._format_is_known():
            try:
                self._make_tables()
            except DBAPIError:  # another process was just making them
                self._make_tables()

    def _format_is_known(self) -> bool:
        with self._engine.execution_options(**READING).begin() as db:
            names = inspect(db).get_table_names()
            if store_format.name not in names:
                if names:
                    raise StoreError("store.foreign_database")
                return False
            version = db.execute(select(store_format.c.version)).scalar()
        if version is not None and version > FORMAT:
            raise StoreError("store.newer_format")
        return version is not None

    def _make_tables(self) -> None:
        with self._engine.begin() as db:
            for table in metadata.sorted_tables:
                db.execute(CreateTable(table, if_not_exists=True))
                for index in table.indexes:
                    db.execute(CreateIndex(index, if_not_exists=True))
            if db.execute(select(store_format.c.version)).scalar() is None:
                db.execute(insert(store_format), {"version": FORMAT})

    def _insert(self, db: Connection, case: Case, action: str) -> Stored:
        taken = db.execute(select(case_table.c.rev).where(case_table.c.id == case.id)).scalar()
        if taken is not None:
            raise ConflictError("store.id_taken")
        moment = now()
        row = case_row(case, 1, moment)
        db.execute(insert(case_table), {"id": case.id, "created_at": moment.isoformat(), **row})
        db.execute(insert(version_table), version_row(case, 1, moment))
        _note(db, action, case.id, 1)
        return Stored(case, 1, moment)

    def _read(self, db: Connection, case_id: str, rev: int | None = None) -> Stored | None:
        version = version_table.c
        query = select(version.rev, version.saved_at, version.schema_version, version.body)
        query = query.where(version.case_id == case_id)
        if rev is None:
            query = query.join(case_table).where(case_table.c.rev == version.rev)
        else:
            query = query.where(version.rev == rev)
        row = db.execute(query).one_or_none()
        if row is None:
            return None
        return Stored(
            _case(row.body, row.schema_version), row.rev, datetime.fromisoformat(row.saved_at)
        )

    def _write(self, job: Callable[[Connection], T]) -> T:
        def do() -> T:
            with self._engine.begin() as db:
                return job(db)

        return self.worker.call(lambda: clearly(do))

    def _read_only(self, job: Callable[[Connection], T]) -> T:
        def do() -> T:
            with self._engine.execution_options(**READING).begin() as db:
                return job(db)

        return self.worker.call(lambda: clearly(do))


def _refuse(db: Connection, case_id: str) -> None:
    newest = db.execute(select(case_table.c.rev).where(case_table.c.id == case_id)).scalar()
    if newest is None:
        raise UnknownCaseError("store.unknown_case")
    raise ConflictError("store.conflict")


def _note(db: Connection, action: str, case_id: str, rev: int) -> None:
    moment = now().isoformat()
    db.execute(
        insert(audit_table), {"at": moment, "action": action, "case_id": case_id, "rev": rev}
    )


def _case(body: str, schema_version: int) -> Case:
    """Read a body; one of an older schema would be brought up to date here."""
    if schema_version > SCHEMA_VERSION:
        raise StoreError("store.newer_case")
    try:
        return Case.model_validate_json(body)
    except ValidationError:  # it quotes the case: forget it before raising
        pass
    raise StoreError("store.damaged_case")
