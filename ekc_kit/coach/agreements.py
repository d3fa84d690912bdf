"""One agreement: is it there, can it be checked afterwards, and does it fit the case?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.coach.slots import SLOTS, day_in, goes_on_without_end, is_several, is_vague
from ekc_kit.model import Agreement, Case, Participant

# Where each slot stands in an agreement, as in `model.editing`.
FIELDS: Mapping[str, str] = {
    "what": "what",
    "who": "who",
    "where": "where",
    "when": "when",
    "fallback": "fallback.what",
}


def review_slots(slots: Mapping[str, str], lang: str) -> tuple[Finding, ...]:
    """Return what the kit asks about the five slots of an agreement, given as texts.

    The subject of each finding is the name of its slot: ``what``, ``who``, ``where``, ``when`` or
    ``fallback``, in that order. A slot that is not given counts as empty.
    """
    return tuple(_slots(slots, lang))


def _slots(slots: Mapping[str, str], lang: str) -> Iterator[Finding]:
    for slot in SLOTS:
        said = slots.get(slot, "").strip()
        if not said:
            yield ask(f"missing_{slot}", slot)
        elif is_vague(slot, said, lang):
            yield ask(f"vague_{slot}", slot, 0, len(said))


def review_agreement(
    agreement: Agreement, lang: str, case: Case | None = None, today: date | None = None
) -> tuple[Finding, ...]:
    """Return what the kit asks about *agreement*, slot by slot and then against the case.

    Without a case only the slots are looked at, and whoever is named by an id counts as somebody
    one could ring up. *today* counts as long as the day of the conference is not known.
    """
    place = f"agreements.{agreement.id}"
    found = [
        ask(one.code, f"{place}.{FIELDS[one.subject]}")
        for one in review_slots(_texts(agreement), lang)
        if not _is_settled(agreement, one.code)
    ]
    if case is not None:
        found += [
            *_owners(agreement, case, place),
            *_days(agreement, lang, case, today, place),
            *_shape(agreement, lang, case, place),
        ]
    return tuple(found)


def _texts(agreement: Agreement) -> dict[str, str]:
    fallback = agreement.fallback
    return {
        "what": agreement.what,
        "who": agreement.who_else or ("1" if agreement.who else ""),
        "where": agreement.where,
        "when": agreement.when or ("1" if agreement.due else ""),
        "fallback": " ".join(filter(None, (fallback.what, fallback.who, fallback.by_when)))
        if fallback.what
        else "",
    }


def _is_settled(agreement: Agreement, code: str) -> bool:
    """Fields of their own say it better than words: people of the circle, a date, who notices."""
    fallback = agreement.fallback
    settled = {
        "vague_who": bool(agreement.who),
        "vague_when": agreement.due is not None,
        "vague_fallback": bool(fallback.who and fallback.by_when),
    }
    return settled.get(code, False)


def _owners(agreement: Agreement, case: Case, place: str) -> Iterator[Finding]:
    """An owner whose presence was not noted may well have been there: unknown is not no."""
    owners = [one for one in map(case.participant, agreement.who) if one is not None]
    if any(one.was_present is False for one in owners):
        yield ask("owner_absent", f"{place}.who")
    if any(map(_said_no, owners)):
        yield ask("decided_for_other", f"{place}.who")


def _said_no(owner: Participant) -> bool:
    """Somebody who does not take part has promised nothing: others decided for them."""
    return owner.consents.take_part is False


def _days(
    agreement: Agreement, lang: str, case: Case, today: date | None, place: str
) -> Iterator[Finding]:
    """An agreement of which is known how it went is behind us: its days are history.

    The day is the date that was filled in, else the one in the group's own words.
    """
    day = agreement.due or day_in(agreement.when, lang)
    if day is None or agreement.outcome is not None:
        return
    where = f"{place}.{'due' if agreement.due else 'when'}"
    if day < (case.logistics.held_on or today or date.today()):
        yield ask("date_past", where)
    if case.review.held_on is not None and day > case.review.held_on:
        yield ask("after_review", where)


def _shape(agreement: Agreement, lang: str, case: Case, place: str) -> Iterator[Finding]:
    """With a day on which the group looks back, a rhythm has an end."""
    if is_several(agreement.what, lang):
        yield ask("several_in_one", f"{place}.what")
    has_end = agreement.due is not None or case.review.held_on is not None
    if not has_end and goes_on_without_end(agreement.when, lang):
        yield ask("rhythm_open", f"{place}.when")
