"""From nothing to a plan, and to a hundred, in processes of their own: ours against docxtpl.

Run it: python -m benchmarks.word_process

Each process imports what it needs, fills in the plan's template and ends. The context lies ready as
JSON, so that nobody's time to make it is counted. Peak memory is the most the process ever held;
time is CPU time of the whole process, Python's own start included. Linux only.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.plan_case import large_case
from benchmarks.table import Row, show
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.templates import template_path

ROUNDS, MANY = 9, 100
OURS = """
from ekc_kit.word.template import Template
chosen = Template.compile(open(template, "rb").read())
for _ in range(count):
    chosen.render(context)
"""
THEIRS = """
import io
from docxtpl import DocxTemplate
for _ in range(count):
    document = DocxTemplate(template)
    document.render(context, autoescape=True)
    document.save(io.BytesIO())
"""
READS = """
import json, sys
template, context, count = sys.argv[1], json.load(open(sys.argv[2])), int(sys.argv[3])
"""
TELLS = """
import re, time
with open("/proc/self/status") as status:
    peak = re.search("VmHWM:[^0-9]*([0-9]+)", status.read())[1]
print(time.process_time(), peak)
"""


def once(program: str, count: int, template: Path, context: Path) -> tuple[float, float]:
    """Return the CPU seconds and the peak megabytes of a process that makes *count* plans."""
    command = [sys.executable, "-c", READS + program + TELLS, template, context, str(count)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(said[0]), float(said[1]) / 1024


def main() -> None:
    """Measure and print."""
    template = template_path("plan.docx")
    programs = ((OURS, 1), (THEIRS, 1), (OURS, MANY), (THEIRS, MANY), ("", 0))
    with tempfile.TemporaryDirectory() as folder:
        context = Path(folder) / "context.json"
        context.write_text(json.dumps(plan_context(large_case())), encoding="utf-8")
        taken = [
            [once(program, count, template, context) for program, count in programs]
            for _ in range(ROUNDS)
        ]
    seconds, peaks = (
        [statistics.median(turn[place][what] for turn in taken) for place in range(len(programs))]
        for what in (0, 1)
    )
    rows = [
        Row("the first plan of a process", seconds[0], seconds[1], 0.8),
        Row("the same, without Python's own start", *above(seconds, 0), None),
    ]
    show("Cold start: docxtpl", rows)
    rows = [
        Row(f"the most memory for {MANY} plans", peaks[2], peaks[3], 0.6),
        Row("the same, above Python's own", *above(peaks, 2), None),
        Row("the most memory for one plan", peaks[0], peaks[1], None),
        Row("the same, above Python's own", *above(peaks, 0), None),
    ]
    show("Memory, in MB where it says ms: docxtpl", [in_thousandths(one) for one in rows])


def above(taken: list[float], place: int) -> tuple[float, float]:
    """Return what two programs took more than one that does nothing."""
    return taken[place] - taken[-1], taken[place + 1] - taken[-1]


def in_thousandths(row: Row) -> Row:
    """Return *row* so that the table, which writes thousandths, shows its numbers as they are."""
    return replace(row, ours=row.ours / 1000, peer=row.peer / 1000)


if __name__ == "__main__":
    main()
