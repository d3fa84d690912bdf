"""The plan of 40 people and 25 agreements: ours against docxtpl, and against the bare zip.

Run it: python -m benchmarks.word_plan

Ours and docxtpl fill the same template file with the same context, in the same run; CPU time,
medians. "The bare zip" is what any maker of this file must do: deflate its parts from plain bytes
and write them, with Python's zipfile and with the very compressor the kit uses. The last row,
without a goal, deflates only the parts that change: the difference is the filling in itself.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docxtpl import DocxTemplate

from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.plan import Agreement, Fallback
from ekc_kit.model.questions import Level, Question, QuestionVersion
from ekc_kit.word import package
from ekc_kit.word.documents.making import template_for, write_plan
from ekc_kit.word.documents.plan import PLAN, plan_context
from ekc_kit.word.documents.templates import template_path
from ekc_kit.word.package import Package, pack, read_parts

PEOPLE, AGREEMENTS = 40, 25


def large_case() -> Case:
    """Return an invented case of 40 named people and 25 agreements under three questions."""
    circle = tuple(
        Participant(name=f"Bewoner {number} van Verzonnen", consents=Consents(named_in_plan=True))
        for number in range(1, PEOPLE + 1)
    )
    questions = tuple(
        Question(
            level=Level.PART if number else Level.OVERARCHING,
            versions=(QuestionVersion(text=f"Hoe houden we het hier prettig, deel {number}?"),),
        )
        for number in range(3)
    )
    agreements = tuple(
        Agreement(
            question=questions[number % 3].id,
            what=f"vegen het plein aan en ruimen de banken op, ronde {number}",
            who=(circle[number].id, circle[-number - 1].id),
            where="op het plein, bij de banken & de <grote> boom",
            when="elke zaterdag van 10.00 tot 11.00 uur",
            fallback=Fallback(
                what="dan belt wie er wel is de buren, en vegen we zondag samen",
                who=circle[-number].name,
                by_when="dezelfde zaterdag om 12.00 uur",
            ),
        )
        for number in range(AGREEMENTS)
    )
    return Case(circle=circle, questions=questions, agreements=agreements)


def main() -> None:
    """Measure and print."""
    case = large_case()
    context = plan_context(case)
    data = template_path("plan.docx").read_bytes()
    template = template_for(PLAN)
    parts = read_parts(template.render(context))
    before = read_parts(data)
    changed = {name: part for name, part in parts.items() if part.data != before[name].data}
    fixed = Package(part for name, part in parts.items() if name not in changed)

    def theirs() -> None:
        document = DocxTemplate(io.BytesIO(data))
        document.render(context, autoescape=True)
        document.save(io.BytesIO())

    def bare_zip() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part.data)

    def packed() -> None:
        Package(pack(name, part.data) for name, part in parts.items()).write(())

    def least() -> None:
        fixed.write([pack(name, part.data) for name, part in changed.items()])

    compressors: list[tuple[str, Any]] = [("zlib", None)]
    if package.isal_zlib is not None:
        compressors.insert(0, ("isal", package.isal_zlib))
    rows = []
    peer, zipped = cpu_seconds(theirs, rounds=7), cpu_seconds(bare_zip)
    for name, compressor in compressors:
        package.isal_zlib = compressor
        ours = cpu_seconds(lambda: template.render(context))
        whole = cpu_seconds(lambda: write_plan(case))
        rows += [
            Row(f"fill in, {name}: docxtpl", ours, peer, 25, faster=True),
            Row(f"case to bytes, {name}: docxtpl", whole, peer, 25, faster=True),
            Row(f"fill in, {name}: bare zip (zipfile)", ours, zipped, 2),
            Row(f"fill in, {name}: bare zip ({name})", ours, cpu_seconds(packed), 2),
            Row(f"fill in, {name}: only what changes ({name})", ours, cpu_seconds(least), None),
        ]
    show(f"The plan of {PEOPLE} people and {AGREEMENTS} agreements", rows)


if __name__ == "__main__":
    main()
