"""One copy per person: against our own full render for each, and 5,000 letters to disk.

Run it: python -m benchmarks.word_copies

The kit's own invitation for the people of the practice case, over and over; a letter of two pages
with tables; and the plan with a picture to which "of whom this copy is" was added. A copy and a
full render give the same parts, which is checked first. CPU time, medians, in one run; the time
before the first copy is shared out over all. Writing to disk is measured beside writing as many
files of that size, by turns, each time into an empty folder.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.compressors import compressing, compressors
from benchmarks.invitation import invitation
from benchmarks.letter import letter_context, letter_people, letter_template
from benchmarks.plan import PICTURE, large_case, picture_of, plan_template
from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.word import Template
from ekc_kit.word.documents.plan import plan_context
from tests.word.making import parts_of

PEOPLE, LETTERS, ROUNDS = 1_000, 5_000, 5


def main() -> None:
    """Measure and print."""
    letter = Template.compile(letter_template())
    plan = Template.compile(plan_template("Dit plan is van {{ person.name }}."))
    case = large_case()
    pictures = {PICTURE: picture_of(case)}
    own, people = invitation(), letter_people(PEOPLE)
    guests = [own.people[number % len(own.people)] for number in range(PEOPLE)]
    invited = Template.compile(own.template)
    rows = []
    for name in compressors():
        with compressing(name):
            rows += [
                _copies(f"the invitation, {name}", invited, own.context, guests, {}),
                _copies(f"the letter, {name}", letter, letter_context(), people, {}),
                _copies(f"the plan, {name}", plan, plan_context(case), people, pictures),
                _to_disk(name, letter),
            ]
    show("One copy per person", rows)


def _copies(
    what: str,
    template: Template,
    context: dict[str, Any],
    people: list[dict[str, Any]],
    pictures: dict[str, bytes],
) -> Row:
    whole = {**context, "person": people[1]}
    second = list(template.copies(context, people[:2], pictures))[1]
    assert parts_of(second) == parts_of(template.render(whole, pictures))
    ours = cpu_seconds(lambda: deque(template.copies(context, people, pictures), 0)) / PEOPLE
    peer = cpu_seconds(lambda: template.render(whole, pictures))
    return Row(f"{what}: a full render", ours, peer, 15, faster=True)


def _to_disk(name: str, letter: Template) -> Row:
    context, people = letter_context(), letter_people(LETTERS)
    one = next(letter.copies(context, people))
    same = [bytes([place % 256]) + one[1:] for place in range(LETTERS)]
    taken = [
        (_written(letter.copies(context, people)), _written(same)) for _ in range(ROUNDS)
    ]  # fmt: skip
    ours, peer = (statistics.median(side) for side in zip(*taken, strict=True))
    return Row(f"{LETTERS:,} letters to disk, {name}: the bare files", ours, peer, 2)


def _written(documents: Iterable[bytes]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        paths = _paths(Path(folder))
        begin = time.process_time()
        for path, document in zip(paths, documents, strict=False):
            path.write_bytes(document)
        return time.process_time() - begin


def _paths(folder: Path) -> Iterator[Path]:
    return iter([folder / f"{number}.docx" for number in range(LETTERS)])


if __name__ == "__main__":
    main()
