"""In a fresh process: how long until the first document, and the most memory that is ever in use.

Run it: python -m benchmarks.word_fresh [pairs]

Ours and docxtpl take turns, each time in a process of its own. Cold start is the CPU time of
importing, reading the template and making the first plan (40 people, 25 agreements, a picture).
Both find their modules compiled by Python, as where they are installed: the first pair sees to that
and is not counted. Memory is the peak of the whole process, for one plan and for a letter to each
of 500 people; it is asked of /proc, since what `resource` says begins with the memory of the
process that started it. Both stand on Python, Jinja2 and lxml; what these take when they are
imported, and nothing is done, is measured too. The goal is for what each needs beyond that.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.letter import letter_context, letter_people, letter_template
from benchmarks.plan import PICTURE, large_case, picture_of, plan_template
from benchmarks.table import Row, show
from ekc_kit.word.documents.plan import plan_context

PEOPLE = 500
BEGIN = """\
import io, json, sys, time
template, picture = (open(path, "rb").read() for path in sys.argv[1:3])
given = json.load(open(sys.argv[3]))
pictures = {sys.argv[4]: picture} if len(sys.argv) > 4 else {}
def peak():
    told = dict(line.split(":") for line in open("/proc/self/status"))
    return int(told["VmHWM"].split()[0]) / 1024
begin = time.process_time()
"""
END = """
print(time.process_time() - begin, peak())
"""
SHARED = "import zipfile, jinja2.sandbox, lxml.etree"
OURS = """\
from ekc_kit.word import Template
template = Template.compile(template)
"""
THEIRS = """\
from docxtpl import DocxTemplate
def fill(values):
    document, written = DocxTemplate(io.BytesIO(template)), io.BytesIO()
    for name, data in pictures.items():
        document.replace_pic(name, io.BytesIO(data))
    document.render(values, autoescape=True)
    document.save(written)
    return written.getvalue()
"""
ONE = ("template.render(given['context'], pictures)", "fill(given['context'])")
MANY = (
    "for made in template.copies(given['context'], given['people']): pass",
    "for one in given['people']: fill({**given['context'], 'person': one})",
)
Measured = tuple[float, float]


def main() -> None:
    """Measure and print."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        plan, letter = _plan(Path(folder)), _letter(Path(folder))
        cold, one = _compared(ONE, plan, pairs)
        _, many = _compared(MANY, letter, 3)
        shared = statistics.median(_fresh(SHARED, plan)[1] for _ in range(pairs))
    show("From nothing to the first plan", [Row("CPU time: docxtpl", *cold, 0.8)])
    rows = [
        Row(f"{what}{of}: docxtpl", found[0] - least, found[1] - least, goal)
        for what, found in (("one plan", one), (f"{PEOPLE} letters", many))
        for of, least, goal in (
            (", the whole process", 0.0, None),
            (", beyond both's", shared, 0.6),
        )
    ]
    show(f"The most memory in use; of it {shared:.1f} MB is both's", rows, unit="MB")


def _compared(work: tuple[str, str], given: list[str], pairs: int) -> list[tuple[float, float]]:
    """Return the medians of ours and theirs: first the seconds, then the megabytes."""
    programs = (OURS + work[0], THEIRS + work[1])
    taken = [[_fresh(program, given) for program in programs] for _ in range(pairs + 1)][1:]
    ours, theirs = (
        [statistics.median(found) for found in zip(*side, strict=True)]
        for side in zip(*taken, strict=True)
    )
    return list(zip(ours, theirs, strict=True))


def _fresh(work: str, given: list[str]) -> Measured:
    compiled = Path(given[0]).parents[1] / "compiled"
    environ = os.environ | {"PYTHONPYCACHEPREFIX": str(compiled)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + work + END, *given],
        env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def _plan(folder: Path) -> list[str]:
    case = large_case()
    return _kept(
        folder / "plan", plan_template(), {"context": plan_context(case)}, picture_of(case)
    )


def _letter(folder: Path) -> list[str]:
    given = {"context": letter_context(), "people": letter_people(PEOPLE)}
    return _kept(folder / "letter", letter_template(), given)


def _kept(
    folder: Path, template: bytes, given: dict[str, object], picture: bytes = b""
) -> list[str]:
    folder.mkdir()
    files = {
        "template.docx": template,
        "kring.png": picture,
        "given.json": json.dumps(given).encode(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files] + ([PICTURE] if picture else [])


if __name__ == "__main__":
    main()
