"""Compile a template in a process of its own, and print what was said and what it took.

python bomb_squad.py ORDINARY.docx BOMB.docx    [key, seconds, megabytes]
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from pathlib import Path

from ekc_kit.errors import TemplateError
from ekc_kit.word import Template


def peak() -> float:
    """Return the most memory held so far, in MB. Linux's own count begins with the parent's."""
    told = Path("/proc/self/status")
    if told.exists():
        found = re.search(r"VmHWM:\s+(\d+)", told.read_text())
        assert found
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def main(ordinary: str, bomb: str) -> None:
    Template.compile(Path(ordinary).read_bytes()).render({})
    data = Path(bomb).read_bytes()
    before, began = peak(), time.process_time()
    key = ""
    try:
        Template.compile(data)
    except TemplateError as error:
        key = error.key
    took = time.process_time() - began
    json.dump([key, took, peak() - before], sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
