"""The sending list: who gets the plan, by which way, and who has it. For the coordinator only."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.picture.names import full_names
from ekc_kit.texts import counted, day_text, text
from ekc_kit.word.documents.day import day_context, day_naming
from ekc_kit.word.documents.kind import Context, Kind, LeftOut
from ekc_kit.word.documents.reasons import Reasons, without


def sending_list_context(case: Case, today: date) -> Context:
    """Return what the list says, everybody in the order of the circle and by name."""
    named = full_names(case.circle)
    left_out = not_sent(case)
    passed_over = {one.reader for one in left_out}
    return {
        **day_context(SENDING_LIST.name, case, today, day_naming(case)),
        "private": text("day_document.private"),
        "sendings": [
            _sending(case, one, named[one.id]) for one in case.circle if one.id not in passed_over
        ],
        "not_sent": [{"name": named[one.reader], "why": text(one.reason)} for one in left_out],
    }


def not_sent(case: Case) -> tuple[LeftOut, ...]:
    """Return who gets no copy of the plan, and why: who takes no part in what was agreed."""
    promised = {one for agreement in case.agreements for one in agreement.who}

    def reasons(person: Participant) -> Reasons:
        part, has_it = person.consents.take_part, person.copy_sent_on is not None
        is_in = has_it or person.was_present is True or person.id in promised
        return {
            "left_out.does_not_take_part": part is False and not has_it,
            "left_out_day.not_asked_to_take_part": part is None and not is_in,
        }

    return without(case, reasons)


def _sending(case: Case, person: Participant, called: str) -> Context:
    promised = sum(person.id in one.who for one in case.agreements)
    ways = {"email": person.email, "address": person.address, "phone": person.phone}
    return {
        "name": called,
        **ways,
        "no_way": "" if any(ways.values()) else text("day_document.not_known"),
        "sent_on": day_text(person.copy_sent_on) if person.copy_sent_on else "",
        "agreements": counted("day_document.agreements", promised) if promised else "",
    }


SENDING_LIST = Kind("sending_list", sending_list_context, left_out=not_sent, is_private=True)
