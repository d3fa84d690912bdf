"""A letter for each person: ours against docxtpl, and copies against filling in anew each time.

Run it: python -m benchmarks.word_letter

The same template file, the same people, in the same run; CPU time for one letter, medians.
"""

from __future__ import annotations

import io

from docxtpl import DocxTemplate

from benchmarks.letter import letter_context, letter_people, letter_template
from benchmarks.table import Row, cpu_seconds, show
from benchmarks.word_plan import compressors
from ekc_kit.word import package
from ekc_kit.word.template import Template

COPIES = 200
THEIRS = 5


def main() -> None:
    """Measure and print."""
    data, shared, people = letter_template(), letter_context(), letter_people(COPIES)
    template = Template.compile(data)

    def theirs() -> None:
        for person in people[:THEIRS]:
            document = DocxTemplate(io.BytesIO(data))
            document.render({**shared, "person": person}, autoescape=True)
            document.save(io.BytesIO())

    def anew() -> None:
        for person in people:
            template.render({**shared, "person": person})

    def copies() -> None:
        for _ in template.copies(shared, people):
            pass

    peer = cpu_seconds(theirs, rounds=5) / THEIRS
    rows = []
    for name, compressor in compressors():
        package.isal_zlib = compressor
        copied, rendered = (cpu_seconds(work, rounds=9) / COPIES for work in (copies, anew))
        rows += [
            Row(f"a letter among {COPIES}, {name}: docxtpl", copied, peer, 100, faster=True),
            Row(f"a letter by itself, {name}: docxtpl", rendered, peer, None, faster=True),
            Row(f"a copy, {name}: filling in anew", copied, rendered, 15, faster=True),
        ]
    show("A letter of two pages", rows)


if __name__ == "__main__":
    main()
