"""One agreement: is it there, who does it, and do its days fit?

These are the checks that need no grammar. Whether a filled slot can be checked afterwards
("binnenkort", "beter opletten") is a matter of language and does not stand here yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.model import Agreement, Case


def review_agreement(
    agreement: Agreement, lang: str, case: Case | None = None, today: date | None = None
) -> tuple[Finding, ...]:
    """Return what the kit asks about *agreement*, slot by slot and then against the case.

    Without a case only the slots are looked at. *today* counts as long as the day of the
    conference is not known.
    """
    place = f"agreements.{agreement.id}"
    found = [*_slots(agreement, place)]
    if case is not None:
        found += [*_owners(agreement, case, place), *_days(agreement, case, today, place)]
    return tuple(found)


def _slots(agreement: Agreement, place: str) -> Iterator[Finding]:
    if not agreement.what:
        yield ask("missing_what", f"{place}.what")
    if not (agreement.who or agreement.who_else):
        yield ask("missing_who", f"{place}.who")
    if not agreement.where:
        yield ask("missing_where", f"{place}.where")
    if not (agreement.when or agreement.due):
        yield ask("missing_when", f"{place}.when")
    if not agreement.fallback.what:
        yield ask("missing_fallback", f"{place}.fallback.what")


def _owners(agreement: Agreement, case: Case, place: str) -> Iterator[Finding]:
    """An owner whose presence was not noted may well have been there: unknown is not no."""
    owners = (case.participant(one) for one in agreement.who)
    if any(one is not None and one.was_present is False for one in owners):
        yield ask("owner_absent", f"{place}.who")


def _days(agreement: Agreement, case: Case, today: date | None, place: str) -> Iterator[Finding]:
    """An agreement of which is known how it went is behind us: its days are history."""
    if agreement.due is None or agreement.outcome is not None:
        return
    if agreement.due < (case.logistics.held_on or today or date.today()):
        yield ask("date_past", f"{place}.due")
    if case.review.held_on is not None and agreement.due > case.review.held_on:
        yield ask("after_review", f"{place}.due")
