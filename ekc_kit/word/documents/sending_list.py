"""The sending list: who gets the plan, by which way, and who has it. For the coordinator only."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.picture.names import full_names
from ekc_kit.texts import counted, short_date_text, text
from ekc_kit.word.documents.day import day_context, first_reason
from ekc_kit.word.documents.kind import Context, Kind, LeftOut
from ekc_kit.word.documents.naming import Naming


def sending_list_context(case: Case, today: date) -> Context:
    """Return what the list says, everybody in the order of the circle and by name."""
    named = full_names(case.circle)
    left_out = not_sent(case)
    without = {one.reader for one in left_out}
    return {
        **day_context(SENDING_LIST.name, case, today, Naming(case)),
        "private": text("day_document.private"),
        "sendings": [
            _sending(case, one, named[one.id]) for one in case.circle if one.id not in without
        ],
        "not_sent": [{"name": named[one.reader], "why": text(one.reason)} for one in left_out],
    }


def not_sent(case: Case) -> tuple[LeftOut, ...]:
    """Return who gets no copy of the plan, and why: who takes no part in what was agreed."""
    promised = {one for agreement in case.agreements for one in agreement.who}
    return tuple(
        LeftOut(one.id, one.name, why)
        for one in case.circle
        if (why := _why_none(one, one.id in promised))
    )


def _why_none(person: Participant, promised: bool) -> str | None:
    part = person.consents.take_part
    if person.copy_sent_on or part or (part is None and (person.was_present or promised)):
        return None
    return first_reason(
        {
            "left_out.does_not_take_part": part is False,
            "left_out_day.not_asked_to_take_part": True,
        }
    )


def _sending(case: Case, person: Participant, called: str) -> Context:
    promised = sum(person.id in one.who for one in case.agreements)
    ways = {"email": person.email, "address": person.address, "phone": person.phone}
    return {
        "name": called,
        **ways,
        "no_way": "" if any(ways.values()) else text("day_document.not_known"),
        "sent_on": short_date_text(person.copy_sent_on) if person.copy_sent_on else "",
        "agreements": counted("day_document.agreements", promised) if promised else "",
    }


SENDING_LIST = Kind("sending_list", sending_list_context, left_out=not_sent, is_private=True)
