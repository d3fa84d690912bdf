"""The plan of 40 people and 25 agreements with a picture: ours against docxtpl, and the bare zip.

Run it: python -m benchmarks.word_plan

Ours and docxtpl fill the same template file with the same context and picture, in the same run; CPU
time, medians. "The bare zip" is what any maker of this file must do: deflate its parts from plain
bytes and write them, with Python's zipfile and with the very compressor the kit uses; pictures are
stored, since nothing can be gained there. The rows without a goal say more: from case to bytes as
the kit does it, and deflating only what changes, so that the difference is the filling in itself.
"""

from __future__ import annotations

import io
import zipfile

from docxtpl import DocxTemplate

from benchmarks.compressors import compressing, compressors
from benchmarks.plan import AGREEMENTS, PEOPLE, PICTURE, large_case, picture_of, plan_template
from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.word import Template
from ekc_kit.word.documents.kinds import kind_fields
from ekc_kit.word.documents.making import write_plan
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.package import DEFLATED, STORED, Package, Packed, Part, pack, read_parts
from tests.word.making import paragraphs

FASTER = {"isal": 70, "zlib": 30}


def main() -> None:
    """Measure and print."""
    case = large_case()
    context, picture, data = plan_context(case), picture_of(case), plan_template()
    template = Template.compile(data, kind_fields("plan"))
    made = template.render(context, {PICTURE: picture})

    def theirs() -> bytes:
        document = DocxTemplate(io.BytesIO(data))
        document.replace_pic(PICTURE, io.BytesIO(picture))
        document.render(context, autoescape=True)
        written = io.BytesIO()
        document.save(written)
        return written.getvalue()

    assert paragraphs(theirs()) == paragraphs(made)
    parts = read_parts(made)
    before = read_parts(data)
    changed = {
        name: part
        for name, part in parts.items()
        if name not in before or part.data != before[name].data
    }
    fixed = Package(part.packed for name, part in parts.items() if name not in changed)

    def packed(part: Part) -> Packed:
        return pack(part.name, part.data, store=part.name.endswith(".png"))

    def bare_zip() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w") as archive:
            for name, part in parts.items():
                stored = name.endswith(".png")
                archive.writestr(name, part.data, STORED if stored else DEFLATED)

    peer, zipped = cpu_seconds(theirs, rounds=9), cpu_seconds(bare_zip)
    rows = []
    for name in compressors():
        with compressing(name):
            ours = cpu_seconds(lambda: template.render(context, {PICTURE: picture}))
            whole = cpu_seconds(lambda: write_plan(case))
            bare = cpu_seconds(lambda: Package(map(packed, parts.values())).write(()))
            least = cpu_seconds(lambda: fixed.write(map(packed, changed.values())))
        rows += [
            Row(f"fill in, {name}: docxtpl", ours, peer, FASTER[name], faster=True),
            Row(f"fill in, {name}: bare zip ({name})", ours, bare, 1.7),
            Row(f"fill in, {name}: bare zip (zipfile)", ours, zipped, 1.7),
            Row(f"fill in, {name}: only what changes ({name})", ours, least, None),
            Row(f"case to bytes, no picture, {name}: docxtpl", whole, peer, None, faster=True),
        ]
    show(f"The plan of {PEOPLE} people and {AGREEMENTS} agreements, with a picture", rows)


if __name__ == "__main__":
    main()
