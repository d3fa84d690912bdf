"""Five thousand letters to disk, against writing five thousand files of that size.

Run it: python -m benchmarks.word_disk

Both write under a temporary name and rename, as the kit does; wall time, one after the other in
turns, medians. Reading the case and choosing the template are not in it.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.letter import letter_context, letter_people, letter_template
from benchmarks.table import Row, show
from ekc_kit.word.template import Template

LETTERS = 5_000
ROUNDS = 5


def write(folder: Path, contents: Iterable[bytes]) -> float:
    """Write each of *contents* to a file of its own; return the seconds it took."""
    begin = time.perf_counter()
    for number, content in enumerate(contents):
        temporary = folder / f".{number}"
        with temporary.open("wb") as file:
            file.write(content)
        temporary.rename(folder / f"{number}.docx")
    os.sync()
    return time.perf_counter() - begin


def main() -> None:
    """Measure and print."""
    template = Template.compile(letter_template())
    shared, people = letter_context(), letter_people(LETTERS)
    same = list(template.copies(shared, people))
    ours, bare = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            ours.append(write(Path(one), template.copies(shared, people)))
            bare.append(write(Path(other), same))
    size = sum(map(len, same)) // LETTERS
    row = Row("making and writing / writing", statistics.median(ours), statistics.median(bare), 2)
    show(f"{LETTERS} letters of {size} bytes to disk", [row])


if __name__ == "__main__":
    main()
