"""A letter: ours against docxtpl, docx-mailmerge2, docxtemplater and easy-template-x.

Run it: python -m benchmarks.word_letter (`make bench` installs the npm packages first: .ci/peers)

The kit's own invitation, for somebody in the practice case, and a letter of two pages with tables.
docxtpl fills the very same template file; the others fill an equal letter in their own dialect, and
the words that come out are compared first. CPU time, medians, in one run; the npm packages are
measured in node's own process, after a warm-up. "The bare zip" deflates the parts of the filled
letter from plain bytes and writes them, with the very compressor the kit uses.
"""

from __future__ import annotations

import io
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from mailmerge import MailMerge

from benchmarks import dialects
from benchmarks.compressors import compressing, compressors
from benchmarks.invitation import invitation
from benchmarks.letter import flat, letter_context, letter_people, letter_template
from benchmarks.table import Row, cpu_seconds, show
from ekc_kit.word import Template
from ekc_kit.word.package import Package, pack, read_parts
from tests.word.making import paragraphs

PEERS = Path(__file__).parents[1] / ".tools" / "peers"
DRIVER = Path(__file__).with_name("peers.mjs")


def main() -> None:
    """Measure and print."""
    values = {**letter_context(), "person": letter_people(1)[0]}
    data = letter_template()
    template = Template.compile(data)
    words = paragraphs(template.render(values))
    own = invitation()
    invited = {**own.context, "person": own.people[0]}
    own_template = Template.compile(own.template)
    own_words = paragraphs(own_template.render(invited))
    own_peer = _seconds(lambda: _docxtpl(own.template, invited), own_words)
    peers = {
        "docxtpl": _seconds(lambda: _docxtpl(data, values), words),
        "docx-mailmerge2": _mail_merge(flat(values), words),
        **_npm(flat(values), words),
    }
    goals = dict.fromkeys(peers, 10) | {"docxtpl": 100}
    parts = read_parts(template.render(values))
    rows = []
    for name in compressors():
        with compressing(name):
            first = cpu_seconds(lambda: own_template.render(invited))
            ours = cpu_seconds(lambda: template.render(values))
            bare = cpu_seconds(
                lambda: Package(pack(part.name, part.data) for part in parts.values()).write(())
            )
        rows.append(Row(f"the invitation, {name}: docxtpl", first, own_peer, 100, faster=True))
        rows += [
            Row(f"the letter, {name}: {peer}", ours, seconds, goals[peer], faster=True)
            for peer, seconds in peers.items()
        ]
        rows.append(Row(f"the letter, {name}: bare zip ({name})", ours, bare, 1.7))
    show("A letter", rows)


def _seconds(fill: Callable[[], bytes], words: list[str]) -> float:
    assert paragraphs(fill()) == words, "the peer makes another letter"
    return cpu_seconds(fill, rounds=9)


def _docxtpl(data: bytes, values: dict[str, Any]) -> bytes:
    document, written = DocxTemplate(io.BytesIO(data)), io.BytesIO()
    document.render(values, autoescape=True)
    document.save(written)
    return written.getvalue()


def _mail_merge(values: dict[str, Any], words: list[str]) -> float:
    data = letter_template(dialects.MailMerge())
    plain = {name: value for name, value in values.items() if not isinstance(value, list)}
    rows = {
        name: [{f"{name}_{field}": words for field, words in row.items()} for row in value]
        for name, value in values.items()
        if isinstance(value, list)
    }

    def fill() -> bytes:
        written = io.BytesIO()
        with MailMerge(io.BytesIO(data)) as document:
            document.merge(**plain)
            for name, table in rows.items():
                document.merge_rows(f"{name}_what", table)
            document.write(written)
        return written.getvalue()

    return _seconds(fill, words)


def _npm(values: dict[str, Any], words: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        template, data = Path(folder, "template.docx"), Path(folder, "values.json")
        template.write_bytes(letter_template(dialects.Npm()))
        data.write_text(json.dumps(values))
        done = subprocess.run(
            ["node", DRIVER, PEERS, template, data, folder], stdout=subprocess.PIPE, check=True
        )
        seconds: dict[str, float] = json.loads(done.stdout)
        for name in seconds:
            assert paragraphs(Path(folder, f"{name}.docx").read_bytes()) == words, name
    return seconds


if __name__ == "__main__":
    main()
