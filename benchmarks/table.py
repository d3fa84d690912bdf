"""One table for every benchmark: ours beside a peer, measured in the same run."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """One comparison. *ours* and *peer* are mostly seconds; the goal is a limit on their ratio.

    Without a goal the row only informs. With `faster` the ratio is peer / ours and should be at
    least `goal`; without, it is ours / peer and should be at most `goal`.
    """

    what: str
    ours: float
    peer: float
    goal: float | None
    faster: bool = False

    @property
    def ratio(self) -> float:
        """How many times: faster than the peer, or slower than it."""
        return self.peer / self.ours if self.faster else self.ours / self.peer

    @property
    def is_met(self) -> bool:
        """Whether the goal was reached in this run."""
        if self.goal is None:
            return True
        return self.ratio >= self.goal if self.faster else self.ratio <= self.goal


def cpu_seconds(work: Callable[[], object], *, rounds: int = 15, seconds: float = 0.1) -> float:
    """Return the median CPU time of one call of *work* over several rounds.

    A round repeats *work* until it took about *seconds*, so that short work is measured well.
    """
    begin = time.process_time()
    work()
    once = max(time.process_time() - begin, 1e-6)
    times = max(1, round(seconds / once))
    taken = []
    gc.collect()
    for _ in range(rounds):
        begin = time.process_time()
        for _ in range(times):
            work()
        taken.append((time.process_time() - begin) / times)
    return statistics.median(taken)


def show(title: str, rows: Iterable[Row], unit: str = "ms") -> None:
    """Print the comparisons as a table, in milliseconds or, when they are no seconds, in *unit*."""
    size = 1_000 if unit == "ms" else 1
    table = Table(title=title)
    for name in ("what", "ours", "peer", "ratio", "goal", ""):
        table.add_column(name, justify="left" if name == "what" else "right")
    for row in rows:
        limit, met = "", ""
        if row.goal is not None:
            limit = f"{'at least' if row.faster else 'at most'} {row.goal:g}"
            met = "met" if row.is_met else "MISSED"
        numbers = (f"{one * size:.4g} {unit}" for one in (row.ours, row.peer))
        table.add_row(row.what, *numbers, f"{row.ratio:.2f}", limit, met)
    Console().print(table)
