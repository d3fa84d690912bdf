"""The page on which staff make a Word template of their own."""

from __future__ import annotations

import sys

from ekc_kit import desk
from ekc_kit.errors import KitError
from ekc_kit.texts import counted, text
from ekc_kit.widgets.workshop.bench import Bench
from ekc_kit.widgets.workshop.choosing import Choosing
from ekc_kit.widgets.workshop.fields import Fields
from ekc_kit.widgets.workshop.own import Own
from ekc_kit.widgets.workshop.trying import Trying
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import template_for
from ekc_kit.word.documents.templates import own_template

# One for the whole process: a notebook that runs again goes on with the same document and file.
_bench = Bench()


def open_templates() -> TemplatesPage:
    """Return the page about Word templates: choose a document, see its fields, try a file, use it.

    It needs no case.
    """
    desk.speak()
    return TemplatesPage(_bench)


class TemplatesPage:
    """The screens of the page, in the order of the work; they all show what lies on *bench*."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    @property
    def choice(self) -> Choosing:
        """Choose a document and fetch the template that is in use."""
        return Choosing(self._bench)

    @property
    def fields(self) -> Fields:
        """What can be typed in that template."""
        return Fields(self._bench)

    @property
    def trial(self) -> Trying:
        """Check a template, look at it filled in, and put it in use."""
        return Trying(self._bench)

    @property
    def own(self) -> Own:
        """Which templates are the organisation's own, and the way back to the kit's."""
        return Own(self._bench)

    def check(self) -> None:
        """Print whether every document has a template that can be used, and how many are own."""
        broken = [kind for kind in KINDS.values() if not _can_be_made(kind)]
        own = [kind for kind in KINDS.values() if own_template(kind.template_name)]
        lines = [
            counted("check.templates_broken", len(broken)) if broken else text("check.templates"),
            text("check.templates_own", count=len(own)),
        ]
        sys.stdout.writelines(f"{line}\n" for line in lines)


def _can_be_made(kind: Kind) -> bool:
    try:
        template_for(kind)
    except KitError:
        return False
    return True
