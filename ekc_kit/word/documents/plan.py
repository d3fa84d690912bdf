"""The plan: what the group agreed, ready to hand round."""

from __future__ import annotations

from datetime import date

from ekc_kit.model.case import Case, Ending
from ekc_kit.model.plan import Agreement
from ekc_kit.model.questions import Question
from ekc_kit.texts import date_text, listed, text, time_text
from ekc_kit.word.documents.kind import Context, Kind
from ekc_kit.word.documents.made_from import agreement_made_from, plan_made_from
from ekc_kit.word.documents.naming import Naming


def plan_context(case: Case, today: date | None = None) -> Context:
    """Return what the plan says: plain dicts, lists and strings, in the language in use.

    *today* is the day on which it is made; this day when None. Before the conference it says when
    that is, not that the plan was made there.

    People are named only where they agreed to be named; nobody's ring, contact details or words
    at the meeting come in. An empty string means: leave this line out. What the group still has
    to fill in says "nog open".
    """
    naming = Naming(case)
    overarching = case.overarching_question()
    question = _said(naming, overarching.text if overarching else "")
    groups = _groups(case, naming)
    people = naming.taking_part
    titled = overarching is not None and overarching.text
    return {
        "case_id": case.id,
        "made_from": plan_made_from(groups),
        "title": text("plan_document.title_with_question", question=" ".join(question.split()))
        if titled
        else text("plan_document.title"),
        "heading": text("plan_document.title"),
        "training": text("plan_document.training") if case.training_case else "",
        "question": question,
        "made": _made(case, naming, today or date.today()),
        "people": people,
        "people_text": listed(people) or text("plan_document.nobody_named"),
        "note": text("plan_document.someone_note") if naming.someone_stands_in else "",
        "groups": groups,
        "review": _review(case, naming),
        "contact": {
            "name": _said(naming, case.plan.contact_name),
            "how": _said(naming, case.plan.contact_how),
        },
    }


def _groups(case: Case, naming: Naming) -> list[Context]:
    """Agreements under their question; parts first, then what answers the whole, then the rest."""
    overarching = case.overarching_question()
    parts = _parts(case)
    known = {one.id for one in case.questions}
    numbers = agreement_numbers(case)
    groups = [_group(_said(naming, one.text), one.id, case, naming, numbers) for one in parts]
    alone = "" if groups else text("plan_document.our_agreements")
    if overarching is not None:
        title = alone or text("plan_document.whole_question")
        whole = _group(title, overarching.id, case, naming, numbers)
        groups += [whole] if whole["agreements"] else []
    if any(one.question not in known for one in case.agreements):
        title = text("plan_document.other_agreements") if groups else alone
        groups.append(_group(title, None, case, naming, numbers))
    return groups or [_group(alone, None, case, naming, numbers)]


def agreement_numbers(case: Case) -> dict[str, str]:
    """Return the number that each agreement has in the plan, by its id and in the plan's order."""
    whole = case.overarching_question()
    order = [one.id for one in _parts(case)] + ([whole.id] if whole else [])
    place = {question: index for index, question in enumerate(order)}
    printed = sorted(case.agreements, key=lambda one: place.get(one.question or "", len(order)))
    return {one.id: str(number) for number, one in enumerate(printed, 1)}


def _parts(case: Case) -> list[Question]:
    whole = case.overarching_question()
    return [one for one in case.questions if one is not whole]


def _group(
    title: str, question: str | None, case: Case, naming: Naming, numbers: dict[str, str]
) -> Context:
    known = {one.id for one in case.questions}
    mine = [
        one
        for one in case.agreements
        if one.question == question or (question is None and one.question not in known)
    ]
    return {
        "id": question or "",
        "heading": title,
        "agreements": [_agreement(one, naming, numbers[one.id]) for one in mine],
        "empty": "" if mine else text("plan_document.no_agreements"),
    }


def _agreement(agreement: Agreement, naming: Naming, number: str) -> Context:
    fallback = agreement.fallback
    begun = bool(fallback.what or fallback.who or fallback.by_when)
    said: Context = {
        "id": agreement.id,
        "number": number,
        "what": _said(naming, agreement.what),
        "who": naming.who(agreement) or text("plan_document.open"),
        "where": _said(naming, agreement.where),
        "when": _when(agreement, naming) or text("plan_document.open"),
        "fallback": {
            "what": _said(naming, fallback.what),
            "who": _said(naming, fallback.who) if begun else "",
            "by_when": _said(naming, fallback.by_when) if begun else "",
        },
    }
    return {**said, "made_from": agreement_made_from(said)}


def _when(agreement: Agreement, naming: Naming) -> str:
    """The group's own words; the date beside them only where they name no day or hour."""
    words = naming.masked(agreement.when)
    if agreement.due is None or not shows_date(agreement, naming):
        return words
    due = date_text(agreement.due)
    return text("plan_document.when_and_date", when=words, date=due) if words else due


def shows_date(agreement: Agreement, naming: Naming) -> bool:
    """Whether the plan writes the date of an agreement: beside words that name no day or hour."""
    words = naming.masked(agreement.when)
    return agreement.due is not None and not any(sign.isdigit() for sign in words)


def _said(naming: Naming, words: str) -> str:
    return naming.masked(words) or text("plan_document.open")


def _made(case: Case, naming: Naming, today: date) -> str:
    if case.ending is Ending.PLAN_WITHOUT_MEETING:
        return text("plan_document.made_without_meeting")
    if case.logistics.held_on is None:
        return text("plan_document.made_open")
    day, place = date_text(case.logistics.held_on), naming.masked(case.logistics.place)
    said = "made_on" if case.logistics.held_on <= today else "conference_on"
    if place:
        return text(f"plan_document.{said}", date=day, place=place)
    return text(f"plan_document.{said}_date", date=day)


def _review(case: Case, naming: Naming) -> Context:
    review = case.review
    when = date_text(review.held_on) if review.held_on else text("plan_document.open")
    if review.held_on and review.start:
        when = text("plan_document.date_and_time", date=when, time=time_text(review.start))
    return {
        "when": when,
        "where": _said(naming, review.place),
        "convener": _said(naming, review.convener),
    }


PLAN = Kind("plan", plan_context, shows_open=True)
