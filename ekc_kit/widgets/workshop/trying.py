"""A file is checked; when it is right it can be looked at and put in use."""

from __future__ import annotations

from ekc_kit.errors import KitError, RefusedInputError
from ekc_kit.files import SIZE_LIMIT
from ekc_kit.model.cleaning import clean_line
from ekc_kit.texts import text
from ekc_kit.widgets.papers import WORD, handed_over
from ekc_kit.widgets.screen import words
from ekc_kit.widgets.workshop.bench import Bench, Tried
from ekc_kit.widgets.workshop.tool import Data, Tool, drawn_by
from ekc_kit.word.documents.checked import (
    doubt_texts,
    fault_texts,
    forgotten,
    offered_texts,
    used_texts,
    verdict,
)
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_proof
from ekc_kit.word.documents.own import is_used, use_template
from ekc_kit.word.documents.templates import own_template

_LONGEST_NAME = 120


class Trying(Tool):
    """What the kit finds in a template that somebody made.

    | message | what it does |
    |---|---|
    | `read` | looks through the file that comes along, for the chosen document |
    | `as` | looks through the same file for another document, `kind` |
    | `proof` | hands over the example case filled in |
    | `use` | puts it in use; `sure` that it may replace an own one |

    The last three name the `file` that the page shows, by its number.
    """

    _esm = drawn_by("copying", "trying")

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, "trying", words("bench_try"))

    def seen(self) -> Data:
        kind, tried = self.bench.kind, self.bench.tried
        return self.blank() | {"tried": _seen_file(tried, kind) if kind and tried else None}

    def blank(self) -> Data:
        kind = self.bench.kind
        megabytes = SIZE_LIMIT // 1_000_000
        return {
            "hint": text("bench_try.hint", document=kind.title, limit=megabytes) if kind else "",
            "limit": SIZE_LIMIT,
            "too_large": text("bench_try.too_large", limit=megabytes),
            "tried": None,
        }

    def do(self, message: Data) -> Data:
        kind, tried = self.bench.kind, self.bench.tried
        if kind is None:
            return {}
        if message["do"] == "read":
            data = bytes(message["files"][0])
            self.bench.tried = None
            if len(data) > SIZE_LIMIT:
                raise RefusedInputError("bench_try.too_large", limit=SIZE_LIMIT // 1_000_000)
            name = str(clean_line(str(message["name"])))[:_LONGEST_NAME]
            self.bench.check(name, data, kind)
        elif tried is not None and tried.number == message.get("file"):
            match message["do"]:
                case "as":
                    self.bench.check(tried.name, tried.data, KINDS[message["kind"]])
                case "proof":
                    name = f"{text('bench_try.proof_name')}-{kind.file}.docx"
                    said = {"said": text("bench_try.proof_made", name=name)}
                    return handed_over(name, WORD, write_proof(kind, tried.data)) | said
                case "use":
                    return _use(kind, tried.data, message["sure"] is True)
        return {}


def _use(kind: Kind, data: bytes, is_sure: bool) -> Data:
    """Put it in use, or ask first when that replaces an own one."""
    if own_template(kind.template_name) and not is_sure and not is_used(kind, data):
        return {"ask": text("bench_try.ask", document=kind.title)}
    placed = use_template(kind, data)
    said = [text("bench_try.used", path=placed.path)]
    if placed.aside:
        said.append(text("bench_try.put_aside", path=placed.aside))
    return {"said": " ".join(said)}


def _seen_file(tried: Tried, kind: Kind) -> Data:
    checked = tried.checked
    if tried.failed:
        raise KitError("unexpected")
    if checked is None:
        return {"file": tried.number, "name": tried.name, "busy": True}
    other, missed = tried.other, forgotten(checked)
    faults = [text("bench_try.no_fields")] if checked.has_no_fields else fault_texts(checked)
    return {
        "file": tried.number,
        "name": tried.name,
        "busy": False,
        "verdict": verdict(checked),
        "faults": list(faults),
        "mend": text("bench_try.mend") if faults and not checked.has_no_fields else "",
        "doubts": list(doubt_texts(checked)),
        "other": other.name if other else "",
        "seems": text("bench_try.seems", other=other.title) if other else "",
        "as_other": text("bench_try.as_other", other=other.title) if other else "",
        "forgot_title": text("bench_try.forgot", count=len(missed)),
        "forgot": [
            {"typed": "\n".join(one.loop) or one.typed, "says": one.explanation} for one in missed
        ],
        "more": [*used_texts(checked), *offered_texts(checked)],
        "in_use": text("bench_try.in_use") if _is_in_use(kind, tried.data) else "",
    }


def _is_in_use(kind: Kind, data: bytes) -> bool:
    try:
        return is_used(kind, data)
    except KitError:  # without a folder nothing is; who wants to use this one is told
        return False
