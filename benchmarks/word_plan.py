"""The plan of 40 people and 25 agreements, with a picture: ours against docxtpl and the bare zip.

Run it: python -m benchmarks.word_plan

Ours and docxtpl fill the same template file with the same context, in the same run; CPU time,
medians. docxtpl gets no picture: it has to copy the placeholder only. "The bare zip" is what any
maker of this file must do: deflate its parts from plain bytes and write them, with the very
compressor the kit uses, or with Python's zipfile.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.shared import Cm
from docxtpl import DocxTemplate

from benchmarks.plan_case import AGREEMENTS, PEOPLE, large_case
from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.picture.drawing import draw_circle
from ekc_kit.picture.png import to_png
from ekc_kit.word import package
from ekc_kit.word.documents.kinds import kind_fields
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.templates import template_path
from ekc_kit.word.package import Package, pack, read_parts
from ekc_kit.word.template import Template

PICTURE = "picture"


def template_with_picture(picture: bytes) -> bytes:
    """Return the plan's template with a picture below its last line."""
    sheet: Any = Document(str(template_path("plan.docx")))
    shape = sheet.add_paragraph().add_run().add_picture(io.BytesIO(picture), Cm(12))
    shape._inline.docPr.set("title", PICTURE)
    whole = io.BytesIO()
    sheet.save(whole)
    return whole.getvalue()


def compressors() -> list[tuple[str, Any]]:
    """Return what the kit packs with, best first: isal where it is installed, and zlib."""
    found = [] if package.isal_zlib is None else [("isal", package.isal_zlib)]
    return [*found, ("zlib", None)]


def main() -> None:
    """Measure and print."""
    case = large_case()
    picture = to_png(draw_circle(case))
    data = template_with_picture(picture)
    context, pictures = plan_context(case), {PICTURE: picture}
    template = Template.compile(data, kind_fields("plan"))
    parts = read_parts(template.render(context, pictures))

    def theirs() -> None:
        document = DocxTemplate(io.BytesIO(data))
        document.render(context, autoescape=True)
        document.save(io.BytesIO())

    def is_stored(name: str) -> bool:
        return name.endswith(".png")

    def bare_zip() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                kept = zipfile.ZIP_STORED if is_stored(name) else zipfile.ZIP_DEFLATED
                archive.writestr(name, part.data, compress_type=kept)

    def packed() -> None:
        Package(
            pack(one.name, one.data, store=is_stored(one.name)) for one in parts.values()
        ).write(())

    rows = []
    peer, zipped = cpu_seconds(theirs, rounds=7), cpu_seconds(bare_zip)
    for name, compressor in compressors():
        package.isal_zlib = compressor
        ours = cpu_seconds(lambda: template.render(context, pictures))
        goal = 70 if name == "isal" else 30
        rows += [
            Row(f"fill in, {name}: docxtpl", ours, peer, goal, faster=True),
            Row(f"fill in, {name}: bare zip ({name})", ours, cpu_seconds(packed), 1.7),
            Row(f"fill in, {name}: bare zip (zipfile)", ours, zipped, None),
        ]
    show(f"The plan of {PEOPLE} people and {AGREEMENTS} agreements, with a picture", rows)


if __name__ == "__main__":
    main()
