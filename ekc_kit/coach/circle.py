"""The circle of people: who is not there yet, and who still waits for the coordinator.

A gap is asked about, never counted as a score, and nothing here is an error. Who counts differs per
question; each says so. The thread: whoever has a ring stands in the circle. Somebody without one
waits, so nobody knows yet where they will stand; what is known of that person (an age, whether the
matter is trouble to them) is known all the same. Somebody who informs comes to answer one question
and makes no plan, so is not one of the people that a circle is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ekc_kit.coach.finding import Finding, ask
from ekc_kit.coach.young import is_about_young_people
from ekc_kit.model import Answer, Case, Level, Participant, Question, Ring

CIRCLE = "circle"
ENOUGH_TO_DIFFER = 3  # from so many people on, one without trouble may well be found


def review_circle(case: Case, today: date | None = None) -> tuple[Finding, ...]:
    """Return all that the kit asks about the circle, set aside or not; nothing when it is empty.

    First what is about the circle as a whole, then tensions, people and questions. The order does
    not depend on the order in which people were named.
    """
    people = sorted(case.circle, key=lambda one: one.id)
    return (
        *_who_is_missing(case, people),
        *_tensions(case, people),
        *_not_spoken(people, today or date.today()),
        *_conditions(people),
        *_questions(case, people),
    )


def _who_is_missing(case: Case, people: list[Participant]) -> Iterator[Finding]:
    """Who informs or waits does not make this a circle in which somebody is missing: see above."""
    inside = [one for one in people if one.ring not in (None, Ring.INFORMS)]
    if inside and all(one.ring is not Ring.DIRECT for one in inside):
        yield ask("nobody_direct", CIRCLE)
    contributing = [one for one in inside if one.ring is Ring.CONTRIBUTES]
    if contributing and all(one.institution for one in contributing):
        yield ask("only_officials", CIRCLE)
    if _more_officials(people):
        yield ask("more_officials", CIRCLE)
    if inside and is_about_young_people(case) and not _known_young(people):
        yield ask("nobody_young", CIRCLE)
    if _trouble_only(people, len(inside)):
        yield ask("nobody_without_trouble", CIRCLE)


def _more_officials(people: list[Participant]) -> bool:
    """An official who only informs counts: the others see one more official in the room.

    An official who waits does not, for that one may never come in.
    """
    officials = sum(one.ring is not None and bool(one.institution) for one in people)
    concerned = sum(one.ring is Ring.DIRECT and not one.institution for one in people)
    return officials > concerned


def _known_young(people: list[Participant]) -> bool:
    """Somebody who waits counts, since to ask for young people who were named is silly.

    Somebody who only informs does not: they tell the group something and have no say in the plan.
    """
    return any(one.under_18 is True for one in people if one.ring is not Ring.INFORMS)


def _trouble_only(people: list[Participant], inside: int) -> bool:
    """Whoever comes to inform has no trouble by nature, and makes no difference by it.

    Somebody who waits counts: what they said of the matter holds wherever they will stand.
    """
    said = {one.has_trouble for one in people if one.ring is not Ring.INFORMS}
    return False not in said and (True in said or inside >= ENOUGH_TO_DIFFER)


def _tensions(case: Case, people: list[Participant]) -> Iterator[Finding]:
    """A tension of which one side is not filled in yet says nothing about who takes part."""
    known = {one.id: one for one in people}
    for tension in sorted(case.tensions, key=lambda one: one.id):
        one, other = known.get(tension.one or ""), known.get(tension.other or "")
        if one and other and _takes_part(one) is not _takes_part(other):
            yield ask("one_side", f"tensions.{tension.id}")


def _takes_part(one: Participant) -> bool:
    """Somebody in any ring who has not said no: not asked or not answered yet is no no."""
    said_no = one.consents.take_part is False or one.invitation.answer is Answer.DECLINES
    return one.ring is not None and not said_no


def _not_spoken(people: list[Participant], today: date) -> Iterator[Finding]:
    """Everybody with a ring is spoken to, also who informs; longest waiting first.

    Those of whom the day of naming is not known come last.
    """
    waiting = [
        ask("not_spoken", f"{CIRCLE}.{one.id}", count=_days(one, today))
        for one in people
        if one.ring is not None and one.informing.told_on is None
    ]
    asked = [one for one in waiting if one.count is None or one.count >= 1]
    yield from sorted(asked, key=lambda one: (one.count is None, -(one.count or 0)))


def _days(one: Participant, today: date) -> int | None:
    return None if one.named_on is None else (today - one.named_on).days


def _conditions(people: list[Participant]) -> Iterator[Finding]:
    """Whoever waits counts: it may be the answer that brings them in."""
    for one in people:
        if one.conditions and one.conditions_answered is not True:
            yield ask("conditions_open", f"{CIRCLE}.{one.id}")


def _questions(case: Case, people: list[Participant]) -> Iterator[Finding]:
    """Nothing until somebody has a ring; after that anybody with a ring may contribute.

    Who only informs too: somebody named them at this question.
    """
    placed = {one.id: one for one in people if one.ring is not None}
    if not placed:
        return
    of_parts = {
        one for part in case.questions if part.level is Level.PART for one in part.contributors
    }
    for question in case.questions:
        named = _with_parts(question, of_parts)
        if question.text and not named & placed.keys():
            yield ask("no_contributor", f"questions.{question.id}")
        could = named if question.contributors else named | placed.keys()
        if question.needs_institution and not any(
            one.can_promise and one.institution for one in people if one.id in could
        ):
            yield ask("no_promise", f"questions.{question.id}")


def _with_parts(question: Question, of_parts: set[str]) -> set[str]:
    """Who contributes to a part contributes to the overarching question too."""
    own = set(question.contributors)
    return own | of_parts if question.level is Level.OVERARCHING else own
