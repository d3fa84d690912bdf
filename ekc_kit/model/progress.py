"""Where a case stands: per step, what is there and what is still missing.

All of it is computed from the case, nothing is stored. What is missing is never an error: a
coordinator may go on at any time and come back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ekc_kit.model.case import Case, Ending
from ekc_kit.model.circle import Ring


class Step(StrEnum):
    """The seven steps of the walk, in order."""

    REQUEST = "request"
    QUESTION = "question"
    CIRCLE = "circle"
    PREPARATION = "preparation"
    CONFERENCE = "conference"
    PLAN = "plan"
    FOLLOW_UP = "follow_up"


class State(StrEnum):
    """How far a step is."""

    EMPTY = "empty"
    STARTED = "started"
    DONE = "done"


class Status(StrEnum):
    """How far the whole case is."""

    IN_PREPARATION = "in_preparation"
    HELD = "held"
    PLANNED = "planned"
    FOLLOWED_UP = "followed_up"
    STOPPED = "stopped"
    PLAN_WITHOUT_MEETING = "plan_without_meeting"


EMPTY = Case()


@dataclass(frozen=True)
class Missing:
    """Something that is not there yet: a code for its sentence, and for how many it is missing."""

    code: str
    count: int = 1


@dataclass(frozen=True)
class Progress:
    """One step: how far it is and what is missing, in the order of the page."""

    step: Step
    state: State
    missing: tuple[Missing, ...]


def progress(case: Case) -> tuple[Progress, ...]:
    """Return where the case stands, one `Progress` per step, in the order of the walk."""
    return tuple(_progress(case, step) for step in Step)


def missing_in(case: Case, step: Step) -> tuple[Missing, ...]:
    """Return what this step still lacks; empty when nothing is missing."""
    return tuple(one for one in _CHECKS[step](case) if one.count)


def case_status(case: Case) -> Status:
    """Return how far the whole case is; an ending the coordinator noted goes first."""
    if case.ending is Ending.STOPPED:
        return Status.STOPPED
    if case.follow_up.called_on:
        return Status.FOLLOWED_UP
    if case.ending is Ending.PLAN_WITHOUT_MEETING:
        return Status.PLAN_WITHOUT_MEETING
    if case.agreements:
        return Status.PLANNED
    if any(one.was_present for one in case.circle):
        return Status.HELD
    return Status.IN_PREPARATION


def _progress(case: Case, step: Step) -> Progress:
    missing = missing_in(case, step)
    if not missing:
        return Progress(step, State.DONE, missing)
    return Progress(step, State.STARTED if _STARTED[step](case) else State.EMPTY, missing)


def _lacks(code: str, present: object) -> Missing:
    return Missing(code, 0 if present else 1)


def _request(case: Case) -> Iterator[Missing]:
    yield _lacks("matter", case.request.matter)
    yield _lacks("asked_by", case.request.asked_by or case.request.role)
    yield _lacks("people_know", case.request.people_know is not None)
    yield _lacks("financing", case.financing.state)
    yield _lacks("coordinator", any(one.name for one in case.coordinators))
    undeclared = [one for one in case.coordinators if not one.declaration.declared_on]
    yield Missing("declaration", len(undeclared))


def _question(case: Case) -> Iterator[Missing]:
    overarching = case.overarching_question()
    yield _lacks("overarching", overarching and overarching.text)
    parts = [one for one in case.questions if one != overarching]
    yield Missing("question_text", sum(not one.text for one in parts))
    unowned = [one for one in case.questions if one.text and not one.versions[-1].proposed_by]
    yield Missing("proposed_by", len(unowned))


def _circle(case: Case) -> Iterator[Missing]:
    yield _lacks("people", case.circle)
    yield _lacks("direct", any(one.ring is Ring.DIRECT for one in case.circle))
    yield Missing("ring", sum(one.ring is None for one in case.circle))
    yield Missing("name", sum(not one.name for one in case.circle))


def _preparation(case: Case) -> Iterator[Missing]:
    yield Missing("told", sum(one.informing.told_on is None for one in case.circle))
    yield Missing("take_part", sum(one.consents.take_part is None for one in case.circle))
    yield Missing("giver", sum(not one.giver for one in case.information))
    if case.ending is Ending.PLAN_WITHOUT_MEETING:
        return
    yield _lacks("day", case.logistics.held_on)
    yield _lacks("place", case.logistics.place)
    yield _lacks("food", case.logistics.food)
    coming = [one for one in case.circle if one.consents.take_part]
    yield Missing("invitation", sum(one.invitation.sent_on is None for one in coming))


def _conference(case: Case) -> Iterator[Missing]:
    if case.ending is not Ending.PLAN_WITHOUT_MEETING:
        yield _lacks("agenda", case.conference.agenda)
        yield _lacks("present", any(one.was_present for one in case.circle))
    yield _lacks("agreements", case.agreements)
    yield Missing("what", sum(not one.what for one in case.agreements))
    yield Missing("who", sum(not (one.who or one.who_else) for one in case.agreements))
    yield Missing("where", sum(not one.where for one in case.agreements))
    yield Missing("when", sum(not (one.when or one.due) for one in case.agreements))
    yield Missing("fallback", sum(not one.fallback.what for one in case.agreements))


def _plan(case: Case) -> Iterator[Missing]:
    yield Missing("unanswered", len(case.unanswered_questions()))
    yield Missing("loose", len(case.loose_agreements()))
    yield _lacks("review", case.review.held_on)
    yield _lacks("contact", case.plan.contact_name)
    present = [one for one in case.circle if one.was_present]
    yield Missing("acceptance", sum(one.acceptance.stance is None for one in present))
    yield Missing("copy", sum(one.copy_sent_on is None for one in present))


def _follow_up(case: Case) -> Iterator[Missing]:
    yield _lacks("caller", case.follow_up.caller)
    yield _lacks("called", case.follow_up.called_on)
    yield Missing("outcome", sum(one.outcome is None for one in case.agreements))


_CHECKS: dict[Step, Callable[[Case], Iterator[Missing]]] = {
    Step.REQUEST: _request,
    Step.QUESTION: _question,
    Step.CIRCLE: _circle,
    Step.PREPARATION: _preparation,
    Step.CONFERENCE: _conference,
    Step.PLAN: _plan,
    Step.FOLLOW_UP: _follow_up,
}

_STARTED: dict[Step, Callable[[Case], bool]] = {
    Step.REQUEST: lambda case: (
        (case.request, case.intake, case.financing, case.coordinators)
        != (EMPTY.request, EMPTY.intake, EMPTY.financing, ())
    ),
    Step.QUESTION: lambda case: bool(case.questions),
    Step.CIRCLE: lambda case: bool(case.circle),
    Step.PREPARATION: lambda case: (
        (case.logistics, case.information) != (EMPTY.logistics, ())
        or any(one.informing.told_on or one.invitation.sent_on for one in case.circle)
    ),
    Step.CONFERENCE: lambda case: (
        (case.conference, case.agreements) != (EMPTY.conference, ())
        or any(one.was_present for one in case.circle)
    ),
    Step.PLAN: lambda case: (
        (case.plan, case.review) != (EMPTY.plan, EMPTY.review)
        or any(one.acceptance.stance or one.copy_sent_on for one in case.circle)
    ),
    Step.FOLLOW_UP: lambda case: (
        case.follow_up != EMPTY.follow_up or any(one.outcome for one in case.agreements)
    ),
}
