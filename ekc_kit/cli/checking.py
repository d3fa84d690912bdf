"""What ``check`` shows: where the case stands, and what the kit would ask."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from rich.table import Table
from rich.text import Text

from ekc_kit.cli.screen import json_line, screen
from ekc_kit.coach import Finding, review_case
from ekc_kit.model import Case, case_status, progress
from ekc_kit.texts import counted, language, text

# The lists a finding can be about, and the field that tells their items apart; of a tension nothing
# is shown but its number.
_LISTS = {
    "coordinators": "name",
    "questions": "text",
    "circle": "name",
    "tensions": "",
    "agreements": "what",
}
_STEPS = {"intake": "request", "review": "plan"}


def show_check(case: Case) -> None:
    """Print per step what is still missing, and then the kit's questions with their reasons."""
    out = screen()
    kind = f" ({text('screen.training')})" if case.training_case else ""
    title = case.title or text("screen.untitled")
    out.print(f"{title}{kind} · {text(f'status.{case_status(case)}')}\n")
    steps = Table.grid(padding=(0, 3))
    for one in progress(case):
        missing = "; ".join(counted(f"missing.{lack.code}", lack.count) for lack in one.missing)
        steps.add_row(*map(Text, (text(f"step.{one.step}"), text(f"state.{one.state}"), missing)))
    out.print(steps)
    out.print()
    findings = review_case(case, language())
    out.print(text("screen.asks") if findings else text("coach.none"))
    for found in findings:
        weight = text(f"coach.severity.{found.severity}")
        ask, why = text(f"coach.{found.code}.ask"), text(f"coach.{found.code}.why")
        where = f"{place(case, found.subject)}{_since(found)}"
        out.print(f"  {weight} · {where} · {ask}\n      {why}")


def check_lines(case: Case) -> Iterator[str]:
    """Yield one JSON object per step (``"kind": "step"``), then one per finding."""
    for step in progress(case):
        missing = [
            {
                "code": one.code,
                "count": one.count,
                "message": counted(f"missing.{one.code}", one.count),
            }
            for one in step.missing
        ]
        yield json_line(kind="step", step=step.step, state=step.state, missing=missing)
    for found in review_case(case, language()):
        yield json_line(
            kind="finding",
            code=found.code,
            severity=found.severity,
            subject=found.subject,
            start=found.start,
            end=found.end,
            count=found.count,
            message=text(f"coach.{found.code}.ask"),
            why=text(f"coach.{found.code}.why"),
        )


def place(case: Case, subject: str) -> str:
    """Return the words for the part of *case* that a finding is about: 'Afspraak 3 "vegen …"'."""
    name, _, rest = subject.partition(".")
    if name not in _LISTS or not rest:
        return text(f"step.{_STEPS.get(name, name)}")
    items = getattr(case, name)
    number = [one.id for one in items].index(rest.partition(".")[0]) + 1
    words = getattr(items[number - 1], _LISTS[name]) if _LISTS[name] else ""
    called = f' "{shorten(words, 50, placeholder=" …")}"' if words else ""
    return text(f"cli.place.{name}", number=number) + called


def _since(found: Finding) -> str:
    """Return in brackets how many days it has been so, where days are counted."""
    if found.count is None:
        return ""
    return f" ({counted(f'coach.{found.code}.since', found.count)})"
