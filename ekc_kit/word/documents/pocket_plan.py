"""The pocket plan: what one person promised, on one page to fold and keep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ekc_kit.model.case import Case
from ekc_kit.model.circle import Consents, Participant
from ekc_kit.model.plan import Agreement
from ekc_kit.texts import text
from ekc_kit.word.documents.day import day_context, day_naming
from ekc_kit.word.documents.kind import Context, Copy, Kind, Recipients
from ekc_kit.word.documents.naming import Naming
from ekc_kit.word.documents.plan import plan_context
from ekc_kit.word.documents.reasons import Reasons, divide

_SAID = {"questions", "agreements", "logistics", "plan", "review"}
_SHOWN = ("number", "what", "where", "when", "fallback")


def pocket_plan_context(case: Case, today: date) -> Context:
    """Return what every pocket plan of *case* says; what somebody promised is in their copy."""
    return day_context(POCKET_PLAN.name, case, today, day_naming(case))


def who_promised(case: Case) -> Recipients:
    """Return who gets a pocket plan: everybody who keeps an agreement."""
    mine = {
        person.id: tuple(one for one in case.agreements if person.id in one.who)
        for person in case.circle
    }

    def reasons(person: Participant) -> Reasons:
        stays_away = person.consents.take_part is False
        return {
            "left_out_day.promised_but_stays_away": stays_away and bool(mine[person.id]),
            "left_out.does_not_take_part": stays_away,
            "left_out_day.no_agreement": not mine[person.id],
            "left_out.nameless": not person.name,
        }

    def copy(person: Participant) -> Copy:
        return Copy(person.id, person.name, _promised(case, person, mine[person.id]))

    return divide(case, reasons, copy)


def as_read_by(case: Case, person: Participant) -> Case:
    """Return *case* for a copy that only *person* gets: their own name is no secret to them.

    Where nothing is said of them the case stays as it is: looking for names is prepared once for
    a circle, and a circle of its own for each of five hundred readers would take a minute.
    """
    if not _is_spoken_of(case, person):
        return case
    own = person.consents.model_copy(update={"named_in_plan": True, "share_contact": True})
    reader = person.model_copy(update={"consents": own})
    circle = tuple(reader if one.id == person.id else one for one in case.circle)
    return case.model_copy(update={"circle": circle})


def _is_spoken_of(case: Case, person: Participant) -> bool:
    secret = Consents(named_in_plan=False, share_contact=False)
    naming = Naming(Case(circle=(person.model_copy(update={"consents": secret}),)))
    told = _texts(case.model_dump(include=_SAID))
    return any(naming.masked(words) != words for words in told)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


def others_of(agreement: Agreement, reader: str) -> Agreement:
    """Return *agreement* as kept by everybody but *reader*."""
    others = tuple(one for one in agreement.who if one != reader)
    return agreement.model_copy(update={"who": others})


def _promised(case: Case, person: Participant, mine: tuple[Agreement, ...]) -> Context:
    """Return what the plan says of these agreements, in the plan's order, numbered anew."""
    shared = {one.id: others_of(one, person.id) for one in mine}
    read = as_read_by(case.model_copy(update={"agreements": tuple(shared.values())}), person)
    plan, naming = plan_context(read), Naming(read)
    agreements = [one for group in plan["groups"] for one in group["agreements"]]
    return {
        "name": person.name,
        "question": plan["question"],
        "agreements": [
            {name: said[name] for name in _SHOWN} | {"with": naming.who(shared[said["id"]])}
            for said in agreements
        ],
        "review": plan["review"],
        "contact": _contact(case, person, plan["contact"]),
        "note": plan["note"],
    }


def _contact(case: Case, person: Participant, contact: Context) -> Context:
    """Return whom to call; nobody is told to call themselves."""
    if case.plan.contact_name.strip() != person.name:
        return contact
    return {**contact, "name": text("day_document.contact_is_me")}


POCKET_PLAN = Kind(
    "pocket_plan",
    pocket_plan_context,
    who_promised,
    asks=(
        "plan.contact_name",
        "plan.contact_how",
        "review.held_on",
        "review.start",
        "review.place",
        "review.convener",
    ),
)
