"""The call sheet: what somebody else than the coordinator asks after three months, and whom."""

from __future__ import annotations

from collections import Counter
from datetime import date

from ekc_kit.model.calling import call_day
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.picture.names import full_names
from ekc_kit.texts import counted, date_text, text
from ekc_kit.word.documents.day import day_context, day_naming
from ekc_kit.word.documents.kind import Context, Kind, LeftOut
from ekc_kit.word.documents.letter import known
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.reasons import Reasons, without

_SHOWN = ("number", "who", "what", "where", "when")
_REFUSED, _NOT_ASKED = "left_out_day.call_refused", "left_out_day.call_not_asked"
_NUMBERS = {
    _REFUSED: "day_document.call_refused",
    _NOT_ASKED: "day_document.call_not_asked",
    "left_out.nameless": "day_document.call_nameless",
}


def call_sheet_context(case: Case, today: date) -> Context:
    """Return what the sheet says: who agreed to be called, and what to ask about the plan.

    Of those who are not called it says how many there are and why, never who. In the agreements
    people are named as in the plan.
    """
    naming, day = day_naming(case), call_day(case)
    left_out = not_called(case)
    quiet = {one.reader for one in left_out}
    called = [one for one in case.circle if one.id not in quiet]
    named = full_names(called)  # told apart from each other, not from whom the caller never meets
    groups = plan_context(case)["groups"]
    return {
        **day_context(CALL_SHEET.name, case, today, naming),
        "caller": known(naming.masked(case.follow_up.caller)),
        "call_day": known(date_text(day) if day else ""),
        "calls": [
            {"name": named[one.id], "phone": one.phone or text("day_document.not_known")}
            for one in called
        ],
        "not_called": [
            counted(_NUMBERS[why], count)
            for why, count in sorted(Counter(one.reason for one in left_out).items())
        ],
        "agreements": [
            {name: one[name] for name in _SHOWN} for group in groups for one in group["agreements"]
        ],
    }


def not_called(case: Case) -> tuple[LeftOut, ...]:
    """Return who is not called, and why: everybody who did not say yes to a call."""
    return without(case, _against_calling)


def _against_calling(person: Participant) -> Reasons:
    consent = person.consents.call_after_three_months
    return {
        _REFUSED: consent is False,
        _NOT_ASKED: consent is None,
        "left_out.nameless": not person.name,
    }


CALL_SHEET = Kind(
    "call_sheet",
    call_sheet_context,
    left_out=not_called,
    is_private=True,
    asks=("questions.text", "logistics.held_on", "follow_up.caller"),
)
