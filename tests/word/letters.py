"""Cases for the tests of letters: the practice case, an empty one, and one full of canaries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from ekc_kit.model.beginning import Coordinator, Intake, Request
from ekc_kit.model.case import Case
from ekc_kit.model.circle import (
    Answer,
    Consents,
    Informing,
    Invitation,
    Participant,
    Ring,
)
from ekc_kit.model.meeting import InformationNeed, Logistics
from ekc_kit.model.plan import Review
from ekc_kit.model.questions import Level
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.kinds import KINDS
from ekc_kit.word.documents.making import write_copies, write_document
from tests.word.making import all_words
from tests.word.plans import question

LETTERS = (
    "announcement",
    "information",
    "invitation",
    "information_request",
    "reminder",
    "review_invitation",
)
TODAY = date(2026, 5, 26)
_TOLD = Informing(told_on=date(2026, 4, 9))
_INVITED = Invitation(sent_on=date(2026, 5, 12))


def somebody(name: str = "Ayşe Demir", **fields: Any) -> Participant:
    """Somebody who takes part, was told, was invited, and may be named, unless said otherwise."""
    whole: dict[str, Any] = {
        "consents": Consents(take_part=True, named_in_plan=True),
        "informing": _TOLD,
        "invitation": _INVITED,
        **fields,
    }
    return Participant(name=name, **whole)


def silent(name: str, **fields: Any) -> Participant:
    """Somebody who takes part and was not asked whether their name may be used."""
    return somebody(name, consents=Consents(take_part=True), **fields)


def files(kind: Kind, case: Case) -> Iterator[bytes]:
    """Yield each file of a letter: the one, or a copy per reader."""
    if kind.recipients is None:
        yield write_document(kind, case, today=TODAY)
        return
    copies = kind.recipients(case).copies
    yield from (data for _, data in write_copies(kind, case, copies, today=TODAY))


def words_for(name: str, case: Case) -> dict[str, str]:
    """Return the words of a letter by who it is for; the one that is for all has no name."""
    kind = KINDS[name]
    if kind.recipients is None:
        return {"": all_words(write_document(kind, case, today=TODAY))}
    copies = kind.recipients(case).copies
    return {
        copy.called: all_words(data) for copy, data in write_copies(kind, case, copies, today=TODAY)
    }


def one_of_each() -> Case:
    """A case in which every letter has one reader and nothing is arranged yet."""
    return Case(
        circle=(somebody(),),
        information=(InformationNeed(question="Wat mag er?", giver="Mark Rietveld"),),
    )


def case_of_canaries() -> Case:
    """A case in which nobody agreed to be named and everybody is named wherever one can type."""
    names = ("Kanarie Geel", "Pimpelmees Blauw", "Wielewaal Groen", "Ortolaan Grijs")
    said = " en ".join(names)
    circle = (
        *(silent(name, address=f"Vogelstraat {n}", needs=said) for n, name in enumerate(names[:3])),
        silent(names[3], ring=Ring.INFORMS),
    )
    need = InformationNeed(question=f"Wat weet {said}?", giver=names[3], asked_by=names[0])
    return Case(
        title=said,
        request=Request(asked_by=names[0], matter=f"ruzie met {names[1]}"),
        intake=Intake(note=said),
        coordinators=(Coordinator(name="Marijke Terpstra", phone="06-0000 00 31"),),
        questions=(
            question(f"Hoe leven we prettig met {said} uit Vogelstraat 2?", Level.OVERARCHING),
            question(f"Wat doet {names[2]}?"),
        ),
        circle=circle,
        information=(need,),
        logistics=Logistics(
            place=f"bij {names[0]} thuis", held_on=date(2026, 6, 13), start=time(13),
            food=f"soep van {names[1]}", diet=said, interpreter=names[2],
            child_care=f"{names[1]} past op",
        ),
        review=Review(held_on=date(2026, 9, 12), place=f"bij {names[2]}", convener=names[1]),
    )  # fmt: skip


def answered(name: str, answer: Answer | None) -> Participant:
    """Somebody who was invited and gave this answer."""
    return somebody(name, invitation=Invitation(sent_on=date(2026, 5, 12), answer=answer))
