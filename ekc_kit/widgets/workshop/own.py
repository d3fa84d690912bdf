"""Which templates are the organisation's own, and going back to the kit's."""

from __future__ import annotations

from ekc_kit.texts import date_text, text
from ekc_kit.widgets.screen import words
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.widgets.workshop.tool import Data, Tool, drawn_by
from ekc_kit.word.documents.checked import own_fault
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.own import own_since, use_kit_template
from ekc_kit.word.documents.templates import own_folder, own_template


class Own(Tool):
    """The list of own templates, each with a way back, and of those of the kit."""

    _esm = drawn_by("own")

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, "own", words("bench_own"))

    def seen(self) -> Data:
        own = [one for one in KINDS.values() if own_template(one.template_name)]
        return self.blank() | {
            "own": [_entry(one) for one in own],
            "kit": [one.title for one in KINDS.values() if one not in own],
        }

    def blank(self) -> Data:
        return {"own": [], "kit": [], "folder": str(own_folder() or "")}

    def do(self, message: Data) -> Data:
        if message["do"] != "go_back":
            return {}
        kind = KINDS[message["kind"]]
        aside = use_kit_template(kind)
        said = text("bench_own.back", document=kind.title)
        if aside:
            said = f"{said} {text('bench_own.aside', path=aside)}"
        return {"said": said}


def _entry(kind: Kind) -> Data:
    since, fault = own_since(kind), own_fault(kind)
    return {
        "name": kind.name,
        "title": kind.title,
        "since": text("bench_own.since", day=date_text(since)) if since else "",
        "file": kind.template_name,
        "trouble": f"{text('bench_own.broken')} {fault}" if fault else "",
    }
