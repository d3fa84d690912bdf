"""Choosing a document, and fetching the template that it is made from now."""

from __future__ import annotations

from ekc_kit.texts import text
from ekc_kit.widgets.papers import WORD, handed_over
from ekc_kit.widgets.screen import words
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.widgets.workshop.tool import Data, Tool, drawn_by
from ekc_kit.word.documents.checked import own_fault
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.templates import own_template, template_bytes


class Choosing(Tool):
    """Which document to work on, and a button that hands over its template in use."""

    _esm = drawn_by("choosing")

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench, "choosing", words("bench_choice"))

    def seen(self) -> Data:
        kind = self.bench.kind
        whose = ""
        if kind is not None:
            whose = "kit" if own_template(kind.template_name) is None else "own"
            if whose == "own" and own_fault(kind):
                whose = "broken"
        return {**self.blank(), "whose": text(f"bench_choice.{whose}") if whose else ""}

    def blank(self) -> Data:
        kind = self.bench.kind
        return {
            "kinds": [(one.name, one.title) for one in KINDS.values()],
            "chosen": kind.name if kind else "",
            "whose": "",
        }

    def do(self, message: Data) -> Data:
        match message["do"]:
            case "choose":
                wish = message["kind"]
                self.bench.choose(KINDS[wish] if wish else None)
            case "fetch" if kind := self.bench.kind:
                data = template_bytes(kind.template_name)
                name = f"{kind.file}.docx"
                said = {"said": text("bench_choice.fetched", name=name)}
                return handed_over(name, WORD, data) | said
        return {}
