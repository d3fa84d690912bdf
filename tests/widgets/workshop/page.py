"""The page about templates as a test plays it: its four screens and three small templates."""

from __future__ import annotations

from dataclasses import dataclass

from ekc_kit.widgets.templates import TemplatesPage
from ekc_kit.widgets.workshop.bench import Bench
from tests.widgets.browser import Browser, Data
from tests.word.making import docx_of

NAME = "uitnodiging.docx"
GOOD = docx_of("Beste {{ person.name }}, kom op {{ meeting.date }}")
OTHER = docx_of("Dag {{ person.name }}")
BROKEN = docx_of("Beste {{ person.naam }}", "{%p if training %}", "Oefening")


@dataclass
class Page:
    """The four screens, with the browser's end of each."""

    choice: Browser
    fields: Browser
    trial: Browser
    own: Browser

    def chooses(self, kind: str) -> None:
        self.choice.send("choose", kind=kind)

    def reads(self, data: bytes, name: str = NAME) -> Data:
        return self.trial.send("read", [data], name=name)

    def does(self, what: str, **rest: object) -> Data:
        """Do something with the file that is shown."""
        tried = self.trial.data["tried"] or {}
        return self.trial.send(what, file=tried.get("file"), **rest)

    @property
    def found(self) -> Data:
        """What is shown of the file that was tried."""
        tried = self.trial.data["tried"]
        assert isinstance(tried, dict)
        return tried


def shown() -> Page:
    page = TemplatesPage(Bench())
    return Page(*(Browser(one) for one in (page.choice, page.fields, page.trial, page.own)))
