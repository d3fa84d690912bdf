"""What every letter says besides its message: who writes, about which meeting, on what day."""

from __future__ import annotations

from datetime import date, time

from ekc_kit.model.beginning import Coordinator
from ekc_kit.model.case import Case
from ekc_kit.model.circle import Participant
from ekc_kit.texts import counted, date_text, listed, text, time_text
from ekc_kit.word.documents.kind import Context
from ekc_kit.word.documents.naming import Naming

WHO_WRITES = ("coordinators.name", "coordinators.phone-or-email")
WHAT_AND_WHEN = ("questions.text", "logistics.held_on", "logistics.start", "logistics.place")


def naming_in(case: Case) -> Naming:
    """Return what keeps names out of the letters of *case*."""
    return Naming(case, withheld="letter.withheld")


def writing_context(kind: str, case: Case, today: date) -> Context:
    """Return what every letter has: its title, the day it is written, and who writes it.

    Of the circle nobody comes in. What is not known yet says "nog open".
    """
    writers = [one for one in case.coordinators if one.name]
    names = listed([one.name for one in writers])
    who = names or text("letter.a_coordinator")
    count = max(len(writers), 1)
    return {
        "title": text(f"document.{kind}.title"),
        "training": text("letter.training") if case.training_case else "",
        "date": date_text(today),
        "coordinators": [
            {"name": one.name, "phone": one.phone, "email": one.email} for one in writers
        ],
        "coordinators_text": known(names),
        "coordinators_do": counted("letter.coordinators_do", count, who=who),
        "role": counted("letter.role", count),
        "call_or_write": _call_or_write(writers),
    }


def letter_context(kind: str, case: Case, today: date, naming: Naming | None = None) -> Context:
    """Return the fields of a letter about the conference; see `writing_context`.

    *naming* keeps names out of another document than a letter.
    """
    naming = naming or naming_in(case)
    questions = _questions(case, naming)
    return {
        **writing_context(kind, case, today),
        "question": known(questions[0] if questions else ""),
        "parts": questions[1:],
        "meeting": meeting_context(case, naming),
    }


def meeting_context(case: Case, naming: Naming) -> Context:
    """Return when and where the conference is, and what was arranged; empty: not arranged."""
    meeting = case.logistics
    place, address = naming.masked(meeting.place), naming.masked(meeting.address)
    open_ones = (meeting.held_on, meeting.start, meeting.place)
    return {
        "date": known(date_text(meeting.held_on) if meeting.held_on else ""),
        "time": known(_from_until(meeting.start, meeting.end)),
        "start": known(time_text(meeting.start) if meeting.start else ""),
        "end": time_text(meeting.end) if meeting.end else "",
        "where": known(", ".join(filter(None, (place, address)))),
        "place": known(place),
        "address": address,
        "food": naming.masked(meeting.food),
        "interpreter": naming.masked(meeting.interpreter),
        "child_care": naming.masked(meeting.child_care),
        "later": "" if all(open_ones) else text("letter.later"),
    }


def reader_context(person: Participant) -> Context:
    """Return what a letter says of the one it is for: only what they know of themselves."""
    return {"name": person.name, "address": envelope(person.address)}


def envelope(address: str) -> str:
    """Return an address with a line for each part, as it stands on an envelope."""
    return "\n".join(filter(None, (part.strip() for part in address.split(","))))


def known(words: str) -> str:
    """Return *words*, or "nog open" when there are none."""
    return words or text("plan_document.open")


def _call_or_write(writers: list[Coordinator]) -> str:
    """Ask to call, to write or both, by what the letter tells; empty when it tells neither."""
    phone, email = any(one.phone for one in writers), any(one.email for one in writers)
    if not phone and not email:
        return ""
    return text(f"letter.{'call_or_write' if phone and email else 'call' if phone else 'write'}")


def _questions(case: Case, naming: Naming) -> list[str]:
    """Return the questions, the overarching one first; without one the first stands for all."""
    whole = case.overarching_question()
    ordered = sorted(case.questions, key=lambda one: one is not whole)
    return [naming.masked(one.text) for one in ordered if one.text]


def _from_until(start: time | None, end: time | None) -> str:
    if start is None:
        return ""
    if end is None:
        return text("letter.from", start=time_text(start))
    return text("letter.from_until", start=time_text(start), end=time_text(end))
