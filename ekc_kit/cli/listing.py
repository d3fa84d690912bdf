"""What ``case list`` shows: one line per case, the one changed last first."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.screen import json_line, screen
from ekc_kit.model import Step
from ekc_kit.store import Summary
from ekc_kit.texts import date_text, text


def show_list(summaries: Iterable[Summary]) -> None:
    """Print a table, or one sentence when there are no cases yet."""
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="bold")
    table.add_column(text("cli.column.id"), no_wrap=True)
    for name in ("title", "status", "open", "changed"):
        table.add_column(text(f"cli.column.{name}"), overflow="fold")
    for one in summaries:
        title = one.title or text("screen.untitled")
        table.add_row(
            one.id,
            Text(f"{title} ({text('screen.training')})" if one.training_case else title),
            text(f"status.{one.status}"),
            str(one.still_open),
            date_text(one.updated_at.astimezone().date()),
        )
    screen().print(table if table.row_count else text("cli.no_cases"))


def list_line(one: Summary) -> str:
    """Return a case's line as a JSON object."""
    fields = {
        "id": one.id,
        "title": one.title,
        "training_case": one.training_case,
        "variant": one.variant,
        "status": one.status,
        "steps": dict(zip(Step, one.progress, strict=True)),
        "still_open": one.still_open,
        "rev": one.rev,
        "created_at": one.created_at.isoformat(),
        "updated_at": one.updated_at.isoformat(),
        "dates": [{"on": due.on.isoformat(), "kind": due.kind} for due in one.dates],
    }
    return json_line(**fields)
