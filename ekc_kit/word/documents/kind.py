"""What a document is to the kit: what it is called, what it says, and who gets a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ekc_kit.model.case import Case
from ekc_kit.texts import language, text

Context = dict[str, Any]


@dataclass(frozen=True)
class Copy:
    """One copy of a document, and whom it is for.

    Attributes:
        reader: The id of the person, or of whatever else in the case this copy belongs to. It
            names the file, so that a name never does.
        called: The reader's name, for the summary on the screen.
        fields: What only this copy says; its template has them as ``person``.
    """

    reader: str
    called: str
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class LeftOut:
    """Somebody who gets no copy or is not in a list. *reason* is the key of a text: why not."""

    reader: str
    called: str
    reason: str


@dataclass(frozen=True)
class Recipients:
    """Who gets a copy and who does not, both in the order of the circle."""

    copies: tuple[Copy, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class Kind:
    """One kind of document.

    Attributes:
        name: How the kit calls it: ``invitation``.
        context: What the document says: plain dicts, lists and strings, in the language in use,
            for a case and the day on which it is made.
        recipients: Who gets a copy of their own; None for a document of which there is one.
        left_out: For a document of which there is one and that lists people: who is not in it, in
            the order of the circle. The screen tells it; the document itself does not.
        pictures: PNG bytes by the name of the placeholder; used where the template has it.
        is_private: Whether it is never handed out: only the coordinator, or who calls, has it.
        asks: What should be known before it is sent, as paths into the case: "logistics.held_on",
            "coordinators.name" for that of any of them, or "coordinators.phone-or-email" when
            one of the two is enough. See `open.still_open`.
        before: The path of the day before which it is sent; see `open.day_gone`. Empty: none.
        shows_open: Whether all that is not known stands in it as "nog open"; it is then read for
            that, and asks for nothing beforehand.
    """

    name: str
    context: Callable[[Case, date], Context]
    recipients: Callable[[Case], Recipients] | None = None
    left_out: Callable[[Case], tuple[LeftOut, ...]] | None = None
    pictures: Callable[[Case], Mapping[str, bytes]] = field(default=lambda _case: {})
    is_private: bool = False
    asks: tuple[str, ...] = ()
    before: str = ""
    shows_open: bool = False

    @property
    def file(self) -> str:
        """What its files and its template are called, without ending, in the language in use."""
        return text(f"document.{self.name}.file")

    def file_for(self, reader: str) -> str:
        """Return what its file is called for the reader, or the case, with this id."""
        return f"{self.file}-{reader}.docx"

    @property
    def title(self) -> str:
        """What people call it, in the language in use: "Uitnodiging"."""
        return text(f"document.{self.name}.title")

    @property
    def template_name(self) -> str:
        """Where its template lies below a folder of templates: ``en/invitation.docx``."""
        name = f"{self.file}.docx"
        return name if language() == "nl" else f"{language()}/{name}"
