"""The tables, and how a case becomes a row. Moments are ISO texts in UTC, which sort by time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

from ekc_kit.model import Case, State, Status, Variant, case_status, progress
from ekc_kit.store.records import Due, DueKind, Summary, due_dates

FORMAT = 1

metadata = MetaData()

# The layout of these tables, in one row: an older kit must not write in a newer kit's tables.
store_format = Table("store_format", metadata, Column("version", Integer, primary_key=True))

case_table = Table(
    "case",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", String(40), nullable=False),
    Column("progress", String(100), nullable=False),
    Column("still_open", Integer, nullable=False),
    Column("training_case", Boolean, nullable=False),
    Column("variant", String(40), nullable=False),
    Column("schema_version", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("updated_at", String(40), nullable=False),
    Column("dates", Text, nullable=False),
)

# `body` stands last, so that the history of a case is read without its bodies.
version_table = Table(
    "case_version",
    metadata,
    Column("case_id", ForeignKey("case.id", ondelete="CASCADE"), primary_key=True),
    Column("rev", Integer, primary_key=True),
    Column("saved_at", String(40), nullable=False),
    Column("restores", Integer),
    Column("schema_version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# What was done and when; never what stood in a case.
audit_table = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String(40), nullable=False),
    Column("action", String(20), nullable=False),
    Column("case_id", String(40), nullable=False),
    Column("rev", Integer, nullable=False),
    Index("audit_case", "case_id"),
)

# Which cases were erased, so that putting back an old copy of the database can erase them again.
erased_table = Table(
    "erased",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("case_id", String(40), nullable=False),
    Column("erased_at", String(40), nullable=False),
)


def now() -> datetime:
    """Return this moment in UTC."""
    return datetime.now(UTC)


def case_row(case: Case, rev: int, moment: datetime) -> dict[str, Any]:
    """Return what the list of cases keeps of *case*, so that listing reads no bodies."""
    steps = progress(case)
    return {
        "rev": rev,
        "title": case.title,
        "status": case_status(case).value,
        "progress": " ".join(step.state.value for step in steps),
        "still_open": sum(one.count for step in steps for one in step.missing),
        "training_case": case.training_case,
        "variant": case.variant.value,
        "schema_version": case.schema_version,
        "updated_at": moment.isoformat(),
        "dates": " ".join(f"{due.on.isoformat()}/{due.kind.value}" for due in due_dates(case)),
    }


def version_row(
    case: Case, rev: int, moment: datetime, restores: int | None = None
) -> dict[str, Any]:
    """Return *case* as one revision."""
    return {
        "case_id": case.id,
        "rev": rev,
        "saved_at": moment.isoformat(),
        "restores": restores,
        "schema_version": case.schema_version,
        "body": case.model_dump_json(),
    }


# Many cases stand at the same point: what their lines share is read once.
@lru_cache(maxsize=10_000)
def _states(text: str) -> tuple[State, ...]:
    return tuple(State(state) for state in text.split())


@lru_cache(maxsize=10_000)
def _dates(text: str) -> tuple[Due, ...]:
    pairs = (due.split("/") for due in text.split())
    return tuple(Due(date.fromisoformat(on), DueKind(kind)) for on, kind in pairs)


_STATUS = {status.value: status for status in Status}
_VARIANT = {variant.value: variant for variant in Variant}


def summary(row: Sequence[Any]) -> Summary:
    """Return one line of the list of cases from a row of `case_table`."""
    case_id, rev, title, status, states, still_open, training_case, *rest = row
    variant, schema_version, created_at, updated_at, dates = rest
    return Summary(
        case_id,
        rev,
        title,
        _STATUS[status],
        _states(states),
        still_open,
        training_case,
        _VARIANT[variant],
        schema_version,
        datetime.fromisoformat(created_at),
        datetime.fromisoformat(updated_at),
        _dates(dates),
    )
