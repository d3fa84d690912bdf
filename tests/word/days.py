"""Cases for the tests of the documents of the day and after, and how those are made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.meeting import (
    AgendaItem,
    Conference,
    GroundRule,
    InformationNeed,
    Logistics,
    Round,
)
from ekc_kit.model.plan import Agreement, Fallback, FollowUp, Plan, Review
from ekc_kit.model.questions import Level
from ekc_kit.word.documents.attendance import ATTENDANCE
from ekc_kit.word.documents.call_sheet import CALL_SHEET
from ekc_kit.word.documents.kind import Kind
from ekc_kit.word.documents.making import write_copies, write_document
from ekc_kit.word.documents.pocket_plan import POCKET_PLAN
from ekc_kit.word.documents.round_cards import ROUND_CARDS
from ekc_kit.word.documents.running_order import RUNNING_ORDER
from ekc_kit.word.documents.sending_list import SENDING_LIST
from tests.word.plans import question

HANDED_OUT = (RUNNING_ORDER, ATTENDANCE, ROUND_CARDS, POCKET_PLAN, CALL_SHEET)
DAY = (*HANDED_OUT, SENDING_LIST)
TODAY = date(2026, 6, 16)
HELD = date(2026, 6, 13)


def made(kind: Kind, case: Case) -> dict[str, bytes]:
    """Return every copy of a document by its reader; a document of which there is one by ""."""
    if kind.recipients is None:
        return {"": write_document(kind, case, today=TODAY)}
    copies = kind.recipients(case).copies
    return {copy.reader: data for copy, data in write_copies(kind, case, copies, today=TODAY)}


def someone(
    name: str, *, no: Sequence[str] = (), unasked: Sequence[str] = (), **details: Any
) -> Participant:
    """Return a person who said yes to everything but what *no* and *unasked* list."""
    said = {
        consent: None if consent in unasked else consent not in no
        for consent in Consents.model_fields
    }
    return Participant(name=name, consents=Consents(**said), **details)


def said_everywhere(words: str, circle: tuple[Participant, ...]) -> Case:
    """Return a case in which *words* stand wherever the group can write, kept by all of *circle*.

    The conference and all that follows has a day, so that every part of every document is there.
    """
    whole, part = question(words, Level.OVERARCHING), question(words)
    return Case(
        circle=circle,
        questions=(whole, part),
        coordinators=(Coordinator(name="Marijke Terpstra", phone="06-0000 00 31"),),
        information=(InformationNeed(question=words, asked_by=words, giver=words, confirmed=True),),
        logistics=Logistics(
            place=words, address=words, held_on=HELD, start=time(13), end=time(18), food=words,
            diet=words, interpreter=words, child_care=words, cost=words,
        ),
        conference=Conference(
            agenda=(AgendaItem(start=time(13), title=words),),
            ground_rules=(GroundRule(text=words),),
            rounds=(Round(question=words),),
        ),
        agreements=(
            Agreement(
                question=part.id, what=words, who=tuple(one.id for one in circle), who_else=words,
                where=words, when=words, due=date(2026, 7, 1),
                fallback=Fallback(what=words, who=words, by_when=words),
            ),
        ),
        plan=Plan(contact_name=words, contact_how=words),
        review=Review(held_on=date(2026, 9, 12), start=time(15), place=words, convener=words),
        follow_up=FollowUp(caller=words),
    )  # fmt: skip
